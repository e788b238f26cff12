import Foundation
import Mail
import Reading
import Testing

@testable import Planning

/// What a simulated week shows, in the world of `fixtures/deciding`.
@Suite struct SimulationTests {
    static func kinds(_ answering: Simulation.Answering, lines: [String] = []) throws -> [String] {
        var simulation = Simulation(try World(lines).plan, after: try World([]).history, answering: answering)
        let monday = try World.moment("11-23 08:00")
        return simulation.events(from: monday, days: 4, every: 15).filter { $0.kind != .digest }.map {
            $0.kind?.rawValue ?? "not asked"
        }
    }

    @Test("who answers is asked and nothing more")
    func answers() throws {
        #expect(try Self.kinds(.allBut([])) == ["request", "request"])
    }

    @Test("who stays silent climbs the ladder, and the manager is told")
    func staysSilent() throws {
        let kinds = try Self.kinds(.allBut(["maria"]))
        #expect(kinds.prefix(4) == ["request", "reminder", "overdue", "overdue"])
        #expect(kinds.contains("told"))
        #expect(try kinds == Self.kinds(.only(["somebody else"])))
    }

    @Test("a holiday shows as a request that is not sent")
    func holiday() throws {
        #expect(
            try Self.kinds(.allBut([]), lines: ["holidays = [\"2026-11-23\"]"]) == ["not asked", "request"])
    }

    @Test(
        "looking where something is due shows the same as looking at everybody at every tick",
        arguments: UInt64(0)..<15)
    func looksWhereSomethingIsDue(seed: UInt64) throws {
        var life = try Life(seed: seed)
        for _ in 0..<30 { try life.tick() }
        life.meetChance()
        let (every, days) = [(1, 1), (7, 4), (15, 9), (60, 35), (1440, 50)][Int(seed % 5)]
        let silent = Set(life.plan.workers.map(\.id).filter { _ in seed % 3 > 0 }.prefix(2))
        var simulation = Simulation(life.plan, after: life.history, answering: .allBut(silent))
        let seen = simulation.events(from: life.now, days: days, every: every)
        let expected = Self.eventsOfEveryTick(
            life.plan, life.history, silent: silent, from: life.now, days: days, every: every)
        #expect(seen.count == expected.count)
        for (one, other) in zip(seen, expected) {
            try #require(one == other, "every \(every) minutes from \(life.now)")
        }
    }

    /// Decides about everybody at each tick, as polls do.
    private static func eventsOfEveryTick(
        _ plan: Plan, _ history: History, silent: Set<String>, from now: Date, days: Int, every: Int
    ) -> [Simulation.Event] {
        var history = history
        var events: [Simulation.Event] = []
        for tick in 0...(days * 1440 / every) {
            let moment = now.addingTimeInterval(Double(tick * every) * 60)
            for index in history.requests.indices {
                let request = history.requests[index]
                guard request.state == .asked, !silent.contains(request.worker),
                    plan.workers.contains(where: { $0.id == request.worker }),
                    let asked = request.askedAt, asked.addingTimeInterval(7200) <= moment
                else { continue }
                history.requests[index].state = moment <= request.dueAt ? .answered : .late
                history.requests[index].answeredAt = moment
                history.lastHeard[request.worker] = moment
            }
            let decisions = plan.decisions(at: moment, after: history)
            events += Simulation.events(of: decisions, at: moment)
            history = history.applying(decisions, at: moment)
        }
        return events
    }
}

extension Life {
    /// What deciding alone never meets: absences that were said, bounces, calls, extensions, answers to read back.
    mutating func meetChance() {
        for worker in plan.workers {
            if chance(3) { history.absences[worker.id] = [absence(), absence()] }
            if chance(6) {
                history.bounces[worker.id] = (1...3).map { number in
                    HardBounce(
                        at: now.addingTimeInterval(-3600 * Double(number)), recipient: worker.address,
                        words: "550")
                }
            }
            if chance(3) {
                history.callsForHelp.append(
                    CallForHelp(worker: worker.id, mail: 1, request: nil, at: now.addingTimeInterval(-60)))
            }
            let request = history.requests.last { $0.worker == worker.id }
            if chance(2), let request {
                history.readBacks[worker.id] = [
                    ReadBack(
                        mail: 2, worker: worker.id, request: request.id,
                        arrivedAt: now.addingTimeInterval(-3600), update: StatusUpdate(), isInDoubt: true,
                        asked: ["T"], dates: [], earlier: 0)
                ]
            }
        }
        for task in plan.tasks where chance(3) {
            let answer = Extension.Answer(
                until: task.due?.adding(days: 9), planned: task.due, reason: nil,
                at: now.addingTimeInterval(-600))
            history.extensions[task.id] = [
                Extension(id: 1, task: task.id, worker: task.worker, ask: nil, answer: answer)
            ]
        }
    }

    private mutating func absence() -> Absence {
        let today = WallClock(plan.manager.timezone).day(at: now)
        let first = today.adding(days: Int.random(in: -9...9, using: &random))
        let last = chance(4) ? nil : first.adding(days: Int.random(in: 0...9, using: &random))
        let source = Absence.Source.allCases.randomElement(using: &random) ?? .worker
        return Absence(
            from: chance(4) ? nil : first, until: last,
            saidAt: now.addingTimeInterval(-Double.random(in: 0...400_000, using: &random)), source: source)
    }

    private mutating func chance(_ most: Int) -> Bool { Int.random(in: 0..<most, using: &random) == 0 }
}
