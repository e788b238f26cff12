import Foundation
import Mail
import Planning
import Poll
import Store
import Testing
import Reading
@testable import Transport

@Suite("What is taken from the mailbox")
struct FetchingTests {
    @Test("H198 a first run on a full folder reads nothing and mails nobody for it; later mails are read")
    func setsBaseline() throws {
        let trial = try Trial()
        for number in 1...300 {
            let draft = Draft(["From": Trial.maria, "Subject": "old \(number)"], "Done: \(number)\n")
            trial.mailbox.deliver(draft.bytes, at: moment("10 08:00"))
        }
        let report = try trial.poll("17 12:00")
        #expect(report.fetched == 0 && report.queued == 0)
        #expect(trial.mailbox.fetched.isEmpty)
        #expect(report.notices.count == 1)
        #expect(report.notices.first?.contains("300 mails are taken as read") == true)
        try trial.poll("18 09:00")
        try trial.reply(from: Trial.maria, at: "18 09:30")
        #expect(try trial.poll("18 09:30").recorded == 1)
        #expect(trial.mailbox.fetched == [301])
    }

    @Test(
        "H003 H004 a new UIDVALIDITY: known mails stay single, those that came meanwhile are recorded, one notice"
    )
    func survivesRenumbering() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        trial.mailbox.deliver(Draft(["From": "x@example.org"], "hello").bytes, at: moment("18 09:31"))
        try trial.poll("18 09:40")
        try trial.reply(from: Trial.sam, at: "18 09:50")
        trial.mailbox.renumber(to: 8)
        let report = try trial.poll("18 10:00")
        #expect(report.notices.count == 1)
        #expect(report.notices.first?.contains("UIDVALIDITY 7 is now 8") == true)
        #expect(report.recorded == 1 && report.duplicates == 2)
        #expect(try trial.updates().map(\.worker) == ["maria", "sam"])
        let again = try trial.poll("18 10:05")
        #expect(again.fetched == 0 && again.notices.isEmpty)
        #expect(trial.outgoing.sent.count == 2)
    }

    @Test("H004 mails from before the store began stay unread after renumbering")
    func keepsBaselineUnread() throws {
        let trial = try Trial()
        trial.mailbox.deliver(Draft(["From": Trial.maria], "Done: long ago").bytes, at: moment("10 08:00"))
        try trial.poll("17 12:00")
        trial.mailbox.renumber(to: 6)
        let report = try trial.poll("17 12:05")
        #expect(report.fetched == 0)
    }

    @Test("H005 without UIDVALIDITY every poll compares by content, and nothing that comes is skipped")
    func worksWithoutValidity() throws {
        let trial = try Trial()
        trial.mailbox.folders["INBOX"]?.uidValidity = nil
        try trial.poll("17 12:00")
        try trial.poll("18 09:00")
        try trial.reply(from: Trial.maria, at: "18 09:30")
        try trial.poll("18 09:30")
        // The server has numbered anew, and nobody can tell: Sam's answer has the UID that Maria's had.
        trial.mailbox.folders["INBOX"]?.mails = []
        try trial.reply(from: Trial.sam, at: "18 09:40")
        try trial.poll("18 09:45")
        try trial.poll("18 09:50")
        #expect(try trial.updates().map(\.worker) == ["maria", "sam"])
    }

    @Test("H008 H009 a UIDNEXT that is missing or far too high hides no mail", arguments: [nil, 5000])
    func distrustsNextUID(_ uidNext: UInt32?) throws {
        let trial = try Trial()
        trial.mailbox.folders["INBOX"]?.uidNext = uidNext
        trial.mailbox.deliver(Draft(["From": "x@example.org"], "old").bytes, at: moment("10 08:00"))
        try trial.poll("17 12:00")
        try trial.poll("18 09:00")
        try trial.reply(from: Trial.maria, at: "18 09:30")
        #expect(try trial.poll("18 09:30").recorded == 1)
    }

    @Test("H012 a mail that a person has looked at already is read all the same")
    func ignoresFlags() throws {
        let trial = try Trial.asked()
        let draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: all")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:30"), flags: [.seen, .answered])
        #expect(try trial.poll("18 09:30").recorded == 1)
    }

    @Test("H013 a mail that vanishes between listing and fetching is no failure")
    func forgetsVanished() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        try trial.reply(from: Trial.sam, at: "18 09:31")
        trial.mailbox.vanishing = [1]
        #expect(try trial.poll("18 09:35").recorded == 1)
        trial.mailbox.folders["INBOX"]?.mails.removeFirst()
        let next = try trial.poll("18 09:40")
        #expect(next.fetched == 0 && next.notices.isEmpty)
        #expect(trial.mailbox.fetched == [1, 2])
    }

    @Test("H014 a mail that the server refuses stays pending, and the others go on")
    func keepsRefused() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        try trial.reply(from: Trial.sam, at: "18 09:31")
        trial.mailbox.refusals = [1: "NO [UNAVAILABLE] come again"]
        #expect(try trial.poll("18 09:35").recorded == 1)
        #expect(try trial.store.attention().isEmpty)
        trial.mailbox.refusals = [:]
        #expect(try trial.poll("18 09:40").recorded == 1)
        #expect(try trial.updates().map(\.worker) == ["maria", "sam"])
    }

    @Test("H015 a mail that is refused five ticks in a row is set aside with the server's words")
    func setsAsideRefused() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        trial.mailbox.refusals = [1: "NO message is damaged"]
        for minute in 1...4 { #expect(try trial.poll("18 09:3\(minute)").setAside == 0) }
        #expect(try trial.poll("18 09:35").setAside == 1)
        #expect(try trial.store.attention().first?.reason.contains("NO message is damaged") == true)
        try trial.reply(from: Trial.sam, at: "18 09:36")
        #expect(try trial.poll("18 09:36").recorded == 1)
        let fetched = trial.mailbox.fetched.count
        try trial.poll("18 09:37")
        #expect(trial.mailbox.fetched.count == fetched)
        #expect(try trial.store.attention().count == 1)
    }

    @Test("what came before the connection broke is recorded, and the next tick goes on from there")
    func keepsWhatCame() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        try trial.reply(from: Trial.sam, at: "18 09:31")
        trial.mailbox.breaksAt = 2
        #expect(throws: TransportError.self) { try trial.poll("18 09:35") }
        #expect(try trial.updates().map(\.worker) == ["maria"])
        trial.mailbox.breaksAt = nil
        try trial.poll("18 09:40")
        #expect(try trial.updates().map(\.worker) == ["maria", "sam"])
        #expect(trial.mailbox.fetched == [1, 2])
    }

    @Test("H015 a mail at which the connection always breaks is set aside, and keeps back no other")
    func getsPastBreaks() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        try trial.reply(from: Trial.sam, at: "18 09:31")
        trial.mailbox.breaksAt = 1
        for minute in 1...5 {
            #expect(throws: TransportError.self) { try trial.poll("18 09:4\(minute)") }
        }
        #expect(try trial.poll("18 09:46").notices.isEmpty)
        #expect(try trial.updates().map(\.worker) == ["sam"])
        #expect(try trial.store.attention().map(\.reason).first?.contains("the connection was lost") == true)
    }

    @Test("H035 a mail that comes while the tick fetches is recorded by the next one")
    func takesArrivals() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        trial.mailbox.arriving = try trial.last(to: Trial.sam).reply(from: Trial.sam, "Done: all").bytes
        try trial.poll("18 09:35")
        try trial.poll("18 09:40")
        #expect(Set(try trial.updates().map(\.worker)) == ["maria", "sam"])
        #expect(trial.mailbox.fetched == [1, 2])
    }

    @Test("H021 of a mail that is too large the beginning is recorded, once, and said to be only that")
    func doubtsBeginnings() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, "Done: all", at: "18 09:30")
        trial.mailbox.partial = [1]
        #expect(try trial.poll("18 09:35").recorded == 1)
        #expect(
            try trial.updates().first?.doubts == [
                "the mail is larger than 25 MB: only its beginning was read"
            ])
        try trial.poll("18 09:40")
        #expect(trial.mailbox.fetched == [1])
    }

    @Test("a line that goes down at a mail, tick after tick, proves nothing against the mail")
    func blamesLine() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        (trial.mailbox.breaksAt, trial.mailbox.isDownAfterBreak) = (1, true)
        for minute in 1...8 { #expect(throws: TransportError.self) { try trial.poll("18 09:4\(minute)") } }
        trial.mailbox.breaksAt = nil
        #expect(try trial.poll("18 09:50").recorded == 1)
        #expect(try trial.store.attention().isEmpty)
    }

    @Test("H031 two mails with one Message-ID and different content are both kept")
    func keepsSameMessageID() throws {
        let trial = try Trial.asked()
        var draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: one")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:30"))
        draft.body = draft.body.replacing("Done: one", with: "Done: two")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:31"))
        let report = try trial.poll("18 09:35")
        #expect(report.recorded == 2 && report.duplicates == 0)
        #expect(try trial.updates().flatMap(\.update.done) == ["one", "two"])
    }

    @Test("H032 one mail delivered twice is recorded once, in one folder or in two, now or later")
    func knowsCopies() throws {
        let trial = try Trial { $0.mailbox["folders"] = "[\"INBOX\", \"Junk\"]" }
        trial.mailbox.folders["Junk"] = FakeMailbox.Folder(uidValidity: 3)
        try trial.poll("17 12:00")
        try trial.poll("18 09:00")
        var draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: all")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:30"))
        draft.fields.insert(("Delivered-To", "status@example.com"), at: 0)
        draft.fields.insert(
            ("Received", "from list.example by mail.example; Mon, 18 Nov 2024 09:31:00 +0000"), at: 0)
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:31"))
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:31"), folder: "Junk")
        let report = try trial.poll("18 09:35")
        #expect(report.recorded == 1 && report.duplicates == 2)
        // H102: again days later, for another request.
        try trial.poll("20 09:00")
        trial.mailbox.deliver(draft.bytes, at: moment("20 09:05"))
        #expect(try trial.poll("20 09:10").duplicates == 1)
        #expect(try trial.updates().count == 1)
    }

    @Test("H027 a folder that is missing keeps nothing in the others from being read")
    func goesOnWithoutFolder() throws {
        let trial = try Trial { $0.mailbox["folders"] = "[\"Spam\", \"INBOX\"]" }
        trial.mailbox.folders["Spam"] = FakeMailbox.Folder()
        try trial.poll("17 12:00")
        try trial.poll("18 09:00")
        try trial.reply(from: Trial.maria, at: "18 09:30")
        trial.mailbox.folders["Spam"] = nil
        let error = #expect(throws: TransportError.self) { try trial.poll("18 09:35") }
        #expect(error?.kind == .configuration)
        #expect(error?.description.contains("Spam") == true)
        #expect(try trial.updates().map(\.worker) == ["maria"])
    }

    @Test("H030 when moving fails there is a notice, and no duplicate on the next tick")
    func survivesFailingMove() throws {
        let trial = try Trial.asked { $0.mailbox["when_done"] = "\"move:Done\"" }
        try trial.reply(from: Trial.maria, at: "18 09:30")
        trial.mailbox.moveRefusal = FakeMailbox.lost
        let report = try trial.poll("18 09:35")
        #expect(report.recorded == 1)
        #expect(
            report.notices.contains { $0.contains("could not be flagged or moved") && $0.contains("INBOX") })
        trial.mailbox.moveRefusal = nil
        let next = try trial.poll("18 09:40")
        #expect(next.fetched == 0 && next.notices.isEmpty)
        #expect(trial.mailbox.moved == [1])
        try trial.poll("18 09:45")
        #expect(trial.mailbox.moved == [1])
        #expect(try trial.updates().count == 1)
    }

    @Test("a mail whose reading was cut short is read by the next tick")
    func readsLeftOver() throws {
        let trial = try Trial.asked()
        let draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: all")
        // What a tick stored that did not live to record it.
        let arrival = Arrival(
            place: Place(folder: "INBOX", uidValidity: 7, uid: 1), arrivedAt: moment("18 09:30"),
            size: draft.bytes.count, bytes: draft.bytes, identity: Message.identity(of: draft.bytes))
        _ = try trial.store.take([arrival], cursors: [], at: moment("18 09:30"))
        #expect(try trial.updates().isEmpty)
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:30"))
        let report = try trial.poll("18 16:00")
        #expect(report.recorded == 1)
        #expect(try trial.updates().map(\.arrivedAt) == [moment("18 09:30")])
        #expect(try trial.kinds(to: Trial.maria) == [.request])
    }
}

extension FakeMailbox {
    /// The server numbers its folder anew, from 1.
    func renumber(to uidValidity: UInt32) {
        folders["INBOX"]?.uidValidity = uidValidity
        for index in folders["INBOX"]?.mails.indices ?? 0..<0 {
            folders["INBOX"]?.mails[index].uid = UInt32(index + 1)
        }
    }
}
