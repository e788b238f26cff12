package import Foundation
package import Mail
package import Planning

/// Writes the mails: templates in, mails out. Pure: the same values give the same bytes.
package struct Letters: Sendable {
    private let english: TemplateSet
    private let sets: [String: TemplateSet]

    /// The shipped templates, and a person's own in place of those of the same name.
    ///
    /// - Parameter overrides: by file name within the templates' folder (`en/request.text.mustache`). A language that
    ///   Rollcall does not ship may be among them; what it lacks is English.
    /// - Throws: every mistake of every template, so that none comes to light when a mail is due.
    package init(overrides: [String: String] = [:]) throws(TemplateMistakes) {
        let files = BuiltInTemplates.sources.merging(overrides) { $1 }
        var mistakes: Set<TemplateMistake> = []
        var used: Set<String> = []
        var sets: [String: TemplateSet] = [:]
        for language in Self.languages(of: files.keys) {
            let templates = TemplateSet(Self.sources(of: language, in: files), mistakes: &mistakes)
            var check = TemplateCheck(templates)
            for template in LetterTemplate.all { check.check(template) }
            mistakes.formUnion(check.mistakes)
            used.formUnion(check.used.compactMap { templates.sources[$0]?.file })
            sets[language] = templates
        }
        for file in overrides.keys where !used.contains(file) {
            mistakes.insert(
                TemplateMistake(file: file, line: 1, column: 1, message: "no mail is made of this template"))
        }
        guard mistakes.isEmpty else { throw TemplateMistakes(mistakes: mistakes.sorted()) }
        english = sets["en"] ?? TemplateSet([:], mistakes: &mistakes)
        self.sets = sets
    }

    /// The mail that is due, to the worker or manager whom it names; nil if the plan no longer knows the worker.
    package func letter(
        for mail: DueMail, plan: Plan, history: History, now: Date, addressing: Addressing
    ) -> OutgoingMessage? {
        if mail.person == "@manager" {
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

    func templates(_ language: String) -> TemplateSet {
        sets[language] ?? english
    }
}

extension Letters {
    /// The folders of the templates that are languages.
    private static func languages(of files: some Sequence<String>) -> Set<String> {
        Set(files.compactMap { $0.split(separator: "/").first.map(String.init) }).subtracting(["shared"])
    }

    /// Name to source, for one language: `shared`, then English, then its own.
    private static func sources(of language: String, in files: [String: String])
        -> [String: TemplateSet.Source]
    {
        var sources: [String: TemplateSet.Source] = [:]
        for folder in ["shared/", "en/", language + "/"] {
            for (file, text) in files where file.hasPrefix(folder) {
                let name = file.dropFirst(folder.count)
                let bare = name.hasSuffix(".mustache") ? name.dropLast(".mustache".count) : name
                let source = TemplateSet.Source(file: file, text: text.replacing("\r\n", with: "\n"))
                for form in LetterTemplate.Form.allCases {
                    let suffix = "." + form.rawValue
                    if bare.hasSuffix(suffix) {
                        sources[String(bare)] = source
                    } else if !LetterTemplate.Form.allCases.contains(where: {
                        bare.hasSuffix("." + $0.rawValue)
                    }) {
                        sources[bare + suffix] = source
                    }
                }
            }
        }
        return sources
    }
}
