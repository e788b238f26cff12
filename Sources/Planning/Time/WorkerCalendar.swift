package import Foundation
package import Mail

/// One worker's time: the zone, working days, quiet hours, leave, and what was said of absences.
package struct WorkerCalendar: Sendable {
    package let worker: Worker
    package let clock: WallClock
    /// The one said last first.
    let said: [AbsenceDays]

    package init(_ worker: Worker, absences: [Absence] = [], bounces: [HardBounce] = []) {
        self.worker = worker
        let clock = WallClock(worker.timezone)
        self.clock = clock
        let said = absences.sorted { $0.saidAt > $1.saidAt }.map { AbsenceDays($0, clock) }
        self.said = [AbsenceDays(bounces, of: worker, clock)].compactMap(\.self) + said
    }

    package init(_ worker: Worker, after history: History) {
        self.init(
            worker, absences: history.absences[worker.id] ?? [], bounces: history.bounces[worker.id] ?? [])
    }

    /// Whether `day` is one of `workdays` and no holiday. Leave does not count: it is a working day that is not worked.
    package func isWorkday(_ day: CalendarDate) -> Bool {
        worker.asking.workdays.contains(day.weekday) && !worker.asking.holidays.contains(day)
    }

    /// The working day that lies `count` working days after `day` (before it, if negative); `day` itself for 0.
    package func workday(_ count: Int, after day: CalendarDate) -> CalendarDate {
        var day = day
        var left = abs(count)
        // Two years of holidays in a row is a mistake in the plan, not a reason to search on.
        for _ in 0..<730 where left > 0 {
            day = day.adding(days: count.signum())
            if isWorkday(day) { left -= 1 }
        }
        return day
    }

    /// `moment` moved by `offset`: first its working days at the same time on the wall, then its minutes.
    package func moment(_ offset: Offset, from moment: Date) -> Date {
        var moved = moment
        if offset.workdays != 0 {
            let (day, minute) = clock.reading(at: moment)
            moved = clock.instant(workday(offset.workdays, after: day), minute: minute)
        }
        return moved.addingTimeInterval(TimeInterval(offset.minutes * 60))
    }

    /// The first moment from `moment` on at which mail may go: on a working day, not away, outside quiet hours.
    ///
    /// The search ends after 400 days; what it then returns is far enough away to be never.
    package func mailTime(from moment: Date) -> Date {
        var (day, minute) = clock.reading(at: moment)
        var candidate = moment
        for _ in 0..<400 {
            let works = isWorkday(day) && absence(on: day) == nil
            guard !works || isQuiet(minute) else { return max(candidate, moment) }
            if works, let end = worker.asking.quiet?.end.minutes, minute < end {
                minute = end
            } else {
                day = day.adding(days: 1)
                minute = 0
            }
            candidate = clock.instant(day, minute: minute)
        }
        return candidate
    }

    /// Whether mail may go at `moment`.
    package func isMailTime(_ moment: Date) -> Bool { mailTime(from: moment) <= moment }

    private func isQuiet(_ minute: Int) -> Bool {
        guard let quiet = worker.asking.quiet else { return false }
        return quiet.start < quiet.end
            ? (quiet.start.minutes..<quiet.end.minutes).contains(minute)
            : minute >= quiet.start.minutes || minute < quiet.end.minutes
    }
}
