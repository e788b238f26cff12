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
        guard let request = mail.request else { return mailOfItsOwn(mail, after: history, now: now) }
        return try mailInThread(mail, of: request, after: history, now: now)
    }

    private func mailInThread(_ mail: DueMail, of request: Request, after history: History, now: Date) throws
        -> QueuedMail?
    {
        let token = tickets.token(of: request.id)
        let thread = tickets.thread(of: request.id)
        let isFirst = mail.kind == .request
        let messageID = isFirst ? thread : self.messageID(of: mail, to: mail.person, now: now)
        let replyAddress = tickets.replyAddress(token: token)
        let from = plan.outgoing.from
        let addressing = Addressing(
            from: from, replyTo: replyAddress.map { Mailbox(name: from.name, address: $0) },
            messageID: messageID, inReplyTo: isFirst ? nil : thread, references: isFirst ? [] : [thread],
            subjectTag: tickets.tag(of: request.id), date: now, loopMark: tickets.loopMark(for: messageID))
        guard
            let message = letters.letter(
                for: mail, plan: plan, history: history, now: now, addressing: addressing)
        else { return nil }
        let questions = plan.workers.first { $0.id == mail.person }?.asking.questions ?? []
        let known = Letters.quotedRequest(sentAs: message.text, questions: questions, tasks: plan.tasks)
        let before = isFirst ? nil : try store.known(request.id)
        return QueuedMail(
            mail: mail, letters: [queued(message, sender: replyAddress ?? from.address)],
            ticket: tickets.ticket(for: request, known: before.map { $0.followed(by: known) } ?? known))
    }

    /// The manager's mails, and those to a worker who was not asked yet.
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
        case .request, .reminder, .overdue, .task, .told, .extension, .readBack:
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
