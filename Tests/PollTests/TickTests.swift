import Foundation
import Mail
import Planning
import Poll
import Store
import TestSupport
import Testing
import Transport

@Suite("A tick")
struct TickTests {
    @Test("a tick asks each worker once and writes down what it did")
    func asks() throws {
        let trial = try Trial.asked()
        #expect(try trial.kinds(to: Trial.maria) == [.request])
        #expect(try trial.kinds(to: Trial.sam) == [.request])
        #expect(try trial.requests()["maria/2024-11-18"]?.state == .asked)
        #expect(try trial.store.outbox([.sent]).count == 2)
    }

    @Test("the same tick run again mails nobody")
    func isDoneOnce() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        for text in ["18 16:00", "18 17:00", "18 19:00"] {
            try trial.poll(text)
            let count = trial.outgoing.sent.count
            let again = try trial.poll(text)
            #expect(again.queued == 0 && again.sent == 0 && again.fetched == 0)
            #expect(trial.outgoing.sent.count == count)
        }
    }

    @Test("a reply is read and its reminder cancelled in one tick, the silent one is reminded")
    func cancelsReminder() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 15:59")
        let report = try trial.poll("18 16:00")
        #expect(report.recorded == 1)
        #expect(try trial.kinds(to: Trial.maria) == [.request])
        #expect(try trial.kinds(to: Trial.sam) == [.request, .reminder])
    }

    @Test("nobody is reminded while the deadline leaves mails unread: one may be the answer")
    func readsBeforeReminding() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 15:58")
        try trial.reply(from: Trial.sam, at: "18 15:59")
        var report = TickReport()
        try trial.tick(at: moment("18 16:00"), patience: .zero).run(into: &report)
        #expect(report.leavesMailUnread && report.fetched == 1 && report.queued == 0)
        try trial.poll("18 16:05")
        #expect(try trial.kinds(to: Trial.maria) == [.request])
        #expect(try trial.kinds(to: Trial.sam) == [.request])
    }

    @Test("a reminder that waits in the outbox is cancelled by the reply that the next tick reads")
    func cancelsQueuedReminder() throws {
        let trial = try Trial.asked()
        try trial.poll("18 16:00", isSending: false)
        #expect(try trial.store.outbox([.queued]).map(\.kind) == [.reminder, .reminder])
        try trial.reply(from: Trial.maria, at: "18 16:02")
        try trial.poll("18 16:05")
        #expect(trial.outgoing.mails(to: Trial.maria).count == 1)
        #expect(trial.outgoing.mails(to: Trial.sam).count == 2)
        #expect(try trial.store.outbox([.cancelled]).map(\.person) == ["maria"])
    }

    @Test("a reminder in doubt is not sent again to someone who has answered")
    func cancelsDoubtfulReminder() throws {
        let trial = try Trial.asked()
        trial.outgoing.answer = { _ in .unknown("the connection was lost") }
        try trial.poll("18 16:00")
        trial.outgoing.answer = { _ in .accepted(.ok) }
        let sent = trial.outgoing.mails(to: Trial.maria).count
        try trial.reply(from: Trial.maria, at: "18 16:02")
        try trial.poll("18 16:05")
        #expect(trial.outgoing.mails(to: Trial.maria).count == sent)
    }

    @Test("what is queued without being sent goes with the next tick")
    func queuesOnly() throws {
        let trial = try Trial()
        try trial.poll("17 12:00")
        let report = try trial.poll("18 09:00", isSending: false)
        #expect(report.queued == 2 && report.sent == 0)
        #expect(trial.outgoing.openings == 0)
        #expect(try trial.poll("18 09:05").sent == 2)
    }

    @Test("everything is redirected to one address, what waited in the outbox too")
    func redirects() throws {
        let trial = try Trial()
        try trial.poll("17 12:00")
        try trial.poll("18 09:00", isSending: false)
        trial.redirection = EmailAddress("trial@example.com")
        for text in ["18 09:05", "18 16:00", "18 17:00"] { try trial.poll(text) }
        #expect(trial.outgoing.sent.count == 5)
        #expect(Set(trial.outgoing.sent.map(\.recipient.description)) == ["trial@example.com"])
    }

    @Test("H083 a Reply-To that points elsewhere is never mailed")
    func ignoresReplyTo() throws {
        let trial = try Trial.asked()
        var draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: all")
        draft.fields.append(("Reply-To", "elsewhere@example.org"))
        trial.mailbox.deliver(draft.bytes, at: moment("18 10:00"))
        for text in ["18 10:00", "18 17:00", "20 09:00", "20 16:00", "20 17:00"] { try trial.poll(text) }
        let known: Set = [Trial.maria, Trial.sam, Trial.dana]
        #expect(Set(trial.outgoing.sent.map(\.recipient.description)) == known)
    }

    @Test("H197 three weeks of a dead cron: a request each and a digest, no storm")
    func survivesDeadCron() throws {
        let trial = try Trial()
        try trial.poll("17 12:00")
        try trial.poll("18 09:00", isSending: false)
        // Three weeks later, on a Wednesday, after the digest's time of the day before.
        let later = moment("18 09:30").addingTimeInterval(23 * 86_400)
        let report = try trial.poll(at: later)
        #expect(trial.outgoing.mails(to: Trial.maria).count == 1)
        #expect(trial.outgoing.mails(to: Trial.sam).count == 1)
        #expect(trial.outgoing.sent.filter { $0.recipient.description == Trial.dana }.count <= 2)
        #expect(try trial.store.outbox([.sent]).filter { $0.kind == .digest }.count <= 1)
        #expect(try trial.store.outbox([.cancelled]).map(\.kind) == [.request, .request])
        #expect(report.failed == 0)
        let count = trial.outgoing.sent.count
        try trial.poll(at: later)
        #expect(trial.outgoing.sent.count == count)
    }

    @Test("H197 a clock that runs a year ahead and comes back starts no storm, and answers count as ever")
    func survivesClock() throws {
        let trial = try Trial.asked()
        let draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: all")
        try trial.poll(at: moment("18 12:00").addingTimeInterval(364 * 86_400))
        let ahead = trial.outgoing.sent.count
        #expect(ahead <= 6)
        try trial.poll("18 12:05")
        #expect(trial.outgoing.sent.count == ahead)
        trial.mailbox.deliver(draft.bytes, at: moment("18 15:00"))
        for text in ["18 16:00", "18 16:00", "18 17:00", "20 09:00"] { try trial.poll(text) }
        #expect(trial.outgoing.sent.count <= ahead + 4)
        #expect(try trial.requests()["maria/2024-11-18"]?.state == .answered)
    }

    @Test("H154 what is in doubt and has lost its meaning is not sent late")
    func leavesStaleDoubt() throws {
        let trial = try Trial.asked()
        trial.outgoing.answer = { _ in .unknown("the connection was lost") }
        try trial.poll("18 16:00")
        let sent = trial.outgoing.sent.count
        trial.outgoing.answer = { _ in .accepted(.ok) }
        try trial.poll("19 08:00")
        #expect(trial.outgoing.sent.count == sent)
    }

    @Test("a letter to a worker who has left the plan is not sent")
    func forgetsWhoHasLeft() throws {
        let trial = try Trial.asked()
        try trial.poll("18 16:00", isSending: false)
        trial.installation = try Trial.installation(in: trial.folder) { $0.removeWorker() }
        let report = try trial.poll("18 16:05")
        #expect(trial.outgoing.mails(to: Trial.sam).count == 1)
        #expect(trial.outgoing.mails(to: Trial.maria).count == 2)
        #expect(report.notices.contains { $0.contains("sam") })
    }

    @Test("what the tick has to say is not lost when its last step fails")
    func keepsNotices() throws {
        let trial = try Trial()
        trial.outgoing.answer = { _ in throw FakeSubmission.lost }
        var report = TickReport()
        #expect(throws: (any Error).self) { try trial.tick(at: moment("18 09:00")).run(into: &report) }
        #expect(report.notices.contains { $0.contains("first look at INBOX") })
    }
}

