import Mail

/// The holidays of an iCalendar file (RFC 5545): its events of whole days. What has a time of day is passed over, and so is
/// all that is no event.
struct HolidayCalendar {
    private(set) var holidays = Holidays()
    private(set) var mistakes: [(line: Int, message: String)] = []
    /// The components that are open, outermost first.
    private var open: [(name: String, line: Int)] = []
    /// Of the event that is open.
    private var eventLines: [CalendarLine] = []
    private var eventCount = 0

    /// Bytes.
    static let largest = 1 << 20
    private static let mostEvents = 2000
    private static let mostDays = 50_000
    private static let deepest = 16

    init(_ file: [UInt8]) {
        guard file.count <= Self.largest else {
            mistakes.append((1, "the calendar is larger than 1 MiB; keep the holidays alone"))
            return
        }
        let lines = CalendarLine.unfolded(file)
        if lines.isEmpty { mistakes.append((1, Self.notACalendar.message)) }
        for (number, bytes) in lines {
            guard let line = CalendarLine(bytes, number: number) else {
                mistakes.append((number, "this is no line of an iCalendar file, as \"SUMMARY:Christmas\""))
                return
            }
            do { try take(line) } catch { mistakes.append((number, error.message)) }
            // What does not hold together is not read on; there is no end to its mistakes.
            if open.isEmpty, line.name != "END" { return }
            if mistakes.count >= 50 || holidays.count > Self.mostDays { break }
        }
        if let last = open.last, mistakes.isEmpty {
            mistakes.append((last.line, "\(quoted(last.name)) is begun here and never ended"))
        }
    }

    private mutating func take(_ line: CalendarLine) throws(Wrong) {
        switch line.name {
        case "BEGIN": try begin(line)
        case "END": try end(line)
        default:
            if open.isEmpty { throw Self.notACalendar }
            if open.last?.name == "VEVENT" { eventLines.append(line) }
        }
    }

    private static let notACalendar = Wrong("this is no iCalendar file; one begins with BEGIN:VCALENDAR")

    private mutating func begin(_ line: CalendarLine) throws(Wrong) {
        let name = line.value.uppercased()
        if open.isEmpty, name != "VCALENDAR" { throw Self.notACalendar }
        open.append((name, line.number))
        if open.count > Self.deepest { throw Wrong("components are nested too deeply") }
        guard name == "VEVENT" else { return }
        eventLines = []
        eventCount += 1
        if eventCount > Self.mostEvents { throw Wrong("there are more than \(Self.mostEvents) events") }
    }

    private mutating func end(_ line: CalendarLine) throws(Wrong) {
        guard let last = open.popLast(), last.name == line.value.uppercased() else {
            throw Wrong("the end of \(quoted(line.value)) ends nothing")
        }
        guard last.name == "VEVENT" else { return }
        if HolidayEvent.isHoliday(eventLines) { addEvent(begunAt: last.line) }
        if holidays.count > Self.mostDays { throw Wrong("there are more than \(Self.mostDays) days") }
    }

    private mutating func addEvent(begunAt begin: Int) {
        var event = HolidayEvent()
        for line in eventLines {
            do { try event.take(line) } catch { mistakes.append((line.number, error.message)) }
        }
        do { for day in try event.days() { holidays.add(day, named: event.name) } } catch {
            mistakes.append((begin, error.message))
        }
    }
}
