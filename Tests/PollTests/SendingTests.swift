import Foundation
import Mail
import Planning
@testable import Poll
import Store
import Testing
@testable import Transport

@Suite("What becomes of a letter")
struct SendingTests {
    /// The first look, and Monday's requests queued but not sent: letter 1 is Maria's, letter 2 Sam's.
    private func queued(_ change: (inout PlanText) -> Void = { _ in }) throws -> Trial {
        let trial = try Trial(change)
        try trial.poll("17 12:00")
        try trial.poll("18 09:00", isSending: false)
        return trial
    }

    @Test("H158 one recipient each: a bad one keeps nobody else from getting theirs, and is told")
    func isolatesRefusal() throws {
        let trial = try queued()
        trial.outgoing.answer = {
            $0.recipient.description == Trial.maria ? .refused(.noSuchPerson) : .accepted(.ok)
        }
        let report = try trial.poll("18 09:05")
        #expect(report.failed == 1 && report.sent == 1)
        #expect(report.notices == ["maria@example.net was refused for good: 550 5.1.1 no such person here"])
        #expect(try trial.state(of: 1).state == .failed)
        #expect(trial.outgoing.mails(to: Trial.sam).count == 1)
        #expect(try trial.poll("18 09:10").failed == 0)
    }

    @Test("H041 told to end, it finishes the letter in hand and begins no other; the next tick goes on")
    func endsWhenTold() throws {
        let trial = try queued()
        let outgoing = trial.outgoing
        var effects = trial.effects(at: moment("18 09:05"))
        effects.isStopped = { outgoing.sent.count == 1 }
        var report = TickReport()
        try Tick(trial.installation, store: trial.store, effects: effects).run(into: &report)
        #expect(report.sent == 1 && report.isCutShort)
        #expect(try trial.poll("18 09:10").sent == 1)
        #expect(Set(outgoing.sent.map(\.recipient.description)) == [Trial.maria, Trial.sam])
    }

    @Test("H155 a greylisted letter goes on a later tick, in one copy with the same Message-ID")
    func survivesGreylisting() throws {
        let trial = try queued()
        trial.outgoing.answer = { _ in .tryLater(.later) }
        #expect(try trial.poll("18 09:05").retrying == 2)
        let next = try trial.state(of: 1).nextAttemptAt
        #expect((120...150).contains(next.timeIntervalSince(moment("18 09:05"))))
        trial.outgoing.answer = { _ in .accepted(.ok) }
        #expect(try trial.poll("18 09:06").sent == 0)
        #expect(try trial.poll("18 09:08").sent == 2)
        #expect(trial.outgoing.mails(to: Trial.maria).map(\.messageID) == [try trial.state(of: 1).messageID])
    }

    @Test("H154 the pauses double, with jitter, up to six hours; after five days it has failed")
    func doublesPauses() throws {
        let pauses = (0...12).map { Sending.pause(after: $0, letter: 1_000_003) }
        for (one, next) in zip(pauses, pauses.dropFirst()) { #expect(next >= one) }
        #expect((120...150).contains(pauses[0]) && (240...300).contains(pauses[1]))
        #expect((21_600...27_000).contains(pauses[12]))
        #expect(Sending.pause(after: 3, letter: 1) != Sending.pause(after: 3, letter: 2))
    }

    @Test("H154 a reminder that could not go for half a day, or a request past its due time, is cancelled")
    func cancelsStale() throws {
        let trial = try queued()
        trial.outgoing.answer = { _ in .tryLater(.later) }
        for text in ["18 09:05", "18 12:00", "18 16:30"] { try trial.poll(text) }
        trial.outgoing.answer = { _ in .accepted(.ok) }
        let report = try trial.poll("18 17:01")
        #expect(report.notices.contains { $0.contains("request to maria was cancelled") })
        #expect(trial.outgoing.mails(to: Trial.maria).isEmpty)
        #expect(try trial.requests()["maria/2024-11-18"]?.state == .skipped)
    }

    @Test("H156 a provider's limit stops the whole queue; nobody else is tried, nothing is lost")
    func pausesQueue() throws {
        let trial = try queued()
        trial.outgoing.answer = { _ in .pauseQueue(.limit) }
        let report = try trial.poll("18 09:05")
        #expect(report.retrying == 1 && report.sent == 0)
        #expect(try trial.state(of: 2).state == .queued)
        trial.outgoing.answer = { _ in .accepted(.ok) }
        for text in ["18 09:06", "18 09:12"] { try trial.poll(text) }
        #expect(try trial.store.outbox([.sent]).count == 2)
    }

    @Test("a refused login ends the sending and leaves every letter queued")
    func stopsAtLogin() throws {
        let trial = try queued()
        trial.outgoing.answer = { _ in .loginRefused(.login) }
        let failure = #expect(throws: Failure.self) { try trial.poll("18 09:05") }
        #expect(failure?.code == .loginRefused)
        #expect(failure?.message.contains("535 5.7.8 authentication failed") == true)
        #expect(try trial.store.outbox([.queued]).count == 2)
    }

    @Test("H151 a lost 250 is in doubt: sent once more with the same Message-ID, never a third time")
    func resendsOnce() throws {
        let trial = try queued { $0.removeWorker() }
        trial.outgoing.answer = { _ in .unknown("the connection was lost") }
        let report = try trial.poll("18 09:05")
        #expect(report.unknown == 1)
        #expect(
            report.notices == ["nobody knows whether maria@example.net got a mail: the connection was lost"])
        for text in ["18 09:07", "18 09:10", "18 10:00", "18 12:00"] { try trial.poll(text) }
        #expect(trial.outgoing.sent.count == 2)
        #expect(Set(trial.outgoing.sent.map { Message($0.bytes).messageID }).count == 1)
        #expect(trial.outgoing.sent[0].bytes == trial.outgoing.sent[1].bytes)
        #expect(try trial.state(of: 1).state == .unknown)
    }

