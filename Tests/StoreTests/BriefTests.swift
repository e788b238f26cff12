import Foundation
import Mail
@testable import Planning
@testable import Reading
import Store
import Testing

/// The brief of Maria's LAND-1 went on Monday.
@Suite struct BriefTests {
    private let fixture: StoreFixture
    private let brief = SentBrief(
        task: "LAND-1", number: 1, worker: "maria", sum: "one", sentAt: StoreFixture.monday)

    init() throws {
        fixture = try StoreFixture()
        try send(brief)
    }

    private func send(_ brief: SentBrief, kind: LetterKind = .brief) throws {
        let key = RungKey(person: "maria", subject: brief.id, kind: kind)
        var due = DueMail(kind: kind, person: "maria", rungs: [key], request: nil, reason: "test")
        due.brief = brief
        let address = try #require(EmailAddress("maria@example.net"))
        var mail = QueuedMail(
            mail: due,
            letters: [
                QueuedLetter(
                    sender: address, recipient: address,
                    messageID: "<\(kind.rawValue)-\(brief.number)@example.com>",
                    subject: "Brief", bytes: [])
            ],
            ticket: RequestTicket(
                token: "token-\(brief.number)", tag: "tag-\(brief.number)",
                thread: "<thread-\(brief.number)@x>",
                known: ReadingContext.KnownRequest(text: "known", questions: [], tasks: [])))
        mail.document = "What is wanted, \(brief.number)"
        try fixture.store.queue(Decisions(), mails: [mail], at: brief.sentAt)
    }

    private func moment(_ hours: Double) -> Date { StoreFixture.monday.addingTimeInterval(hours * 3600) }

    /// Records an answer so many hours later.
    private func answer(
        _ words: String, after hours: Double, _ change: (inout StatusUpdate) -> Void = { _ in }
    )
        throws
    {
        let row = try fixture.store.take(
            [fixture.arrival("mail \(words)", uid: nil)], cursors: [], at: moment(hours))[0]
        let asked = try #require(try fixture.store.request(token: "token-1"))
        var update = StatusUpdate()
        update.notes = [words]
        change(&update)
        let reading = Reading(
            kind: .reply, kindReason: nil, reply: words, update: update, away: nil, bounce: nil,
            attachments: [], doubts: [])
        let mail = ReadMail(
            mail: try #require(row), sender: "maria@example.net", subject: "Re: Brief",
            arrivedAt: moment(hours),
            outcome: .briefAnswer(worker: "maria", brief: asked, reading, tasks: ["LAND-1", "SHOP-4"]))
        try fixture.store.record([mail], at: moment(hours))
    }

    private func last(after hours: Double = 100) throws -> SentBrief {
        let history = try fixture.store.history(at: moment(hours), updatesSince: .distantPast)
        return try #require(history.briefs["LAND-1"]?.last)
    }

    @Test("a brief is found by token, tag and letter, with what it said")
    func found() throws {
        defer { fixture.remove() }
        let store = fixture.store
        #expect(try store.request(token: "token-1")?.task == "LAND-1")
        #expect(try store.request(tag: "tag-1")?.id == brief.id)
        #expect(try store.request(letter: "<brief-1@example.com>")?.worker == "maria")
        #expect(try store.known(brief.id)?.text == "known")
        #expect(try store.document(of: brief) == "What is wanted, 1")
        #expect(try store.unansweredBriefs(of: "maria").map(\.id) == [brief.id])
        #expect(try store.complaints().isEmpty)
    }

    @Test("the first answer's moment stays, the last answer's words are shown, until it is accepted")
    func answers() throws {
        defer { fixture.remove() }
        try answer("By Friday", after: 1)
        try answer("No, by Monday", after: 2)
        #expect(try last().answeredAt == moment(1))
        #expect(try last().answer?.words == "No, by Monday")
        try fixture.store.accept(brief, at: moment(3))
        try fixture.store.accept(brief, at: moment(4))
        try answer("Thank you", after: 5)
        #expect(try last().acceptedAt == moment(3))
        #expect(try last().answer?.words == "No, by Monday")
        #expect(try fixture.store.unansweredBriefs(of: "maria").isEmpty)
    }

    @Test("what is only of other tasks, or nothing but a command, is no answer")
    func others() throws {
        defer { fixture.remove() }
        try answer("SHOP-4 is late", after: 1) { $0.tasks = [TaskUpdate(ref: "SHOP-4", text: "late")] }
        try answer("away", after: 2) { update in
            update.notes = []
            update.commands = [Command(name: .away)]
        }
        #expect(try last().answeredAt == nil)
        #expect(try fixture.store.history(at: moment(3)).absences["maria"]?.count == 1)
    }

    @Test("what was decided of a brief that nobody answers is remembered beyond five weeks")
    func memory() throws {
        defer { fixture.remove() }
        let key = RungKey(person: "maria", subject: brief.id, kind: .brief)
        #expect(try fixture.store.history(at: moment(24 * 100)).decided.contains(key))
        try answer("By Friday", after: 1)
        #expect(try !fixture.store.history(at: moment(24 * 100)).decided.contains(key))
    }

    @Test("an answer takes back a reminder that has not gone")
    func reminder() throws {
        defer { fixture.remove() }
        try send(brief, kind: .briefReminder)
        try answer("By Friday", after: 1)
        let letters = try fixture.store.outbox(OutboxEntry.State.allCases)
        #expect(letters.map(\.state) == [.queued, .cancelled])
        #expect(letters.map(\.brief) == [brief.id, brief.id])
    }

    @Test("a brief whose mail is cancelled waits for no answer, and its next version does")
    func withdrawn() throws {
        defer { fixture.remove() }
        let letter = try #require(try fixture.store.outbox([.queued]).first)
        try fixture.store.cancel(letter.id, reason: "not yet", at: moment(1))
        #expect(try last().isWithdrawn)
        #expect(try fixture.store.unansweredBriefs(of: "maria").isEmpty)
        let next = SentBrief(task: "LAND-1", number: 2, worker: "maria", sum: "two", sentAt: moment(2))
        try send(next, kind: .briefChanged)
        #expect(try fixture.store.unansweredBriefs(of: "maria").map(\.id) == [next.id])
        #expect(try fixture.store.newestBrief(of: "LAND-1", to: "maria")?.id == next.id)
        #expect(try fixture.store.newestBrief(of: "LAND-1", to: "ken") == nil)
    }

    @Test("one brief goes once, whoever asks for it")
    func once() throws {
        defer { fixture.remove() }
        #expect(throws: StoreError.self) { try send(brief) }
        #expect(try fixture.store.outbox(OutboxEntry.State.allCases).count == 1)
    }
}
