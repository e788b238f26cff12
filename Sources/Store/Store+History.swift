package import Foundation
internal import GRDB
internal import Mail
package import Planning
internal import Reading

extension Store {
    /// How far back deciding and reporting look.
    private static let memory: TimeInterval = 35 * 86_400

    /// What happened, as deciding needs it; with `updates`, also what people said since then, for reports.
    package func history(at now: Date, updatesSince: Date? = nil) throws -> History {
        try read { db in
            let since = now.addingTimeInterval(-Self.memory)
            var history = History(startedAt: try Self.startedAt(db))
            history.lastTickAt = try Int64.fetchOne(db, sql: "SELECT last_good_tick FROM store")
                .map(Date.init(seconds:))
            history.lastDigestAt = try Int64.fetchOne(
                db, sql: "SELECT max(created_at) FROM outbox WHERE kind = 'digest'"
            ).map(Date.init(seconds:))
            history.requests = try Self.requests(db, since: since)
            history.decided = try Self.decided(db, since: since)
            history.mailed = try Self.mailed(db, since: now.addingTimeInterval(-2 * 86_400))
            history.absences = try Self.absences(db)
            history.returns = try Self.returns(db, since: now.addingTimeInterval(-3 * 86_400))
            history.bounces = try Self.bounces(db)
            history.callsForHelp = try Self.callsForHelp(db, at: now)
            history.tasks = try Self.standings(db)
            history.lastHeard = try Self.lastHeard(db, since: since)
            history.outbox = try Self.outboxCounts(db)
            history.promises = try Self.promises(db, since: since)
            history.extensions = try Self.extensions(db)
            history.readBacks = try Self.readBacks(db, since: now.addingTimeInterval(-86_400))
            history.briefs = try Self.briefs(db, answers: updatesSince != nil)
            if let updatesSince {
                history.updates = try Self.updates(db, since: updatesSince)
                history.attention = try Self.attention(db)
                history.health = try Self.health(db)
            }
            return history
        }
    }

