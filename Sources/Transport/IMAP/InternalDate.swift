internal import Foundation

/// When a mail arrived, as IMAP says it: `17-Jul-1996 02:44:25 -0700` (RFC 9051, `date-time`).
enum InternalDate {
    /// Nil for text that is no such date.
    static func parsed(_ text: [UInt8]) -> Date? {
        guard text.count == 26, let day = number(text[0..<2]), let month = month(text[3..<6]),
            let year = number(text[7..<11]), let hour = number(text[12..<14]),
            let minute = number(text[15..<17]),
            let second = number(text[18..<20]), let zone = zone(text[21..<26]),
            (1...31).contains(day), hour < 24, minute < 60, second <= 60
        else { return nil }
        let seconds =
            ((days(year: year, month: month, day: day) * 24 + hour) * 60 + minute) * 60 + second - zone
        return Date(timeIntervalSince1970: TimeInterval(seconds))
    }

    /// Digits, of which the first may be a space.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for (offset, digit) in digits.enumerated() {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value * 10 + Int(digit - 48)
            case UInt8(ascii: " ") where offset == 0: break
            default: return nil
            }
        }
        return value
    }

    private static func month(_ name: ArraySlice<UInt8>) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex { $0.utf8.elementsEqual(name.map { $0 | 0x20 }) }.map { $0 + 1 }
    }

    /// Seconds east of UTC.
    private static func zone(_ text: ArraySlice<UInt8>) -> Int? {
        guard let hours = number(text.dropFirst().prefix(2)), let minutes = number(text.suffix(2)) else {
            return nil
        }
        switch text.first {
        case UInt8(ascii: "+"): return (hours * 60 + minutes) * 60
        case UInt8(ascii: "-"): return -(hours * 60 + minutes) * 60
        default: return nil
        }
    }

    /// Days since 1 January 1970 in the Gregorian calendar.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let month = month > 2 ? month - 3 : month + 9
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468
    }
}
