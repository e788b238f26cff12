import Foundation
import Mail
import Planning
import Reading
import TestSupport
import Testing

@Suite("Whatever the plan, the answers and the ticks")
struct DecidingPropertyTests {
    @Test(
        "H197 each request, rung and digest is decided once, and nobody is mailed at rest",
        arguments: UInt64(0)..<24)
    func once(seed: UInt64) throws {
        var life = try Life(seed: seed)
        for _ in 0..<150 { try life.tick() }
        #expect(life.mailed.count == Set(life.mailed).count)
        #expect(life.asked.count == Set(life.asked).count)
        life.expectNoSlotUndecided()
    }

    @Test("H197 three weeks without a tick end in one mail a person", arguments: UInt64(0)..<12)
    func noStorm(seed: UInt64) throws {
        var life = try Life(seed: seed)
        for _ in 0..<20 { try life.tick() }
        life.now += 21 * 86_400
        let decisions = life.plan.decisions(at: life.now, after: life.history)
        #expect(
            decisions.mails.count { $0.person != Plan.managerID && $0.newBrief == nil }
                <= life.plan.workers.count)
        #expect(decisions.mails.count { $0.kind == .digest } <= 1)
        #expect(decisions.mails.count { $0.kind == .told } <= 1)
        for worker in life.plan.workers {
            #expect(decisions.mails.count { $0.person == worker.id && $0.newBrief == nil } <= 1)
            #expect(decisions.requests.count { $0.worker == worker.id && $0.state == .asked } <= 1)
        }
    }

    @Test("H197 a year ahead and back asks each day once, and goes on", arguments: UInt64(0)..<6)
    func yearAhead(seed: UInt64) throws {
        var life = try Life(seed: seed)
        for _ in 0..<20 { try life.tick() }
        let now = life.now
        life.now += 365 * 86_400
        try life.tick()
        life.now = now
        let before = life.history.requests.count
        for _ in 0..<150 { try life.tick() }
        #expect(life.asked.count == Set(life.asked).count)
        #expect(life.mailed.count == Set(life.mailed).count)
        #expect(life.history.requests.count > before)
        life.expectNoSlotUndecided()
    }
}

/// A random plan, lived through in random ticks with random answers.
struct Life {
    var plan: Plan
    var history: History
    var now: Date
    var mailed: [RungKey] = []
    var asked: [String] = []
    var random: SeededNumbers

    init(seed: UInt64) throws {
        random = SeededNumbers(state: seed)
        plan = try PlanningTests.plan(Self.text(&random))
        now = try instant("2026-03-01T00:00").addingTimeInterval(
            Double.random(in: 0...86_400 * 200, using: &random))
        history = History(startedAt: now)
    }

