internal import Mail

/// The day on which a mail was written, from which its dates are counted.
struct Today {
    let date: CalendarDate

    /// The Monday of this week.
    private var monday: CalendarDate { date.adding(days: -date.weekday.rawValue) }

    func day(after days: Int) -> CalendarDate { date.adding(days: days) }

    /// The next such weekday after today.
    func next(_ weekday: Weekday) -> CalendarDate {
        let days = (weekday.rawValue - date.weekday.rawValue + 7) % 7
        return date.adding(days: days == 0 ? 7 : days)
    }

    /// That day of the following week.
    func followingWeek(_ weekday: Weekday) -> CalendarDate { monday.adding(days: 7 + weekday.rawValue) }

    func lastWeek(_ weekday: Weekday) -> CalendarDate {
        let days = (date.weekday.rawValue - weekday.rawValue + 7) % 7
        return date.adding(days: days == 0 ? -7 : -days)
    }

    /// Friday of this week; on a weekend the coming one.
    var endOfWeek: CalendarDate {
        let friday = monday.adding(days: Weekday.friday.rawValue)
        return friday < date ? friday.adding(days: 7) : friday
    }

    var endOfMonth: CalendarDate {
        let length = CalendarDate.length(ofMonth: date.month, year: date.year)
        return CalendarDate(year: date.year, month: date.month, day: length) ?? date
    }

    /// The next `day.month.` from today on; nil if there is none, or it lies so far ahead that last month's was meant.
    func next(month: Int, day: Int) -> CalendarDate? {
        for year in date.year...date.year + 1 {
            guard let candidate = CalendarDate(year: year, month: month, day: day), candidate >= date else {
                continue
            }
            return candidate.daysSinceEpoch - date.daysSinceEpoch > 300 ? nil : candidate
        }
        return nil
    }

    /// The next month's day of that number: "by the 5th".
    func next(dayOfMonth day: Int) -> CalendarDate? {
        if let candidate = CalendarDate(year: date.year, month: date.month, day: day), candidate >= date {
            return candidate
        }
        let month = date.month % 12 + 1
        return CalendarDate(year: date.month == 12 ? date.year + 1 : date.year, month: month, day: day)
    }
}
