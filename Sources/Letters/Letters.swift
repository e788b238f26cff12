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

    /// The mail that is due, to the worker or manager whom it names; nil if the plan no longer knows the worker, or what it is
    /// about, and for the digest, which has contents of its own.
    ///
    /// - Parameter previous: what a brief said before, if it goes again.
    package func letter(
        for mail: DueMail, plan: Plan, history: History, now: Date, addressing: Addressing,
        previously previous: String? = nil
    ) -> OutgoingMessage? {
        guard mail.kind != .digest else { return nil }
        if mail.person == Plan.managerID {
            return message(to: plan.manager, mail, now, addressing) {
                ToldLetter(mail, plan: plan, history: history, now: now).scope($0)
            }
        }
        guard let worker = plan.workers.first(where: { $0.id == mail.person }) else { return nil }
        let wording = Wording(language: worker.language, zone: worker.timezone, now: now)
        let scope = scope(of: mail, to: worker, plan: plan, history: history, previous, wording)
        return scope.map { scope in
            addressing.message(
                templates(worker.language).letter(mail.kind.rawValue, scope),
                to: Mailbox(name: worker.name, address: worker.address), zone: worker.timezone)
        }
    }

    private func scope(
        of mail: DueMail, to worker: Worker, plan: Plan, history: History, _ previous: String?,
        _ wording: Wording
    ) -> Scope? {
        switch mail.kind {
        case .request, .reminder, .overdue, .help, .task:
            WorkerLetter(mail, to: worker, plan: plan, history: history).scope(wording)
        case .brief, .briefChanged, .briefReminder:
            BriefLetter(mail, to: worker, plan: plan, history: history, previous: previous)?.scope(wording)
        case .extension: ExtensionLetter(mail, to: worker, plan: plan, history: history)?.scope(wording)
        case .readBack: ReadBackLetter(mail, to: worker, plan: plan, history: history)?.scope(wording)
        case .told, .digest: nil
        }
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
