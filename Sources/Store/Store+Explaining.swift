package import Foundation
internal import GRDB

/// A decision as it was recorded, and what became of its mail.
package struct RecordedDecision: Hashable, Sendable {
    package var at: Date
    /// What it was to be: a `LetterKind`, or `reply` for one of the worker's that was recorded.
    package var kind: String
    /// The request, brief, task or mail that it is about.
    package var subject: String
    /// `sent`, `queued`, `cancelled` and the other states of a letter; `not sent` where none was written, `cancelled` where
    /// a reply made it needless; of a reply `recorded`.
    package var outcome: String
    package var reason: String
}

extension Store {
    /// What was decided about a worker within a span, and why, in order: the requests that were not sent among it.
    package func decisions(about worker: String, in span: ClosedRange<Date>) throws -> [RecordedDecision] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT decided_at, rung.kind, rung.subject,
                        CASE outcome WHEN 'passed_over' THEN 'not sent' WHEN 'cancelled' THEN 'cancelled'
                            ELSE COALESCE(outbox.state, 'queued') END,
                        rung.reason
                    FROM rung LEFT JOIN outbox ON outbox.id = rung.outbox
                    WHERE (rung.person = ?1 OR (rung.kind = 'told' AND rung.subject GLOB ?1 || '/*'))
                        AND decided_at BETWEEN ?2 AND ?3
                    UNION ALL
                    SELECT ask_at, 'request', id, 'not sent', COALESCE(reason, state) FROM request
                    WHERE worker = ?1 AND asked_at IS NULL AND ask_at BETWEEN ?2 AND ?3
                    UNION ALL
                    SELECT arrived_at, 'reply', COALESCE(request, brief, notice, 'unasked'),
                        'recorded', 'mail ' || mail
                    FROM status_update WHERE worker = ?1 AND arrived_at BETWEEN ?2 AND ?3
                    ORDER BY 1
                    """, arguments: [worker, span.lowerBound.seconds, span.upperBound.seconds]
            ).map { row in
                RecordedDecision(
                    at: Date(seconds: row[0]), kind: row[1], subject: row[2], outcome: row[3], reason: row[4])
            }
        }
    }
}
