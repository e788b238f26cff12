import Foundation
import GRDB
import Mail
import Planning
import Store
import Testing

@Suite struct StoreOpeningTests {
    @Test("H192 the store's files are its owner's alone")
    func modes() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(fixture.folder) == 0o700)
        #expect(try mode(fixture.store.path) == 0o600)
    }

    @Test("H051 commits are durable: full synchronous, write-ahead log")
    func durability() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let durability = try fixture.store.durability()
        #expect(durability.synchronous == 2)
        #expect(durability.journal == "wal")
    }

    @Test("H050 a store of a newer version is refused")
    func newer() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        try fixture.store.close()
        try DatabaseQueue(path: fixture.folder + "/rollcall.sqlite").write {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
        }
        expectError(in: fixture.folder) { if case .newer = $0 { true } else { false } }
    }

    @Test("H050 what a run left half made when it died is no store, and is made anew")
    func halfMade() throws {
        let folder = NSTemporaryDirectory() + "store-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["rollcall.sqlite.new", "rollcall.sqlite.new-journal"] {
            try Data("half of a page".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        let store = try StoreFixture.open(folder)
        #expect(try store.durability().journal == "wal")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(!files.contains { $0.contains(".new") })
    }

    @Test("H046 an empty file, a folder in its place or rubbish is refused and stays what it was")
    func rubbish() throws {
        for content in [Data(), Data("this is no database, however long it may be".utf8)] {
            let folder = NSTemporaryDirectory() + "store-" + UUID().uuidString
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try content.write(to: URL(fileURLWithPath: folder + "/rollcall.sqlite"))
            expectError(in: folder) { if case .unusable = $0 { true } else { false } }
            #expect(FileManager.default.contents(atPath: folder + "/rollcall.sqlite") == content)
        }
    }

    @Test("H198 a store of another mailbox is refused")
    func foreign() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        try fixture.store.close()
        #expect(throws: StoreError.self) {
            try StoreFixture.open(fixture.folder, mailbox: "other@example.com")
        }
    }

    @Test("H056 a copy made while the store is in use is whole")
    func backup() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let copy = fixture.folder + "/copy"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        try fixture.store.backUp(to: copy + "/rollcall.sqlite")
        let restored = try StoreFixture.open(copy)
        #expect(try restored.history(at: StoreFixture.monday).requests.map(\.id) == [request.id])
        #expect(throws: StoreError.self) { try fixture.store.backUp(to: copy + "/rollcall.sqlite") }
    }

    @Test("H196 the lock is one process's, and is free again with its holder")
    func lock() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        if let first = try StoreLock(folder: fixture.folder) {
            #expect(try !Self.isFree(fixture.folder))
            first.close()
        } else {
            Issue.record("a lock that nobody holds was refused")
        }
        #expect(try Self.isFree(fixture.folder))
    }

    private static func isFree(_ folder: String) throws -> Bool {
        guard let lock = try StoreLock(folder: folder) else { return false }
        lock.close()
        return true
    }

    private func expectError(in folder: String, _ isExpected: (StoreError) -> Bool) {
        do {
            _ = try StoreFixture.open(folder)
            Issue.record("it opened")
        } catch let error as StoreError {
            #expect(isExpected(error), "\(error)")
        } catch {
            Issue.record(error)
        }
    }
}
