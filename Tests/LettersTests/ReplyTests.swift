import Mail
import Planning
import Reading
import Testing

@testable import Letters

/// What we send comes back in replies: it must be told apart from what the worker wrote.
struct ReplyTests {
    /// What a mail program does to the text that it quotes.
    enum Quoting: CaseIterable {
        case marked, unmarked, outlook

        func quote(_ text: String) -> String {
            switch self {
            case .marked:
                "On Mon, 23 Nov 2026 at 09:00, Status <status@example.com> wrote:\n"
                    + text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
            case .unmarked: text
            case .outlook:
                "From: Status <status@example.com>\nSent: Monday, 23 November 2026 09:00\n"
                    + "To: Maria Lopez <maria@example.net>\nSubject: Status\n\n" + text
            }
        }
    }

    private func reading(of reply: String, to request: OutgoingMessage) -> Reading {
        let mail =
            "From: maria@example.net\r\nTo: status@example.com\r\nSubject: Re: Status\r\n"
            + "Date: Mon, 23 Nov 2026 12:00:00 -0500\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + reply
        let plan = Sample.team.plan
        let known = Letters.quotedRequest(
            sentAs: request.text, questions: plan.workers[0].asking.questions, tasks: plan.tasks)
        return Message(Array(mail.utf8)).reading(
            in: ReadingContext(
                tasks: plan.tasks.map { ReadingContext.KnownTask(id: $0.id, title: $0.title) }, request: known
            ))
    }

    private func request(_ language: String, _ kind: LetterKind = .request) -> OutgoingMessage {
        var team = Sample.team
        team.plan.workers[0].language = language
        return team.mail(kind)
    }

    @Test(
        "a reply above our whole mail is only what the worker wrote", arguments: Words.all.map(\.language),
        Quoting.allCases)
    func above(_ language: String, _ quoting: Quoting) {
        let request = request(language)
        let reading = reading(of: "Shipped the hero section.\n\n" + quoting.quote(request.text), to: request)
        #expect(reading.reply == "Shipped the hero section.")
        #expect(reading.update.done == ["Shipped the hero section."])
        #expect(reading.update.tasks == [])
    }

    @Test("answers under our headings and tasks belong to them", arguments: [Quoting.marked, .unmarked])
    func under(_ quoting: Quoting) {
        let request = request("en")
        let reply = quoting.quote(request.text)
            .replacing("Done:\n", with: "Done:\nHero section\n")
            .replacing("Next:\n", with: "Next:\nThe footer\n")
            .replacing("nothing heard yet\n", with: "nothing heard yet\n40 %\n", maxReplacements: 1)
        let reading = reading(of: reply, to: request)
        #expect(reading.update.done == ["Hero section"])
        #expect(reading.update.next.contains("The footer"))
        #expect(reading.update.tasks.map(\.ref) == ["SHOP-4"])
        #expect(reading.update.tasks.map(\.progress) == [40])
    }

    @Test(
        "our mail sent back without a word is empty", arguments: Words.all.map(\.language), Quoting.allCases)
    func nothing(_ language: String, _ quoting: Quoting) {
        let request = request(language, .overdue)
        #expect(reading(of: quoting.quote(request.text), to: request).kind == .empty)
    }

    @Test("the answers that our mail gives as examples are understood")
    func examples() throws {
        let request = request("en")
        for example in ["2: 60 %", "same", "away until Friday"] {
            #expect(request.text.replacing("\n", with: " ").contains("\"\(example)\""))
        }
        let task = try #require(reading(of: "2: 60 %", to: request).update.tasks.first)
        #expect(task.ref == "SHOP-4")
        #expect(task.progress == 60)
        #expect(reading(of: "same", to: request).update.commands == [Command(name: .same)])
        #expect(
            reading(of: "away until Friday", to: request).update.commands
                == [Command(name: .away, until: Sample.day("2026-11-27"))])
    }
}
