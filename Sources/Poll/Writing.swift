internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Reading
internal import Store

/// From what is due to what is queued: each due mail's letters, addressed so that an answer finds home.
struct Writing {
    let plan: Plan
    let letters: Letters
    let tickets: Tickets
    let store: Store
    /// Everything goes there instead, for a trial week.
    let redirection: EmailAddress?

    /// - Parameter history: with the updates, if `mail` reports any.
    func queuedMail(_ mail: DueMail, after history: History, now: Date) throws -> QueuedMail? {
        guard let thread = mail.request?.id ?? mail.brief?.id ?? mail.notice else {
            return mailOfItsOwn(mail, after: history, now: now)
        }
        return try mailInThread(mail, of: thread, after: history, now: now)
    }

    /// - Parameter id: of the request, brief or notice in whose thread it goes.
    private func mailInThread(_ mail: DueMail, of id: String, after history: History, now: Date) throws
        -> QueuedMail?
    {
        let isNew = mail.kind == .request || mail.newBrief != nil
        let before = isNew ? nil : try store.known(id)
        let isFirst = before == nil
        let previous = try mail.newBrief.flatMap { try previousDocument($0, in: history) }
        let replyAddress = tickets.replyAddress(token: tickets.token(of: id))
        guard
            let message = letters.letter(
                for: mail, plan: plan, history: history, now: now,
                addressing: addressing(mail, in: id, isFirst: isFirst, after: previous?.id, now: now),
                previously: previous?.text)
        else { return nil }
        let known = known(mail, sentAs: message.text)
        var queued = QueuedMail(
            mail: mail, letters: [queued(message, sender: replyAddress ?? plan.outgoing.from.address)],
            ticket: tickets.ticket(for: id, known: before.map { $0.followed(by: known) } ?? known))
        queued.document = mail.newBrief.flatMap { brief in
            plan.tasks.first { $0.id == brief.task }?.brief?.text
        }
        return queued
    }

    /// - Parameter previous: the id of what went before in another thread; nil for none.
    private func addressing(
        _ mail: DueMail, in id: String, isFirst: Bool, after previous: String?, now: Date
    ) -> Addressing {
        let thread = tickets.thread(of: id)
        let messageID = isFirst ? thread : self.messageID(of: mail, to: mail.person, now: now)
        let before = isFirst ? previous.map(tickets.thread) : thread
        let from = plan.outgoing.from
        return Addressing(
            from: from,
            replyTo: tickets.replyAddress(token: tickets.token(of: id)).map {
                Mailbox(name: from.name, address: $0)
            },
            messageID: messageID, inReplyTo: before, references: before.map { [$0] } ?? [],
            subjectTag: tickets.tag(of: id), date: now, loopMark: tickets.loopMark(for: messageID))
    }

    /// The version of a brief that went to its worker before it, and what it said.
    private func previousDocument(_ brief: SentBrief, in history: History) throws -> (
        id: String, text: String
    )? {
        let before = history.briefs[brief.task]?.last {
            $0.number < brief.number && $0.worker == brief.worker
        }
        guard let before, let text = try store.document(of: before) else { return nil }
        return (before.id, text)
    }

    /// A brief asks no questions under headings, and numbers no tasks: what its document holds is none of ours.
    private func known(_ mail: DueMail, sentAs text: String) -> ReadingContext.KnownRequest {
        guard mail.newBrief == nil else {
            return ReadingContext.KnownRequest(text: text, questions: [], tasks: [])
        }
        let questions = plan.workers.first { $0.id == mail.person }?.asking.questions ?? []
        return Letters.quotedRequest(sentAs: text, questions: questions, tasks: plan.tasks)
    }

    /// The manager's mails.
    private func mailOfItsOwn(_ mail: DueMail, after history: History, now: Date) -> QueuedMail? {
        switch mail.kind {
        case .digest:
            let day = mail.rungs.first.flatMap { CalendarDate(iso: $0.subject.dropFirst("digest/".count)) }
            let contents = plan.digestContents(at: now, after: history, for: day)
            let readers =
                [Mailbox(name: plan.manager.name, address: plan.manager.address)] + plan.manager.copies
            return QueuedMail(
                mail: mail,
                letters: readers.map { reader in
                    queued(
                        letters.digest(
                            contents, to: reader, manager: plan.manager,
                            addressing: addressing(mail, to: reader.address.key, now: now)))
                }, ticket: nil)
        case .request, .reminder, .overdue, .help, .task, .told, .extension, .readBack, .brief, .briefChanged,
            .briefReminder:
            let addressing = addressing(mail, to: mail.person, now: now)
            let message = letters.letter(
                for: mail, plan: plan, history: history, now: now, addressing: addressing)
            return message.map { QueuedMail(mail: mail, letters: [queued($0)], ticket: nil) }
        }
    }

    private func addressing(_ mail: DueMail, to recipient: String, now: Date) -> Addressing {
        let messageID = messageID(of: mail, to: recipient, now: now)
        return Addressing(
            from: plan.outgoing.from, messageID: messageID, date: now,
            loopMark: tickets.loopMark(for: messageID))
    }

    private func messageID(of mail: DueMail, to recipient: String, now: Date) -> String {
        let rungs = mail.rungs.map { "\($0.person) \($0.subject) \($0.kind.rawValue) \($0.rung)" }
        return tickets.messageID(recipient, rungs.joined(separator: "\n"), now.timestamp)
    }

    private func queued(_ message: OutgoingMessage, sender: EmailAddress? = nil) -> QueuedLetter {
        var message = message
        if let redirection {
            let name = [message.to.name, "(\(message.to.address))"].compactMap(\.self).joined(separator: " ")
            message.to = Mailbox(name: name, address: redirection)
        }
        return QueuedLetter(
            sender: sender ?? plan.outgoing.from.address, recipient: message.to.address,
            messageID: message.messageID, subject: message.subject, bytes: message.bytes())
    }
}

extension ReadingContext.KnownRequest {
    /// A request and the mail that followed it: either may be quoted, and the numbers of the later one count.
    fileprivate func followed(by later: Self) -> Self {
        Self(
            text: text + "\n" + later.text, questions: later.questions.isEmpty ? questions : later.questions,
            tasks: later.tasks.isEmpty ? tasks : later.tasks)
    }
}
