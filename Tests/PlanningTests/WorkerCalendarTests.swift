import Foundation
import Mail
import Planning
import Testing

@Suite("A worker's time")
struct WorkerCalendarTests {
    @Test(
        "an offset counts working days, and keeps the time on the wall",
        arguments: [
            (Offset(workdays: 1), "11-27 17:00", "11-30 17:00"),
            (Offset(workdays: 2), "12-24 17:00", "12-29 17:00"),
            (Offset(workdays: -1), "11-30 17:00", "11-27 17:00"),
            (Offset(workdays: 1), "11-28 12:00", "11-30 12:00"),
            (Offset(minutes: -60), "11-23 17:00", "11-23 16:00"),
            (Offset(minutes: 120, workdays: 1), "11-23 17:00", "11-24 19:00"),
            (Offset(workdays: 1), "10-23 17:00", "10-26 17:00"),
        ])
    func offset(_ offset: Offset, from: String, to: String) throws {
        let calendar = WorkerCalendar(try World(["holidays = [\"2026-12-25\"]"]).plan.workers[0])
        #expect(calendar.moment(offset, from: try World.moment(from)) == (try World.moment(to)))
    }

    @Test(
        "mail waits for a working hour",
        arguments: [
            ("11-23 19:59", "11-23 19:59"), ("11-23 20:00", "11-24 07:00"), ("11-24 06:59", "11-24 07:00"),
            ("11-24 07:00", "11-24 07:00"), ("11-27 20:00", "11-30 07:00"), ("11-28 12:00", "11-30 07:00"),
            ("12-24 22:00", "12-28 07:00"), ("12-01 12:00", "12-04 07:00"),
        ])
    func mailTime(_ from: String, to: String) throws {
        let plan = try World(["holidays = [\"2026-12-25\"]", "leave = [\"2026-12-01..2026-12-03\"]"]).plan
        let calendar = WorkerCalendar(plan.workers[0])
        #expect(calendar.mailTime(from: try World.moment(from)) == (try World.moment(to)))
    }

    @Test("quiet hours within one day")
    func quietByDay() throws {
        let calendar = WorkerCalendar(try World(["quiet = \"12:00..14:00\""]).plan.workers[0])
        #expect(calendar.mailTime(from: try World.moment("11-23 12:30")) == (try World.moment("11-23 14:00")))
        #expect(calendar.isMailTime(try World.moment("11-23 23:30")))
    }

    @Test("leave without an end in sight ends the search")
    func endless() throws {
        let plan = try World(["leave = [\"2026-01-01..2099-12-31\"]"]).plan
        let now = try World.moment("11-23 12:30")
        let found = WorkerCalendar(plan.workers[0]).mailTime(from: now)
        #expect(found.timeIntervalSince(now) > 390 * 86_400)
        #expect(plan.nextAsks(after: now).isEmpty)
    }

    @Test("a due time is at least half an hour after the ask, though the clock skips it")
    func dueAfterSkip() throws {
        let plan = try World(["ask = \"Sun 02:30\"", "due = \"03:00\""]).plan
        let range = try instant("2026-03-29T00:00")...instant("2026-03-29T12:00")
        let slot = try #require(plan.slots(for: plan.workers[0], in: range).first)
        #expect(slot.dueAt.timeIntervalSince(slot.askAt) == 1800)
        #expect(slot.lastAskAt.timeIntervalSince(slot.askAt) == 900)
    }

    @Test("the next asks come soonest first, without holidays and leave")
    func nextAsks() throws {
        var plan = try World(["holidays = [\"2026-11-25\"]"]).plan
        plan.workers.append(plan.workers[0])
        plan.workers[1].id = "lee"
        plan.workers[1].timezone = try #require(TimeZone(identifier: "Asia/Tokyo"))
        let asks = plan.nextAsks(after: try World.moment("11-23 09:00"))
        #expect(asks.map(\.worker.id) == ["lee", "maria"])
        #expect(
            asks.map(\.at) == [
                try instant("2026-11-27T09:00", "Asia/Tokyo"), try World.moment("11-27 09:00"),
            ])
    }
}
