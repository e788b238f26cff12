internal import Foundation
internal import GRDB
internal import Mail
internal import Planning

extension Store {
    /// Mails to a worker that belonged to no request and no brief, and were not answered.
    package func unansweredNotices(of worker: String) throws -> [AskedRequest] {
        try look { db in
            try Row.fetchAll(
                db,
                sql: Self.selectNotice + """
                    worker = ? AND NOT EXISTS (SELECT 1 FROM status_update WHERE notice = notice.id)
                    """, arguments: [worker]
            ).map(Self.askedNotice)
        }
    }

    /// The last such mail to a worker.
    package func newestNotice(of worker: String) throws -> AskedRequest? {
        try look { db in try Self.notice(db, "worker = ? ORDER BY sent_at DESC, id LIMIT 1", [worker]) }
    }

    static func notice(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
        -> AskedRequest?
    {
        try Row.fetchOne(db.cachedStatement(sql: selectNotice + condition), arguments: arguments)
            .map(askedNotice)
    }

    private static let selectNotice = "SELECT id, worker, token, tag FROM notice WHERE "

    private static func askedNotice(_ row: Row) -> AskedRequest {
        AskedRequest(
            id: row[0], worker: row[1], token: row[2], tag: row[3], isOpen: true, sort: .notice)
    }

    /// Puts a mail that belongs to no request and no brief; of one that follows in its thread, what it said.
    func putNotice(of mail: QueuedMail, at now: Date, in db: Database) throws {
        guard let notice = mail.mail.notice, let ticket = mail.ticket else { return }
        try db.execute(
            sql: """
                INSERT INTO notice (id, worker, sent_at, token, tag, thread, known) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET known = excluded.known, sent_at = excluded.sent_at
                """,
            arguments: [
                notice, mail.mail.person, now.seconds, ticket.token, ticket.tag, ticket.thread,
                try StoredJSON.text(ticket.known),
            ])
    }
}
