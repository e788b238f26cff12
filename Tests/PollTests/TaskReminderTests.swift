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

    /// Maria is asked next on Friday the 29th; on Tuesday the 19th her task's reminder goes.
    private func neverAsked() throws -> Trial {
        let trial = try Trial { plan in
            plan.tasks[0]["due"] = "2024-11-20"
            plan.workers[0]["ask"] = "\"last Fri 09:00\""
        }
        try trial.poll("17 12:00")
        try trial.poll("19 09:00")
        return trial
    }

    @Test("goes to who was never asked in a thread of its own, and speaks of no headings")
    func goesAlone() throws {
        let trial = try neverAsked()
        #expect(try trial.kinds(to: Trial.maria) == [.task])
        let first = try trial.last(to: Trial.maria)
        #expect(first.header.first("In-Reply-To") == nil)
        #expect(first.replyTo.first?.address.local.hasPrefix("status+") == true)
        #expect(first.subject.contains(" [#"))
        #expect(first.plainText?.contains("heading") == false)
        #expect(first.plainText?.replacing("\n", with: " ").contains("by number") == true)
        try trial.poll("20 09:00")
        let second = try trial.last(to: Trial.maria)
        #expect(second.inReplyTo == [try #require(first.messageID)])
        #expect(second.replyTo == first.replyTo)
    }

    @Test(
        "to who was never asked is answered by every way home, with its tasks known",
        arguments: [WayHome.token, .thread, .tag, []])
    func isAnswered(_ way: WayHome) throws {
        let trial = try neverAsked()
        let draft = try trial.last(to: Trial.maria).reply(
            from: Trial.maria, "1: 70%, by 22 November", by: way)
        trial.mailbox.deliver(draft.bytes, at: moment("19 10:00"))
        try trial.poll("19 10:05", isSending: false)
        #expect(try trial.store.attention().isEmpty)
        let task = try trial.store.history(at: moment("19 11:00")).tasks["LAND-1"]
        #expect(task?.progress == 70 && task?.promised?.description == "2024-11-22")
        #expect(try trial.updates().map(\.request) == [nil])
        #expect(try trial.updates().map(\.reply) == ["1: 70%, by 22 November"])
    }

    @Test("to who was never asked and that waits in the outbox is cancelled when an answer comes")
    func cancelledAlone() throws {
        let trial = try neverAsked()
        try trial.poll("20 09:00", isSending: false)
        let waiting = try trial.store.outbox([.queued]).filter { $0.kind == .task }
        #expect(waiting.count == 1)
        try trial.reply(from: Trial.maria, "LAND-1: done", at: "20 09:02")
        try trial.poll("20 09:05")
        #expect(try trial.state(of: waiting[0].id).state == .cancelled)
        #expect(try trial.state(of: waiting[0].id).answer == "reply of Wed 20 Nov 09:02")
    }

    @Test("an answer to it that only a person could place is given to it by hand")
    func assigned() throws {
        let trial = try neverAsked()
        trial.mailbox.deliver(
            Draft(["From": "maria@home.example", "Subject": "LAND-1"], "LAND-1: 70%\n").bytes,
            at: moment("19 10:00"))
        try trial.poll("19 10:05")
        let mail = try #require(try trial.store.attention().first)
        try Desk(trial.installation, store: trial.store).assign(mail.id, to: "maria", at: moment("19 11:00"))
        #expect(try trial.store.history(at: moment("19 11:00")).tasks["LAND-1"]?.progress == 70)
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
