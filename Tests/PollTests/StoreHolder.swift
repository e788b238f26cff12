import Foundation
import Glibc
import TestSupport

/// Another process that keeps something of an office's store to itself, until it is killed.
final class StoreHolder {
    private let process = Process()

    /// Keeps the lock that a running tick has.
    static func lock(in office: Office) throws -> StoreHolder {
        try FileManager.default.createDirectory(
            at: office.file("store"), withIntermediateDirectories: true)
        return try StoreHolder(
            """
            import fcntl, sys
            lock = open(sys.argv[1] + "/lock", "w")
            fcntl.flock(lock, fcntl.LOCK_EX)
            """, in: office)
    }

    /// Keeps SQLite's own lock, as a program does that writes into the database.
    static func write(in office: Office) throws -> StoreHolder {
        try StoreHolder(
            """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1] + "/rollcall.sqlite", isolation_level=None)
            db.execute("BEGIN IMMEDIATE")
            """, in: office)
    }

    private init(_ code: String, in office: Office) throws {
        let answers = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            "-c", code + "\nprint('held', flush=True)\nsys.stdin.read()", office.file("store").path,
        ]
        process.standardInput = Pipe()
        process.standardOutput = answers
        try process.run()
        guard try answers.fileHandleForReading.line(of: "the holder") == Data("held".utf8) else {
            throw RigError(description: "the store is not held")
        }
    }

    deinit { kill() }

    func kill() {
        guard process.isRunning else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
