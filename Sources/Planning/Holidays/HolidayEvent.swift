import Mail

/// A VEVENT of whole days (RFC 5545, section 3.6.1), as its lines come.
struct HolidayEvent {
    private var start: CalendarDate?
    /// The day after its last one.
    private var end: CalendarDate?
    private var length: Int?
    private(set) var name = ""
    private(set) var uid = ""
    /// The day of the event of the same UID in whose place this one stands (section 3.8.4.4).
    private(set) var replaced: CalendarDate?
    private var rule: YearlyRule?
    private var added: [CalendarDate] = []
    private var left: Set<CalendarDate> = []

    /// Whether an event of those lines keeps anybody from work: it was not called off, and has no time of day.
    static func isHoliday(_ lines: [CalendarLine]) -> Bool {
        !lines.contains { line in
            line.name == "STATUS" && line.value.uppercased() == "CANCELLED"
                || line.name == "DTSTART" && line.value.utf8.contains(UInt8(ascii: "T"))
        }
    }

    mutating func take(_ line: CalendarLine) throws(Wrong) {
        switch line.name {
        case "DTSTART": start = try CalendarLine.date(line.value)
        case "DTEND": end = try CalendarLine.date(line.value)
        case "DURATION": length = try Self.days(line.value)
        case "SUMMARY": name = line.text
        case "RRULE": rule = try YearlyRule(line.value)
        case "RDATE": added += try Self.dates(line.value)
        case "EXDATE": left.formUnion(try Self.dates(line.value))
        case "UID": uid = line.value
        case "RECURRENCE-ID": replaced = try CalendarLine.date(line.value)
        default: break
        }
    }

    /// Every day that it is a holiday.
    ///
    /// - Parameter others: beginnings that other events stand for.
    func days(without others: Set<CalendarDate>) throws(Wrong) -> [CalendarDate] {
        guard let start else { throw Wrong("the event has no DTSTART") }
        let length =
            self.length ?? end.map { max($0.daysSinceEpoch - start.daysSinceEpoch, $0 < start ? -1 : 1) } ?? 1
        guard length > 0 else { throw Wrong("the event ends before it begins") }
        guard length <= 366 else { throw Wrong("the event lasts more than a year") }
        let starts = (rule?.starts(from: start) ?? [start]) + added
        let gone = replaced == nil ? left.union(others) : left
        return starts.filter { !gone.contains($0) }.flatMap { day in (0..<length).map(day.adding(days:)) }
    }

    /// `P2D` or `P1W` (section 3.3.6); hours make no day.
    private static func days(_ text: String) throws(Wrong) -> Int {
        let isWeeks = text.hasSuffix("W")
        guard text.hasPrefix("P"), isWeeks || text.hasSuffix("D"), text.utf8.count <= 5,
            let number = Int(text.dropFirst().dropLast()), number > 0
        else { throw Wrong("\(quoted(text)) is no length of whole days; write P1D or P1W") }
        return isWeeks ? number * 7 : number
    }

    private static func dates(_ text: String) throws(Wrong) -> [CalendarDate] {
        var dates: [CalendarDate] = []
        for part in text.split(separator: ",") { dates.append(try CalendarLine.date(part)) }
        return dates
    }
}
