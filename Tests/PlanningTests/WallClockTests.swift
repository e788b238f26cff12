import Foundation
import Mail
import Planning
import Testing

/// A zone's year: its offsets in minutes east of UTC, when its clock is put forward, and a time that it shows twice.
struct ZoneYear: CustomTestStringConvertible, Sendable {
    var zone: String
    var standard: Int
    var summer: Int
    /// The first wall time that is skipped.
    var skipped: String
    /// A wall time that comes twice.
    var twice: String

    init(_ zone: String, _ standard: Int, _ summer: Int, skipped: String, twice: String) {
        self.zone = zone
        self.standard = standard
        self.summer = summer
        self.skipped = skipped
        self.twice = twice
    }

    var testDescription: String { zone }

    static let all = [
        ZoneYear("Europe/Madrid", 60, 120, skipped: "2026-03-29T02:00", twice: "2026-10-25T02:30"),
        ZoneYear("Europe/London", 0, 60, skipped: "2026-03-29T01:00", twice: "2026-10-25T01:30"),
        ZoneYear("America/New_York", -300, -240, skipped: "2026-03-08T02:00", twice: "2026-11-01T01:30"),
        ZoneYear("America/St_Johns", -210, -150, skipped: "2026-03-08T02:00", twice: "2026-11-01T01:30"),
        ZoneYear("America/Havana", -300, -240, skipped: "2026-03-08T00:00", twice: "2026-11-01T00:30"),
        ZoneYear("America/Santiago", -240, -180, skipped: "2026-09-06T00:00", twice: "2026-04-04T23:30"),
        ZoneYear("Asia/Beirut", 120, 180, skipped: "2026-03-29T00:00", twice: "2026-10-24T23:30"),
        ZoneYear("Asia/Jerusalem", 120, 180, skipped: "2026-03-27T02:00", twice: "2026-10-25T01:30"),
        ZoneYear("Africa/Cairo", 120, 180, skipped: "2026-04-24T00:00", twice: "2026-10-29T23:30"),
        ZoneYear("Australia/Lord_Howe", 630, 660, skipped: "2026-10-04T02:00", twice: "2026-04-05T01:45"),
        ZoneYear("Pacific/Auckland", 720, 780, skipped: "2026-09-27T02:00", twice: "2026-04-05T02:30"),
        ZoneYear("Pacific/Chatham", 765, 825, skipped: "2026-09-27T02:45", twice: "2026-04-05T03:15"),
    ]
}

@Suite("H197 wall time where the clock changes")
struct WallClockTests {
    @Test("before the skipped time nothing is shifted", arguments: ZoneYear.all)
    func beforeSkip(_ year: ZoneYear) throws {
        let utc = try instant(year.skipped).addingTimeInterval(-60)
        try expect(year, wall: utc, offset: year.standard)
    }

    @Test("a time in the middle of the skip is as long after it", arguments: ZoneYear.all)
    func inSkip(_ year: ZoneYear) throws {
        let length = TimeInterval((year.summer - year.standard) * 60)
        let wall = try instant(year.skipped).addingTimeInterval(length / 2)
        let found = try moment(of: wall, in: year.zone)
        #expect(found == wall.addingTimeInterval(TimeInterval(-60 * year.standard)))
        let shown = WallClock(try #require(TimeZone(identifier: year.zone))).reading(at: found)
        let after = WallClock(.gmt).reading(at: wall.addingTimeInterval(length))
        #expect(shown == after)
    }

    @Test("after the skip summer time holds", arguments: ZoneYear.all)
    func afterSkip(_ year: ZoneYear) throws {
        let wall = try instant(year.skipped).addingTimeInterval(
            TimeInterval(60 * (year.summer - year.standard)))
        try expect(year, wall: wall, offset: year.summer)
    }

    @Test("of a time that comes twice it is the first", arguments: ZoneYear.all)
    func twice(_ year: ZoneYear) throws {
        try expect(year, wall: instant(year.twice), offset: year.summer)
    }

    @Test("each day of the year has one slot, at whatever time", arguments: ZoneYear.all)
    func slots(_ year: ZoneYear) throws {
        for time in ["00:00", "02:30", "23:45"] {
            let plan = try plan(
                """
                [[worker]]
                id = "w"
                name = "W"
                address = "w@example.net"
                timezone = "\(year.zone)"
                ask = "\(time)"
                workdays = "Mon..Sun"
                due = "+1d 12:00"
                """)
            let range = try instant("2026-01-01T00:00", year.zone)...instant("2026-12-31T23:59", year.zone)
            let slots = plan.slots(for: plan.workers[0], in: range)
            #expect(slots.count == 365 && Set(slots.map(\.day)).count == 365, "\(time)")
            #expect(zip(slots, slots.dropFirst()).allSatisfy { $0.askAt < $1.askAt }, "\(time)")
        }
    }

    private func expect(_ year: ZoneYear, wall: Date, offset: Int) throws {
        #expect(try moment(of: wall, in: year.zone) == wall.addingTimeInterval(TimeInterval(-60 * offset)))
    }

    /// - Parameter wall: the wall time, as if it were UTC.
    private func moment(of wall: Date, in zone: String) throws -> Date {
        let (day, minute) = WallClock(.gmt).reading(at: wall)
        let time = try #require(TimeOfDay(hour: minute / 60, minute: minute % 60))
        return WallClock(try #require(TimeZone(identifier: zone))).instant(day, time)
    }
}
