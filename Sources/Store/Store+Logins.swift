package import Foundation
internal import GRDB

/// A server that the plan names.
package enum MailServer: String, Sendable { case mailbox, outgoing }

/// Logins that a server has refused in a row.
package struct LoginRefusal: Hashable, Sendable {
    package var times: Int
    /// Nobody tries before.
    package var nextAttemptAt: Date
    /// The server's own.
    package var words: String

    package init(times: Int, nextAttemptAt: Date, words: String) {
        self.times = times
        self.nextAttemptAt = nextAttemptAt
        self.words = words
    }
}

extension Store {
    /// Nil if the last login was not refused.
    package func loginRefusal(by server: MailServer) throws -> LoginRefusal? {
        try look { db in
            try Row.fetchOne(
                db, sql: "SELECT times, next_attempt_at, words FROM login_refusal WHERE server = ?",
                arguments: [server.rawValue])
        }.map { LoginRefusal(times: $0[0], nextAttemptAt: Date(seconds: $0[1]), words: $0[2]) }
    }

    /// Notes the refusals until now; nil once a login was let in.
    package func note(_ refusal: LoginRefusal?, by server: MailServer) throws {
        try write { db in
            guard let refusal else {
                return try db.execute(
                    sql: "DELETE FROM login_refusal WHERE server = ?", arguments: [server.rawValue])
            }
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO login_refusal (server, times, next_attempt_at, words)
                    VALUES (?, ?, ?, ?)
                    """,
                arguments: [
                    server.rawValue, refusal.times, refusal.nextAttemptAt.seconds, refusal.words,
                ])
        }
    }
}
