internal import Foundation
internal import Glibc
internal import Mail
internal import Planning
internal import Store

extension Checkup {
    func lookAtStore(_ store: Store) throws -> [Finding] {
        let complaints = try store.complaints()
        guard complaints.isEmpty else {
            let failure = Failure(StoreError.unusable(path: store.path, reason: complaints[0]))
            return [.wrong("store", failure)]
        }
        let (synchronous, journal) = try store.durability()
        guard synchronous == 2, journal == "wal" else {
            return [
                .wrong(
                    "store",
                    Failure(
                        .store,
                        "the store is not kept as it should: \(store.path): journal \(journal ?? "none")",
                        remedy: "see what else opens it; the next poll puts it right"))
            ]
        }
        return [.ok("store", "sound: \(store.path)"), room]
    }

    /// SQLite and the mails that are set aside need some.
    private static let leastRoom: UInt64 = 100 << 20

    private var room: Finding {
        var status = statvfs()
        guard statvfs(installation.folder, &status) == 0 else {
            return .note(
                "store", "nobody knows how much room is left: \(installation.folder)", remedy: nil)
        }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        guard free >= Self.leastRoom, status.f_files == 0 || status.f_favail > 1000 else {
            return .wrong(
                "store",
                Failure(
                    .store, "there is hardly any room left: \(installation.folder): \(free >> 20) MiB",
                    remedy: "make room; while there is none, nothing is taken in and nothing sent"))
        }
        return .ok("store", "\(free >> 20) MiB of room")
    }

    /// The polls, and what they left: mails and letters.
    func lookAtRuns(of store: Store) throws -> [Finding] {
        let health = try store.health()
        let troubles = health.troubles(at: effects.now()).map(finding)
        var findings = troubles
        if !troubles.contains(where: { $0.subject == "polls" }) { findings.append(polls(health)) }
        let waiting = try store.attention().count
        if waiting > 0 {
            findings.append(
                .note("mails", "\(waiting) set aside for a person", remedy: "rollcall attention lists them"))
        } else if !troubles.contains(where: { $0.subject == "mails" }) {
            findings.append(.ok("mails", "none is stuck, none is set aside"))
        }
        return findings + (try outbox(of: store, isStuck: troubles.contains { $0.subject == "outbox" }))
    }

    private func polls(_ health: Health) -> Finding {
        guard let last = health.lastGoodPoll else {
            return .note(
                "polls", "none has gone well yet", remedy: "rollcall poll, then let cron or a timer run it")
        }
        let failures = health.failures > 0 ? "; the last \(health.failures) failed" : ""
        return .ok("polls", "the last good one was at \(last.timestamp)\(failures)")
    }

    private func finding(_ trouble: Health.Trouble) -> Finding {
        switch trouble {
        case .silent(let since):
            .wrong(
                "polls",
                Failure(
                    .temporary, "none has gone well since \(since.timestamp)",
                    remedy: "see that cron or the timer runs, and what rollcall poll -v says"))
        case .failing(let times):
            .wrong(
                "polls",
                Failure(.temporary, "the last \(times) failed", remedy: "rollcall poll -v says why"))
        case .stuck(let mails):
            .note(
                "mails", "\(mails) cannot be read, or the server does not give them",
                remedy: "nothing: they are tried again, and set aside if that does not help")
        case .waiting(let since):
            .wrong(
                "outbox",
                Failure(
                    .unsent, "a letter of \(since.timestamp) still waits to go",
                    remedy: "rollcall outbox says what the server answered"))
        }
    }

    private func outbox(of store: Store, isStuck: Bool) throws -> [Finding] {
        let counts = try store.outboxCounts()
        let waiting = counts.queued + counts.retrying
        let parts = [(waiting, "waiting"), (counts.failed, "failed"), (counts.unknown, "in doubt")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if parts.isEmpty { return [.ok("outbox", "empty")] }
        let words = parts.joined(separator: ", ")
        guard counts.failed + counts.unknown > 0 else {
            return isStuck ? [] : [.ok("outbox", words)]
        }
        return [
            .note(
                "outbox", words, remedy: "rollcall outbox lists them; retry or cancel what you have seen to")
        ]
    }
}
