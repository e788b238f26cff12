import Foundation
import Mail
import Planning
import Reading
import Testing

extension World {
    /// Maria, whose only task is L-1, and no other reminders of it.
    static func withTask(due: String) throws -> World {
        var world = try World()
        world.plan = try PlanningTests.plan(
            """
            [tasks]
            remind = []
            [asking]
            ask = "Mon,Wed,Fri 09:00"
            quiet = "20:00..07:00"
            [[worker]]
            id = "maria"
            name = "Maria"
            address = "maria@example.net"
            [[task]]
            id = "L-1"
            title = "L"
            worker = "maria"
            due = \(due)

            """)
        return world
    }

    fileprivate mutating func extends(_ id: Int64, _ ask: String?, _ answer: Extension.Answer? = nil) throws {
        let ask = try ask.map { day in
            Extension.Ask(
                mail: id, request: "maria/2026-11-23", until: CalendarDate(iso: day), words: "…",
                at: try Self.moment("11-23 10:00").addingTimeInterval(TimeInterval(id)))
        }
        history.extensions["L-1", default: []].append(
            Extension(id: id, task: "L-1", worker: "maria", ask: ask, answer: answer))
    }
}

@Suite("More time")
struct ExtensionDecidingTests {
    private static func answer(
        _ until: String?, against planned: String? = "2026-11-30", at moment: String = "11-24 10:00"
    ) throws -> Extension.Answer {
        Extension.Answer(
            until: until.flatMap { CalendarDate(iso: $0) },
            planned: planned.flatMap { CalendarDate(iso: $0) },
            reason: nil, at: try World.moment(moment))
    }

    private static func due(_ world: World) -> String? {
        world.history.effectiveDue(of: world.plan.tasks[0])?.description
    }

    @Test("the last date that was given counts, a refusal changes none")
    func lastCounts() throws {
        var world = try World.withTask(due: "2026-11-30")
        #expect(Self.due(world) == "2026-11-30")
        try world.extends(1, nil, Self.answer("2026-12-04"))
        #expect(Self.due(world) == "2026-12-04")
        try world.extends(2, nil, Self.answer("2026-12-11", at: "11-25 10:00"))
        try world.extends(3, "2026-12-18", Self.answer(nil, at: "11-26 10:00"))
        #expect(Self.due(world) == "2026-12-11")
    }

    @Test("once the plan has another date than the one it was given against, the plan counts again")
    func planWins() throws {
        var world = try World.withTask(due: "2026-12-01")
        try world.extends(1, nil, Self.answer("2026-12-04", against: "2026-11-30"))
        #expect(Self.due(world) == "2026-12-01")
        #expect(world.history.overtaken(for: world.plan.tasks[0])?.until?.description == "2026-12-04")
        try world.extends(2, nil, Self.answer("2026-12-18", against: "2026-12-01", at: "11-25 10:00"))
        #expect(Self.due(world) == "2026-12-18")
        #expect(world.history.overtaken(for: world.plan.tasks[0]) == nil)
    }

    @Test("a plan that takes over the date that was given has nothing to say about it")
    func planAgrees() throws {
        var world = try World.withTask(due: "2026-12-04")
        try world.extends(1, nil, Self.answer("2026-12-04", against: "2026-11-30"))
        #expect(Self.due(world) == "2026-12-04")
        #expect(world.history.extra(for: world.plan.tasks[0]) == nil)
        #expect(world.history.overtaken(for: world.plan.tasks[0]) == nil)
    }

    @Test("the worker's last wish waits, unless the task is done or due no earlier, or it is answered")
    func openWish() throws {
        var world = try World.withTask(due: "2026-11-30")
        try world.extends(1, "2026-12-02")
        try world.extends(2, "2026-12-04")
        #expect(world.history.openWish(for: world.plan.tasks[0])?.id == 2)
        #expect(world.plan.wishes(after: world.history).map(\.ask.mail) == [2])
        world.history.extensions["L-1"]?[1].answer = try Self.answer("2026-12-04")
        #expect(world.plan.wishes(after: world.history).isEmpty)
        try world.extends(3, "2026-12-04")
        #expect(world.plan.wishes(after: world.history).isEmpty)
        try world.extends(4, "2026-12-07")
        #expect(world.plan.wishes(after: world.history).map(\.ask.mail) == [4])
        world.history.tasks["L-1"] = TaskStanding(state: .done, text: "done", saidAt: .distantPast)
        #expect(world.plan.wishes(after: world.history).isEmpty)
    }

    @Test("the worker is told once, in the thread of the request, when they may get mail")
    func told() throws {
        var world = try World.withTask(due: "2026-11-30")
        try world.happens("answered 11-23")
        try world.extends(1, "2026-12-04", Self.answer("2026-12-04", at: "11-23 21:00"))
        #expect(try !world.decides(at: "11-23 21:05").mails.contains { $0.kind == .extension })
        let now = try World.moment("11-24 07:00")
        let decisions = world.plan.decisions(at: now, after: world.history)
        let mail = try #require(decisions.mails.first { $0.kind == .extension })
        #expect(mail.request?.id == "maria/2026-11-23")
        #expect(mail.reason == "more time until 2026-12-04 for L-1")
        let after = world.history.applying(decisions, at: now)
        #expect(world.plan.decisions(at: now, after: after).mails.isEmpty)
    }
}

