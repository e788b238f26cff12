package import Foundation
internal import GRDB
internal import Glibc

/// What happened, in SQLite: the one record that decides whether a mail was read, a person asked, a letter sent.
///
/// Every method is one transaction, durable when it returns (WAL, `synchronous=FULL`). Errors are `StoreError`.
package struct Store: Sendable {
    /// The database's file.
    package let path: String
    private let queue: DatabaseQueue

    /// Opens the store in `folder`, and makes both if they are not there.
    ///
    /// - Parameters:
    ///   - mailbox: whose store it is (`user@host`); a store that has another refuses.
    ///   - now: when a store that is made now begins.
    ///   - secret: 32 random bytes that a new store keeps, the key of its tokens.
    package init(folder: String, mailbox: String, now: Date, secret: @autoclosure () -> [UInt8]) throws {
        let path = folder + "/rollcall.sqlite"
        self.path = path
        do {
            try Self.makeFolder(folder)
            try Self.refuseEmptyFile(path)
            if !FileManager.default.fileExists(atPath: path) {
                try Self.make(path, mailbox: mailbox, now: now, secret: secret())
            }
            let isLeftOver = Self.hasLog(path)
            queue = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly: false))
            if isLeftOver { try Self.refuseUnsound(queue, path) }
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            try Self.prepare(queue, path, mailbox: mailbox, now: now, secret: secret())
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Opens a store that exists, to read only. Nil if there is none.
    package init?(reading folder: String) throws {
        let path = folder + "/rollcall.sqlite"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        self.path = path
        do {
            try Self.refuseEmptyFile(path)
            queue = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly: true))
            if try queue.read(Schema.migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// A store in memory: for rehearsals, with a copy of what `original` holds.
    package init(rehearsing original: Store?, mailbox: String, now: Date, secret: @autoclosure () -> [UInt8])
        throws
    {
        path = "(rehearsal)"
        do {
            queue = try DatabaseQueue(configuration: Self.configuration(readOnly: false, journal: false))
            if let original { try original.queue.backup(to: queue) }
            try Self.prepare(queue, path, mailbox: mailbox, now: now, secret: secret())
        } catch {
            throw StoreError(error, path: original?.path ?? path)
        }
    }

    static func prepare(
        _ queue: DatabaseQueue, _ path: String, mailbox: String, now: Date, secret: [UInt8]
    ) throws {
        if try queue.read(Schema.migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
        try Schema.migrator.migrate(queue)
        let owner = try queue.write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO store (id, mailbox, secret, started_at) VALUES (1, ?, ?, ?)",
                arguments: [mailbox, Data(secret), now.seconds])
            return try String.fetchOne(db, sql: "SELECT mailbox FROM store")
        }
        if let owner, owner != mailbox { throw StoreError.foreign(path: path, mailbox: owner) }
    }

    static func makeFolder(_ folder: String) throws {
        guard !FileManager.default.fileExists(atPath: folder) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreError.inaccessible(path: folder, reason: error.localizedDescription)
        }
    }

    /// An empty file is a store that was lost, not a new one: SQLite would fill it and everybody be mailed again.
    private static func refuseEmptyFile(_ path: String) throws {
        // Foundation's attributes would look the file's owner up by name.
        var status = stat()
        if stat(path, &status) == 0, status.st_size == 0 {
            throw StoreError.unusable(path: path, reason: "the file is empty")
        }
    }

    /// Whether a run that was killed left commits in the log alone, or a reader is at work.
    private static func hasLog(_ path: String) -> Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    /// Nothing ties a log to its store: one that lies there from before a backup was put back would be taken for it.
    private static func refuseUnsound(_ queue: DatabaseQueue, _ path: String) throws {
        guard let complaint = try queue.read(complaints).first else { return }
        throw StoreError.unusable(path: path, reason: complaint)
    }

    static func configuration(readOnly: Bool, journal: Bool = true) -> Configuration {
        var configuration = Configuration()
        // A reader opens to write too, and writes nothing: SQLite leaves two files behind for one that may not, and these
        // are in the way of another user's tick.
        if readOnly { configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") } }
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 1
        configuration.prepareDatabase { db in
            // GRDB's own switch leaves `synchronous` at NORMAL, where a power cut undoes what was acknowledged, and
            // makes and drops a table at every opening.
            if journal, !readOnly { try db.execute(sql: "PRAGMA journal_mode = WAL") }
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -4096")
            try db.execute(sql: "PRAGMA journal_size_limit = 16777216")
            try db.execute(sql: "PRAGMA secure_delete = FAST")
        }
        return configuration
    }

    /// Reads in one snapshot.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try queue.read(body) } catch { throw StoreError(error, path: path) }
    }

    /// Reads with a single statement, which sees one state by itself: no transaction is begun around it.
    func look<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try queue.unsafeRead(body) } catch { throw StoreError(error, path: path) }
    }

    /// Writes all or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try queue.write(body) } catch { throw StoreError(error, path: path) }
    }

    /// Closes it; the value must not be used afterwards.
    package func close() throws {
        do { try queue.close() } catch { throw StoreError(error, path: path) }
    }

    /// Writes a consistent copy to `file`, which must not exist yet, while the store is in use.
    package func backUp(to file: String) throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw StoreError.unusable(path: file, reason: "a file of this name is there already")
        }
        do {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [file])
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        } catch {
            throw StoreError(error, path: file)
        }
    }

    /// How SQLite really keeps its promises: `synchronous` and `journal_mode`, read back.
    package func durability() throws -> (synchronous: Int?, journal: String?) {
        try read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try String.fetchOne(db, sql: "PRAGMA journal_mode")
            )
        }
    }

    /// What SQLite's own checks complain of; empty for a sound store.
    package func complaints() throws -> [String] {
        try read(Self.complaints)
    }

    private static func complaints(_ db: Database) throws -> [String] {
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        return integrity + orphans.map { "foreign key: \($0)" }
    }
}

extension Date {
    /// Whole seconds since 1970, as the store keeps them.
    var seconds: Int64 { Int64(timeIntervalSince1970.rounded(.down)) }

    init(seconds: Int64) { self.init(timeIntervalSince1970: Double(seconds)) }
}
