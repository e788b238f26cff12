internal import Foundation
internal import GRDB
internal import Mail
internal import Planning
internal import Reading

extension Store {
    /// By worker: answers since then of which something was in doubt, or that moved a date, or gave one for a brief, unless that
    /// is decided already.
    static func readBacks(_ db: Database, since: Date) throws -> [String: [ReadBack]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                WITH worth (mail) AS (
                    SELECT mail FROM status_update WHERE arrived_at >= ?1 AND doubts <> '[]'
                    UNION SELECT mail FROM promise
                    WHERE said_at >= ?1 AND (
                        EXISTS (
                            SELECT 1 FROM promise AS before
                            WHERE before.task = promise.task AND before.said_at < promise.said_at)
                        OR EXISTS (
                            SELECT 1 FROM status_update AS said
                            WHERE said.mail = promise.mail AND brief IS NOT NULL)))
                SELECT said.mail, worker, COALESCE(request, brief), arrived_at, content, doubts <> '[]',
                    (SELECT known FROM request WHERE id = said.request),
                    (SELECT count(*) FROM outbox
                        WHERE (outbox.request = said.request OR outbox.brief = said.brief)
                            AND kind = 'readback' AND state <> 'cancelled'),
                    (SELECT task FROM brief WHERE id = said.brief)
                FROM worth CROSS JOIN status_update AS said ON said.mail = worth.mail
                WHERE COALESCE(request, brief) IS NOT NULL
                    AND NOT EXISTS (
                        SELECT 1 FROM rung WHERE person = said.worker AND kind = 'readback'
                            AND subject = COALESCE(said.request, said.brief) || '/' || said.mail)
                ORDER BY arrived_at, said.mail
                """, arguments: [since.seconds])
        return Dictionary(grouping: try rows.map { try readBack($0, in: db) }, by: \.worker)
    }

    private static func readBack(_ row: Row, in db: Database) throws -> ReadBack {
        let known = try (row[6] as String?).map {
            try StoredJSON.value(ReadingContext.KnownRequest.self, from: $0)
        }
        let brief: String? = row[8]
        var answer = ReadBack(
            mail: row[0], worker: row[1], request: row[2], arrivedAt: Date(seconds: row[3]),
            update: try StoredJSON.value(StatusUpdate.self, from: row[4]), isInDoubt: row[5],
            asked: known?.tasks.map(\.id) ?? [brief].compactMap(\.self),
            dates: try dates(givenIn: row[0], in: db), earlier: row[7])
        answer.brief = brief
        return answer
    }

    private static func dates(givenIn mail: Int64, in db: Database) throws -> [ReadBack.GivenDate] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT task, day, (
                        SELECT day FROM promise AS before WHERE before.task = promise.task
                            AND before.worker = promise.worker AND before.said_at < promise.said_at
                        ORDER BY said_at DESC, mail DESC LIMIT 1)
                    FROM promise WHERE mail = ? ORDER BY task
                    """), arguments: [mail]
        ).compactMap { row in
            guard let day = CalendarDate(iso: row[1] as String) else { return nil }
            return ReadBack.GivenDate(
                task: row[0], day: day, before: (row[2] as String?).flatMap { CalendarDate(iso: $0) })
        }
    }
}
