package import Foundation
package import Planning
internal import Store

extension Desk {
    /// The plan's worker of that id.
    package func worker(_ id: String) throws -> Worker { try plan.worker(named: id) }

    /// Takes a worker out of asking for a while, by the manager's word.
    package func park(_ worker: Worker, _ absence: Absence) throws {
        let today = WallClock(worker.timezone).day(at: absence.saidAt)
        if let last = absence.until, last < max(absence.from ?? today, today) {
            throw Failure(.usage, "that is over already: \(last)", remedy: "name days from \(today) on")
        }
        try store.park(worker.id, absence)
    }

    /// Takes up asking a worker again.
    ///
    /// - Returns: what still keeps them away, in words; nil if nothing does.
    package func resume(_ worker: Worker, at now: Date) throws -> String? {
        guard try store.resume(worker.id, at: now) || leave(of: worker, at: now) != nil else {
            throw Failure(.data, "\(worker.id) is being asked already", remedy: "see rollcall status")
        }
        return leave(of: worker, at: now)
    }

    private func leave(of worker: Worker, at now: Date) -> String? {
        let calendar = WorkerCalendar(worker)
        return calendar.absence(on: calendar.clock.day(at: now))?.reason
    }
}