@Suite("What is read back")
struct ReadBackDecidingTests {
    private static func world(_ answers: [(mail: Int64, at: String)]) throws -> World {
        var world = try World.withTask(due: "2026-11-30")
        try world.happens("answered 11-23")
        world.history.readBacks["maria"] = try answers.map { answer in
            ReadBack(
                mail: answer.mail, worker: "maria", request: "maria/2026-11-23",
                arrivedAt: try World.moment(answer.at), update: StatusUpdate(), isInDoubt: true,
                asked: ["L-1"], dates: [], earlier: 0)
        }
        return world
    }

    private static func lines(_ world: World, at moment: String) throws -> [String] {
        let decisions = try world.decides(at: moment)
        return decisions.mails.filter { $0.kind == .readBack }.map { "mail \($0.rungs[0].subject)" }
            + decisions.passedOver.filter { $0.key.kind == .readBack }.map {
                "pass \($0.key.subject): \($0.reason)"
            }
    }

    @Test("an answer in doubt is read back once")
    func once() throws {
        let world = try Self.world([(7, "11-23 12:00")])
        #expect(try Self.lines(world, at: "11-23 12:05") == ["mail maria/2026-11-23/7"])
        let now = try World.moment("11-23 12:05")
        let after = world.history.applying(world.plan.decisions(at: now, after: world.history), at: now)
        #expect(world.plan.decisions(at: now, after: after).mails.isEmpty)
    }

    @Test("H084 of several answers the last is read back, and of one request three at most")
    func few() throws {
        var world = try Self.world([(7, "11-23 12:00"), (8, "11-23 12:01")])
        #expect(
            try Self.lines(world, at: "11-23 12:05") == [
                "mail maria/2026-11-23/8", "pass maria/2026-11-23/7: a later answer is read back",
            ])
        world.history.readBacks["maria"] = world.history.readBacks["maria"]?.suffix(1).map { answer in
            var answer = answer
            answer.earlier = 3
            return answer
        }
        #expect(
            try Self.lines(world, at: "11-23 12:05") == [
                "pass maria/2026-11-23/8: 3 answers to this request were read back before"
            ])
    }

    @Test("where no task was asked about and no figure given there is nothing to read back")
    func nothing() throws {
        var world = try Self.world([(7, "11-23 12:00")])
        world.history.readBacks["maria"]?[0].asked = []
        #expect(try Self.lines(world, at: "11-23 12:05") == [])
        world.history.readBacks["maria"]?[0].update.hours = 6
        #expect(try Self.lines(world, at: "11-23 12:05") == ["mail maria/2026-11-23/7"])
    }

    @Test("H084 who got as many mails today as the plan allows gets no other")
    func cap() throws {
        var world = try Self.world([(7, "11-23 12:00")])
        world.history.mailed["maria"] = try ["09:00", "10:00", "11:00"].map {
            try World.moment("11-23 \($0)")
        }
        #expect(
            try Self.lines(world, at: "11-23 12:05") == [
                "pass maria/2026-11-23/7: cap: 3 mails went today"
            ])
    }

    @Test("in quiet hours it waits for the morning, on a free day it is given up after twelve hours")
    func quiet() throws {
        let evening = try Self.world([(7, "11-23 20:30")])
        #expect(try Self.lines(evening, at: "11-23 20:35") == [])
        #expect(try Self.lines(evening, at: "11-24 07:00") == ["mail maria/2026-11-23/7"])
        let friday = try Self.world([(7, "11-27 20:30")])
        #expect(try Self.lines(friday, at: "11-28 08:00") == [])
        #expect(
            try Self.lines(friday, at: "11-28 09:00") == [
                "pass maria/2026-11-23/7: it could not be read back within 12 hours"
            ])
    }

    @Test("where the next request goes now, that tells what was heard")
    func nextRequest() throws {
        let world = try Self.world([(7, "11-25 08:58")])
        #expect(
            try Self.lines(world, at: "11-25 09:00") == ["pass maria/2026-11-23/7: the next request goes now"]
        )
    }

    @Test(
        "without a doubt only a date that changed is read back",
        arguments: [(nil, false), ("2026-11-27", true), ("2026-12-02", false)])
    func changedDate(before: String?, isReadBack: Bool) throws {
        var world = try Self.world([(7, "11-23 12:00")])
        world.history.readBacks["maria"]?[0].isInDoubt = false
        world.history.readBacks["maria"]?[0].dates = [
            ReadBack.GivenDate(
                task: "L-1", day: try #require(CalendarDate(iso: "2026-12-02")),
                before: before.flatMap { CalendarDate(iso: $0) })
        ]
        #expect(try Self.lines(world, at: "11-23 12:05").isEmpty == !isReadBack)
    }
}