    private static func text(_ random: inout SeededNumbers) -> String {
        func one(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        return (0..<Int.random(in: 1...4, using: &random)).map { index in
            let tasks = (0..<Int.random(in: 0...3, using: &random)).map { number in
                let due = CalendarDate(daysSinceEpoch: 20_520 + Int.random(in: 0...240, using: &random))
                return
                    "[[task]]\nid = \"T\(index).\(number)\"\ntitle = \"T\"\nworker = \"w\(index)\"\ndue = \(due)\n"
                    + one(["", "brief = \"b.md\"\n", "brief = \"b.md\"\naccept = \"answer\"\n"])
            }
            return """
                [[worker]]
                id = "w\(index)"
                name = "W"
                address = "w\(index)@example.net"
                timezone = "\(one(ZoneYear.all.map(\.zone)))"
                ask = "\(one(["", "Mon..Fri ", "Mon,Wed,Fri ", "Sat,Sun ", "Tue ", "first,third Sun ", "last Thu "]))\(one(["09:00", "02:30", "00:00", "06:15"]))"
                due = "\(one(["17:00", "+1d 12:00", "+3d 02:30", "23:59"]))"
                remind = \(one(["[]", "[\"-1h\", \"+2h\", \"+1d\"]", "[\"-1d\", \"+0m\", \"+30m\", \"+3d\"]"]))
                tell_manager = "\(one(["never", "+2d", "+1h", "+5d"]))"
                quiet = "\(one(["none", "20:00..07:00", "12:00..13:30"]))"
                holidays = \(one(["[]", "[2026-04-03, \"2026-05-01..2026-05-04\", 2026-10-12]"]))
                leave = \(one(["[]", "[\"2026-04-10..2026-04-20\", \"2026-07-01..2026-07-31\"]"]))
                \(tasks.joined())
                """
        }.joined(separator: "\n")
    }

    mutating func tick() throws {
        let gaps: [TimeInterval] = [0, 60, 300, 300, 1800, 3600, 7200, 40_000, 200_000, -3600]
        now += gaps.randomElement(using: &random) ?? 60
        answer()
        answerBriefs()
        let decisions = plan.decisions(at: now, after: history)
        #expect(plan.decisions(at: now, after: history) == decisions)
        expectGoodMails(decisions)
        mailed += decisions.mails.flatMap(\.rungs)
        asked += decisions.requests.filter { $0.state == .asked }.map(\.id)
        history = history.applying(decisions, at: now)
        let again = plan.decisions(at: now, after: history)
        #expect(again.isEmpty)
    }

    /// Each open request may be answered, and each task be done, or opened again.
    private mutating func answer() {
        for task in plan.tasks where Int.random(in: 0..<100, using: &random) == 0 {
            let state: TaskUpdate.State = history.tasks[task.id]?.state == .done ? .inProgress : .done
            history.tasks[task.id] = TaskStanding(state: state, text: "", saidAt: now)
        }
        for index in history.requests.indices where history.requests[index].state == .asked {
            guard Int.random(in: 0..<8, using: &random) == 0 else { continue }
            history.requests[index].state = now > history.requests[index].dueAt ? .late : .answered
            history.requests[index].answeredAt = now
        }
    }

    /// Each brief that went may be answered or accepted, and each may be changed.
    private mutating func answerBriefs() {
        for index in plan.tasks.indices {
            guard let brief = plan.tasks[index].brief else { continue }
            if Int.random(in: 0..<60, using: &random) == 0 {
                plan.tasks[index].brief = Brief(
                    path: brief.path, text: brief.text + " more", acceptance: brief.acceptance)
            }
            guard var sent = history.briefs[plan.tasks[index].id], Int.random(in: 0..<30, using: &random) == 0
            else { continue }
            sent[sent.count - 1].answeredAt = now
            if Bool.random(using: &random) { sent[sent.count - 1].acceptedAt = now }
            history.briefs[plan.tasks[index].id] = sent
        }
    }

    private func expectGoodMails(_ decisions: Decisions) {
        let open = Set((history.requests + decisions.requests).filter { $0.state == .asked }.map(\.id))
        for worker in plan.workers {
            let mails = decisions.mails.filter { $0.person == worker.id }
            #expect(mails.count { $0.newBrief == nil } <= 1)
            #expect(mails.count { $0.newBrief != nil } <= 1)
            #expect(mails.isEmpty || WorkerCalendar(worker).isMailTime(now))
            #expect(
                mails.allSatisfy {
                    $0.rungs.allSatisfy {
                        open.contains($0.subject) || isOpenTask($0.task) || isOpenBrief($0)
                    }
                })
            expectNoMoreThanAllowed(worker, mails.count)
        }
        #expect(Set(decisions.mails.flatMap(\.rungs)).isDisjoint(with: history.decided))
        #expect(Set(decisions.passedOver.map(\.key)).isDisjoint(with: history.decided))
    }

    /// Whether it brings or chases the last brief of a task that is not done, which is not answered.
    private func isOpenBrief(_ rung: RungKey) -> Bool {
        let tasks = plan.tasks.filter { task in
            let last = history.briefs[task.id]?.last
            return rung.subject == last?.id && history.briefState(of: task) == .sent
                || rung.subject == "@brief/\(task.id)/\((last?.number ?? 0) + 1)"
        }
        return tasks.contains { isOpenTask($0.id) }
    }

    private func isOpenTask(_ id: String?) -> Bool {
        guard let id, plan.tasks.contains(where: { $0.id == id }) else { return false }
        return history.tasks[id]?.state != .done
    }

    private func expectNoMoreThanAllowed(_ worker: Worker, _ going: Int) {
        let clock = WallClock(worker.timezone)
        let sent = history.mailed[worker.id, default: []].count { clock.day(at: $0) == clock.day(at: now) }
        #expect(going == 0 || sent + going <= plan.outgoing.perPersonPerDay)
    }

    /// No period is skipped silently: each slot whose time to ask is over has its row.
    func expectNoSlotUndecided() {
        let rows = Set(history.requests.map(\.id))
        for worker in plan.workers where history.startedAt <= now {
            for slot in plan.slots(for: worker, in: history.startedAt...now) where slot.lastAskAt < now {
                #expect(rows.contains("\(worker.id)/\(slot.day)"))
            }
        }
    }
}
