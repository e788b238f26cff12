internal import GRDB

/// What is recorded and is to be flagged or moved on the server: for people's eyes, and nothing is decided by it.
extension Store {
    /// Deliveries whose mail is recorded and that were not flagged or moved on the server yet.
    package struct Undone: Sendable {
        /// Untouched.
        package var uids: [UInt32] = []
        /// Copied to where they belong, and not yet removed.
        package var copied: [UInt32] = []
    }

    package func undone(in folder: String, uidValidity: UInt32) throws -> Undone {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT uid, copied FROM delivery JOIN mail ON mail.id = delivery.mail
                    WHERE folder = ? AND uid_validity = ? AND moved = 0 AND outcome <> 'pending' ORDER BY uid
                    """, arguments: [folder, uidValidity])
            return Undone(
                uids: rows.filter { $0[1] == 0 }.map { $0[0] },
                copied: rows.filter { $0[1] == 1 }.map { $0[0] })
        }
    }

    /// Notes that deliveries were flagged or moved.
    package func markDone(_ uids: [UInt32], in folder: String, uidValidity: UInt32) throws {
        try mark(uids, in: folder, uidValidity, sql: "UPDATE delivery SET moved = 1")
    }

    /// Notes that deliveries were copied, so that they are not copied again.
    package func markCopied(_ uids: [UInt32], in folder: String, uidValidity: UInt32) throws {
        try mark(uids, in: folder, uidValidity, sql: "UPDATE delivery SET copied = 1")
    }

    private func mark(_ uids: [UInt32], in folder: String, _ uidValidity: UInt32, sql: String) throws {
        try write { db in
            let statement = try db.makeStatement(
                sql: sql + " WHERE folder = ? AND uid_validity = ? AND uid = ?")
            for uid in uids { try statement.execute(arguments: [folder, uidValidity, uid]) }
        }
    }

    /// Notes why flagging or moving in a folder failed, nil for that it did not; true if that is news.
    package func noteDoneFailure(_ words: String?, in folder: String) throws -> Bool {
        try write { db in
            try db.execute(
                sql: "UPDATE folder SET done_failure = ?1 WHERE name = ?2 AND done_failure IS NOT ?1",
                arguments: [words, folder])
            return db.changesCount > 0
        }
    }
}
