import Foundation
import Mail
import Planning
import Poll
import Store
import Testing
import Transport

/// The tick is ended at every step that it takes outside its store, and then goes on: twelve mails in, letters out.
@Suite("A tick that dies at any step")
struct DeathTests {
    /// Eight workers were asked and six answer, one of them three times; three strangers write, and a mail of ours comes
    /// back.
    private func world() throws -> Trial {
        let trial = try Trial.asked { plan in
            plan.mailbox["when_done"] = "\"move:Done\""
            for id in ["kim", "lou", "max", "nat", "ola", "pia"] {
                plan.add(id, id, in: "Europe/London", at: "example.net")
            }
        }
        trial.mailbox.folders["Done"] = FakeMailbox.Folder()
        for name in ["maria", "kim", "lou", "max", "nat", "ola"] {
            try trial.reply(from: "\(name)@example.net", "Done: \(name)", at: "18 10:00")
        }
        for words in ["Done: more", "Done: yet more"] {
            try trial.reply(from: "ola@example.net", words, at: "18 10:01")
        }
        for name in ["x", "y", "z"] {
            trial.mailbox.deliver(
                Draft(["From": "\(name)@example.org"], "hello\n").bytes, at: moment("18 10:02"))
        }
        trial.mailbox.deliver(try #require(trial.outgoing.sent.last).bytes, at: moment("18 10:03"))
        return trial
    }

    /// Sam and Pia are silent and get a reminder, then Dana a digest.
    private static let moments = ["18 16:00", "18 17:00"]

    @Test("H036 H039 nothing is lost, recorded twice or sent twice but the mail in flight, at every step")
    func diesOnce() throws {
        var steps = 0
        var survived = false
        while !survived {
            let trial = try world()
            let fuse = Fuse(steps)
            try dies(trial, by: [fuse])
            try expectInvariants(trial, deaths: 1, "step \(steps)")
            survived = !fuse.hasBurnt
            steps += 1
        }
        #expect(steps > 25)
    }

    @Test(
        "H040 a second death while the first is being made good changes nothing of that",
        arguments: [2, 5])
    func diesTwice(_ second: Int) throws {
        for first in stride(from: 0, to: 36, by: 5) {
            let trial = try world()
            try dies(trial, by: [Fuse(first), Fuse(second)])
            try expectInvariants(trial, deaths: 2, "steps \(first) and \(second)")
        }
    }

    /// Polls through the moments, and again at each at which a fuse has burnt; then once more without.
    private func dies(_ trial: Trial, by fuses: [Fuse]) throws {
        var fuses = fuses
        for text in Self.moments {
            repeat {
                (trial.mailbox.fuse, trial.outgoing.fuse) = (fuses.first, fuses.first)
                do { try trial.poll(text) } catch is Fuse.Burnt { fuses.removeFirst() }
            } while trial.mailbox.fuse?.hasBurnt == true
        }
        (trial.mailbox.fuse, trial.outgoing.fuse) = (nil, nil)
        for text in ["18 17:05", "18 17:10"] { try trial.poll(text) }
    }

    private func expectInvariants(_ trial: Trial, deaths: Int, _ place: String) throws {
        #expect(try trial.updates().count == 8, "\(place)")
        #expect(try trial.store.attention().count == 3, "\(place)")
        #expect(try trial.store.pending(limit: 100).isEmpty, "\(place)")
        #expect(trial.mailbox.folders["INBOX"]?.mails.isEmpty == true, "\(place)")
        #expect(trial.mailbox.folders["Done"]?.mails.count == 12, "\(place)")
        let letters = try trial.store.outbox(OutboxEntry.State.allCases)
        // What died twice in the one window is left in doubt.
        let doubtful = letters.filter { $0.state == .unknown && $0.inDoubt == 2 }
        #expect(letters.filter { $0.state == .sent }.count + doubtful.count == letters.count, "\(place)")
        #expect(doubtful.count <= deaths - 1, "\(place)")
        #expect(letters.filter { $0.kind == .reminder }.map(\.person) == ["sam", "pia"], "\(place)")
        #expect(letters.filter { $0.kind == .digest }.count == 1, "\(place)")
        let copies = Dictionary(grouping: trial.outgoing.sent) { Message($0.bytes).messageID }
        #expect((letters.count - doubtful.count...letters.count).contains(copies.count), "\(place)")
        #expect(copies.values.allSatisfy { Set($0.map(\.bytes)).count == 1 && $0.count <= 2 }, "\(place)")
        #expect(trial.outgoing.sent.count - letters.count <= deaths, "\(place)")
        #expect(try trial.store.complaints().isEmpty, "\(place)")
    }
}
