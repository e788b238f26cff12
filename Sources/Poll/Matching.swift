internal import Mail
internal import Planning
internal import Store

/// Which request a person's mail answers: found by evidence, never guessed.
enum Match {
    case request(AskedRequest, worker: Worker)
    /// Why nobody could be asked to vouch for it; the worker whose it is all the same.
    case none(reason: String, sender: Worker? = nil)
}

/// Finds the request that a mail answers, the strongest evidence first: the token in the reply address, the thread,
/// the tag in the subject, the sender's only open request.
struct Matching {
    let roster: Roster
    let tickets: Tickets
    let store: Store
    let index: RequestIndex

    init(roster: Roster, tickets: Tickets, store: Store) {
        self.roster = roster
        self.tickets = tickets
        self.store = store
        index = RequestIndex(store)
    }

    func match(_ message: Message) throws -> Match {
        guard let author = message.author else {
            return .none(reason: "its From field does not name exactly one sender")
        }
        guard let worker = roster.worker(author.address) else {
            return .none(reason: roster.describesStranger(author.address))
        }
        guard let request = try evidence(in: message, of: worker) else {
            return try onlyOpenRequest(of: worker)
        }
        guard request.worker == worker.id else {
            return .none(
                reason: "\(worker.id) answered \(request.noun) to "
                    + "\(request.worker) (\(request.task ?? request.id)): "
                    + "it counts for neither")
        }
        return .request(request, worker: worker)
    }

    private func evidence(in message: Message, of worker: Worker) throws -> AskedRequest? {
        for token in tickets.tokens(in: message.recipients) {
            if let request = try index.request(.token(token)),
                Digest.equal(Array(request.token.utf8), Array(tickets.token(of: request.id).utf8))
            {
                return request
            }
        }
        for messageID in message.inReplyTo + message.references.suffix(20).reversed() {
            if let request = try index.request(.letter(messageID)) { return request }
        }
        for tag in SubjectTag.tags(in: message.subject) {
            if let request = try index.request(.tag(tag)) { return request }
        }
        return nil
    }

    /// Or the only brief that waits for an answer, where no request does; or the only mail about tasks.
    private func onlyOpenRequest(of worker: Worker) throws -> Match {
        var open = try store.openRequests(of: worker.id)
        if open.isEmpty { open = try store.unansweredBriefs(of: worker.id) }
        if open.isEmpty { open = try store.unansweredNotices(of: worker.id) }
        if let only = open.first, open.count == 1 { return .request(only, worker: worker) }
        return .none(
            reason: open.isEmpty
                ? "nothing in it says which request it answers, and \(worker.id) has none open"
                : "nothing in it says which of \(worker.id)'s \(open.count) open requests it answers",
            sender: worker)
    }
}

extension AskedRequest {
    fileprivate var noun: String {
        switch sort {
        case .request: "a request"
        case .brief: "a brief"
        case .notice: "a mail"
        }
    }
}

/// `[#k7m2q9xd]`: the way home that survives clients which drop every header.
enum SubjectTag {
    /// The tags in a subject, in lower case.
    static func tags(in subject: String) -> [String] {
        subject.split(separator: "[").compactMap { piece in
            guard piece.first == "#", let end = piece.firstIndex(of: "]") else { return nil }
            let tag = piece[piece.index(after: piece.startIndex)..<end].lowercased()
            return tag.utf8.count == 8 ? tag : nil
        }
    }
}

/// Who writes from which address.
struct Roster {
    private let workers: [EmailAddress: Worker]
    private let manager: EmailAddress

    init(_ plan: Plan) {
        workers = Dictionary(
            plan.workers.flatMap { worker in ([worker.address] + worker.also).map { ($0, worker) } },
            uniquingKeysWith: { first, _ in first })
        manager = plan.manager.address
    }

    func worker(_ address: EmailAddress) -> Worker? { workers[address] }

    func describesStranger(_ address: EmailAddress) -> String {
        address == manager
            ? "it is from the manager, whose mails are not read as commands"
            : "its sender is not in the plan"
    }
}
