internal import Foundation

extension DateField {
    /// `Mon, 23 Nov 2026 10:15:00 +0100` (RFC 5322 section 3.3); whole seconds, whole minutes of offset.
    static func text(_ date: Date, zoneOffset: Int) -> String {
        let offset = min(max(zoneOffset / 60, -99 * 60), 99 * 60)
        let moment = Int(date.timeIntervalSince1970.rounded(.down)) + offset * 60
        let (day, second) = moment.quotientAndRemainder(dividingByFloor: 86_400)
        let date = CalendarDate(daysSinceEpoch: day)
        let clock = [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
        let zone = (offset < 0 ? "-" : "+") + padded(abs(offset) / 60) + padded(abs(offset) % 60)
        let name = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday.rawValue]
        let month = months[date.month - 1]
        return "\(name), \(date.day) \(month) \(date.description.prefix(4)) \(clock) \(zone)"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Int {
    /// The quotient rounded towards negative infinity, and the remainder, which is never negative.
    fileprivate func quotientAndRemainder(dividingByFloor divisor: Int) -> (Int, Int) {
        let remainder = (self % divisor + divisor) % divisor
        return ((self - remainder) / divisor, remainder)
    }
}
