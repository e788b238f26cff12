internal import Foundation
internal import Mail
internal import Planning
internal import Store

/// What `doctor` looks at: the store, the polls, mails and letters that are stuck, the clock, the files and both servers.
///
/// It changes nothing and sends nothing, and one thing that is wrong keeps nothing else from being looked at.
package struct Checkup {
    let installation: Installation
    let effects: Effects
    private let isOffline: Bool

    /// - Parameter isOffline: whether the servers are left alone.
    package init(_ installation: Installation, effects: Effects, isOffline: Bool = false) {
        self.installation = installation
        self.effects = effects
        self.isOffline = isOffline
    }

    package func findings() -> [Finding] {
        var findings: [Finding] = []
        let store = opened(&findings)
        if let store { findings += found("store") { try lookAtStore(store) + lookAtRuns(of: store) } }
        findings += lookAtClock(after: store) + lookAtFiles()
        if !isOffline { findings += lookAtServers(after: store) }
        return findings
    }

    private func opened(_ findings: inout [Finding]) -> Store? {
        do {
            if let store = try Store(reading: installation.folder) { return store }
            findings.append(
                .note("store", "there is none yet: \(installation.folder)", remedy: "the first poll makes it")
            )
        } catch {
            findings.append(.wrong("store", Failure(error)))
        }
        return nil
    }

    func found(_ subject: String, _ look: () throws -> [Finding]) -> [Finding] {
        do { return try look() } catch { return [.wrong(subject, Failure(error))] }
    }

    private func lookAtClock(after store: Store?) -> [Finding] {
        let now = effects.now()
        if let last = (try? store?.health())?.lastGoodPoll, now < last.addingTimeInterval(-60) {
            return [
                .wrong(
                    "clock",
                    Failure(
                        .configuration,
                        "the clock shows \(now.timestamp), but a poll ran at \(last.timestamp) already",
                        remedy: "set the clock, and let it be kept right: timedatectl set-ntp true"))
            ]
        }
        guard Self.knowsSummerTime else {
            return [
                .wrong(
                    "clock",
                    Failure(
                        .configuration, "the data of time zones is missing: London has no summer time",
                        remedy: "install tzdata"))
            ]
        }
        return [.ok("clock", "\(now.timestamp); time zones as of \(TimeZone.timeZoneDataVersion)")]
    }

    /// London's clock at a summer's noon, which every release of the data has known.
    private static var knowsSummerTime: Bool {
        let noon = Date(timeIntervalSince1970: 1_720_000_000)
        return TimeZone(identifier: "Europe/London")?.secondsFromGMT(for: noon) == 3600
    }
}
