package import Mail

/// Days and a time of day, as a person would put them: `Mon,Wed,Fri 09:00`, `first Mon 09:00`.
package struct Cadence: Hashable, Sendable {
    package var days: Days
    package var time: TimeOfDay

    package init(_ days: Days, at time: TimeOfDay) {
        self.days = days
        self.time = time
    }

    /// Those days of every week.
    package init(weekdays: Set<Weekday>, time: TimeOfDay) {
        self.init(.weekly(weekdays), at: time)
    }

    package enum Days: Hashable, Sendable {
        case weekly(Set<Weekday>)
        /// Of every so many weeks, Monday to Sunday, counted from that of `start`; none before `start`.
        case everyWeeks(Int, Set<Weekday>, start: CalendarDate)
        case monthly(Set<Ordinal>, Weekday)
        case once(CalendarDate)
    }

    /// Which of a month's days of one name.
    package enum Ordinal: Int, CaseIterable, Sendable {
        case first, second, third, fourth, last
    }
}

extension Cadence {
    package func includes(_ day: CalendarDate) -> Bool {
        switch days {
        case .weekly(let weekdays): weekdays.contains(day.weekday)
        case .everyWeeks(let count, let weekdays, let start):
            day >= start && weekdays.contains(day.weekday) && (day.week - start.week) % count == 0
        case .monthly(let ordinals, let weekday):
            day.weekday == weekday && ordinals.contains { $0.fits(day) }
        case .once(let date): day == date
        }
    }

    /// Whether it names no weekday.
    package var isDaily: Bool { days == .weekly(Set(Weekday.allCases)) }

    /// Whether a week or more lies between its days.
    var isAtMostWeekly: Bool {
        if case .weekly(let weekdays) = days { return weekdays.count == 1 }
        return true
    }

    /// Whether its days are so far apart that one on a holiday moves to the next working day rather than fall out.
    var isRare: Bool {
        if case .weekly = days { return false }
        return true
    }
}

extension Cadence.Ordinal {
    func fits(_ day: CalendarDate) -> Bool {
        self == .last
            ? day.day + 7 > CalendarDate.length(ofMonth: day.month, year: day.year)
            : (day.day - 1) / 7 == rawValue
    }
}

extension CalendarDate {
    /// Weeks, Monday to Sunday, since that of 1970-01-01.
    fileprivate var week: Int { (daysSinceEpoch + 3).quotient(flooring: 7) }
}
