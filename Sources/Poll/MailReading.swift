internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Reading
internal import Store

/// From bytes to what is recorded: what sort of mail it is, whom it is from, which request it answers, what it says.
struct MailReading {
    let plan: Plan
    let matching: Matching
    private let context: ReadingContext
    private let tasksByWorker: [String: Set<String>]

    init(_ installation: Installation, store: Store) throws {
        plan = installation.plan
        let secret = try store.tickRecord().secret
        matching = Matching(
            roster: Roster(plan), tickets: Tickets(secret: secret, outgoing: plan.outgoing), store: store)
        var context = ReadingContext(
            tasks: plan.tasks.map { ReadingContext.KnownTask(id: $0.id, title: $0.title) })
        context.tellsLines = false
        self.context = context
        tasksByWorker = Dictionary(grouping: plan.tasks, by: \.worker).mapValues { Set($0.map(\.id)) }
    }

    /// - Parameter isPartial: whether `bytes` are only the beginning of the mail.
    func readMail(_ bytes: [UInt8], as mail: Int64, arrivedAt: Date, isPartial: Bool = false) throws
        -> ReadMail
    {
        let message = Message(bytes)
        return ReadMail(
            mail: mail, sender: (message.author ?? message.from.first)?.address.description,
            subject: message.subject, arrivedAt: arrivedAt,
            outcome: doubting(try outcome(of: message, arrivedAt: arrivedAt), isPartial: isPartial),
            clock: clock(of: message.author.flatMap { matching.roster.worker($0.address) }))
    }

    /// A mail that a person says is this worker's.
    func assigned(_ bytes: [UInt8], mail: Store.Pending, to worker: Worker, request: AskedRequest) throws
        -> ReadMail
    {
        let message = Message(bytes)
        return ReadMail(
            mail: mail.mail, sender: (message.author ?? message.from.first)?.address.description,
            subject: message.subject, arrivedAt: mail.arrivedAt,
            outcome: doubting(
                try reply(message, to: request, from: worker, arrivedAt: mail.arrivedAt),
                isPartial: mail.isPartial), clock: clock(of: worker))
    }

    private func clock(of worker: Worker?) -> WallClock {
        WallClock(worker?.timezone ?? plan.manager.timezone)
    }

    /// Of a mail above the limit only the beginning was there to be read, and that is said.
    private func doubting(_ outcome: ReadMail.Outcome, isPartial: Bool) -> ReadMail.Outcome {
        guard isPartial else { return outcome }
        let doubt =
            "the mail is larger than \(plan.mailbox.largestMail >> 20) MB: only its beginning was read"
        switch outcome {
        case .reply(let worker, let request, var reading, let tasks):
            reading.doubts.append(doubt)
            return .reply(worker: worker, request: request, reading, tasks: tasks)
        case .briefAnswer(let worker, let brief, var reading, let tasks):
            reading.doubts.append(doubt)
            return .briefAnswer(worker: worker, brief: brief, reading, tasks: tasks)
        case .noticeAnswer(let worker, let notice, var reading, let tasks):
            reading.doubts.append(doubt)
            return .noticeAnswer(worker: worker, notice: notice, reading, tasks: tasks)
        case .unasked, .absence, .bounced, .machine, .setAside: return outcome
        }
    }

    private func outcome(of message: Message, arrivedAt: Date) throws -> ReadMail.Outcome {
        if let loop = loopReason(message) { return .machine(reason: loop) }
        switch message.kind {
        case .person: return try personsOutcome(message, arrivedAt: arrivedAt)
        case .autoReply(let reason): return absence(message, reason: reason, arrivedAt: arrivedAt)
        case .bounce(let bounce, let reason):
            return try bounced(bounce, message, reason: reason, arrivedAt: arrivedAt)
        case .list(let reason): return .setAside(reason: "it is list mail (\(reason))")
        }
    }

    /// More hops than these are a circle (RFC 5321 section 6.3 asks for a limit of at least 100; ours is stricter than any MTA's).
    private static let mostHops = 50

    private func loopReason(_ message: Message) -> String? {
        if matching.tickets.isOurs(message) || message.author?.address == plan.outgoing.from.address {
            return "our own mail came back"
        }
        return message.receivedCount > Self.mostHops
            ? "it passed \(message.receivedCount) servers: a mail loop" : nil
    }

    private func personsOutcome(_ message: Message, arrivedAt: Date) throws -> ReadMail.Outcome {
        switch try matching.match(message) {
        case .none(let reason, let sender):
            return sender.flatMap { command(message, from: $0, arrivedAt: arrivedAt) }
                ?? .setAside(reason: reason)
        case .request(let request, let worker):
            return try reply(message, to: request, from: worker, arrivedAt: arrivedAt)
        }
    }

