package import Foundation
package import Letters
internal import Mail
package import Planning
package import Store

/// A plan, its letters and its store's folder: what every command works on.
package struct Installation: Sendable {
    package let plan: Plan
    /// The store's folder.
    package let folder: String
    /// Those with a person's own templates, which are checked before anything runs.
    private let ownLetters: Letters?

    /// - Throws: `Failure`, every mistake of the plan or of the templates at once.
    package init(plan: Plan, folder: String) throws {
        self.plan = plan
        self.folder = folder
        do {
            ownLetters = try plan.templateFolder.map { try Letters(overrides: try Self.overrides(in: $0)) }
        } catch let error as TemplateMistakes {
            throw Failure(
                .configuration, error.mistakes.map(\.description).joined(separator: "\n"),
                remedy: "correct the templates in \(plan.templateFolder ?? "the templates' folder")")
        }
    }

    /// The mails' texts. The shipped ones are parsed at each call: half of an idle tick's time, and most ticks write none.
    package func letters() throws -> Letters { try ownLetters ?? Letters() }

    /// Every `*.mustache` below the folder, by its path within it.
    private static func overrides(in folder: String) throws -> [String: String] {
        guard let files = FileManager.default.enumerator(atPath: folder) else {
            throw Failure(
                .configuration, "the templates' folder cannot be read: \(folder)",
                remedy: "make it, or take [letters] folder out of the plan")
        }
        var overrides: [String: String] = [:]
        while let file = files.nextObject() as? String {
            guard file.hasSuffix(".mustache") else { continue }
            overrides[file] = try text(of: folder + "/" + file)
        }
        return overrides
    }

    private static func text(of file: String) throws -> String {
        do { return try String(contentsOfFile: file, encoding: .utf8) } catch {
            throw Failure(
                .configuration, "the template cannot be read: \(file): \(error.localizedDescription)",
                remedy: "save it as UTF-8, and give it to the user who runs rollcall")
        }
    }

    /// Whose store it is: `user@host`.
    package var mailboxName: String {
        "\(plan.mailbox.server.user ?? "anonymous")@\(plan.mailbox.server.host)"
    }

    /// The store, made if need be.
    package func openStore(at now: Date) throws -> Store {
        try Store(folder: folder, mailbox: mailboxName, now: now, secret: Self.randomSecret())
    }

    /// The store to read from; an empty one in memory if none was made yet.
    package func readStore(at now: Date) throws -> Store {
        if let store = try Store(reading: folder) { return store }
        return try Store(rehearsing: nil, mailbox: mailboxName, now: now, secret: Self.randomSecret())
    }

    /// A copy of the store in memory, for what must touch nothing.
    package func rehearsalStore(at now: Date) throws -> Store {
        try Store(
            rehearsing: try Store(reading: folder), mailbox: mailboxName, now: now,
            secret: Self.randomSecret())
    }

    /// The lock that lets one process write.
    ///
    /// - Parameter patience: seconds to wait for another process.
    /// - Throws: `Failure` with `temporary` if another run keeps it.
    package func lock(patience: Int = 0) throws -> StoreLock {
        for attempt in 0...patience * 10 {
            if attempt > 0 { Thread.sleep(forTimeInterval: 0.1) }
            if let lock = try StoreLock(folder: folder) { return lock }
        }
        throw Failure(
            .temporary, "another run of rollcall holds the lock: \(folder)/lock",
            remedy: "nothing to do: it ends by itself, and the lock with it")
    }

    /// What `body` does to the store while no other process writes to it; waits up to 10 seconds for one that does.
    package func changingStore<Value>(at now: Date, _ body: (Store) throws -> Value) throws -> Value {
        let lock = try lock(patience: 10)
        let value = try body(try openStore(at: now))
        lock.close()
        return value
    }

    private static func randomSecret() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