@Suite("A rehearsal")
struct RehearsalTests {
    @Test("H200 a rehearsal says what would go and why, and changes nothing")
    func touchesNothing() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 15:00")
        let copy = try trial.installation.rehearsalStore(at: moment("18 16:00"))
        let outgoing = trial.outgoing.openings
        let words = try trial.rehearsal(on: copy, at: moment("18 16:00"))
        #expect(words.contains("reminder to sam <sam@example.net>: no answer to the request"))
        #expect(!words.contains("to maria"))
        #expect(words.contains("not sent: reminder for maria/2024-11-18: reply of 15:00"))
        #expect(trial.outgoing.openings == outgoing)
        #expect(try trial.store.outbox([.queued]).isEmpty)
        #expect(try trial.updates().isEmpty)
        #expect(trial.mailbox.seen.isEmpty && trial.mailbox.moved.isEmpty)
        // The same tick in earnest does what was said.
        try trial.poll("18 16:00")
        #expect(try trial.kinds(to: Trial.sam) == [.request, .reminder])
        #expect(try trial.kinds(to: Trial.maria) == [.request])
    }

    @Test("a rehearsal of the first poll says that it will not read what lies there")
    func namesBaseline() throws {
        let trial = try Trial()
        trial.mailbox.deliver(Draft(["From": "x@example.org"], "old").bytes, at: moment("16 08:00"))
        let copy = try Store(
            rehearsing: nil, mailbox: trial.installation.mailboxName, now: moment("17 12:00"),
            secret: [UInt8](repeating: 1, count: 32))
        #expect(
            try trial.rehearsal(on: copy, at: moment("17 12:00")).contains("its 1 mails are taken as read"))
    }
}
