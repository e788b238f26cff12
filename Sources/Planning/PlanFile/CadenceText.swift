import Mail

extension Cadence {
    /// A calendar event of systemd.time(7), as far as weekdays and a time go: `Mon,Wed..Fri 09:00`, `09:00` for every day;
    /// `*-*-*` and seconds of `:00` are let pass.
    init(text: String) throws(Wrong) {
        var words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard let last = words.popLast() else { throw Wrong("this is empty; write it as \(Self.example)") }
        let time = try TimeOfDay(text: last)
        if words.last == "*-*-*" { words.removeLast() }
        guard words.count <= 1 else {
            throw Wrong("\"\(text)\" is not understood; write weekdays and a time, as \(Self.example)")
        }
        self.init(weekdays: try words.first.map(Weekday.set) ?? Set(Weekday.allCases), time: time)
    }

    static let example = "\"Mon,Wed..Fri 09:00\""
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

    private init(text: String) throws(Wrong) {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let word = text.trimmed.lowercased()
        guard let index = names.firstIndex(where: { $0 == word || $0.prefix(3) == word }),
            let day = Weekday(rawValue: index)
        else {
            throw Wrong("\"\(text)\" is not a weekday; write Mon, Tue, Wed, Thu, Fri, Sat, Sun or Mon..Fri")
        }
        self = day
    }

    private static func through(_ first: Weekday, _ last: Weekday) -> [Weekday] {
        let length = (last.rawValue - first.rawValue + 7) % 7
        return (0...length).compactMap { Weekday(rawValue: (first.rawValue + $0) % 7) }
    }
}
