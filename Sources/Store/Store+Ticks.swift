package import Foundation
internal import GRDB

/// How the last ticks went, so that a short outage is no news and a long one is.
package struct TickRecord: Hashable, Sendable {
    package var startedAt: Date
    package var lastGoodTick: Date?
    /// Failures in a row.
    package var failures: Int
    /// The 32 bytes that tokens and Message-IDs are made with.
    package var secret: [UInt8]
}

extension Store {
    package func tickRecord() throws -> TickRecord {
        let row = try read { db in
            try Row.fetchOne(db, sql: "SELECT started_at, last_good_tick, failures, secret FROM store")
        }
        guard let row else { throw StoreError.unusable(path: path, reason: "it has no record of itself") }
        return TickRecord(
            startedAt: Date(seconds: row[0]),
            lastGoodTick: (row[1] as Int64?).map(Date.init(seconds:)), failures: row[2],
            secret: [UInt8](row[3] as Data))
    }

    /// Notes a tick that went well: failures are over.
    package func noteSuccess(at now: Date) throws {
        try write { db in
            try db.execute(sql: "UPDATE store SET last_good_tick = ?, failures = 0", arguments: [now.seconds])
        }
    }

    /// Notes a tick that failed.
    package func noteFailure() throws {
        try write { db in try db.execute(sql: "UPDATE store SET failures = failures + 1") }
    }
}
