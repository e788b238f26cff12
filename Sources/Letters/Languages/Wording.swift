import Foundation
import Mail
import Reading

/// How dates, times and figures are told to one person: in their language, in their zone, seen from `now`.
struct Wording: Sendable {
    let words: Words
    let zone: TimeZone
    let now: Date

    init(language: String, zone: TimeZone, now: Date) {
        words = Words.words(of: language)
        self.zone = zone
        self.now = now
    }

    var today: CalendarDate { wall(now).day }

    /// The day and the minutes since midnight that a clock on the person's wall shows.
    func wall(_ date: Date) -> (day: CalendarDate, minutes: Int) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: date)
        let days = (Double(seconds) / 86_400).rounded(.down)
        return (CalendarDate(daysSinceEpoch: Int(days)), (seconds - Int(days) * 86_400) / 60)
    }

    /// `Mon 23 Nov`, with the year if it is another.
    func day(_ date: CalendarDate) -> String {
        Words.filled(
            date.year == today.year ? words.date : words.dateWithYear,
            [
                "weekday": words.weekdays[date.weekday.rawValue], "day": String(date.day),
                "month": words.months[date.month - 1], "year": String(date.year),
            ])
    }

    /// `today, Mon 23 Nov`: a day near by is named twice, so that it stays true when it is read later.
    func nearDay(_ date: CalendarDate) -> String {
        let name: String? =
            switch date.daysSinceEpoch - today.daysSinceEpoch {
            case 0: words.today
            case 1: words.tomorrow
            case -1: words.yesterday
            default: nil
            }
        return name.map { "\($0), \(day(date))" } ?? day(date)
    }

    /// `17:00`.
    func time(_ date: Date) -> String {
        let minutes = wall(date).minutes
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(minutes / 60)):\(padded(minutes % 60))"
    }

    /// `today, Mon 23 Nov, 17:00`.
    func moment(_ date: Date) -> String { "\(nearDay(wall(date).day)), \(time(date))" }

    /// `today, Mon 23 Nov, 17:00 (Bogota time)`.
    func momentInZone(_ date: Date) -> String { "\(moment(date)) (\(zoneName))" }

    /// `Mon 23 Nov, 17:00 (Bogota time)`.
    func plainMoment(_ date: Date) -> String { "\(day(wall(date).day)), \(time(date)) (\(zoneName))" }

    /// The zone by its city, `Bogota time`; a zone without one by its distance from UTC.
    var zoneName: String {
        let parts = zone.identifier.split(separator: "/")
        guard parts.count > 1, let city = parts.last, parts[0] != "Etc", parts[0] != "SystemV" else {
            return distanceFromUTC
        }
        return Words.filled(words.zone, ["city": String(city.replacing("_", with: " "))])
    }

    private var distanceFromUTC: String {
        let minutes = zone.secondsFromGMT(for: now) / 60
        guard minutes != 0 else { return "UTC" }
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return "UTC\(minutes < 0 ? "-" : "+")\(hours)" + (rest == 0 ? "" : ":\(rest)")
    }

    /// `60 %`; a fraction is rounded.
    func percent(_ progress: Double) -> String {
        Words.filled(words.percent, ["number": String(Self.wholePercent(progress))])
    }

    /// `6.5 h`, or as the language writes it.
    func hours(_ hours: Double) -> String {
        guard hours.isFinite else { return "" }
        let tenths = Int((min(max(hours, 0), 1e6) * 10).rounded())
        return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : "\(words.decimal)\(tenths % 10)") + " h"
    }

    func state(_ state: TaskUpdate.State) -> String {
        switch state {
        case .done: words.states.done
        case .inProgress: words.states.inProgress
        case .blocked: words.states.blocked
        case .notStarted: words.states.notStarted
        case .unchanged: words.states.unchanged
        }
    }

    /// What a list leaves out; nil if nothing.
    func more(_ number: Int) -> String? {
        number > 0 ? Words.filled(words.more, ["number": String(number)]) : nil
    }

    /// 0 to 100, whatever `progress` is.
    static func wholePercent(_ progress: Double) -> Int {
        progress.isFinite ? Int(min(max(progress, 0), 100).rounded()) : 0
    }
}
