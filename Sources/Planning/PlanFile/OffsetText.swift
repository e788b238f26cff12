import Mail

extension DueTime {
    /// `17:00`, or `+1d 12:00` for working days later.
    init(text: String) throws(Wrong) {
        let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard let last = words.last, words.count <= 2 else {
            throw Wrong("\"\(text)\" is not a due time; write \"17:00\" or \"+1d 12:00\"")
        }
        let time = try TimeOfDay(text: last)
        guard words.count == 2 else {
            self.init(time: time)
            return
        }
        let offset = try Offset(text: words[0])
        guard offset.workdays >= 0, offset.minutes == 0 else {
            throw Wrong("\"\(text)\" is not a due time; before the time stand whole days, as \"+1d 12:00\"")
        }
        self.init(days: offset.workdays, time: time)
    }
}

extension Offset {
    /// `-1h`, `+30m`, `+1d`, `+1d2h`; at most 30 days.
    init(text: String) throws(Wrong) {
        let isNegative = text.hasPrefix("-")
        guard isNegative || text.hasPrefix("+") else {
            throw Wrong("\"\(text)\" needs a sign: -1h is before the due time, +1h after it")
        }
        self.init()
        var number: Int?
        for byte in text.utf8.dropFirst() {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                number = min((number ?? 0) * 10 + Int(byte - UInt8(ascii: "0")), 100_000)
            } else {
                try add(number, unit: byte, of: text)
                number = nil
            }
        }
        guard number == nil, text.utf8.count > 1 else { throw Self.notUnderstood(text) }
        guard nominalMinutes <= 30 * 1440 else { throw Wrong("\"\(text)\" is more than 30 days") }
        if isNegative { self = Offset(minutes: -minutes, workdays: -workdays) }
    }

    /// `-1d`, `0d`, `+3d`: whole working days.
    init(ofDays text: String) throws(Wrong) {
        if text == "0d" {
            self.init()
        } else {
            try self.init(text: text)
        }
        guard minutes == 0, text.hasSuffix("d") else {
            throw Wrong("\"\(text)\" is not a number of days; write -1d, 0d for the day itself, or +3d")
        }
    }

    private mutating func add(_ number: Int?, unit: UInt8, of text: String) throws(Wrong) {
        guard let number else { throw Self.notUnderstood(text) }
        switch unit {
        case UInt8(ascii: "d"): workdays += number
        case UInt8(ascii: "h"): minutes += number * 60
        case UInt8(ascii: "m"): minutes += number
        default: throw Self.notUnderstood(text)
        }
    }

    private static func notUnderstood(_ text: String) -> Wrong {
        Wrong("\"\(text)\" is not an offset; write -1h, +30m, +1d (d counts working days)")
    }
}

extension QuietHours {
    /// `20:00..07:00`.
    init(text: String) throws(Wrong) {
        guard let (first, last) = text.halves(around: "..") else {
            throw Wrong("\"\(text)\" are no quiet hours; write \"20:00..07:00\", or \"none\"")
        }
        self.init(start: try TimeOfDay(text: first.trimmed), end: try TimeOfDay(text: last.trimmed))
        guard start != end else {
            throw Wrong("\"\(text)\" leaves no hour for mail; begin and end must differ")
        }
    }
}
