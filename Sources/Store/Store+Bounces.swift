package import Foundation
internal import GRDB
internal import Mail
internal import Planning

extension Store {
    /// The letter of that Message-ID, and whom it was for; nil if none went out.
    package func letter(_ messageID: String) throws -> (id: Int64, person: String, recipient: String)? {
        try look { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, person, recipient FROM outbox WHERE message_id = ?"),
                arguments: [messageID])
        }.map { ($0[0], $0[1], $0[2]) }
    }

    /// Records that a letter was refused for good before it ever left.
    package func noteRefusal(of letter: OutboxEntry, words: String, at now: Date) throws {
        try write { db in
            let bounce = HardBounce(at: now, recipient: letter.recipient, words: words)
            try insert(bounce, of: letter.person, letter: letter.id, mail: nil, in: db)
        }
    }

    /// Several reports on one letter count once.
    func insert(_ bounce: HardBounce, of worker: String, letter: Int64?, mail: Int64?, in db: Database) throws
    {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO bounce (worker, recipient, words, at, letter, mail) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [worker, bounce.recipient.description, bounce.words, bounce.at.seconds, letter, mail])
    }

    /// Those since the worker was heard last: an answer proves that mail arrives.
    static func bounces(_ db: Database) throws -> [String: [HardBounce]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT worker, recipient, words, at FROM bounce
                WHERE forgiven = 0 AND at > COALESCE(
                    (SELECT max(arrived_at) FROM status_update WHERE worker = bounce.worker), 0)
                ORDER BY at, id
                """)
        return Dictionary(
            grouping: rows.compactMap { row in
                EmailAddress(row[1] as String).map {
                    (row[0] as String, HardBounce(at: Date(seconds: row[3]), recipient: $0, words: row[2]))
                }
            }, by: \.0
        ).mapValues { $0.map(\.1) }
    }

    /// Of the last day.
    static func callsForHelp(_ db: Database, at now: Date) throws -> [CallForHelp] {
        try Row.fetchAll(
            db, sql: "SELECT worker, mail, request, at FROM call_for_help WHERE at > ? ORDER BY at, mail",
            arguments: [now.seconds - 86_400]
        ).map { row in
            CallForHelp(worker: row[0], mail: row[1], request: row[2], at: Date(seconds: row[3]))
        }
    }
}
