internal import Foundation
internal import GRDB
package import Planning

extension Store {
    package func health() throws -> Health { try read(Self.health) }

    package func outboxCounts() throws -> OutboxCounts { try read(Self.outboxCounts) }

    static func health(_ db: Database) throws -> Health {
        var health = Health()
        if let row = try Row.fetchOne(db, sql: "SELECT last_good_tick, failures FROM store") {
            health.lastGoodPoll = (row[0] as Int64?).map(Date.init(seconds:))
            health.failures = row[1]
        }
        health.stuckMails = try stuckMails(db)
        health.waitingSince = try Int64.fetchOne(
            db,
            sql: """
                SELECT min(created_at) FROM outbox
                WHERE state IN ('queued', 'retrying', 'unknown') AND in_doubt < 2
                """
        ).map(Date.init(seconds:))
        return health
    }

    /// A mail that one tick has begun to read may be in its hands now; one that two have begun has ended the first.
    private static func stuckMails(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT (SELECT count(*) FROM mail WHERE outcome = 'pending' AND attempts > 1)
                    + (SELECT count(*) FROM refusal WHERE NOT EXISTS (
                        SELECT 1 FROM delivery WHERE delivery.folder = refusal.folder
                            AND delivery.uid_validity = refusal.uid_validity AND delivery.uid = refusal.uid))
                """) ?? 0
    }
}
