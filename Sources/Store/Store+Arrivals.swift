package import Foundation
internal import GRDB
internal import Mail

extension Store {
    /// Each folder's cursor, by name.
    package func cursors() throws -> [String: FolderCursor] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT name, uid_validity, next_uid, baseline, existing, swept_at FROM folder")
            return Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    let cursor = FolderCursor(
                        folder: row[0], uidValidity: row[1], nextUID: UInt64(row[2] as Int64),
                        baseline: row[3], existing: row[4], sweptAt: Date(seconds: row[5]))
                    return (cursor.folder, cursor)
                })
        }
    }

    /// Records what `read` says, and stores what `arrivals` holds together with the cursors that say so, in one commit.
    ///
    /// - Returns: the new row of each arrival, nil for one whose content is there already.
    package func take(
        _ arrivals: [Arrival], cursors: [FolderCursor], recording read: [ReadMail] = [], at now: Date
    )
        throws -> [Int64?]
    {
        try write { db in
            for mail in read { try record(mail, at: now, in: db) }
            let taken = try arrivals.map { try insert($0, in: db) }
            for cursor in cursors { try put(cursor, in: db) }
            return taken
        }
    }

    /// Records what was read, many mails in one commit.
    package func record(_ mails: [ReadMail], at now: Date) throws {
        try write { db in
            for mail in mails { try record(mail, at: now, in: db) }
        }
    }

    private func put(_ cursor: FolderCursor, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO folder (name, uid_validity, next_uid, baseline, existing, swept_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET uid_validity = excluded.uid_validity, next_uid = excluded.next_uid
                """,
            arguments: [
                cursor.folder, cursor.uidValidity, Int64(cursor.nextUID), cursor.baseline, cursor.existing,
                cursor.sweptAt.seconds,
            ])
    }

    /// Notes how many mails a folder holds once all of them were taken, and when it was last swept.
    package func noteSurvey(of folder: String, existing: Int, sweptAt: Date) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE folder SET existing = ?, swept_at = ? WHERE name = ?",
                arguments: [existing, sweptAt.seconds, folder])
        }
    }

    private func insert(_ arrival: Arrival, in db: Database) throws -> Int64? {
        let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM mail WHERE identity = ?"),
            arguments: [Data(arrival.identity)])
        let mail = try known ?? insertContent(of: arrival, in: db)
        if let place = arrival.place {
            try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO delivery (folder, uid_validity, uid, mail) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [place.folder, place.uidValidity, place.uid, mail])
        }
        return known == nil ? mail : nil
    }

    private func insertContent(of arrival: Arrival, in db: Database) throws -> Int64 {
        try db.cachedStatement(
            sql: """
                INSERT INTO mail (identity, arrived_at, size, partial, outcome)
                VALUES (?, ?, ?, ?, 'pending')
                """
        ).execute(
            arguments: [Data(arrival.identity), arrival.arrivedAt.seconds, arrival.size, arrival.isPartial])
        let mail = db.lastInsertedRowID
        try db.cachedStatement(sql: "INSERT INTO original (mail, bytes) VALUES (?, ?)").execute(
            arguments: [mail, Data(arrival.bytes)])
        return mail
    }

    /// A mail that was stored and that no tick has recorded yet.
    package struct Pending: Sendable {
        package var mail: Int64
        package var arrivedAt: Date
        package var isPartial: Bool
        /// How many ticks have begun to read it, this one included.
        package var attempts: Int
    }

    /// What an earlier tick stored and did not live to record, oldest first; counts one more attempt at each.
    package func pending(limit: Int) throws -> [Pending] {
        try write { db in
            try Row.fetchAll(
                db,
                sql: """
                    UPDATE mail SET attempts = attempts + 1
                    WHERE id IN (SELECT id FROM mail WHERE outcome = 'pending' ORDER BY arrived_at, id LIMIT ?)
                    RETURNING id, arrived_at, partial, attempts
                    """, arguments: [limit]
            ).map { row in
                Pending(mail: row[0], arrivedAt: Date(seconds: row[1]), isPartial: row[2], attempts: row[3])
            }.sorted { ($0.arrivedAt, $0.mail) < ($1.arrivedAt, $1.mail) }
        }
    }

    /// The bytes of a mail as they came.
    package func original(of mail: Int64) throws -> [UInt8] {
        let bytes = try read { db in
            try Data.fetchOne(db, sql: "SELECT bytes FROM original WHERE mail = ?", arguments: [mail])
        }
        guard let bytes else { throw StoreError.missing(what: "mail \(mail)") }
        return [UInt8](bytes)
    }

    /// The deliveries from a UID on that are stored already.
    package func knownUIDs(in cursor: FolderCursor, from uid: UInt64) throws -> Set<UInt32> {
        try read { db in
            try UInt32.fetchSet(
                db, sql: "SELECT uid FROM delivery WHERE folder = ? AND uid_validity = ? AND uid >= ?",
                arguments: [cursor.folder, cursor.uidValidity, Int64(uid)])
        }
    }

    /// Forgets where the mails of a folder lay, for the server gives their UIDs to others; the mails stay.
    package func forgetPlaces(in cursor: FolderCursor) throws {
        try write { db in
            for table in ["delivery", "refusal"] {
                try db.execute(
                    sql: "DELETE FROM \(table) WHERE folder = ? AND uid_validity = ?",
                    arguments: [cursor.folder, cursor.uidValidity])
            }
        }
    }

    /// The mails of a folder that the server would not give before.
    package func refusedUIDs(in cursor: FolderCursor) throws -> Set<UInt32> {
        try read { db in
            try UInt32.fetchSet(
                db, sql: "SELECT uid FROM refusal WHERE folder = ? AND uid_validity = ?",
                arguments: [cursor.folder, cursor.uidValidity])
        }
    }

    /// How often a server may refuse a mail before it is set aside.
    private static let mostRefusals = 5

    /// Counts that the server would not give a mail; sets it aside, and true, when that has happened too often.
    package func noteRefusal(of place: Place, words: String, at now: Date) throws -> Bool {
        try write { db in
            let times = try Int.fetchOne(
                db,
                sql: """
                    INSERT INTO refusal (folder, uid_validity, uid, times, words) VALUES (?, ?, ?, 1, ?)
                    ON CONFLICT DO UPDATE SET times = times + 1, words = excluded.words RETURNING times
                    """, arguments: [place.folder, place.uidValidity, place.uid, words])
            guard let times, times >= Self.mostRefusals else { return false }
            let standIn = Array("\(place.folder)/\(place.uidValidity)/\(place.uid)".utf8)
            let arrival = Arrival(
                place: place, arrivedAt: now, size: 0, isPartial: true, bytes: [],
                identity: Digest.sha256(standIn))
            guard let mail = try insert(arrival, in: db) else { return false }
            let reason = "the server would not give mail \(place.uid) of \(place.folder): \(words)"
            let refused = ReadMail(
                mail: mail, sender: nil, subject: "", arrivedAt: now, outcome: .setAside(reason: reason))
            try record(refused, at: now, in: db)
            return true
        }
    }
}
