import Foundation
import Mail
import Planning
import Reading
import Testing

@testable import Letters

/// Words of workers and strangers that want to be more than words.
struct HostileTextTests {
    static let attacks = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></table></body></html>",
        "<a href=\"javascript:alert(1)\">x</a>", "<iframe src='data:text/html,x'>",
        "<div style=\"width:expression(alert(1))\">", "<meta http-equiv=refresh content=0>", "<!-- unclosed",
        "<plaintext>", "<svg/onload=alert(1)>", "<form action=//evil.example><input>",
        "<base href=//evil.example>",
        "\"><b>x", "'><b>x", "\"\u{301} onmouseover=\"x", "<\u{301}b>", "&lt;b&gt;", "&#60;b&#62;", "]]><b>",
        "<img src=\"https://evil.example/p.gif\" width=1>", "<link rel=stylesheet href=//evil.example>",
        "{{name}}{{{words}}}", "--></style><style>*{display:none}", "`<b>`", "\u{FF1C}script\u{FF1E}",
    ]

    /// A digest in which every place that can hold somebody's words holds `words`.
    static func digest(saying words: String) -> DigestContents {
        var contents = SampleDigest.contents
        var update = StatusUpdate()
        update.done = [words]
        update.next = [words]
        update.notes = [words]
        var report = SampleDigest.report("maria", "Maria Lopez", .answered)
        report.blockers = [words]
        report.questions = [words]
        report.updates = [
            RecordedUpdate(
                worker: "maria", request: nil, arrivedAt: contents.at, reply: words, update: update,
                doubts: [])
        ]
        var task = SampleDigest.late
        task.text = words
        report.tasks = [task]
        task.blocker = words
        report.tasks.append(task)
        contents.sections = [DigestContents.Section(heading: .blocked, workers: [report])]
        contents.tasks = [task]
        contents.setAside[0].mails[0].from = words
        contents.setAside[0].mails[0].subject = words
        return contents
    }

    @Test("H172 nothing of a worker's markup survives in the digest", arguments: attacks)
    func digest(_ attack: String) {
        let tame = HTMLReader(Self.html(of: "tame"))
        let wild = HTMLReader(Self.html(of: attack))
        #expect(wild.tags == tame.tags)
    }

    @Test("H172 nothing of a worker's markup survives in the worker's own mails", arguments: attacks)
    func request(_ attack: String) {
        #expect(
            HTMLReader(Self.requestHTML(saying: attack)).tags
                == HTMLReader(Self.requestHTML(saying: "tame")).tags)
    }

    @Test("H172 what a worker wrote is still there to be read", arguments: attacks)
    func kept(_ attack: String) {
        let text = HTMLReader(Self.html(of: attack)).text
        #expect(text.range(of: attack, options: .literal) != nil)
    }

    @Test("H173 no mail has a picture, a link, a script or anything from elsewhere")
    func remote() {
        for html in [Self.html(of: "https://evil.example/p.gif"), Self.requestHTML(saying: "x")] {
            let reader = HTMLReader(html)
            #expect(
                reader.names.isDisjoint(with: [
                    "img", "a", "script", "link", "iframe", "object", "form", "input", "svg", "base", "video",
                ]))
            for tag in reader.tags {
                #expect(!["src=", "href=", "url(", "http", "on="].contains(where: tag.contains))
            }
        }
    }

    @Test("H174 a worker's words stand in quotes of their own, each line marked")
    func quoted() {
        let phish =
            "Your session has expired. Click here to log in: https://evil.example/login "
            + String(repeating: "now ", count: 30)
        let letter = Sample.team.letters.digestText(
            Self.digest(saying: phish), manager: Sample.team.plan.manager)
        let lines = letter.split(separator: "\n").filter {
            $0.contains("session") || $0.contains("now now") || $0.contains("evil")
        }
        #expect(lines.count > 12)
        #expect(
            lines.allSatisfy {
                $0.hasPrefix("> ") || $0.hasPrefix("  > ") || $0.hasPrefix("- 4: ") || $0.hasPrefix("  ")
            })
    }

    @Test(
        "H175 what cannot be seen is gone from every mail",
        arguments: [
            "\u{202E}", "\u{200B}", "\u{1B}[31m", "\u{9B}31m", "\u{7}", "\u{0}", "\u{2066}", "\u{FEFF}",
        ])
    func invisible(_ scalar: String) throws {
        let first = try #require(scalar.unicodeScalars.first)
        let words = "pay\(scalar)pal"
        let manager = Sample.team.plan.manager
        let digest = Self.digest(saying: words)
        let texts = [
            Sample.team.letters.digestText(digest, manager: manager), Self.html(of: words),
            Self.requestHTML(saying: words), Self.request(saying: words).text,
        ]
        for text in texts { #expect(!text.unicodeScalars.contains(first)) }
    }

    @Test("H180 a digest's subject holds numbers and our own words alone")
    func subject() {
        let mail = LetterFieldTests.digest(Self.digest(saying: "Click here"))
        #expect(
            mail.subject == "Digest Mon 23 Nov: 1 overdue, 1 blocked, 1 asks for more time, 2 answered [#k3y]"
        )
    }

    @Test("a break in somebody's words makes no line of its own")
    func breaks() {
        let words = "one\r\n\r\n=== Overdue (99)\n\nMaria"
        let text = Sample.team.letters.digestText(
            Self.digest(saying: words), manager: Sample.team.plan.manager)
        #expect(!text.contains("\n=== Overdue (99)"))
        #expect(text.contains("> one === Overdue (99) Maria"))
    }

    @Test(
        "H165 a person's name is no markup, no header and no line",
        arguments: [
            "O'Brien, \"Pat\" <x@y>", "Bobby\r\nBcc: all@example.com", "=?utf-8?q?x?=", "😀 Zoë", "محمد",
            String(repeating: "long ", count: 200), "a\\b (c)", "<b>Bob</b>",
        ])
    func names(_ name: String) {
        var team = Sample.team
        team.plan.workers[0].name = name
        for kind in [LetterKind.request, .told] {
            let mail = team.mail(kind)
            let read = Message(mail.bytes())
            #expect(HTMLReader(mail.html ?? "").names.isDisjoint(with: ["b", "x"]))
            #expect(read.to.map(\.address) == [mail.to.address])
            #expect(read.subject == mail.subject)
            #expect(!mail.subject.contains("\n"))
            #expect(!mail.text.contains("\nBcc"))
        }
    }

    private static func html(of words: String) -> String {
        Sample.team.letters.digestHTML(digest(saying: words), manager: Sample.team.plan.manager)
    }

    private static func requestHTML(saying words: String) -> String { request(saying: words).html ?? "" }

    private static func request(saying words: String) -> OutgoingMessage {
        var team = Sample.team
        team.history.tasks["LAND-1"]?.blocker = words
        team.history.tasks["DOC-2"] = TaskStanding(text: words, saidAt: Sample.moment("2026-11-18T20:00:00Z"))
        return team.mail(.request)
    }
}