    @Test("H152 in doubt, a crash, a new tick, a crash: two copies at most, and it is said")
    func diesTwice() throws {
        let trial = try queued { $0.removeWorker() }
        trial.outgoing.death = FakeSubmission.Died()
        for text in ["18 09:05", "18 09:10"] {
            #expect(throws: FakeSubmission.Died.self) { try trial.poll(text) }
            #expect(try trial.state(of: 1).state == .attempting)
        }
        trial.outgoing.death = nil
        let report = try trial.poll("18 09:15")
        #expect(report.notices.contains { $0.contains("nobody knows whether maria@example.net got a mail") })
        try trial.poll("18 12:00")
        #expect(trial.outgoing.sent.count == 2)
        #expect(try trial.state(of: 1).inDoubt == 2)
    }

    @Test("H042 a crash after the final dot: the mail in flight goes once more, and it is said")
    func recoversAttempt() throws {
        let trial = try queued()
        trial.outgoing.death = FakeSubmission.Died()
        #expect(throws: FakeSubmission.Died.self) { try trial.poll("18 09:05") }
        trial.outgoing.death = nil
        let report = try trial.poll("18 09:10")
        #expect(report.sent == 2)
        #expect(report.notices.contains { $0.contains("nobody knows whether maria@example.net got a mail") })
        #expect(trial.outgoing.mails(to: Trial.maria).count == 2)
        #expect(Set(trial.outgoing.mails(to: Trial.maria).map(\.messageID)).count == 1)
        #expect(trial.outgoing.mails(to: Trial.sam).count == 1)
    }

    @Test("H148 a line that breaks at one letter before its dot keeps no other letter back")
    func goesAroundBreaks() throws {
        let trial = try queued()
        trial.outgoing.answer = {
            if $0.recipient.description == Trial.maria { throw FakeSubmission.lost }
            return .accepted(.ok)
        }
        #expect(throws: TransportError.self) { try trial.poll("18 09:05") }
        #expect(try trial.state(of: 1).state == .retrying)
        #expect(try trial.poll("18 09:06").sent == 1)
        #expect(trial.outgoing.mails(to: Trial.sam).count == 1)
        trial.outgoing.answer = { _ in .accepted(.ok) }
        try trial.poll("18 09:11")
        #expect(trial.outgoing.mails(to: Trial.maria).count == 1)
    }

    @Test("H157 no more go in a minute than the plan allows, and the rest wait")
    func capsMinutes() throws {
        let trial = try queued { plan in
            plan.outgoing["per_minute"] = "3"
            for number in 1...5 {
                plan.add("w\(number)", "W\(number)", in: "Europe/London", at: "example.net")
            }
        }
        let first = try trial.poll("18 09:05")
        #expect(first.sent == 3 && first.isCutShort)
        #expect(try trial.poll("18 09:05").sent == 0)
        #expect(try trial.poll("18 09:06").sent == 3)
        #expect(try trial.poll("18 09:07").sent == 1)
    }

    @Test("H157 no more go in a day than the plan allows, those in doubt counted")
    func capsDays() throws {
        let trial = try queued { plan in
            plan.outgoing["per_day"] = "2"
            plan.add("kim", "Kim", in: "Europe/London", at: "example.net")
        }
        trial.outgoing.answer = {
            $0.recipient.description == Trial.maria ? .unknown("lost") : .accepted(.ok)
        }
        try trial.poll("18 09:05")
        #expect(trial.outgoing.sent.count == 2)
        try trial.poll("18 10:05")
        #expect(trial.outgoing.sent.count == 2)
    }

    @Test("H160 H166 a letter's Message-ID names nobody, and its bounces come back to its token")
    func addressesLetters() throws {
        let trial = try Trial.asked()
        let letter = try #require(trial.outgoing.sent.first)
        let message = Message(letter.bytes)
        #expect(message.messageID?.hasSuffix("@example.com>") == true)
        #expect(message.messageID?.contains("maria") == false)
        #expect(message.replyTo.map(\.address) == [letter.sender])
        #expect(letter.sender.description.hasPrefix("status+"))
        #expect(message.header.all("Auto-Submitted") == ["auto-generated"])
        #expect(message.header.count("Bcc") == 0 && message.header.count("Cc") == 0)
    }
}
