import Foundation
package import Mail

/// Days on which a worker is not there: leave of the plan, or what they or their machine said.
package struct AbsenceDays: Hashable, Sendable {
    package var first: CalendarDate
    /// Nil for open end.
    package var last: CalendarDate?
    /// In words: `leave until 2 Jan`, `away`.
    package var reason: String
}

extension WorkerCalendar {
    /// What keeps the worker away on `day`; the plan's leave before what was said.
    ///
    /// An absence without a beginning begins on the day it was said. One without an end lasts until it is taken back; if a
    /// machine said it, 7 days at most, for nobody takes back what a machine said.
    package func absence(on day: CalendarDate) -> AbsenceDays? {
        if let leave = worker.leave.first(where: { $0.contains(day) }) {
            let reason = "leave until \(Wording.day(leave.upperBound))"
            return AbsenceDays(first: leave.lowerBound, last: leave.upperBound, reason: reason)
        }
        return absences.lazy.map(days).first { $0.first <= day && $0.last.map { day <= $0 } ?? true }
    }

    private func days(of absence: Absence) -> AbsenceDays {
        let said = clock.day(at: absence.saidAt)
        let last = absence.until ?? (absence.isFromMachine ? said.adding(days: 7) : nil)
        let until = last.map { " until \(Wording.day($0))" } ?? ""
        return AbsenceDays(first: absence.from ?? said, last: last, reason: "away\(until)")
    }
}
