import Foundation
import Mail
import Planning
import Reading
import Testing

/// One line of the table: given what happened, at this moment, then this is decided.
struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// Lines of `[asking]` that differ from the usual ones, `key = value`.
    var plan: [String] = []
    /// What happened, a line each: see `fixtures/deciding/README.md`.
    var given: [String] = []
    /// Month, day and time of 2026 on Maria's clock: `11-23 09:00`, a Monday.
    var at: String
    /// What is told.
    var then: [String]

    init(_ name: String, plan: [String] = [], given: [String] = [], at: String, then: [String]) {
        self.name = name
        self.plan = plan
        self.given = given
        self.at = at
        self.then = then
    }

    var testDescription: String { name }
}

@Suite("Where the workers stand, and what the digest says")
struct ReportTests {
    @Test(arguments: [
        Case("nobody asked yet", at: "11-22 12:00", then: ["idle: not asked yet"]),
        Case(
            "asked", given: ["asked 11-23"], at: "11-23 12:00",
            then: ["waiting: asked Mon 23 Nov 09:00, due 17:00"]),
        Case(
            "silent", given: ["asked 11-23"], at: "11-23 20:00",
            then: ["overdue: asked Mon 23 Nov 09:00, 3 h overdue"]),
        Case(
            "silent for long", given: ["missed 11-23"], at: "11-26 20:00",
            then: ["overdue: asked Mon 23 Nov 09:00, 3 days overdue"]),
        Case(
            "answered", given: ["answered 11-23", "heard 11-23 10:30"], at: "11-23 12:00",
            then: ["answered: answered Mon 23 Nov 10:30"]),
        Case(
            "answered late", given: ["late 11-23", "heard 11-24 10:30"], at: "11-24 12:00",
            then: ["answered: answered Tue 24 Nov 10:30, late"]),
        Case(
            "heard from, though not in answer", given: ["missed 11-23", "heard 11-24 10:30"],
            at: "11-24 12:00", then: ["answered: answered Tue 24 Nov 10:30"]),
        Case(
            "away", plan: ["leave = [\"2026-11-23..2026-11-27\"]"], at: "11-23 12:00",
            then: ["away: leave until 27 Nov (plan)"]),
        Case(
            "excused from the last request", given: ["excused 11-23"], at: "11-24 12:00",
            then: ["idle: nothing is asked"]),
        Case(
            "the newest request counts", given: ["missed 11-23", "asked 11-25"], at: "11-25 12:00",
            then: ["waiting: asked Wed 25 Nov 09:00, due 17:00"]),
    ])
    func standing(_ line: Case) throws {
        var world = try World(line.plan)
        for event in line.given { try world.happens(event) }
        let standings = world.plan.standings(at: try World.moment(line.at), after: world.history)
        #expect(standings.map { "\($0.standing.state): \($0.standing.words)" } == line.then)
    }

    @Test("a task is late after its due date, a promise is broken after its own, a done one is neither")
    func tasks() throws {
        func line(_ due: String?, _ state: TaskUpdate.State?, _ promised: String?) throws -> [Bool] {
            var world = try World()
            let due = try due.map { try #require(CalendarDate(iso: "2026-\($0)")) }
            let promised = try promised.map { try #require(CalendarDate(iso: "2026-\($0)")) }
            world.plan = try plan(
                Self.maria + "[[task]]\nid = \"L-1\"\ntitle = \"L\"\nworker = \"maria\"\n"
                    + (due.map { "due = \($0)\n" } ?? ""))
            world.history.tasks["L-1"] = TaskStanding(
                state: state, promised: promised, text: "…", saidAt: try World.moment("11-20 13:00"))
            let line = try #require(
                world.plan.taskLines(at: try World.moment("11-23 12:00"), after: world.history).first)
            return [line.isLate, line.isPromiseBroken, line.isPromisedLate]
        }
        #expect(try line("11-23", nil, nil) == [false, false, false])
        #expect(try line("11-22", nil, nil) == [true, false, false])
        #expect(try line("11-22", .done, "11-25") == [false, false, false])
        #expect(try line(nil, .inProgress, "11-22") == [false, true, false])
        #expect(try line("11-24", .inProgress, "11-25") == [false, false, true])
    }

    @Test("exceptions come first, and each worker once with all that concerns the manager")
    func sections() throws {
        let contents = try Self.team().digest("11-24 18:00")
        #expect(
            contents.sections.map { "\($0.heading): \($0.workers.map(\.id).joined(separator: " "))" } == [
                "overdue: ana", "blocked: bo", "questions: cy", "silent: di", "away: ed", "answered: flo",
                "idle: gil",
            ])
        #expect(contents.counts.workers == 7 && contents.counts.overdue == 1 && contents.counts.blocked == 2)
        #expect(contents.counts.silent == 1 && contents.counts.away == 1 && contents.counts.tasksLate == 1)
        let ana = contents.sections[0].workers[0]
        #expect(ana.blockers == ["no images"] && ana.tasks.map(\.id) == ["A-1"])
        #expect(contents.sections[2].workers[0].questions == ["Which logo?"])
        #expect(contents.sections[5].workers[0].updates.map(\.reply) == ["Shipped it."])
    }

