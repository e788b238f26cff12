package import Foundation
package import Mail

/// One moment of a worker's cadence. `WORKER/DATE` names it, so that whatever happens to clocks and zones it can come to
/// pass only once.
package struct Slot: Hashable, Sendable {
    package let worker: String
    /// The cadence's, in the worker's zone; one of a rare cadence may be asked on a later day.
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
    /// outside `workdays`, excused as "not a working day". Every other week, monthly and once are too rare to fall out: on
    /// a holiday or outside `workdays` they are asked on the next working day.
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
        let reach = worker.asking.ask.isRare ? Self.longestMove + 1 : 1
        let first = clock.day(at: range.lowerBound).daysSinceEpoch - reach
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
        let askDay = askDay(of: day)
        let askAt = clock.instant(askDay, asking.ask.time)
        let dueAt = clock.instant(workday(asking.due.days, after: askDay), asking.due.time)
        return Slot(
            worker: worker.id, day: day, askAt: askAt, dueAt: max(dueAt, askAt.addingTimeInterval(1800)),
            excuse: excuse(on: askDay))
    }

    /// How far a slot moves at most, in days; where no working day is so near, it stays and is excused.
    static let longestMove = 14

    private func askDay(of day: CalendarDate) -> CalendarDate {
        guard worker.asking.ask.isRare else { return day }
        return (0...Self.longestMove).lazy.map(day.adding(days:)).first(where: isWorkday) ?? day
    }

    private func excuse(on day: CalendarDate) -> String? {
        if let holiday = worker.asking.holidays.reason(on: day) { return holiday }
        if !worker.asking.workdays.contains(day.weekday) { return "not a working day" }
        return absence(on: day)?.reason
    }
}
