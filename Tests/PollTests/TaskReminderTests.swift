import Foundation
import Mail
import Planning
import Reading
import Store
import TestSupport
import Testing

@testable import Poll

@Suite("A task's own reminders")
struct TaskReminderTests {
    /// Maria's task is due on Wednesday the 20th; she answers Monday's request before noon.
    private func trial(_ change: (inout PlanText) -> Void = { _ in }) throws -> Trial {
        let trial = try Trial.asked { plan in
            plan.tasks[0]["due"] = "2024-11-20"
            change(&plan)
        }
        try trial.reply(from: Trial.maria, "Done: the header", at: "18 10:00")
        return trial
    }

    @Test("goes alone in the thread of the newest request, and an answer to it is found and ends it")
    func alone() throws {
        let trial = try trial()
        let request = try trial.last(to: Trial.maria)
        try trial.poll("18 17:00")
        try trial.poll("19 08:55")
        #expect(try trial.kinds(to: Trial.maria) == [.request])
        try trial.poll("19 09:00")
        #expect(try trial.kinds(to: Trial.maria) == [.request, .task])
        let reminder = try trial.last(to: Trial.maria)
        #expect(reminder.subject.hasPrefix("LAND-1 The work of Maria Lopez"))
        #expect(reminder.header.first("In-Reply-To") == request.messageID)
        try trial.reply(from: Trial.maria, "LAND-1: done", at: "19 10:00")
        for text in ["19 10:05", "20 09:00", "21 09:00", "25 09:00", "29 09:00"] { try trial.poll(text) }
        #expect(try trial.store.history(at: moment("29 09:00")).tasks["LAND-1"]?.state == .done)
        #expect(try trial.kinds(to: Trial.maria).filter { $0 == .task } == [.task])
    }

    @Test("rides in the day's request")
    func rides() throws {
        let trial = try trial { $0.tasks[0]["due"] = "2024-11-21" }
        for text in ["18 17:00", "19 09:00"] { try trial.poll(text) }
        #expect(try trial.kinds(to: Trial.maria) == [.request])
        try trial.poll("20 09:00")
        #expect(try trial.kinds(to: Trial.maria) == [.request, .request])
        let words = try trial.last(to: Trial.maria).plainText ?? ""
        #expect(words.contains("LAND-1 The work of Maria Lopez: it is due Thu 21 Nov"))
        try trial.poll("20 09:05")
        #expect(try trial.kinds(to: Trial.maria).count == 2)
    }

    @Test("goes to who was never asked, in a mail of its own, whose answer is set aside for the manager")
    func neverAsked() throws {
        let trial = try Trial { plan in
            plan.tasks[0]["due"] = "2024-11-20"
            plan.workers[0]["ask"] = "\"last Fri 09:00\""
        }
        try trial.poll("17 12:00")
        try trial.poll("19 09:00")
        #expect(try trial.kinds(to: Trial.maria) == [.task])
        #expect(try trial.last(to: Trial.maria).header.first("In-Reply-To") == nil)
    }

    @Test("that waits in the outbox is cancelled when an answer comes")
    func cancelled() throws {
        let trial = try trial()
        try trial.poll("18 17:00")
        try trial.poll("19 09:00", isSending: false)
        let waiting = try trial.store.outbox([.queued])
        #expect(waiting.map(\.kind) == [.task])
        try trial.reply(from: Trial.maria, "LAND-1: done", at: "19 09:02")
        try trial.poll("19 09:05")
        #expect(try trial.state(of: waiting[0].id).state == .cancelled)
    }

    @Test("H157 no worker gets more mails on one day than the plan allows")
    func cap() throws {
        let trial = try Trial.asked { plan in
            plan.outgoing["per_person_per_day"] = "2"
            plan.asking["remind"] = "[\"-2h\", \"-1h\", \"+2h\"]"
        }
        for text in ["18 15:00", "18 16:00", "18 19:00", "19 09:00"] { try trial.poll(text) }
        #expect(try trial.kinds(to: Trial.maria) == [.request, .reminder])
        let mailed = try trial.store.history(at: moment("18 19:00")).mailed
        #expect(mailed["maria"]?.sorted() == [moment("18 09:00"), moment("18 15:00")])
        #expect(mailed[Plan.managerID] == nil)
    }
}
