import Mail

/// A recurrence of every year (RFC 5545, section 3.3.10): `FREQ=YEARLY` with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY
/// and BYDAY. One without an end is followed to the year 2099.
///
/// QUIRK: a year is at times written as twelve months: `FREQ=MONTHLY;INTERVAL=12` is read as every year in the month of the
/// first day.
struct YearlyRule: Hashable {
    /// Years.
    private var interval = 1
    private var isInFirstMonth = false
    private var count: Int?
    private var until: CalendarDate?
    private var months: Set<Int> = []
    /// Negative ones from the month's end.
    private var monthDays: Set<Int> = []
    private var weekdays: Set<WeekdayOfMonth> = []

    /// `MO`, or `4TH`, `-1MO`.
    struct WeekdayOfMonth: Hashable {
        /// From the month's end if negative; nil for each.
        var ordinal: Int?
        var weekday: Weekday
    }

    init(_ text: String) throws(Wrong) {
        var frequency = ""
        for part in text.uppercased().split(separator: ";") {
            guard let (name, value) = part.halves(around: "=") else {
                throw Wrong(
                    "\(quoted(String(part))) is not understood in a rule; write FREQ=YEARLY;BYMONTH=12")
            }
            if name == "FREQ" { frequency = value } else { try take(name, value) }
        }
        isInFirstMonth = frequency == "MONTHLY" && interval % 12 == 0
        if isInFirstMonth { interval /= 12 }
        guard frequency == "YEARLY" || isInFirstMonth else {
            throw Wrong("only holidays of every year are read; write FREQ=YEARLY")
        }
        guard weekdays.isEmpty || !months.isEmpty || isInFirstMonth else {
            throw Wrong("BYDAY needs BYMONTH beside it, as FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")
        }
    }

    private mutating func take(_ name: String, _ value: String) throws(Wrong) {
        switch name {
        case "INTERVAL": interval = try Self.number(value, in: 1...1000)
        case "COUNT": count = try Self.number(value, in: 1...10_000)
        case "UNTIL": until = try CalendarLine.date(value)
        case "BYMONTH": months = try Self.numbers(value, in: 1...12)
        case "BYMONTHDAY": monthDays = try Self.numbers(value, in: -31...31)
        case "BYDAY": for part in value.split(separator: ",") { weekdays.insert(try Self.weekday(part)) }
        case "WKST": break
        default: throw Wrong("\(quoted(name)) in a rule is not read; give the days as events of their own")
        }
    }

    private static func weekday(_ text: Substring) throws(Wrong) -> WeekdayOfMonth {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        guard let index = names.firstIndex(of: String(text.suffix(2))), let weekday = Weekday(rawValue: index)
        else { throw Wrong("\(quoted(String(text))) is not a weekday; a calendar writes MO, 4TH or -1MO") }
        let ordinal = text.dropLast(2)
        return WeekdayOfMonth(
            ordinal: ordinal.isEmpty ? nil : try number(String(ordinal), in: -5...5), weekday: weekday)
    }

    private static func numbers(_ text: String, in range: ClosedRange<Int>) throws(Wrong) -> Set<Int> {
        var found: Set<Int> = []
        for part in text.split(separator: ",") { found.insert(try number(String(part), in: range)) }
        return found
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) throws(Wrong) -> Int {
        if let number = Int(text), number != 0, range.contains(number) { return number }
        throw Wrong(
            "\(quoted(text)) is out of range in a rule; it goes from \(range.lowerBound) to \(range.upperBound)"
        )
    }
}

extension YearlyRule {
    private static let lastYear = 2099
    /// Nobody asks for days before it.
    private static let firstYear = 2000

    /// The days on which the event begins, in order; `first` is always one of them.
    func starts(from first: CalendarDate) -> [CalendarDate] {
        var found = [first]
        var year = first.year
        // What is counted has to be counted from its beginning.
        if count == nil, year < Self.firstYear {
            year += (Self.firstYear - year + interval - 1) / interval * interval
        }
        while year <= min(until?.year ?? Self.lastYear, Self.lastYear), found.count < count ?? .max {
            let days = days(of: year, from: first).filter { $0 > first && $0 <= until ?? $0 }
            found += days.prefix((count ?? .max) - found.count)
            year += interval
        }
        return found
    }

    private func days(of year: Int, from first: CalendarDate) -> [CalendarDate] {
        let isPlain = monthDays.isEmpty && weekdays.isEmpty
        let months =
            !self.months.isEmpty
            ? self.months.sorted() : isPlain || isInFirstMonth ? [first.month] : Array(1...12)
        return months.flatMap { month in
            let length = CalendarDate.length(ofMonth: month, year: year)
            return (1...length).compactMap { CalendarDate(year: year, month: month, day: $0) }
                .filter { isPlain ? $0.day == first.day : fits($0, length: length) }
        }
    }

    private func fits(_ day: CalendarDate, length: Int) -> Bool {
        let fromEnd = day.day - length - 1
        let isMonthDay = monthDays.isEmpty || monthDays.contains(day.day) || monthDays.contains(fromEnd)
        return isMonthDay && (weekdays.isEmpty || weekdays.contains { $0.fits(day, fromEnd: fromEnd) })
    }
}

extension YearlyRule.WeekdayOfMonth {
    /// - Parameter fromEnd: -1 for the month's last day.
    fileprivate func fits(_ day: CalendarDate, fromEnd: Int) -> Bool {
        guard day.weekday == weekday else { return false }
        guard let ordinal else { return true }
        return ordinal > 0 ? (day.day - 1) / 7 + 1 == ordinal : (fromEnd + 1) / 7 - 1 == ordinal
    }
}
