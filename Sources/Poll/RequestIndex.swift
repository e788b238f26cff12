internal import Reading
internal import Store
internal import Synchronization

/// The requests that mails answer, each looked up and decoded once: while mails are read, the store's one connection is
/// busy storing those that follow.
///
/// It is as good as the tick that made it: fetching changes nothing of what it holds.
final class RequestIndex: Sendable {
    /// What of a mail leads to its request.
    enum Evidence: Hashable {
        case token(String), letter(String), tag(String)
    }

    private let store: Store
    private let found = Mutex(Found())

    private struct Found {
        var requests: [Evidence: AskedRequest] = [:]
        var known: [String: ReadingContext.KnownRequest] = [:]
    }

    /// Of each sort; more are looked up and not kept.
    private static let most = 1000

    init(_ store: Store) { self.store = store }

    func request(_ evidence: Evidence) throws -> AskedRequest? {
        if let request = found.withLock({ $0.requests[evidence] }) { return request }
        let request =
            switch evidence {
            case .token(let token): try store.request(token: token)
            case .letter(let messageID): try store.request(letter: messageID)
            case .tag(let tag): try store.request(tag: tag)
            }
        guard let request else { return nil }
        found.withLock { if $0.requests.count < Self.most { $0.requests[evidence] = request } }
        return request
    }

    /// What was asked, as sent.
    func known(_ request: String) throws -> ReadingContext.KnownRequest? {
        if let known = found.withLock({ $0.known[request] }) { return known }
        guard let known = try store.known(request) else { return nil }
        found.withLock { if $0.known.count < Self.most { $0.known[request] = known } }
        return known
    }
}
