import Foundation
import Mail
import Planning
import Testing

@testable import Letters

/// The mails about briefs, each as it stands in `Golden`.
struct BriefLetterTests {
    static let document = """
        # Landing page redesign

        ## What is wanted
        A landing page that says **in one screen** what we do, for whom, and what to click next. Its texts are in the
        [style guide](https://example.com/style), its `slug` is `start`.

        ## Done means
        - The page is live on the staging site, in English and Spanish.
        - It loads in under two seconds on a phone:
          1. cold
          2. warm
        - The sign-up form works.

        > Less is more.

        | device | seconds |
        |--------|--------:|
        | phone  | 2       |
        | laptop | 1       |

        ***

        ```
        curl -I https://staging.example.com/
        ```

        """

    static let before = document.replacing("under two seconds", with: "under three seconds")
        .replacing("- The sign-up form works.\n", with: "")

    private static func team(_ language: String = "en") -> SampleTeam {
        var team = Sample.team
        team.plan.workers[0].language = language
        for index in 0...1 {
            team.plan.tasks[index].brief = Brief(
                path: "/b.md", text: document, acceptance: index == 0 ? .manager : .answer)
        }
        team.history.briefs = ["LAND-1": [brief(1), brief(2)], "SHOP-4": [brief(1, of: "SHOP-4")]]
        return team
    }

    private static func brief(_ number: Int, of task: String = "LAND-1") -> SentBrief {
        SentBrief(
            task: task, number: number, worker: "maria", sum: "",
            sentAt: Sample.moment("2026-11-20T14:00:00Z"))
    }

    private static func mail(
        _ kind: LetterKind, of briefs: [SentBrief] = [brief(2)], rung: Int = 0, to language: String = "en",
        before: String? = nil
    ) throws -> OutgoingMessage {
        let team = team(language)
        var due = DueMail(
            kind: kind, person: kind == .told ? "@manager" : "maria",
            rungs: briefs.map { RungKey(person: "maria", subject: $0.id, kind: kind, rung: rung) },
            request: nil, reason: "due")
        due.brief = briefs.first
        return try #require(
            team.letters.letter(
                for: due, plan: team.plan, history: team.history, now: Sample.moment("2026-11-23T14:00:00Z"),
                addressing: Sample.addressing, previously: before))
    }

    @Test("a brief reads as its golden file in each language", arguments: Words.all.map(\.language))
    func brief(_ language: String) throws {
        try Golden.expect(Self.mail(.brief, to: language), isAs: "brief-\(language)")
    }

    @Test("a brief that was changed says first what", arguments: Words.all.map(\.language))
    func changed(_ language: String) throws {
        try Golden.expect(
            Self.mail(.briefChanged, to: language, before: Self.before), isAs: "brief-changed-\(language)")
    }

    @Test("a reminder of a brief reads as its golden file", arguments: Words.all.map(\.language))
    func reminder(_ language: String) throws {
        try Golden.expect(Self.mail(.briefReminder, to: language), isAs: "brief-reminder-\(language)")
    }

    @Test("the last reminder of several names them all")
    func lastOfSeveral() throws {
        try Golden.expect(
            Self.mail(.briefReminder, of: [Self.brief(2), Self.brief(1, of: "SHOP-4")], rung: 1),
            isAs: "brief-reminder-last")
    }

    @Test("the manager is told of briefs that nobody answers")
    func told() throws {
        try Golden.expect(Self.mail(.told), isAs: "told-brief")
    }

    @Test("a brief whose answer counts by itself says so")
    func acceptedByItself() throws {
        let mail = try Self.mail(.brief, of: [Self.brief(1, of: "SHOP-4")])
        #expect(mail.text.contains("With your answer the work counts as begun."))
    }

    @Test("a request in which a brief is chased names it")
    func riding() throws {
        let team = Self.team()
        var due = team.due(.request)
        due.rungs.append(RungKey(person: "maria", subject: Self.brief(2).id, kind: .briefReminder, rung: 0))
        let mail = try #require(
            team.letters.letter(
                for: due, plan: team.plan, history: team.history, now: Sample.moment("2026-11-23T14:00:00Z"),
                addressing: Sample.addressing))
        #expect(
            mail.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ").contains(
                "LAND-1 Landing page redesign: its brief of Fri 20 Nov waits for your answer"))
    }

    @Test("there is no mail about a brief of a task that left the plan")
    func gone() {
        let team = Sample.team
        var due = DueMail(
            kind: .brief, person: "maria",
            rungs: [RungKey(person: "maria", subject: "@brief/X-1/1", kind: .brief)], request: nil,
            reason: "due")
        due.brief = SentBrief(task: "X-1", number: 1, worker: "maria", sum: "", sentAt: .distantPast)
        let mail = team.letters.letter(
            for: due, plan: team.plan, history: team.history, now: Sample.moment("2026-11-23T14:00:00Z"),
            addressing: Sample.addressing)
        #expect(mail == nil)
    }
}
