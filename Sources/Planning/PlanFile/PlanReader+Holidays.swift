import Mail

extension PlanReader {
    /// A list of dates, of ranges, and of iCalendar files.
    func holidays(_ value: PlanValue) -> Holidays {
        let wanted = "a list of dates and calendars, as [\"2026-12-25\", \"holidays/es.ics\"]"
        var found = Holidays()
        for element in value.elements(named: wanted) ?? [] {
            if element.text?.hasSuffix(".ics") == true {
                found.formUnion(path(element).map { calendars.holidays(in: $0, for: element) } ?? [])
            } else if let range = element.dateRange() {
                for day in Self.days(of: range) { found.add(day) }
            }
        }
        return found
    }

    private static func days(of range: ClosedRange<CalendarDate>) -> [CalendarDate] {
        // A holiday of more than a year is a slip of the pen.
        let first = range.lowerBound.daysSinceEpoch
        return (first...min(range.upperBound.daysSinceEpoch, first + 366))
            .map(CalendarDate.init(daysSinceEpoch:))
    }
}

/// The calendars that a plan names, each read once.
final class HolidayFiles {
    private let contents: (String) -> [UInt8]?
    private let complaints: Complaints
    private var found: [String: Holidays] = [:]

    init(complaints: Complaints, contents: @escaping (String) -> [UInt8]?) {
        self.complaints = complaints
        self.contents = contents
    }

    /// - Parameter value: which names the file, for the complaint that it is not there.
    func holidays(in file: String, for value: PlanValue) -> Holidays {
        if let holidays = found[file] { return holidays }
        guard let bytes = contents(file) else {
            value.complain("there is no file \(file), or it cannot be read")
            return []
        }
        let calendar = HolidayCalendar(bytes)
        for mistake in calendar.mistakes {
            complaints.add(PlanMistake(file: file, line: mistake.line, column: 1, message: mistake.message))
        }
        found[file] = calendar.holidays
        return calendar.holidays
    }
}
