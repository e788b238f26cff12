internal import Foundation
internal import Mail
internal import Store
internal import Transport

/// A login that was refused is tried again after growing pauses only: whoever hammers gets the account locked.
struct Login {
    private let server: MailServer
    private let store: Store
    private let now: Date

    init(to server: MailServer, store: Store, now: Date) {
        self.server = server
        self.store = store
        self.now = now
    }

    private static let longestPause: TimeInterval = 3600

    /// 5, 10, 20 … minutes; at most an hour, for somebody may have put the password right.
    static func pause(after times: Int) -> TimeInterval {
        min(300 * Double(1 << min(times - 1, 4)), longestPause)
    }

    /// - Throws: `Failure` while it is not time to try again.
    func attempt<Session>(_ open: () throws -> Session) throws -> Session {
        let refusal = try store.loginRefusal(by: server)
        if let refusal, isTooEarly(refusal) { throw waiting(refusal) }
        do {
            let session = try open()
            if refusal != nil { try store.note(nil, by: server) }
            return session
        } catch let error as TransportError where error.kind == .loginRefused {
            try note(error.words, after: refusal)
            throw error
        }
    }

    /// A clock that was put back does not prolong the pause.
    private func isTooEarly(_ refusal: LoginRefusal) -> Bool {
        now < refusal.nextAttemptAt && refusal.nextAttemptAt.timeIntervalSince(now) <= Self.longestPause
    }

    private func note(_ words: String, after refusal: LoginRefusal?) throws {
        let times = (refusal?.times ?? 0) + 1
        try store.note(
            LoginRefusal(
                times: times, nextAttemptAt: now.addingTimeInterval(Self.pause(after: times)), words: words),
            by: server)
    }

    private func waiting(_ refusal: LoginRefusal) -> Failure {
        Failure(
            .loginRefused,
            "the \(server.rawValue) server refused the last \(refusal.times) logins: \(refusal.words)",
            remedy: "it is tried again at \(refusal.nextAttemptAt.timestamp); rollcall check tries at once")
    }
}
