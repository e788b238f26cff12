package import Foundation
import Mail

extension Plan {
    /// When each worker is asked next after `now`, soonest first; who is asked on no day of the next year is left out.
    package func nextAsks(after now: Date, history: History? = nil) -> [(worker: Worker, at: Date)] {
        workers.compactMap { worker in
            let calendar = history.map { WorkerCalendar(worker, after: $0) } ?? WorkerCalendar(worker)
            return calendar.nextAsk(after: now).map { (worker, $0) }
        }.enumerated().sorted { one, other in
            (one.element.1, one.offset) < (other.element.1, other.offset)
        }.map { (worker: $0.element.0, at: $0.element.1) }
    }
}

extension WorkerCalendar {
    func nextAsk(after now: Date) -> Date? {
        let today = clock.day(at: now)
        return (-Self.longestMove - 1...366).lazy.map(today.adding(days:)).filter(hasSlot).map(slot(on:))
            .first { $0.askAt > now && $0.excuse == nil }?.askAt
    }
}
