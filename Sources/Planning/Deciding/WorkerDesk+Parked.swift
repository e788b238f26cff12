import Foundation
import Mail

extension WorkerDesk {
    /// The manager hears once of a worker whose mail comes back, and of one who wants no more of it: neither ends by itself.
    mutating func tellOfWhoIsParked() {
        let today = clock.day(at: now)
        guard let absence = calendar.absence(on: today), [.bouncing, .stopped].contains(absence.cause) else {
            return
        }
        let key = RungKey.tellingParked(worker.id, absence)
        if !isDecided(key) { tell(key, reason: "\(worker.id): \(absence.reason)") }
    }
}

extension RungKey {
    /// The rung that tells of a worker who is not asked until a person does something.
    static func tellingParked(_ worker: String, _ absence: AbsenceDays) -> RungKey {
        RungKey(
            person: Plan.managerID, subject: "\(worker)/\(absence.cause.rawValue)/\(absence.first)",
            kind: .told)
    }

    /// The worker and the cause of such a rung; nil for another one.
    package var parked: (worker: String, cause: AbsenceDays.Cause)? {
        let parts = subject.split(separator: "/", maxSplits: 2)
        guard kind == .told, parts.count == 3, let cause = AbsenceDays.Cause(rawValue: String(parts[1]))
        else {
            return nil
        }
        return (String(parts[0]), cause)
    }
}
