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
    /// machine said it, 7 days at most, for nobody takes back what a machine said. Of two that overlap the one said last
    /// counts, so that a new date corrects an old one.
    package func absence(on day: CalendarDate) -> AbsenceDays? {
        if let leave = worker.leave.first(where: { $0.contains(day) }) {
            let reason = "leave until \(Wording.day(leave.upperBound))"
            return AbsenceDays(first: leave.lowerBound, last: leave.upperBound, reason: reason)
        }
        guard let found = said.firstIndex(where: { $0.contains(day) }) else { return nil }
        return said[..<found].contains { $0.overlaps(said[found]) } ? nil : said[found]
    }
}

extension AbsenceDays {
    /// What `absence` means on the worker's clock.
    init(_ absence: Absence, _ clock: WallClock) {
        let said = clock.day(at: absence.saidAt)
        first = absence.from ?? said
        last = absence.until ?? (absence.isFromMachine ? said.adding(days: 7) : nil)
        reason = "away" + (last.map { " until \(Wording.day($0))" } ?? "")
    }

    private static let endless = CalendarDate(daysSinceEpoch: .max)

    private var end: CalendarDate { last ?? Self.endless }

    func contains(_ day: CalendarDate) -> Bool { first <= day && day <= end }

    func overlaps(_ other: AbsenceDays) -> Bool { first <= other.end && other.first <= end }
}