    @Test("it tells what was heard since the last one")
    func since() throws {
        var team = try Self.team()
        #expect(try team.digest("11-24 18:00").since == (try World.moment("11-23 18:00")))
        let scheduled = team.plan.digestContents(
            at: try World.moment("11-24 18:03"), after: team.history, for: CalendarDate(iso: "2026-11-24"))
        #expect(scheduled.since == (try World.moment("11-23 18:00")))
        #expect(try team.digest("11-23 12:00").since == (try World.moment("11-20 18:00")))
        team.history.lastDigestAt = try World.moment("11-20 18:05")
        #expect(try team.digest("11-24 18:00").since == (try World.moment("11-20 18:05")))
        let now = try World.moment("11-24 18:03")
        let recorded = team.history.applying(team.plan.decisions(at: now, after: team.history), at: now)
        #expect(recorded.decided.contains(.digest(try #require(CalendarDate(iso: "2026-11-24")))))
        #expect(team.plan.digestContents(at: now, after: recorded).since == team.history.lastDigestAt)
        team.history.lastDigestAt = try World.moment("11-02 18:05")
        #expect(try team.digest("11-24 18:00").since == (try World.moment("11-17 18:00")))
        team.history.lastDigestAt = try World.moment("11-24 16:00")
        let contents = try team.digest("11-24 18:00")
        #expect(!contents.sections.contains { $0.heading == .questions })
        #expect(contents.sections.first { $0.heading == .blocked }?.workers.map(\.id) == ["bo"])
    }

    @Test(
        "a digest that is rare tells of all the time since the last one",
        arguments: ["Tue 18:00", "Tue 18:00 every 2 weeks from 2026-11-24", "last Tue 18:00"])
    func rareDigest(_ cadence: String) throws {
        var world = try World(["digest = \"\(cadence)\""])
        let last = try World.moment("10-27 18:05")
        world.history.lastDigestAt = last
        let now = try World.moment("11-24 18:10")
        #expect(world.plan.digestContents(at: now, after: world.history).since == last)
    }

    @Test("what waits is grouped, and what comes next is said")
    func rest() throws {
        var team = try Self.team()
        team.history.attention = ["no worker", "broken", "no worker"].enumerated().map { index, reason in
            SetAside(
                id: Int64(index), from: "x@example.org", subject: "Hi", reason: reason,
                arrivedAt: .distantPast)
        }
        let contents = try team.digest("11-24 18:00")
        #expect(contents.setAside.map { "\($0.reason) \($0.mails.count)" } == ["no worker 2", "broken 1"])
        #expect(contents.counts.setAside == 3)
        #expect(contents.nextDigest == (try World.moment("11-25 18:00")))
        #expect(contents.nextAsks.count == 7)
        #expect(try contents.nextAsks.first?.at == World.moment("11-25 09:00"))
        #expect(contents.tasks.map(\.id) == ["A-1", "B-1", "F-1"])
    }

    @Test("H168 a team of nobody has a digest too")
    func nobody() throws {
        let plan = try plan("")
        let contents = plan.digestContents(
            at: try World.moment("11-24 18:00"), after: History(startedAt: .distantPast))
        #expect(contents.sections.isEmpty && contents.counts == DigestContents.Counts())
    }

    static let maria = worker("maria")

    private static func worker(_ id: String, _ more: String = "") -> String {
        "[[worker]]\nid = \"\(id)\"\nname = \"\(id)\"\naddress = \"\(id)@example.net\"\nask = \"Mon,Wed 09:00\"\n\(more)"
    }

    /// Seven workers, one of each kind, on Tuesday, 24 November 2026.
    private static func team() throws -> World {
        let tasks = [("A-1", "ana", "2026-11-20"), ("B-1", "bo", "2026-12-01"), ("F-1", "flo", "2026-12-02")]
            .map {
                "[[task]]\nid = \"\($0.0)\"\ntitle = \"T\"\nworker = \"\($0.1)\"\ndue = \($0.2)\n"
            }
        let workers =
            ["ana", "bo", "cy", "di"].map { worker($0) } + [
                worker("ed", "leave = [2026-11-24]\n"), worker("flo"), worker("gil"),
            ]
        var world = try World()
        world.plan = try plan((workers + tasks).joined())
        for name in ["ana", "bo", "cy", "flo"] { try world.happens("answered 11-23 \(name)") }
        try world.happens("missed 11-23 di")
        var blocked = StatusUpdate()
        blocked.blockers = ["no images"]
        world.hears("ana", "Waiting for images.", blocked, at: "11-24 12:00")
        world.hears("bo", "Stuck.", at: "11-24 12:00")
        world.history.tasks["B-1"] = TaskStanding(
            state: .blocked, blocker: "no key", text: "Stuck.", saidAt: try World.moment("11-20 15:00"))
        var asking = StatusUpdate()
        asking.questions = ["Which logo?"]
        world.hears("cy", "Which logo?", asking, at: "11-24 12:00")
        world.hears("flo", "Planned it.", at: "11-23 12:00")
        world.hears("flo", "Shipped it.", at: "11-24 12:00")
        return world
    }
}

extension World {
    fileprivate mutating func hears(
        _ worker: String, _ reply: String, _ update: StatusUpdate = StatusUpdate(), at moment: String
    ) {
        guard let arrivedAt = try? Self.moment(moment) else { return }
        history.updates[worker, default: []].append(
            RecordedUpdate(
                worker: worker, request: nil, arrivedAt: arrivedAt, reply: reply, update: update, doubts: []))
    }

    fileprivate func digest(_ moment: String) throws -> DigestContents {
        plan.digestContents(at: try Self.moment(moment), after: history)
    }
}
