internal import Foundation
internal import GRDB
package import Planning

extension Store {
    /// Mail that was set aside and waits for a person, oldest first.
    package func attention() throws -> [SetAside] {
        try read(Self.attention)
    }

    /// Takes a mail off the list, unread for good; its original stays.
    package func dismiss(_ mail: Int64) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE mail SET outcome = 'dismissed' WHERE id = ? AND outcome = 'set_aside'",
                arguments: [mail])
            if db.changesCount == 0 { throw StoreError.missing(what: "mail \(mail) that was set aside") }
        }
    }

    /// When a mail that was set aside arrived, and whether it is only the beginning of one.
    package func setAside(_ mail: Int64) throws -> Pending {
        let row = try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT id, arrived_at, partial, attempts FROM mail WHERE id = ? AND outcome = 'set_aside'
                    """, arguments: [mail])
        }
        guard let row else { throw StoreError.missing(what: "mail \(mail) that was set aside") }
        return Pending(mail: row[0], arrivedAt: Date(seconds: row[1]), isPartial: row[2], attempts: row[3])
    }
}
