import Mail

extension Cadence {
    /// A calendar event of systemd.time(7), as far as weekdays and a time go, and what that notation lacks:
    /// `Mon,Wed..Fri 09:00`; `09:00` for every day; `Mon 09:00 every 2 weeks from 2026-11-23`; `first Mon 09:00`,
    /// `second,last Fri 16:00`; `2026-12-01 09:00` for once. `*-*-*` and seconds of `:00` are let pass.
    init(text: String) throws(Wrong) {
        var words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
        let rhythm = try Self.rhythm(takenFrom: &words, of: text)
        guard let last = words.popLast() else { throw Wrong("this is empty; write it as \(Self.example)") }
        let time = try TimeOfDay(text: last)
        if words.last == "*-*-*" { words.removeLast() }
        self.init(try Self.days(words, of: text), at: time)
        guard let rhythm else { return }
        guard case .weekly(let weekdays) = days, !isDaily else {
            throw Wrong(
                "\"\(text)\" is not understood; before \"every\" stand weekdays and a time, as \"Mon 09:00\"")
        }
        guard weekdays.contains(rhythm.start.weekday) else {
            throw Wrong(
                "\(rhythm.start) is a \(rhythm.start.weekday.name); count from one of the days that are asked"
            )
        }
        days = .everyWeeks(rhythm.weeks, weekdays, start: rhythm.start)
    }

    static let example = "\"Mon,Wed..Fri 09:00\""

    /// What stands before the time.
    private static func days(_ words: [String], of text: String) throws(Wrong) -> Days {
        guard let last = words.last else { return .weekly(Set(Weekday.allCases)) }
        if words.count == 1 {
            return DateText.hasForm(last) ? .once(try DateText.parsed(last)) : .weekly(try Weekday.set(last))
        }
        guard words.count == 2, let ordinals = Ordinal.set(words[0]) else {
            throw Wrong(
                "\"\(text)\" is not understood; write weekdays and a time, as \(example), or \"first,third Mon 09:00\""
            )
        }
        return .monthly(ordinals, try Weekday(text: last))
    }

    /// `every 2 weeks from 2026-11-23` at the end of `words`, which it is taken from.
    private static func rhythm(takenFrom words: inout [String], of text: String) throws(Wrong)
        -> (weeks: Int, start: CalendarDate)?
    {
        guard let place = words.firstIndex(of: "every") else { return nil }
        let tail = Array(words[place...])
        words.removeSubrange(place...)
        guard tail.count == 5, ["week", "weeks"].contains(tail[2]), tail[3] == "from",
            let weeks = Int(tail[1])
        else {
            throw Wrong("\"\(text)\" is not understood; write \"Mon 09:00 every 2 weeks from 2026-11-23\"")
        }
        guard (1...52).contains(weeks) else {
            throw Wrong("every \(quoted(tail[1])) weeks is out of range; write a number from 1 to 52")
        }
        return (weeks, try DateText.parsed(tail[4]))
    }
}

extension Cadence.Ordinal {
    /// `first`, `second,last`; nil if `text` holds anything else.
    static func set(_ text: String) -> Set<Self>? {
        let words = text.lowercased().split(separator: ",", omittingEmptySubsequences: false)
        let found = words.compactMap { word in allCases.first { "\($0)" == word } }
        return found.count == words.count ? Set(found) : nil
    }
}

extension TimeOfDay {
    /// `09:00`, `9:00` or `09:00:00`.
    init(text: String) throws(Wrong) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 && parts[2] == "00", parts[1].utf8.count == 2,
            let hour = Self.number(parts[0]), let minute = Self.number(parts[1])
        else { throw Wrong("\"\(text)\" is not a time; write hours and minutes, as 09:00") }
        guard let time = TimeOfDay(hour: hour, minute: minute) else {
            throw Wrong("the time \(text) does not exist; a day goes from 00:00 to 23:59")
        }
        self = time
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...2).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(digits)
    }
}

extension Weekday {
    /// `Mon,Wed..Fri`, in short or in full, in any case; a range may go over Sunday.
    static func set(_ text: String) throws(Wrong) -> Set<Weekday> {
        var days: Set<Weekday> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            if let (first, last) = part.halves(around: "..") {
                days.formUnion(through(try Weekday(text: first), try Weekday(text: last)))
            } else {
                days.insert(try Weekday(text: String(part)))
            }
        }
        return days
    }

    init(text: String) throws(Wrong) {
        let word = text.trimmed.lowercased()
        let named = Self.allCases.first { "\($0)" == word || "\($0)".prefix(3) == word }
        guard let day = named else {
            throw Wrong("\"\(text)\" is not a weekday; write Mon, Tue, Wed, Thu, Fri, Sat, Sun or Mon..Fri")
        }
        self = day
    }

    private static func through(_ first: Weekday, _ last: Weekday) -> [Weekday] {
        let length = (last.rawValue - first.rawValue + 7) % 7
        return (0...length).compactMap { Weekday(rawValue: (first.rawValue + $0) % 7) }
    }

    /// `Wednesday`.
    var name: String { "\(self)".prefix(1).uppercased() + "\(self)".dropFirst() }
}
