import Foundation
import Mail
import Planning
import Reading
import TestSupport
import Testing

@Suite("What becomes of promised dates")
struct PromiseDecidingTests {
    struct Life: CustomTestStringConvertible, Sendable {
        var name: String
        /// `DAY said MOMENT`, in order.
        var promises: [String]
        var done: String?
        var at: String
        /// Each promise's outcome, `-` while it stands.
        var then: String

        init(_ name: String, _ promises: [String], done: String? = nil, at: String, then: String) {
            self.name = name
            self.promises = promises
            self.done = done
            self.at = at
            self.then = then
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Life("stands on its day", ["11-27 said 11-23 10:00"], at: "11-27 23:59", then: "-"),
        Life("broken once the day is over", ["11-27 said 11-23 10:00"], at: "11-28 00:01", then: "broken"),
        Life(
            "kept by the mail's day of arrival, however late the tick", ["11-27 said 11-23 10:00"],
            done: "11-27 23:50", at: "11-29 09:00", then: "kept"),
        Life(
            "broken if done a day late", ["11-27 said 11-23 10:00"], done: "11-28 00:10", at: "11-28 09:00",
            then: "broken"),
        Life(
            "moved in time", ["11-27 said 11-23 10:00", "12-02 said 11-27 18:00"], at: "11-27 18:05",
            then: "moved -"),
        Life(
            "moved too late is broken", ["11-27 said 11-23 10:00", "12-02 said 11-28 08:00"],
            at: "11-28 08:05", then: "broken -"),
        Life(
            "moved twice and kept",
            ["11-25 said 11-23 10:00", "11-26 said 11-24 10:00", "11-30 said 11-26 10:00"],
            done: "11-30 12:00", at: "11-30 12:05", then: "moved moved kept"),
    ])
    func outcome(_ life: Life) throws {
        var world = try Self.world(life.promises)
        world.history.tasks["L-1"]?.doneAt = try life.done.map(World.moment)
        let now = try World.moment(life.at)
        let decisions = world.plan.decisions(at: now, after: world.history)
        world.history = world.history.applying(decisions, at: now)
        let outcomes = world.history.promises["L-1"]?.map { $0.outcome?.rawValue ?? "-" } ?? []
        #expect(outcomes.joined(separator: " ") == life.then)
        let again = world.plan.decisions(at: now.addingTimeInterval(86_400 * 30), after: world.history)
        #expect(again.promises.allSatisfy { $0.outcome == .broken })
        #expect(again.promises.count == (life.then.hasSuffix("-") ? 1 : 0))
    }

    @Test(
        "whatever is said and whenever decided, each promise ends once and only the last can be kept",
        arguments: UInt64(0)..<6)
    func random(seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        var world = try Self.world([])
        let start = try World.moment("11-23 09:00")
        var settled: [Int64] = []
        for hour in stride(from: 0, to: 40 * 24, by: 9) {
            let now = start.addingTimeInterval(TimeInterval(hour * 3600))
            let isDone = world.history.tasks["L-1"]?.doneAt != nil
            if !isDone, hour < 20 * 24, Int.random(in: 0..<12, using: &random) == 0 {
                let day = WallClock(world.plan.workers[0].timezone).day(at: now)
                world.history.promises["L-1", default: []].append(
                    Promise(
                        mail: Int64(hour), task: "L-1", worker: "maria",
                        day: day.adding(days: Int.random(in: 0...5, using: &random)), saidAt: now, words: "…")
                )
            }
            if !isDone, hour > 15 * 24, Int.random(in: 0..<30, using: &random) == 0 {
                world.history.tasks["L-1"]?.doneAt = now
            }
            guard Bool.random(using: &random) || hour > 38 * 24 else { continue }
            let decisions = world.plan.decisions(at: now, after: world.history)
            settled += decisions.promises.map(\.mail)
            world.history = world.history.applying(decisions, at: now)
        }
        let promises = world.history.promises["L-1"] ?? []
        #expect(settled.sorted() == promises.map(\.mail))
        #expect(promises.allSatisfy { $0.outcome != nil })
        #expect(promises.dropLast().allSatisfy { $0.outcome != .kept })
        #expect(promises.last?.outcome != .moved)
    }

    @Test("an answer that is found later and had come in time makes a broken promise a kept one")
    func foundLater() throws {
        var world = try Self.world(["11-27 said 11-23 10:00"])
        let now = try World.moment("11-30 09:00")
        world.history = world.history.applying(
            world.plan.decisions(at: now, after: world.history), at: now)
        #expect(world.history.promises["L-1"]?.first?.outcome == .broken)
        world.history.tasks["L-1"]?.doneAt = try World.moment("11-27 12:00")
        let later = world.plan.decisions(at: now, after: world.history)
        #expect(later.promises.map(\.outcome) == [.kept])
    }

    @Test("the promise of who no longer has the task is let be")
    func reassigned() throws {
        var world = try Self.world(["11-27 said 11-23 10:00"])
        world.history.promises["L-1"]?[0].worker = "ken"
        #expect(try world.decides(at: "11-30 09:00").promises.isEmpty)
    }

    @Test("the digest says how often a date was moved and what was said first; a broken one is overdue")
    func digest() throws {
        let world = try Self.world([
            "11-25 said 11-23 10:00", "11-26 said 11-24 10:00", "11-27 said 11-25 10:00",
        ])
        let contents = world.plan.digestContents(at: try World.moment("11-28 18:00"), after: world.history)
        let line = try #require(contents.tasks.first)
        #expect(line.moves == 2)
        #expect(line.firstPromised == CalendarDate(iso: "2026-11-25"))
        #expect(line.isPromiseBroken)
        #expect(contents.sections.map(\.heading) == [.overdue])
    }

    /// Maria's task L-1, not done, with the dates that she gave for it.
    private static func world(_ promises: [String]) throws -> World {
        var world = try World.withTask(due: "2026-12-11")
        for (index, text) in promises.enumerated() {
            let words = text.split(separator: " ").map(String.init)
            world.history.promises["L-1", default: []].append(
                Promise(
                    mail: Int64(index), task: "L-1", worker: "maria",
                    day: try #require(CalendarDate(iso: "2026-\(words[0])")),
                    saidAt: try World.moment("\(words[2]) \(words[3])"), words: text))
        }
        let last = world.history.promises["L-1"]?.last
        world.history.tasks["L-1"] = TaskStanding(
            promised: last?.day, text: "…", saidAt: last?.saidAt ?? .distantPast)
        return world
    }
}
