import Mail
import Planning
@testable import Poll
import Testing
@testable import Transport

@Suite("A letter that the server put off")
struct RestingLetterTests {
    /// Monday's overdue mails, queued at 19:30 and not taken.
    private func putOff() throws -> Trial {
        let trial = try Trial.asked()
        trial.outgoing.answer = { _ in .tryLater(.later) }
        try trial.poll("18 19:30")
        trial.outgoing.answer = { _ in .accepted(.ok) }
        return trial
    }

    @Test("waits for the end of the quiet hours, as a new one would")
    func rests() throws {
        let trial = try putOff()
        for text in ["18 21:00", "19 06:55"] {
            try trial.poll(text)
            #expect(trial.outgoing.mails(to: Trial.sam).count == 1)
        }
        try trial.poll("19 07:00")
        #expect(trial.outgoing.mails(to: Trial.sam).count == 2)
    }

    @Test("goes to nobody who is away by now")
    func isAway() throws {
        let trial = try putOff()
        let desk = try Desk(trial.installation, store: trial.store)
        try desk.park(
            desk.worker("sam"), Absence(from: nil, until: nil, saidAt: moment("18 19:31"), source: .pause))
        try trial.poll("18 20:00")
        #expect(trial.outgoing.mails(to: Trial.sam).count == 1)
        #expect(trial.outgoing.mails(to: Trial.maria).count == 2)
    }

    @Test("to the manager goes at any hour")
    func manager() throws {
        let trial = try putOff()
        try trial.poll("18 23:00")
        #expect(trial.outgoing.mails(to: Trial.dana).count == 1)
    }
}
