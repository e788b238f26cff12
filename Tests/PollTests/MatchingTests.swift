import Foundation
import Mail
import Planning
import Poll
import Store
import Testing
import Reading

@Suite("Which request a reply answers")
struct MatchingTests {
    /// A way in which a reply may say which request it answers, and nothing else of it does.
    struct Way: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let change: @Sendable (inout Draft, Message) -> Void

        init(_ description: String, _ change: @escaping @Sendable (inout Draft, Message) -> Void) {
            testDescription = description
            self.change = change
        }
    }

    static let ways = [
        Way("the token in To") { $0["To"] = $1.replyTo[0].address.description },
        Way("the token in upper case") { $0["To"] = $1.replyTo[0].address.description.uppercased() },
        Way("the token in Cc") { $0.fields.append(("Cc", $1.replyTo[0].address.description)) },
        Way("the token in Delivered-To alone") {
            $0.fields.append(("Delivered-To", $1.replyTo[0].address.description))
        },
        Way("In-Reply-To") { $0.fields.append(("In-Reply-To", $1.messageID ?? "")) },
        Way("References, among others") {
            $0.fields.append(("References", "<other@x.example> \($1.messageID ?? "")"))
        },
        Way("the tag in the subject") { $0["Subject"] = "AW: \($1.subject)" },
        Way("the tag in upper case") { $0["Subject"] = "RE: \($1.subject.uppercased())" },
    ]

    /// Monday's request is missed on Wednesday, so that a reply without evidence would be taken for Wednesday's.
    private func monday() throws -> (Trial, Message) {
        let trial = try Trial.asked()
        let asked = try trial.last(to: Trial.maria)
        try trial.poll("20 09:00")
        return (trial, asked)
    }

    @Test("each way home alone leads to the request, open or not", arguments: ways)
    func findsHome(_ way: Way) throws {
        let (trial, asked) = try monday()
        var draft = asked.reply(from: Trial.maria, "Done: all", by: [])
        way.change(&draft, asked)
        trial.mailbox.deliver(draft.bytes, at: moment("20 10:00"))
        try trial.poll("20 10:00")
        #expect(try trial.updates().map(\.request) == ["maria/2024-11-18"])
        #expect(try trial.requests()["maria/2024-11-18"]?.state == .late)
        #expect(try trial.requests()["maria/2024-11-20"]?.state == .asked)
    }

    @Test("a reply with no evidence is the answer to the only open request")
    func takesOnlyOpen() throws {
        let (trial, asked) = try monday()
        trial.mailbox.deliver(
            asked.reply(from: Trial.maria, "Done: all", by: []).bytes, at: moment("20 10:00"))
        try trial.poll("20 10:00")
        #expect(try trial.updates().map(\.request) == ["maria/2024-11-20"])
    }

    @Test("the token counts more than the thread, and the thread more than the tag")
    func ranksEvidence() throws {
        let (trial, monday) = try monday()
        let wednesday = try trial.last(to: Trial.maria)
        var draft = wednesday.reply(from: Trial.maria, "Done: all", by: .token)
        draft.fields.append(("In-Reply-To", try #require(monday.messageID)))
        draft["Subject"] = "Re: \(monday.subject)"
        #expect(try trial.answered(by: draft) == "maria/2024-11-20")
        draft = wednesday.reply(from: Trial.maria, "Done: all", by: .thread)
        draft["Subject"] = "Re: \(monday.subject)"
        #expect(try trial.answered(by: draft) == "maria/2024-11-20")
    }

    @Test("a reply to a reminder answers the request that it reminds of")
    func followsReminder() throws {
        let trial = try Trial.asked()
        try trial.poll("18 16:00")
        let reminder = try trial.last(to: Trial.maria)
        #expect(trial.outgoing.mails(to: Trial.maria).count == 2)
        #expect(
            try trial.answered(by: reminder.reply(from: Trial.maria, "Done", by: .thread))
                == "maria/2024-11-18")
    }

    @Test("a second reply amends the first, and both are kept")
    func amends() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, "LAND-1: 40%", at: "18 10:00")
        try trial.poll("18 10:00")
        try trial.reply(from: Trial.maria, "LAND-1: 60%", at: "18 18:00")
        try trial.poll("18 18:00")
        #expect(try trial.updates().map(\.request) == ["maria/2024-11-18", "maria/2024-11-18"])
        let request = try trial.requests()["maria/2024-11-18"]
        #expect(request?.state == .answered)
        #expect(request?.answeredAt == moment("18 10:00"))
        #expect(try trial.store.history(at: moment("18 18:00")).tasks["LAND-1"]?.progress == 60)
    }

    @Test(
        "a reply counts as in time by when it arrived, not by when it was read",
        arguments: [
            ("18 17:00", Request.State.answered), ("18 17:01", .late),
        ])
    func judgesByArrival(_ arrival: String, _ state: Request.State) throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: arrival)
        try trial.poll("18 18:30")
        #expect(try trial.requests()["maria/2024-11-18"]?.state == state)
    }

    @Test("an answer that came in time and was found days later counts as in time")
    func judgesFoundByArrival() throws {
        let trial = try Trial.asked()
        let draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done: all")
        try trial.poll("20 09:00")
        #expect(try trial.requests()["maria/2024-11-18"]?.state == .missed)
        trial.mailbox.deliver(draft.bytes, at: moment("18 12:00"))
        try trial.poll("20 09:05")
        #expect(try trial.requests()["maria/2024-11-18"]?.state == .answered)
    }

    @Test("what a server claims to have arrived in the future arrived now")
    func distrustsFuture() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "25 00:00")
        try trial.poll("18 10:00")
        #expect(try trial.updates().map(\.arrivedAt) == [moment("18 10:00")])
    }

    @Test("H092 a reply from another address of hers counts, one from a variant of hers does not")
    func knowsHerAddresses() throws {
        let trial = try Trial.asked { $0.workers[0]["also"] = "[\"mlopez@example.org\"]" }
        let asked = try trial.last(to: Trial.maria)
        #expect(try trial.answered(by: asked.reply(from: "mlopez@example.org", "Done")) == "maria/2024-11-18")
        #expect(try trial.answered(by: asked.reply(from: "MARIA@Example.NET", "Done")) == "maria/2024-11-18")
        #expect(try trial.answered(by: asked.reply(from: "maria+work@example.net", "Done")) == nil)
    }

    @Test("nothing is guessed between two open requests")
    func guessesNothing() throws {
        let trial = try Trial.asked()
        try trial.openAnother(for: "maria")
        let draft = try trial.last(to: Trial.maria).reply(from: Trial.maria, "Done", by: [])
        #expect(try trial.reason(for: draft.bytes).contains("which of maria's 2 open requests"))
    }

    @Test("nothing is guessed when none is open")
    func guessesNothingWithoutRequest() throws {
        let trial = try Trial()
        try trial.poll("17 12:00")
        let draft = Draft(
            ["From": Trial.maria, "To": "status@example.com", "Subject": "Status"], "Done: all\n")
        #expect(try trial.reason(for: draft.bytes).contains("maria has none open"))
    }
}

