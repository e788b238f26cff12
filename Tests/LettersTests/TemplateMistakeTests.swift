import Mail
import Planning
import Testing

@testable import Letters

struct TemplateMistakeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var files: [String: String]
        var mistakes: [String]

        var testDescription: String { name }

        init(_ name: String, _ files: [String: String], _ mistakes: [String]) {
            self.name = name
            self.files = files
            self.mistakes = mistakes
        }

        /// A mistake in the text of a request.
        init(_ name: String, _ line: String, _ mistake: String) {
            self.init(
                name, ["en/request.text.mustache": "Subject: Status\n\n\(line)\n"],
                ["en/request.text.mustache:3:\(mistake)"])
        }
    }

    static let cases = [
        Case("an unknown name", "Hi {{fistName}}", "4: there is no fistName here"),
        Case("an unknown section", "{{#taks}}x{{/taks}}", "1: there is no taks here"),
        Case("an unknown inverted section", "{{^taks}}x{{/taks}}", "1: there is no taks here"),
        Case("a name of another section", "{{number}}", "1: there is no number here"),
        Case("a list as text", "{{tasks}}", "1: tasks is no text"),
        Case("a condition as text", "{{isLast}}", "1: isLast is no text"),
        Case(
            "a section that is not closed", ["en/request.text.mustache": "Subject: x\n{{#tasks}}x"],
            ["en/request.text.mustache:2:12: a section is not closed"]),
        Case("a section that closes another", "{{#tasks}}x{{/task}}", "15: this closes another section"),
        Case(
            "a tag that is not closed", ["en/request.text.mustache": "Subject: x {{day"],
            ["en/request.text.mustache:1:17: a tag is not closed"]),
        Case("a partial that is missing", "{{>footer}}", "1: there is no template footer"),
        Case("a parent that is missing", "{{<frame}}{{/frame}}", "1: there is no template frame"),
        Case("unescaped text", "{{{name}}}", "1: this would let a stranger write markup"),
        Case("unescaped text by mark", "{{&name}}", "1: this would let a stranger write markup"),
        Case("other delimiters", "{{=<% %>=}}", "1: the delimiters"),
        Case("a setting", "{{%CONTENT_TYPE:HTML}}", "1: a template has no settings"),
        Case("a function", "{{uppercased(name)}}", "1: there is no uppercased(name) here"),
        Case(
            "two mistakes in two languages",
            ["en/request.mustache": "Subject: x {{a}}", "it/told.mustache": "Subject: x\n{{b}}"],
            [
                "en/request.mustache:1:12: there is no a here", "it/told.mustache:2:1: there is no b here",
            ]),
        Case(
            "a template that contains itself",
            [
                "en/request.mustache": "Subject: x\n{{>a}}", "en/a.mustache": "{{>b}}",
                "en/b.mustache": "\n  {{>a}}",
            ],
            ["en/b.mustache:2:3: a contains itself"]),
        Case(
            "a block that contains itself",
            ["en/request.mustache": "{{<worker}}{{$howto}}{{$howto}}x{{/howto}}{{/howto}}{{/worker}}"],
            ["en/request.mustache:1:22: the block howto contains itself"]),
        Case(
            "a block that has no place",
            ["en/request.mustache": "{{<worker}}\n{{$opning}}x{{/opning}}\n{{/worker}}"],
            ["en/request.mustache:2:1: worker has no place for a block opning"]),
        Case(
            "a worker's words in a subject",
            ["en/digest.mustache": "Subject: {{#setAside}}{{senders}}{{/setAside}}"],
            ["en/digest.mustache:1:23: a subject may not hold words"]),
        Case(
            "a worker's words in a subject's block",
            [
                "en/digest.mustache":
                    "{{<digest-mail}}\n{{$subject}}{{#setAside}}{{#senders}}{{.}}{{/senders}}{{/setAside}}{{/subject}}\n{{/digest-mail}}"
            ],
            ["en/digest.mustache:2:38: a subject may not hold words"]),
        Case(
            "a mail without a subject", ["en/told.text.mustache": "Hello"],
            ["en/told.text.mustache:1:1: the mail must begin with \"Subject:"]),
        Case(
            "a file that no mail needs", ["en/requst.mustache": "Hello"],
            ["en/requst.mustache:1:1: no mail is made of this template"]),
        Case(
            "a name's place after lines that end in CR LF",
            ["en/request.mustache": "Subject: x\r\n\r\nLorem {{x}}\r\n"],
            ["en/request.mustache:3:7: there is no x here"]),
    ]

    @Test("H167 a template's mistakes are all reported with their places", arguments: cases)
    func mistakes(_ item: Case) {
        let error = #expect(throws: TemplateMistakes.self) { try Letters(overrides: item.files) }
        let found = error?.mistakes.map(\.description) ?? []
        #expect(found.count == item.mistakes.count, "\(found)")
        for (one, expected) in zip(found, item.mistakes) { #expect(one.hasPrefix(expected)) }
    }

    @Test("H167 the shipped templates have no mistakes, and none is without a mail")
    func shipped() throws {
        _ = try Letters(overrides: BuiltInTemplates.sources)
    }

    @Test("H167 braces in data are text, never a template")
    func data() throws {
        var team = Sample.team
        team.plan.tasks[0].title = "{{name}} {{{manager}}} {{>layout}} {{#tasks}}"
        let mail = team.mail(.request)
        #expect(mail.text.contains("LAND-1 {{name}} {{{manager}}} {{>layout}} {{#tasks}}"))
        #expect(mail.html?.contains("{{name}} {{{manager}}} {{&gt;layout}} {{#tasks}}") == true)
    }

    @Test("one's own template stands in place of the shipped one, the rest stays")
    func override() throws {
        let own = try Letters(overrides: [
            "en/request.mustache":
                "{{<worker}}{{$subject}}Round {{day}}{{/subject}}{{$opening}}Go!{{/opening}}{{/worker}}"
        ])
        var team = Sample.team
        team = SampleTeam(letters: own, plan: team.plan, history: team.history)
        #expect(team.mail(.request).subject == "Round Mon 23 Nov [#k3y]")
        #expect(team.mail(.request).text.hasPrefix("Hello Maria,\n\nGo!\n\nJust reply"))
        #expect(team.mail(.reminder).subject == "Re: Status for Mon 23 Nov [#k3y]")
    }

    @Test("a language of one's own is English where it has no words")
    func language() throws {
        let own = try Letters(overrides: [
            "it/worker.mustache":
                "{{<worker-mail}}{{$greeting}}Ciao {{firstName}},{{/greeting}}{{/worker-mail}}"
        ])
        var plan = Sample.team.plan
        plan.workers[0].language = "it"
        let team = SampleTeam(letters: own, plan: plan, history: Sample.team.history)
        #expect(team.mail(.request).text.hasPrefix("Ciao Maria,\n\nHow is your work going?"))
    }
}
