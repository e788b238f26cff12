import Foundation
import Mail
import Planning
import Testing

/// A line of `fixtures/deciding/clock-changes.tsv`, which Python's zoneinfo computed: three days around a change of the
/// clock, and when a worker who is asked every day at that time is asked.
struct ClockChange: CustomTestStringConvertible, Sendable {
    var zone: String
    var edge: String
    var day: String
    var time: String
    /// On the day before, on the day and on the day after.
    var moments: [Date]

    var testDescription: String { "\(zone), \(edge), \(day) \(time)" }

    static let all: [ClockChange] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../fixtures/deciding/clock-changes.tsv").standardizedFileURL
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t").map(String.init)
            return ClockChange(
                zone: fields[0], edge: fields[1], day: fields[2], time: fields[3],
                moments: fields[4...].compactMap { Date(timestamp: $0) })
        }
    }()
}

@Suite("H197 where the clock is put")
struct ClockChangeTests {
    @Test("twelve zones have four edges each")
    func rows() {
        #expect(ClockChange.all.count == 48)
        #expect(Set(ClockChange.all.map(\.zone)) == Set(ZoneYear.all.map(\.zone)))
        #expect(ClockChange.all.allSatisfy { $0.moments.count == 3 })
    }

    @Test(
        "H197 each day is asked once, in the first tick from its moment on",
        arguments: ClockChange.all, [1, 10, 60])
    func asks(_ change: ClockChange, minutes: Int) throws {
        let plan = try Self.plan(change)
        var history = History(startedAt: change.moments[0].addingTimeInterval(-3600))
        var asked: [Date] = []
        for tick in Self.ticks(around: change.moments, minutes: minutes) {
            let decisions = plan.decisions(at: tick, after: history)
            asked += decisions.mails.filter { $0.kind == .request }.map { _ in tick }
            history = history.applying(decisions, at: tick)
            for index in history.requests.indices where history.requests[index].state == .asked {
                history.requests[index].state = .answered
            }
        }
        #expect(asked == change.moments.map { Self.tick(from: $0, minutes: minutes) })
        #expect(history.requests.count == 3 && history.requests.allSatisfy { $0.state == .answered })
    }

    /// Cron's: at minutes of the hour. Every minute is looked at within two hours of what is expected, lest it take long.
    private static func ticks(around moments: [Date], minutes: Int) -> [Date] {
        let step = TimeInterval(minutes * 60)
        let end = moments[2].addingTimeInterval(2 * 3600)
        let all = stride(
            from: tick(from: moments[0], minutes: minutes).addingTimeInterval(-2 * step), through: end,
            by: step)
        return all.filter { tick in
            minutes > 1 || moments.contains { abs($0.timeIntervalSince(tick)) <= 2 * 3600 }
        }
    }

    private static func tick(from moment: Date, minutes: Int) -> Date {
        let step = TimeInterval(minutes * 60)
        return Date(timeIntervalSince1970: (moment.timeIntervalSince1970 / step).rounded(.up) * step)
    }

    private static func plan(_ change: ClockChange) throws -> Plan {
        try PlanningTests.plan(
            """
            [[worker]]
            id = "w"
            name = "W"
            address = "w@example.net"
            timezone = "\(change.zone)"
            ask = "\(change.time)"
            workdays = "Mon..Sun"
            due = "+1d 23:59"
            """)
    }
}
