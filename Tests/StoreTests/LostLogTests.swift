import Foundation
import GRDB
import Mail
import Planning
import Store
import Testing

/// What a run that was killed leaves beside its store, and what may befall that.
@Suite struct LostLogTests {
    /// A store in which Maria was asked, as a run left it that was killed: its last commits are in the log alone.
    private final class Wreck {
        let folder = NSTemporaryDirectory() + "store-" + UUID().uuidString
        var file: String { folder + "/rollcall.sqlite" }

        init(askedBefore: [String] = [], then worker: String) throws {
            let fixture = try StoreFixture()
            defer { fixture.remove() }
            for early in askedBefore { _ = try fixture.ask(early) }
            if !askedBefore.isEmpty { try fixture.checkpoint() }
            _ = try fixture.ask(worker)
            try FileManager.default.copyItem(atPath: fixture.folder, toPath: folder)
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        /// The workers who were asked, as the store says once it is opened again; nil if it is refused.
        func asked() throws -> Set<String>? {
            do {
                let store = try StoreFixture.open(folder)
                #expect(try store.complaints().isEmpty)
                #expect(try store.tickRecord().secret == [UInt8](repeating: 7, count: 32))
                return Set(try store.history(at: StoreFixture.monday).requests.map(\.worker))
            } catch StoreError.unusable { return nil }
        }
    }

    @Test("H048 what only the log holds is there when it is opened again")
    func whole() throws {
        #expect(try Wreck(askedBefore: ["sam"], then: "maria").asked() == ["sam", "maria"])
    }

    @Test("H048 the log's index is made anew if it is gone or rubbish", arguments: [nil, "rubbish"])
    func index(_ content: String?) throws {
        let wreck = try Wreck(askedBefore: ["sam"], then: "maria")
        try? FileManager.default.removeItem(atPath: wreck.file + "-shm")
        if let content { try content.write(toFile: wreck.file + "-shm", atomically: false, encoding: .utf8) }
        #expect(try wreck.asked() == ["sam", "maria"])
    }

    @Test(
        "H048 a log that is gone, cut off or damaged takes back its own commits alone",
        arguments: [0, 1, 31, 4000, 5000])
    func lost(keeping bytes: Int) throws {
        let wreck = try Wreck(askedBefore: ["sam"], then: "maria")
        let log = try Data(contentsOf: URL(filePath: wreck.file + "-wal"))
        try log.prefix(bytes).write(to: URL(filePath: wreck.file + "-wal"))
        #expect(try wreck.asked() == ["sam"])
        let flipped = try Wreck(askedBefore: ["sam"], then: "maria")
        var bad = log
        bad[log.startIndex + 40] ^= 1
        try bad.write(to: URL(filePath: flipped.file + "-wal"))
        #expect(try flipped.asked() == ["sam"])
    }

    @Test("H048 a log from before a backup was put back is refused, or changes nothing that can be told")
    func stale() throws {
        let wreck = try Wreck(askedBefore: ["sam"], then: "maria")
        let log = try Data(contentsOf: URL(filePath: wreck.file + "-wal"))
        let backup = try StoreFixture()
        defer { backup.remove() }
        for number in 1...60 { _ = try backup.ask("worker\(number)") }
        try backup.checkpoint()
        try FileManager.default.removeItem(atPath: wreck.file)
        try FileManager.default.copyItem(atPath: backup.store.path, toPath: wreck.file)
        try log.write(to: URL(filePath: wreck.file + "-wal"))
        #expect(try wreck.asked() == nil)
    }

    @Test("H048 another store's log is refused, and nobody is mailed on its word")
    func foreign() throws {
        let wreck = try Wreck(askedBefore: ["sam"], then: "maria")
        let other = try Wreck(askedBefore: (1...60).map { "worker\($0)" }, then: "ken")
        try FileManager.default.removeItem(atPath: wreck.file + "-wal")
        try FileManager.default.copyItem(atPath: other.file + "-wal", toPath: wreck.file + "-wal")
        #expect(try wreck.asked() == nil)
    }
}

extension StoreFixture {
    /// Puts what the log holds into the database's file.
    fileprivate func checkpoint() throws {
        let queue = try DatabaseQueue(path: store.path)
        _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try queue.close()
    }
}
