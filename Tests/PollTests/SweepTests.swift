import Foundation
import Mail
import Planning
import Poll
import Store
import Testing
@testable import Transport

@Suite("What comes where nobody looks any more")
struct SweepTests {
    /// Maria and Sam have answered, as UIDs 41 and 42, and the mailbox is read.
    private func answered() throws -> Trial {
        let trial = try Trial()
        trial.mailbox.deliver(
            Draft(["From": Trial.maria], "Done: long ago").bytes, at: moment("10 08:00"), uid: 3)
        try trial.poll("17 12:00")
        try trial.poll("18 09:00")
        let draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: all")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:30"), uid: 42)
        try trial.poll("18 09:35")
        return trial
    }

    private func deliverSam(_ trial: Trial, uid: UInt32) throws {
        let draft = try trial.last(to: Trial.sam).reply(from: Trial.sam, "Done: all")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:32"), uid: uid)
    }

    @Test("H011 a mail with a lower UID than the last is found by the next tick, and read once")
    func findsLower() throws {
        let trial = try answered()
        try deliverSam(trial, uid: 7)
        #expect(try trial.poll("18 09:40").recorded == 1)
        #expect(try trial.updates().map(\.worker).sorted() == ["maria", "sam"])
        #expect(try trial.poll("18 09:45").fetched == 0)
        #expect(trial.mailbox.fetched == [42, 7])
    }

    @Test("H011 where another mail's removal hides it, it is found within a day")
    func findsHidden() throws {
        let trial = try answered()
        trial.mailbox.folders["INBOX"]?.mails.removeAll { $0.uid == 42 }
        try deliverSam(trial, uid: 7)
        #expect(try trial.poll("18 09:40").fetched == 0)
        #expect(try trial.poll("18 11:59").fetched == 0)
        #expect(try trial.poll("18 12:00").recorded == 1)
        #expect(try trial.poll("18 12:05").fetched == 0)
        #expect(trial.mailbox.fetched == [42, 7])
    }

    @Test("H011 a mail below the last that the server refuses is asked for again, and the cursor stays")
    func asksAgain() throws {
        let trial = try answered()
        try deliverSam(trial, uid: 7)
        trial.mailbox.refusals = [7: "NO [UNAVAILABLE] come again"]
        #expect(try trial.poll("18 09:40").recorded == 0)
        trial.mailbox.refusals = [:]
        #expect(try trial.poll("18 09:45").recorded == 1)
        #expect(try trial.store.cursors()["INBOX"]?.nextUID == 43)
    }

    @Test("H007 a server that gives UIDs a second time loses no mail, and nothing is recorded twice")
    func survivesRewinding() throws {
        let trial = try answered()
        let maria = try #require(trial.mailbox.folders["INBOX"]?.mails.last)
        trial.mailbox.folders["INBOX"] = FakeMailbox.Folder(uidNext: 3)
        trial.mailbox.deliver(maria.bytes, at: maria.arrivedAt, uid: 1)
        try deliverSam(trial, uid: 2)
        let report = try trial.poll("18 09:40")
        #expect(report.recorded == 1 && report.duplicates == 1)
        #expect(report.notices.count == 1)
        // The UID that Maria's answer had goes to a stranger.
        trial.mailbox.folders["INBOX"]?.uidNext = 43
        trial.mailbox.deliver(
            Draft(["From": "x@example.org"], "hello").bytes, at: moment("18 09:50"), uid: 42)
        #expect(try trial.poll("18 09:55").setAside == 1)
        #expect(try trial.updates().map(\.worker).sorted() == ["maria", "sam"])
    }

    @Test("H009 a UIDNEXT that is always too low is no rewinding")
    func distrustsLowNextUID() throws {
        let trial = try answered()
        trial.mailbox.folders["INBOX"]?.uidNext = 5
        for minute in 40...42 {
            let report = try trial.poll("18 09:\(minute)")
            #expect(report.fetched == 0 && report.notices.isEmpty)
        }
    }
}

@Suite("What fails tick after tick")
struct RepeatedFailureTests {
    private static let refused = TransportError(
        .loginRefused, attempt: "log in", place: "localhost:993", words: "NO wrong password")

    @Test("H026 a login that is refused is tried less and less often, and works once it may")
    func backsOff() throws {
        let trial = try Trial.asked()
        let before = trial.mailbox.openings
        trial.mailbox.loginRefusal = Self.refused
        for minute in 0..<60 {
            #expect(throws: (any Error).self) {
                try trial.poll(at: moment("18 10:00").addingTimeInterval(Double(minute) * 60))
            }
        }
        #expect(trial.mailbox.openings - before == 4)
        trial.mailbox.loginRefusal = nil
        try trial.poll("18 12:00")
        trial.mailbox.loginRefusal = Self.refused
        #expect(throws: TransportError.self) { try trial.poll("18 12:05") }
    }

    @Test("H030 a move that fails again and again is told once, and told anew once it had worked")
    func tellsOnce() throws {
        let trial = try Trial.asked { $0.mailbox["when_done"] = "\"move:Done\"" }
        trial.mailbox.folders["Done"] = FakeMailbox.Folder()
        trial.mailbox.moveRefusal = FakeMailbox.lost
        try trial.reply(from: Trial.maria, at: "18 09:30")
        #expect(try trial.poll("18 09:35").notices.count == 1)
        #expect(try trial.poll("18 09:40").notices.isEmpty)
        trial.mailbox.moveRefusal = nil
        #expect(try trial.poll("18 09:45").notices.isEmpty)
        trial.mailbox.moveRefusal = FakeMailbox.lost
        let draft = try trial.last(to: Trial.sam).reply(from: Trial.sam, "Done: all")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:50"), uid: 2)
        #expect(try trial.poll("18 09:55").notices.count == 1)
    }

    @Test("H030 a mail that was copied and could not be removed is not copied again")
    func copiesOnce() throws {
        let trial = try Trial.asked { $0.mailbox["when_done"] = "\"move:Done\"" }
        trial.mailbox.folders["Done"] = FakeMailbox.Folder()
        trial.mailbox.removeRefusal = FakeMailbox.lost
        try trial.reply(from: Trial.maria, at: "18 09:30")
        for minute in 35...39 { try trial.poll("18 09:\(minute)") }
        #expect(trial.mailbox.folders["Done"]?.mails.count == 1)
        trial.mailbox.removeRefusal = nil
        try trial.poll("18 09:40")
        #expect(trial.mailbox.folders["INBOX"]?.mails.isEmpty == true)
        #expect(trial.mailbox.folders["Done"]?.mails.count == 1)
    }

    @Test("H171 a digest that cannot be sent for three days is told at every tick")
    func escalates() throws {
        let trial = try Trial.asked()
        trial.outgoing.answer = { mail in
            mail.recipient.description == Trial.dana ? .tryLater(.later) : .accepted(.ok)
        }
        var told: [Bool] = []
        for day in 18...23 { told.append(try trial.poll("\(day) 21:00").isManagerUnreached) }
        #expect(told == [false, false, false, true, true, true])
        trial.outgoing.answer = { _ in .accepted(.ok) }
        #expect(try !trial.poll("24 21:00").isManagerUnreached)
    }
}