    /// What a worker says of their own being there needs no request; nil for a mail that says nothing of it.
    private func command(_ message: Message, from worker: Worker, arrivedAt: Date) -> ReadMail.Outcome? {
        var context = context
        context.arrival = arrivedAt
        let reading = message.reading(in: context)
        guard reading.kind == .reply,
            reading.update.commands.contains(where: { [.away, .back, .stop, .help].contains($0.name) })
        else { return nil }
        return .unasked(worker: worker.id, reading, tasks: tasksByWorker[worker.id] ?? [])
    }

    private func reply(_ message: Message, to request: AskedRequest, from worker: Worker, arrivedAt: Date)
        throws
        -> ReadMail.Outcome
    {
        var context = context
        context.request = try matching.index.known(request.id)
        context.arrival = arrivedAt
        let reading = message.reading(in: context)
        switch reading.kind {
        case .reply:
            return answer(reading, to: request, from: worker)
        case .empty:
            return .setAside(reason: "\(worker.id) wrote nothing in it (\(reading.kindReason ?? "empty"))")
        case .unreadable:
            return .setAside(reason: "no text could be had from it: \(reading.kindReason ?? "")")
        case .autoReply: return absence(message, reason: reading.kindReason ?? "", arrivedAt: arrivedAt)
        case .bounce, .list: return .setAside(reason: reading.kindReason ?? reading.kind.rawValue)
        }
    }

    private func answer(_ reading: Reading, to request: AskedRequest, from worker: Worker) -> ReadMail.Outcome
    {
        let tasks = tasksByWorker[worker.id] ?? []
        return switch request.sort {
        case .request: .reply(worker: worker.id, request: request.id, reading, tasks: tasks)
        case .brief(let task):
            .briefAnswer(worker: worker.id, brief: request, reading.givingDate(to: task), tasks: tasks)
        case .notice: .noticeAnswer(worker: worker.id, notice: request.id, reading, tasks: tasks)
        }
    }

    private func absence(_ message: Message, reason: String, arrivedAt: Date) -> ReadMail.Outcome {
        guard let author = message.author, let worker = matching.roster.worker(author.address) else {
            return .setAside(
                reason: "it is an automatic mail from somebody who is not in the plan (\(reason))")
        }
        var context = context
        context.arrival = arrivedAt
        let reading = message.reading(in: context)
        guard let away = reading.away else { return .machine(reason: reason) }
        return .absence(worker: worker.id, away, reason: reason)
    }

    /// A mail that did not arrive is the manager's business; one that is only late is nobody's. Without a Message-ID or a
    /// token that only we could have made it is nobody's word.
    private func bounced(_ bounce: Bounce, _ message: Message, reason: String, arrivedAt: Date) throws
        -> ReadMail.Outcome
    {
        let letter = try bounce.originalMessageID.flatMap { try matching.store.letter($0) }
        let worker =
            try letter.map { letter in plan.workers.first { $0.id == letter.person } } ?? worker(of: message)
        guard let recipient = letter?.recipient ?? worker?.address.description else {
            return .setAside(reason: "it reports the failure of a mail that was not ours (\(reason))")
        }
        guard bounce.permanent else { return .machine(reason: "a mail to \(recipient) is delayed") }
        let words = InertText.line(
            [bounce.status, bounce.text.isEmpty ? nil : bounce.text].compactMap(\.self).joined(separator: " ")
        )
        let complaint = "a mail to \(recipient) came back: \(words)"
        guard let worker, let address = EmailAddress(recipient) else { return .setAside(reason: complaint) }
        return .bounced(
            worker: worker.id, HardBounce(at: arrivedAt, recipient: address, words: words),
            letter: letter?.id,
            reason: complaint)
    }

    /// The worker to whose token a bounce came back.
    private func worker(of bounce: Message) throws -> Worker? {
        for token in matching.tickets.tokens(in: bounce.recipients) {
            if let request = try matching.index.request(.token(token)) {
                return plan.workers.first { $0.id == request.worker }
            }
        }
        return nil
    }
}

extension Reading {
    /// The only date in an answer to the brief of `task` is the task's, though it does not name the task.
    fileprivate func givingDate(to task: String) -> Reading {
        guard let eta = update.eta, !update.tasks.contains(where: { $0.ref == task }) else { return self }
        var reading = self
        var said = TaskUpdate(ref: task, text: reply ?? "")
        said.eta = eta
        reading.update.tasks.append(said)
        return reading
    }
}