    /// The last update of each worker who ever sent one.
    package func lastUpdates() throws -> [String: RecordedUpdate] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE writer (id) AS (
                        SELECT min(worker) FROM status_update
                        UNION ALL
                        SELECT (SELECT min(worker) FROM status_update WHERE worker > id) FROM writer
                        WHERE id IS NOT NULL)
                    SELECT worker, request, arrived_at, reply, content, doubts
                    FROM writer CROSS JOIN status_update ON mail = (
                        SELECT mail FROM status_update WHERE worker = id ORDER BY arrived_at DESC LIMIT 1)
                    """)
            return try Dictionary(uniqueKeysWithValues: rows.map { ($0[0], try Self.update($0)) })
        }
    }

    private static func startedAt(_ db: Database) throws -> Date {
        Date(seconds: try Int64.fetchOne(db, sql: "SELECT started_at FROM store") ?? 0)
    }

    private static func requests(_ db: Database, since: Date) throws -> [Request] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT worker, slot, ask_at, due_at, state, asked_at, answered_at, reason FROM request
                WHERE ask_at >= ? OR state = 'asked' ORDER BY ask_at, id
                """, arguments: [since.seconds]
        ).compactMap { row in
            guard let slot = CalendarDate(iso: row[1] as String),
                let state = Request.State(rawValue: row[4])
            else { return nil }
            return Request(
                worker: row[0], slot: slot, askAt: Date(seconds: row[2]), dueAt: Date(seconds: row[3]),
                state: state, askedAt: (row[5] as Int64?).map(Date.init(seconds:)),
                answeredAt: (row[6] as Int64?).map(Date.init(seconds:)), reason: row[7])
        }
    }

    private static func decided(_ db: Database, since: Date) throws -> Set<RungKey> {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT person, subject, kind, rung FROM rung WHERE decided_at >= ?1
                UNION SELECT rung.person, subject, kind, rung
                FROM request CROSS JOIN rung ON person IN (request.worker, ?2) AND subject = request.id
                WHERE request.state = 'asked'
                UNION SELECT rung.person, subject, kind, rung
                FROM brief CROSS JOIN rung ON person IN (brief.worker, ?2) AND subject = brief.id
                WHERE brief.answered_at IS NULL
                UNION SELECT person, subject, kind, rung FROM rung
                WHERE person = ?2 AND kind = 'told' AND subject GLOB '*/[a-z]*/*'
                """, arguments: [since.seconds, Plan.managerID])
        return try Set(
            rows.compactMap { row in
                LetterKind(rawValue: row[2]).map {
                    RungKey(person: row[0], subject: row[1], kind: $0, rung: row[3])
                }
            })
    }

    private static func mailed(_ db: Database, since: Date) throws -> [String: [Date]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT person, created_at FROM outbox
                WHERE created_at >= ? AND person <> ? AND state <> 'cancelled'
                """, arguments: [since.seconds, Plan.managerID])
        return Dictionary(grouping: rows, by: { $0[0] as String })
            .mapValues { $0.map { Date(seconds: $0[1]) } }
    }

    private static func lastHeard(_ db: Database, since: Date) throws -> [String: Date] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT worker, (SELECT max(arrived_at) FROM status_update WHERE worker = asked.worker)
                FROM (SELECT worker FROM request WHERE ask_at >= ?
                    UNION SELECT worker FROM request WHERE state = 'asked') AS asked
                """, arguments: [since.seconds])
        let heard = rows.compactMap { row in (row[1] as Int64?).map { (row[0] as String, Date(seconds: $0)) }
        }
        return Dictionary(uniqueKeysWithValues: heard)
    }

    private static func standings(_ db: Database) throws -> [String: TaskStanding] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT task, state, progress, promised, blocker, words, said_at, done_at FROM task_standing
                """)
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (
                    row[0],
                    TaskStanding(
                        state: (row[1] as String?).flatMap(TaskUpdate.State.init(rawValue:)),
                        progress: row[2], promised: (row[3] as String?).flatMap { CalendarDate(iso: $0) },
                        blocker: row[4], text: row[5], saidAt: Date(seconds: row[6]),
                        doneAt: (row[7] as Int64?).map(Date.init(seconds:)))
                )
            })
    }

    private static func updates(_ db: Database, since: Date) throws -> [String: [RecordedUpdate]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT worker, request, arrived_at, reply, content, doubts FROM status_update
                WHERE arrived_at >= ? ORDER BY arrived_at, mail
                """, arguments: [since.seconds])
        return Dictionary(grouping: try rows.map(update), by: \.worker)
    }

    private static func update(_ row: Row) throws -> RecordedUpdate {
        RecordedUpdate(
            worker: row[0], request: row[1], arrivedAt: Date(seconds: row[2]), reply: row[3],
            update: try StoredJSON.value(StatusUpdate.self, from: row[4]),
            doubts: try StoredJSON.value([String].self, from: row[5]))
    }

    static func attention(_ db: Database) throws -> [SetAside] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, sender, subject, reason, arrived_at FROM mail
                WHERE outcome = 'set_aside' ORDER BY arrived_at, id
                """
        ).map { row in
            SetAside(
                id: row[0], from: (row[1] as String?) ?? "", subject: (row[2] as String?) ?? "",
                reason: row[3], arrivedAt: Date(seconds: row[4]))
        }
    }

    static func outboxCounts(_ db: Database) throws -> OutboxCounts {
        var counts = OutboxCounts()
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT state, count(*) FROM outbox
                WHERE state IN ('queued', 'retrying', 'attempting', 'failed', 'unknown') GROUP BY state
                """)
        for row in rows {
            switch row[0] as String {
            case "queued": counts.queued = row[1]
            case "retrying": counts.retrying = row[1]
            case "failed": counts.failed = row[1]
            default: counts.unknown += row[1] as Int
            }
        }
        return counts
    }
}
