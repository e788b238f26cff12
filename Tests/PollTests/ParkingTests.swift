import Foundation
import Mail
import Planning
import Reading
import Store
import Testing

@testable import Poll

/// Who is not asked for a while, by their own word, by the manager's, or because mail comes back.
@Suite struct ParkingTests {
    /// Sam's mails of the last days, each of which came back.
    private static func bounced(_ trial: Trial, _ days: [String]) throws {
        for day in days {
            try trial.poll("\(day) 09:00")
            let draft = AttributionTests.report(of: try trial.last(to: Trial.sam).messageID, action: "failed")
            trial.mailbox.deliver(draft.bytes, at: moment("\(day) 09:01"))
            try trial.poll("\(day) 09:05")
        }
    }

    @Test("H078 at the third mail that came back for good asking pauses, and the manager is told once")
    func pausesAtTheThird() throws {
        let trial = try Trial.asked { $0.asking["remind"] = "[]" }
        try Self.bounced(trial, ["18", "20"])
        #expect(!(try trial.kinds(to: Trial.dana).contains(.told)))
        try Self.bounced(trial, ["22"])
        let told = trial.outgoing.mails(to: Trial.dana).filter { $0.subject.contains("not asked for now") }
        #expect(told.count == 1)
        #expect(told.first?.plainText?.contains("rollcall resume sam") == true)
        #expect(told.first?.plainText?.contains("5.1.1") == true)
        for day in ["25", "27"] { try trial.poll("\(day) 09:00") }
        #expect(try trial.kinds(to: Trial.sam).count { $0 == .request } == 3)
        #expect(try trial.requests()["sam/2024-11-25"]?.state == .excused)
        #expect(trial.outgoing.mails(to: Trial.dana).count { $0.subject.contains("not asked for now") } == 1)
        // Taken up again, it goes on.
        #expect(
            try Desk(trial.installation, store: trial.store).resume(trial.sam, at: moment("28 12:00")) == nil)
        try trial.poll("29 09:00")
        #expect(try trial.requests()["sam/2024-11-29"]?.state == .asked)
    }

    @Test("H078 an answer proves that mail arrives: it takes three more")
    func isResetByAnAnswer() throws {
        let trial = try Trial.asked { $0.asking["remind"] = "[]" }
        try Self.bounced(trial, ["18", "20"])
        try trial.reply(from: Trial.sam, at: "20 10:00")
        try trial.poll("20 10:05")
        try Self.bounced(trial, ["22", "25"])
        try trial.poll("27 09:00")
        #expect(try trial.requests()["sam/2024-11-27"]?.state == .asked)
    }

    @Test("H078 several reports on one mail count once")
    func countsEachMailOnce() throws {
        let trial = try Trial.asked { $0.asking["remind"] = "[]" }
        let messageID = try trial.last(to: Trial.sam).messageID
        for minute in 1...5 {
            var draft = AttributionTests.report(of: messageID, action: "failed")
            draft.fields.append(("Message-ID", "<report\(minute)@mail.example.net>"))
            trial.mailbox.deliver(draft.bytes, at: moment("18 09:0\(minute)"))
        }
        try trial.poll("18 09:10")
        try trial.poll("20 09:00")
        #expect(try trial.requests()["sam/2024-11-20"]?.state == .asked)
    }

    @Test("H079 forged reports of mails that were not ours suspend nobody")
    func withstandsForgery() throws {
        let trial = try Trial.asked { $0.asking["remind"] = "[]" }
        for number in 1...5 {
            let draft = AttributionTests.report(of: "<forged\(number)@elsewhere.example>", action: "failed")
            trial.mailbox.deliver(draft.bytes, at: moment("18 09:0\(number)"))
        }
        try trial.poll("18 09:10")
        try trial.poll("20 09:00")
        #expect(try trial.requests()["sam/2024-11-20"]?.state == .asked)
    }

    @Test("a leave that the manager orders excuses the slots and takes back what waits to go")
    func takesBackWhatWaits() throws {
        let trial = try Trial()
        try trial.poll("17 12:00")
        try trial.poll("18 09:00", isSending: false)
        let absence = Absence(
            from: nil, until: CalendarDate(iso: "2024-11-21"), saidAt: moment("18 09:01"), source: .leave)
        try Desk(trial.installation, store: trial.store).park(trial.sam, absence)
        try trial.poll("18 09:05")
        #expect(trial.outgoing.mails(to: Trial.sam).isEmpty)
        #expect(trial.outgoing.mails(to: Trial.maria).count == 1)
        #expect(try trial.requests()["sam/2024-11-18"]?.state == .excused)
        try trial.poll("20 09:00")
        #expect(try trial.requests()["sam/2024-11-20"]?.state == .excused)
        try trial.poll("22 09:00")
        #expect(try trial.requests()["sam/2024-11-22"]?.state == .asked)
    }

    @Test("stop ends the asking, the manager is told, and back begins it again")
    func stops() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.sam, "stop", at: "18 09:30")
        for text in ["18 09:35", "20 09:00", "20 18:00"] { try trial.poll(text) }
        #expect(try trial.kinds(to: Trial.sam) == [.request])
        #expect(trial.outgoing.mails(to: Trial.dana).count { $0.subject.contains("not asked for now") } == 1)
        try trial.reply(from: Trial.sam, "back", at: "21 10:00")
        for text in ["21 10:05", "22 09:00"] { try trial.poll(text) }
        #expect(try trial.requests()["sam/2024-11-22"]?.state == .asked)
    }

    @Test(
        "who is away needs no request to say so, or to come back; a status that nobody asked for waits for the manager"
    )
    func needsNoRequest() throws {
        let trial = try Trial.asked()
        func write(_ words: String, at text: String) throws {
            trial.mailbox.deliver(Draft(["From": Trial.sam], words + "\n").bytes, at: moment(text))
        }
        for name in [Trial.sam, Trial.maria] { try trial.reply(from: name, at: "18 10:00") }
        try trial.poll("18 10:05")
        try write("away until 29 November", at: "19 10:00")
        for text in ["19 10:05", "20 09:00"] { try trial.poll(text) }
        #expect(try trial.requests()["sam/2024-11-20"]?.state == .excused)
        try write("Done: all of it", at: "20 10:00")
        try trial.poll("20 10:05")
        #expect(try trial.store.attention().count == 1)
        try write("back", at: "21 10:00")
        for text in ["21 10:05", "22 09:00"] { try trial.poll(text) }
        #expect(try trial.requests()["sam/2024-11-22"]?.state == .asked)
        let told = trial.outgoing.mails(to: Trial.dana).filter { !$0.subject.hasPrefix("Digest") }
        #expect(told.map(\.subject) == ["Sam Okafor: not asked for now", "Sam Okafor: back"])
        #expect(told[0].plainText?.contains("Sam Okafor is away until Fri 29 Nov") == true)
        #expect(told[1].plainText?.replacing("\n", with: " ").contains("before Fri 29 Nov is over") == true)
    }

    @Test(
        "a status ends an automatic reply's absence and the worker's own; the digest says when they come back"
    )
    func comesBack() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 10:00")
        try trial.reply(from: Trial.sam, "away until 26 November", at: "18 10:00")
        try trial.poll("18 10:05")
        let history = try trial.store.history(at: moment("19 10:00"), updatesSince: moment("17 12:00"))
        let standing = trial.installation.plan.standings(at: moment("19 10:00"), after: history)[1].standing
        #expect(standing.words == "away until 26 Nov (own mail of 18 Nov)")
        #expect(standing.backOn?.description == "2024-11-27")
        var robot = try trial.last(to: Trial.sam).reply(from: Trial.sam, "I am out until 25 November.")
        robot.fields.append(("Auto-Submitted", "auto-replied"))
        trial.mailbox.deliver(robot.bytes, at: moment("18 10:06"))
        for text in ["18 10:10", "20 09:00"] { try trial.poll(text) }
        #expect(try trial.requests()["sam/2024-11-20"]?.state == .excused)
        try trial.reply(from: Trial.sam, "API-7: 40%", at: "21 10:00")
        for text in ["21 10:05", "22 09:00"] { try trial.poll(text) }
        #expect(try trial.requests()["sam/2024-11-22"]?.state == .asked)
        let told = trial.outgoing.mails(to: Trial.dana).filter { !$0.subject.hasPrefix("Digest") }
        #expect(told.map(\.subject) == ["Sam Okafor: not asked for now", "Sam Okafor: back"])
    }

    @Test("skip excuses the request, and nobody is reminded of it or told")
    func skips() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.sam, "skip", at: "18 09:30")
        for text in ["18 09:35", "18 16:00", "18 19:00", "19 17:00", "20 08:55"] { try trial.poll(text) }
        #expect(try trial.requests()["sam/2024-11-18"]?.state == .excused)
        #expect(try trial.kinds(to: Trial.sam) == [.request])
    }

    @Test("done, alone, finishes the only open task")
    func finishes() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.sam, "done", at: "18 09:30")
        try trial.poll("18 09:35")
        #expect(try trial.store.history(at: moment("18 10:00")).tasks["API-7"]?.state == .done)
    }

    @Test("help is answered once, in its thread, with what is owed; nothing answers a machine")
    func helps() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.sam, "help", at: "18 09:30")
        for text in ["18 09:35", "18 09:40"] { try trial.poll(text) }
        #expect(try trial.kinds(to: Trial.sam) == [.request, .help])
        let answer = try trial.last(to: Trial.sam)
        #expect(answer.plainText?.contains("away until Friday") == true)
        #expect(answer.plainText?.contains("API-7") == true)
        #expect(answer.references == [try #require(trial.outgoing.mails(to: Trial.sam).first?.messageID)])
        var robot = answer.reply(from: Trial.sam, "help")
        robot.fields.append(("Auto-Submitted", "auto-replied"))
        trial.mailbox.deliver(robot.bytes, at: moment("18 09:50"))
        try trial.poll("18 09:55")
        #expect(try trial.kinds(to: Trial.sam) == [.request, .help])
    }

    @Test("a nudge is one more reminder, keeps every rule of one, and says why it does not go")
    func nudges() throws {
        let trial = try Trial.asked()
        _ = try trial.tick(at: moment("18 10:00")).nudge(trial.sam)
        try trial.poll("18 10:05")
        #expect(try trial.kinds(to: Trial.sam) == [.request, .reminder])
        let refusals: [(String, String)] = [("18 23:00", "before"), ("17 12:00", "owes no answer")]
        for (text, reason) in refusals {
            let failure = #expect(throws: Failure.self) { try trial.tick(at: moment(text)).nudge(trial.sam) }
            #expect(failure?.message.contains(reason) == true)
        }
    }
}

extension Trial {
    fileprivate var sam: Worker { installation.plan.workers[1] }
}
