package import Foundation
import Mail

extension WallClock {
    /// `Mon 23 Nov 09:00`.
    package func words(for moment: Date) -> String { Wording.moment(moment, self) }
}

/// English words for reasons, which the command line shows; mails have their own texts.
enum Wording {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `2 Jan`.
    static func day(_ day: CalendarDate) -> String { "\(day.day) \(months[day.month - 1])" }

    /// `Mon 23 Nov`.
    static func weekday(_ date: CalendarDate) -> String {
        "\(weekdays[date.weekday.rawValue]) \(day(date))"
    }

    /// `Mon 23 Nov 09:00`.
    static func moment(_ moment: Date, _ clock: WallClock) -> String {
        let (day, minute) = clock.reading(at: moment)
        return "\(weekday(day)) \(time(minute))"
    }

    /// `17:00`, or with its day where that is not `day`.
    static func moment(_ moment: Date, on day: CalendarDate, _ clock: WallClock) -> String {
        let (shown, minute) = clock.reading(at: moment)
        return shown == day ? time(minute) : "\(weekday(shown)) \(time(minute))"
    }

    /// `09:00`.
    static func time(_ minute: Int) -> String { "\(padded(minute / 60)):\(padded(minute % 60))" }

    /// `20 min`, `3 h`, `4 days`; rounded down, and at least a minute.
    static func duration(_ seconds: TimeInterval) -> String {
        let minutes = max(1, Int(min(seconds, 1e12) / 60))
        if minutes < 120 { return "\(minutes) min" }
        return minutes < 48 * 60 ? "\(minutes / 60) h" : "\(minutes / 1440) days"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
