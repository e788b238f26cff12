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
    private var events: [(event: HolidayEvent, line: Int)] = []
    /// Days of repeated events, by UID, for which other events stand.
    private var replaced: [String: Set<CalendarDate>] = [:]
    private var eventCount = 0

    private static let mostEvents = 2000
    private static let mostDays = 50_000
    private static let mostMistakes = 50
    private static let deepest = 16

    init(_ file: [UInt8]) {
        guard file.count <= Plan.largestFile else {
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
            if mistakes.count >= Self.mostMistakes { return }
        }
        if let last = open.last, mistakes.isEmpty {
            mistakes.append((last.line, "\(quoted(last.name)) is begun here and never ended"))
        }
        addDays()
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
        if last.name == "VEVENT" { addEvent(begunAt: last.line) }
    }

    private mutating func addEvent(begunAt begin: Int) {
        let isHoliday = HolidayEvent.isHoliday(eventLines)
        var event = HolidayEvent()
        for line in eventLines where isHoliday || ["UID", "RECURRENCE-ID"].contains(line.name) {
            do { try event.take(line) } catch { mistakes.append((line.number, error.message)) }
        }
        if let day = event.replaced { replaced[event.uid, default: []].insert(day) }
        if isHoliday { events.append((event, begin)) }
    }

    private mutating func addDays() {
        for (event, line) in events where holidays.count <= Self.mostDays {
            do {
                for day in try event.days(without: replaced[event.uid] ?? []) {
                    holidays.add(day, named: event.name)
                }
            } catch {
                mistakes.append((line, error.message))
            }
        }
        if holidays.count > Self.mostDays {
            mistakes.append((1, "there are more than \(Self.mostDays) days; keep the holidays alone"))
        }
    }
}
