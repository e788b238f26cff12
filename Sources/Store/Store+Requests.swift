package import Foundation
internal import GRDB
internal import Mail
internal import Planning
package import Reading

/// What makes a request findable again in whatever comes back.
package struct RequestTicket: Hashable, Sendable {
    /// In the reply address; unguessable.
    package var token: String
    /// In the subject; short, and weaker evidence.
    package var tag: String
    /// The Message-ID of the request's own mail, the root of its thread.
    package var thread: String
    /// What was asked, as sent.
    package var known: ReadingContext.KnownRequest

    package init(token: String, tag: String, thread: String, known: ReadingContext.KnownRequest) {
        self.token = token
        self.tag = tag
        self.thread = thread
        self.known = known
    }
}

/// What a mail may answer.
package struct AskedRequest: Hashable, Sendable {
    package var id: String
    package var worker: String
    package var token: String
    package var tag: String
    package var isOpen: Bool
    package var sort: Sort

    package enum Sort: Hashable, Sendable {
        case request
        case brief(task: String)
        /// A mail that belongs to no request and no brief.
        case notice
    }

    /// The task whose brief it is; nil for all else.
    package var task: String? {
        if case .brief(let task) = sort { task } else { nil }
    }
}

extension Store {
    /// The request or brief of that token, in lower case.
    package func request(token: String) throws -> AskedRequest? {
        try look { db in
            try Self.request(db, "token = ?", [token]) ?? Self.brief(db, "token = ?", [token])
                ?? Self.notice(db, "token = ?", [token])
        }
    }

    package func request(tag: String) throws -> AskedRequest? {
        try look { db in
            try Self.request(db, "tag = ?", [tag]) ?? Self.brief(db, "tag = ?", [tag])
                ?? Self.notice(db, "tag = ?", [tag])
        }
    }

    /// The request in whose thread a letter of that Message-ID went out.
    package func request(letter messageID: String) throws -> AskedRequest? {
        try look { db in
            try Self.request(
                db, "id = (SELECT request FROM outbox WHERE message_id = ?)", [messageID])
                ?? Self.brief(db, "id = (SELECT brief FROM outbox WHERE message_id = ?)", [messageID])
                ?? Self.notice(db, "id = (SELECT notice FROM outbox WHERE message_id = ?)", [messageID])
        }
    }

    /// The last request that went to a worker, whatever became of it.
    package func newestRequest(of worker: String) throws -> AskedRequest? {
        try look { db in try Self.request(db, "worker = ? ORDER BY ask_at DESC LIMIT 1", [worker]) }
    }

    /// When the answer to a request is due.
    package func dueTime(of request: String) throws -> Date? {
        try look { db in
            try Int64.fetchOne(db, sql: "SELECT due_at FROM request WHERE id = ?", arguments: [request])
        }.map(Date.init(seconds:))
    }

    package func openRequests(of worker: String) throws -> [AskedRequest] {
        try look { db in
            try Row.fetchAll(
                db.cachedStatement(sql: Self.select + "worker = ? AND state = 'asked' ORDER BY ask_at"),
                arguments: [worker]
            ).map(Self.asked)
        }
    }

    /// What was asked, as sent; nil for a request or brief that never went.
    package func known(_ request: String) throws -> ReadingContext.KnownRequest? {
        let text = try look { db in
            try String.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT known FROM request WHERE id = ?1
                        UNION ALL SELECT known FROM brief WHERE id = ?1
                        UNION ALL SELECT known FROM notice WHERE id = ?1
                        """), arguments: [request])
        }
        return try text.map { try StoredJSON.value(ReadingContext.KnownRequest.self, from: $0) }
    }

    private static let select = """
        SELECT id, worker, token, tag, state = 'asked' FROM request WHERE token IS NOT NULL AND
        """ + " "

    private static func request(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
        -> AskedRequest?
    {
        try Row.fetchOne(db.cachedStatement(sql: select + condition), arguments: arguments).map(asked)
    }

    private static func asked(_ row: Row) -> AskedRequest {
        AskedRequest(id: row[0], worker: row[1], token: row[2], tag: row[3], isOpen: row[4], sort: .request)
    }

    /// Puts a request as decided; its ticket stays what it was when it first went out.
    func put(_ request: Request, ticket: RequestTicket?, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO request
                    (id, worker, slot, ask_at, due_at, state, asked_at, answered_at, reason,
                     token, tag, thread, known)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    state = excluded.state, asked_at = COALESCE(asked_at, excluded.asked_at),
                    reason = excluded.reason
                WHERE state IN ('asked', 'missed')
                """,
            arguments: [
                request.id, request.worker, request.slot.description, request.askAt.seconds,
                request.dueAt.seconds, request.state.rawValue, request.askedAt?.seconds,
                request.answeredAt?.seconds, request.reason, ticket?.token, ticket?.tag, ticket?.thread,
                try ticket.map { try StoredJSON.text($0.known) },
            ])
    }
}
