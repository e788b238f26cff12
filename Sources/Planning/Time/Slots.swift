package import Foundation
package import Mail

/// One moment of a worker's cadence. `WORKER/DATE` names it, so that whatever happens to clocks and zones it can come to
/// pass only once.
package struct Slot: Hashable, Sendable {
    package let worker: String
    /// In the worker's zone.
    package let day: CalendarDate
    package let askAt: Date
    /// At least half an hour after `askAt`.
    package let dueAt: Date
    /// Why nothing is asked on this day, in words; nil if it is.
    package let excuse: String?

    /// The last moment at which asking still leaves the worker half of the time: after it the slot is skipped.
    package var lastAskAt: Date { askAt.addingTimeInterval(dueAt.timeIntervalSince(askAt) / 2) }
}

extension Plan {
    /// The slots of `worker` whose ask time lies in `range`, in order, as the plan alone has them.
    ///
    /// A cadence of every day has slots on working days and holidays only; a weekday that a cadence names has one even
    /// outside `workdays`, excused as "not a working day".
    package func slots(for worker: Worker, in range: ClosedRange<Date>) -> [Slot] {
        WorkerCalendar(worker).slots(in: range)
    }
}

extension WorkerCalendar {
    /// The slots whose ask time lies in `range`, in order; absences excuse them as leave does.
    package func slots(in range: ClosedRange<Date>) -> [Slot] {
        slotDays(in: range).map(slot(on:)).filter { range.contains($0.askAt) }
    }

    /// The days of slots whose ask time may lie in `range`.
    func slotDays(in range: ClosedRange<Date>) -> [CalendarDate] {
        // A skipped time may show the next day's date, hence one day more on either side.
        let first = clock.day(at: range.lowerBound).daysSinceEpoch - 1
        let last = clock.day(at: range.upperBound).daysSinceEpoch + 1
        return (first...last).map(CalendarDate.init(daysSinceEpoch:)).filter(hasSlot)
    }

    func hasSlot(on day: CalendarDate) -> Bool {
        let asking = worker.asking
        guard asking.ask.includes(day) else { return false }
        return !asking.ask.isDaily || asking.workdays.contains(day.weekday)
    }

    func slot(on day: CalendarDate) -> Slot {
        let asking = worker.asking
        let askAt = clock.instant(day, asking.ask.time)
        let dueAt = clock.instant(workday(asking.due.days, after: day), asking.due.time)
        return Slot(
            worker: worker.id, day: day, askAt: askAt, dueAt: max(dueAt, askAt.addingTimeInterval(1800)),
            excuse: excuse(on: day))
    }

    private func excuse(on day: CalendarDate) -> String? {
        if worker.asking.holidays.contains(day) { return "holiday" }
        if !worker.asking.workdays.contains(day.weekday) { return "not a working day" }
        return absence(on: day)?.reason
    }
}

extension Cadence {
    package func includes(_ day: CalendarDate) -> Bool { weekdays.contains(day.weekday) }

    /// Whether it names no weekday.
    package var isDaily: Bool { weekdays.count == Weekday.allCases.count }
}
