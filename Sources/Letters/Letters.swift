package import Foundation
package import Mail
package import Planning

/// Writes the mails: templates in, mails out. Pure: the same values give the same bytes.
package struct Letters: Sendable {
    private let english: LetterTemplates
    private let languages: [String: LetterTemplates]

    /// The shipped templates, and a person's own in place of those of the same name.
    ///
    /// - Parameter overrides: by file name within the templates' folder (`en/request.mustache`). A language that
    ///   Rollcall does not ship may be among them; what it lacks is English.
    /// - Throws: every mistake of every template, so that none comes to light when a mail is due. Shipped ones alone are
    ///   not checked again.
    package init(overrides: [String: String] = [:]) throws(TemplateMistakes) {
        var loading = TemplateLoading(
            files: BuiltInTemplates.sources.merging(overrides) { $1 }, isChecked: !overrides.isEmpty)
        english = loading.templates(of: "en")
        var languages: [String: LetterTemplates] = [:]
        for language in loading.languages { languages[language] = loading.templates(of: language) }
        self.languages = languages
        loading.reportUnused(overrides.keys)
        guard loading.mistakes.isEmpty else {
            throw TemplateMistakes(mistakes: loading.mistakes.sorted())
        }
    }

    /// The mail that is due, to the worker or manager whom it names; nil if the plan no longer knows the worker, and for
    /// the digest, which has contents of its own.
    package func letter(
        for mail: DueMail, plan: Plan, history: History, now: Date, addressing: Addressing
    ) -> OutgoingMessage? {
        guard mail.kind != .digest else { return nil }
        if mail.person == Plan.managerID {
            return message(to: plan.manager, mail, now, addressing) {
                ToldLetter(mail, plan: plan, history: history).scope($0)
            }
        }
        guard let worker = plan.workers.first(where: { $0.id == mail.person }) else { return nil }
        let wording = Wording(language: worker.language, zone: worker.timezone, now: now)
        let letter = WorkerLetter(mail, to: worker, plan: plan, history: history)
        return addressing.message(
            templates(worker.language).letter(mail.kind.rawValue, letter.scope(wording)),
            to: Mailbox(name: worker.name, address: worker.address), zone: worker.timezone)
    }

    private func message(
        to manager: Manager, _ mail: DueMail, _ now: Date, _ addressing: Addressing,
        scope: (Wording) -> Scope
    ) -> OutgoingMessage {
        let wording = Wording(language: manager.language, zone: manager.timezone, now: now)
        return addressing.message(
            templates(manager.language).letter(mail.kind.rawValue, scope(wording)),
            to: Mailbox(name: manager.name, address: manager.address), zone: manager.timezone)
    }

    /// The templates of `language`, or else the English ones.
    func templates(_ language: String) -> LetterTemplates { languages[language] ?? english }
}

/// Parses and checks templates, and gathers their mistakes.
private struct TemplateLoading {
    let files: [String: String]
    let isChecked: Bool
    private(set) var mistakes: Set<TemplateMistake> = []
    private var used: Set<String> = []

    init(files: [String: String], isChecked: Bool) {
        self.files = files
        self.isChecked = isChecked
    }

    /// The folders that are languages, all but English.
    var languages: Set<String> {
        Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) })
            .subtracting(["shared", "en"])
    }

    mutating func templates(of language: String) -> LetterTemplates {
        let (text, textCheck) = set(language, .text)
        let (html, htmlCheck) = set(language, .html)
        for (one, other) in [(textCheck, htmlCheck), (htmlCheck, textCheck)] {
            mistakes.formUnion(one.mistakes)
            mistakes.formUnion(
                one.unplaced.filter { other.unplaced.contains($0) || Self.isForOneForm($0.file) })
            used.formUnion(one.used)
        }
        return LetterTemplates(text: text, html: html)
    }

    private mutating func set(_ language: String, _ form: TemplateSet.Form)
        -> (TemplateSet, TemplateCheck)
    {
        let set = TemplateSet(language: language, form: form, files: files, mistakes: &mistakes)
        var check = TemplateCheck(set)
        if isChecked {
            for letter in LetterKind.allCases { check.check(letter) }
        }
        return (set, check)
    }

    private static func isForOneForm(_ file: String) -> Bool {
        TemplateSet.Form.allCases.contains { file.hasSuffix(".\($0.rawValue).mustache") }
    }

    mutating func reportUnused(_ overrides: some Sequence<String>) {
        for file in overrides where !used.contains(file) {
            mistakes.insert(
                TemplateMistake(file: file, line: 1, column: 1, message: "no mail is made of this template"))
        }
    }
}
