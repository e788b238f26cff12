package import Foundation
package import Mail

/// The clock on the wall of one time zone.
package struct WallClock: Sendable {
    package let zone: TimeZone

    package init(_ zone: TimeZone) {
        self.zone = zone
    }

    /// The day and the minute since midnight (0 to 1439) that the clock shows at `instant`.
    package func reading(at instant: Date) -> (day: CalendarDate, minute: Int) {
        let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: instant)
        let days = seconds.quotient(flooring: 86_400)
        return (CalendarDate(daysSinceEpoch: days), (seconds - days * 86_400) / 60)
    }

    package func day(at instant: Date) -> CalendarDate { reading(at: instant).day }

    /// When the clock shows `time` on `day`.
    ///
    /// Where the clock is put back and shows a time twice, it is the first. Where it is put forward and skips a time, it
    /// is as long after the skip as the time lies in it: with 02:00 to 03:00 skipped, 02:30 is read as 03:30.
    package func instant(_ day: CalendarDate, _ time: TimeOfDay) -> Date {
        instant(day, minute: time.minutes)
    }

    func instant(_ day: CalendarDate, minute: Int) -> Date {
        let wall = day.daysSinceEpoch * 86_400 + minute * 60
        // No zone is more than a day from UTC, so a change of the clock near `wall` lies between these two.
        let before = offset(at: wall - 86_400)
        let after = offset(at: wall + 86_400)
        let first = wall - before
        guard before != after, offset(at: first) != before, offset(at: wall - after) == after else {
            return Date(timeIntervalSince1970: TimeInterval(first))
        }
        return Date(timeIntervalSince1970: TimeInterval(wall - after))
    }

    private func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

extension Int {
    /// `self / divisor`, rounded towards negative infinity.
    func quotient(flooring divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
