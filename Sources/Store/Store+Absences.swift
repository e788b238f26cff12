package import Foundation
internal import GRDB
internal import Mail
package import Planning

extension Store {
    /// Records a worker's leave or a pause that the manager ordered; one of the same sort takes the place of the last.
    package func park(_ worker: String, _ absence: Absence) throws {
        try write { db in
            try endAbsences(of: worker, at: absence.saidAt, sources: [absence.source], in: db)
            try insertAbsence(absence, of: worker, mail: nil, in: db)
        }
    }

    /// Ends whatever keeps a worker from being asked, the plan's own leave apart, and forgives bounces.
    ///
    /// - Returns: whether there was anything.
    package func resume(_ worker: String, at now: Date) throws -> Bool {
        try write { db in
            let before = db.totalChangesCount
            try endAbsences(of: worker, at: now, sources: Absence.Source.allCases, in: db)
            try db.execute(
                sql: "UPDATE bounce SET forgiven = 1 WHERE worker = ? AND forgiven = 0", arguments: [worker])
            return db.totalChangesCount > before
        }
    }

    func insertAbsence(_ absence: Absence, of worker: String, mail: Int64?, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO absence (mail, worker, source, first, last, said_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                mail, worker, absence.source.rawValue, absence.from?.description, absence.until?.description,
                absence.saidAt.seconds,
            ])
    }

    /// - Parameters:
    ///   - day: those that begin after it stay; nil for none.
    ///   - mail: the worker's that ends them; nil where the manager does.
    func endAbsences(
        of worker: String, at moment: Date, sources: [Absence.Source], begunBy day: CalendarDate? = nil,
        mail: Int64? = nil, in db: Database
    ) throws {
        for source in sources {
            try db.cachedStatement(
                sql: """
                    UPDATE absence SET ended_at = ?1, ended_by = ?4
                    WHERE worker = ?2 AND source = ?3 AND ended_at IS NULL AND said_at <= ?1
                        AND (?5 IS NULL OR first IS NULL OR first <= ?5)
                    """
            ).execute(arguments: [moment.seconds, worker, source.rawValue, mail, day?.description])
        }
    }

    /// Absences by the worker's own or their machine's word that a mail of theirs ended since then.
    static func returns(_ db: Database, since: Date) throws -> [String: [Return]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT worker, source, first, last, said_at, ended_at FROM absence
                WHERE ended_by IS NOT NULL AND ended_at >= ? AND source IN ('worker', 'machine')
                ORDER BY said_at, id
                """, arguments: [since.seconds])
        return Dictionary(
            grouping: rows.compactMap { row in
                absence(row).map { (row[0] as String, Return(from: $0, at: Date(seconds: row[5]))) }
            }, by: \.0
        ).mapValues { $0.map(\.1) }
    }

    static func absences(_ db: Database) throws -> [String: [Absence]] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT worker, source, first, last, said_at FROM absence WHERE ended_at IS NULL")
        return Dictionary(
            grouping: rows.compactMap { row in absence(row).map { (row[0] as String, $0) } }, by: \.0
        ).mapValues { $0.map(\.1) }
    }

    /// Of a row that begins with worker, source, first, last, said_at.
    private static func absence(_ row: Row) -> Absence? {
        Absence.Source(rawValue: row[1]).map { source in
            Absence(
                from: (row[2] as String?).flatMap { CalendarDate(iso: $0) },
                until: (row[3] as String?).flatMap { CalendarDate(iso: $0) },
                saidAt: Date(seconds: row[4]), source: source)
        }
    }
}