extension Draft {
    /// The first field of that name.
    subscript(name: String) -> String {
        get { fields.first { $0.name == name }?.value ?? "" }
        set {
            guard let index = fields.firstIndex(where: { $0.name == name }) else {
                return fields.append((name, newValue))
            }
            fields[index].value = newValue
        }
    }
}

extension Trial {
    /// The request that a mail would be recorded for.
    func answered(by draft: Draft) throws -> String? {
        guard case .reply(_, let request, _, _) = try outcome(of: draft.bytes) else { return nil }
        return request
    }

    /// A second request that is open at the same time.
    func openAnother(for worker: String) throws {
        let request = Request(
            worker: worker, slot: CalendarDate(daysSinceEpoch: 20_000), askAt: moment("18 09:00"),
            dueAt: moment("18 17:00"), state: .asked, askedAt: moment("18 09:00"))
        var decisions = Decisions()
        decisions.requests = [request]
        let key = RungKey(person: worker, subject: request.id, kind: .request)
        let mail = DueMail(kind: .request, person: worker, rungs: [key], request: request, reason: "test")
        let from = try #require(EmailAddress("status@example.com"))
        let letter = QueuedLetter(
            sender: from, recipient: from, messageID: "<second@example.com>", subject: "Status", bytes: [])
        let ticket = RequestTicket(
            token: "second", tag: "second", thread: "<second@example.com>",
            known: .init(text: "", questions: [], tasks: []))
        try store.queue(
            decisions, mails: [QueuedMail(mail: mail, letters: [letter], ticket: ticket)],
            at: moment("18 09:00"))
    }
}
