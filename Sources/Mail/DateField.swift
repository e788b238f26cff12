internal import Foundation

/// The Date field (RFC 5322 section 3.3 and 4.3), and what programs write in its place.
enum DateField {
    /// The moment that `value` names; nil if it names none, or one before 1980 or after 2100.
    ///
    /// QUIRK: read are any order of day, month, year and time that leaves no doubt, names of months in full, two-digit
    /// years, times without seconds or with a.m. and p.m., ISO 8601, ctime, zones by name, missing zones (as UTC).
    static func date(_ value: String) -> MailDate? {
        var parts = DateParts()
        for word in DateWords(value.utf8).words { parts.take(word) }
        guard let day = parts.day, let seconds = parts.seconds else { return nil }
        guard (1980...2100).contains(day.year) else { return nil }
        let moment = day.daysSinceEpoch * 86_400 + seconds - parts.offset
        return MailDate(date: Date(timeIntervalSince1970: Double(moment)), offset: parts.offset)
    }
}

/// The words of a date: runs of letters, of digits with the marks inside them, and zones; comments are left out.
struct DateWords {
    private(set) var words: [ArraySlice<UInt8>] = []

    init(_ value: String.UTF8View) {
        let bytes = ArraySlice(value.prefix(256))
        words.reserveCapacity(8)
        var start = bytes.startIndex
        var depth = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let isMark = byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
            guard isMark || byte.isBlank || byte.isControl || byte == UInt8(ascii: ",") || depth > 0 else {
                continue
            }
            if start < index, depth == 0 { words.append(bytes[start..<index]) }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
            start = index + 1
        }
        if start < bytes.endIndex, depth == 0 { words.append(bytes[start...]) }
    }
}

/// What the words of a date have said so far.
private struct DateParts {
    private var dayOfMonth: Int?
    private var month: Int?
    private var year: Int?
    private(set) var seconds: Int?
    private var zone: Int?

    var offset: Int { zone ?? 0 }

    var day: CalendarDate? {
        guard let dayOfMonth, let month, let year else { return nil }
        return CalendarDate(year: year, month: month, day: dayOfMonth)
    }

    mutating func take(_ word: ArraySlice<UInt8>) {
        guard let first = word.first else { return }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
            if seconds != nil { zone = Self.offset(word) ?? zone }
        } else if first.isDigit {
            takeNumber(word)
        } else if first.isLetter {
            takeName(word)
        }
    }

    private mutating func takeNumber(_ word: ArraySlice<UInt8>) {
        if let split = word.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "t") }), takeDay(word[..<split]) {
            takeTime(word[(split + 1)...])
        } else if word.contains(UInt8(ascii: ":")) {
            takeTime(word)
        } else if word.contains(UInt8(ascii: "-")) || word.contains(UInt8(ascii: "/")) {
            takeDay(word)
        } else if word.allSatisfy(\.isDigit) {
            takePlainNumber(word)
        } else if dayOfMonth != nil, year != nil, word.contains(UInt8(ascii: ".")) {
            takeTime(word)
        } else {
            // "3rd", "23.", "12pm"
            let digits = word.prefix(while: \.isDigit)
            if dayOfMonth == nil { takePlainNumber(digits) } else { takeTime(word) }
        }
    }

    private mutating func takePlainNumber(_ digits: ArraySlice<UInt8>) {
        guard let number = Self.number(digits) else { return }
        if dayOfMonth == nil, digits.count <= 2 {
            dayOfMonth = number
        } else if year == nil {
            year = Self.fullYear(number, digits: digits.count)
        }
    }

    /// Takes `2026-11-23`, `23-Nov-2026`, `23-Nov-26`, `2026/11/23`; false if the word is none of them.
    @discardableResult
    private mutating func takeDay(_ word: ArraySlice<UInt8>) -> Bool {
        let pieces = word.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
        guard pieces.count == 3 else { return false }
        if pieces[0].count == 4, let year = Self.number(pieces[0]), let month = Self.number(pieces[1]),
            let day = Self.number(pieces[2])
        {
            (self.year, self.month, dayOfMonth) = (year, month, day)
            return true
        }
        guard let day = Self.number(pieces[0]), let month = Self.month(pieces[1]),
            let year = Self.number(pieces[2])
        else { return false }
        (self.year, self.month, dayOfMonth) = (Self.fullYear(year, digits: pieces[2].count), month, day)
        return true
    }

    /// Takes `9:15`, `09:15:00.123`, `09.15.00`, with a zone or am/pm that is glued to it.
    private mutating func takeTime(_ word: ArraySlice<UInt8>) {
        guard seconds == nil else { return }
        let clock = word.prefix { $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
        let numbers = clock.split { !$0.isDigit }.map { Self.number($0) ?? .max }
        guard let hour = numbers.first, hour < 25, numbers.prefix(3).dropFirst().allSatisfy({ $0 <= 60 })
        else { return }
        let minute = numbers.count > 1 ? numbers[1] : 0
        let second = numbers.count > 2 ? numbers[2] : 0
        seconds = hour * 3600 + minute * 60 + second
        take(word.dropFirst(clock.count))
    }

    private mutating func takeName(_ word: ArraySlice<UInt8>) {
        if let month = Self.month(word), self.month == nil {
            self.month = month
        } else if let seconds, word.equals("pm") || word.equals("p.m.") {
            self.seconds = seconds < 12 * 3600 ? seconds + 12 * 3600 : seconds
        } else if let seconds, word.equals("am") || word.equals("a.m.") {
            self.seconds = seconds >= 12 * 3600 ? seconds - 12 * 3600 : seconds
        } else if seconds != nil, zone == nil {
            takeZone(word)
        }
    }

    /// Takes `GMT`, `EST`, `GMT+0100`, `Z`.
    private mutating func takeZone(_ word: ArraySlice<UInt8>) {
        let name = word.prefix(while: \.isLetter)
        zone = Self.zones.first { name.equals($0.name) }.map { $0.hours * 3600 }
        let rest = word.dropFirst(name.count)
        if let offset = Self.offset(rest) { zone = offset }
    }

    /// The zones of RFC 5322 section 4.3 and a few that programs write; military letters mean nothing there but `Z`.
    private static let zones: [(name: StaticString, hours: Int)] = [
        ("Z", 0), ("UT", 0), ("UTC", 0), ("GMT", 0), ("WET", 0), ("EST", -5), ("EDT", -4), ("CST", -6),
        ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7), ("BST", 1), ("CET", 1), ("MET", 1),
        ("WEST", 1), ("CEST", 2), ("MEST", 2), ("EET", 2), ("EEST", 3), ("MSK", 3), ("JST", 9), ("KST", 9),
    ]

    /// Seconds east of UTC in `+0100`, `-05:30`, `+1`; nil if there are none or they are beyond 24 hours.
    private static func offset(_ word: ArraySlice<UInt8>) -> Int? {
        guard let sign = word.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        let digits = word.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard (1...4).contains(digits.count), let number = number(ArraySlice(digits)) else { return nil }
        let (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
        guard hours < 24, minutes < 60 else { return nil }
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    /// RFC 5322 section 4.3: 00–49 are 2000–2049, 50–999 are 1950–2899.
    private static func fullYear(_ year: Int, digits: Int) -> Int {
        if digits >= 4 { return year }
        return digits <= 2 && year < 50 ? 2000 + year : 1900 + year
    }

    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
        if let number = number(word) { return number }
        guard word.count >= 3 else { return nil }
        return months.firstIndex { word.starts(withASCII: $0) }.map { $0 + 1 }
    }

    private static let months: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
