import Foundation
import Mail
@testable import Planning
@testable import Reading
import Store
import Testing

@Suite struct PromiseTests {

    private struct Day {
        let fixture: StoreFixture
        let request: Request

        init() throws {
            fixture = try StoreFixture()
            request = try fixture.ask()
        }

        /// Records an answer that came so many hours after the request.
        func hear(after hours: Double, _ change: (inout StatusUpdate) -> Void, moreTime: [MoreTime] = [])
            throws
        {
            let arrival = fixture.arrival("mail \(hours)", uid: nil)
            let mail = try #require(
                try fixture.store.take([arrival], cursors: [], at: StoreFixture.monday)[0])
            var update = StatusUpdate()
            change(&update)
            let at = StoreFixture.monday.addingTimeInterval(hours * 3600)
            var reply = try fixture.reply(to: request, mail: mail, at: at, update: update)
            if case .reply(let worker, let request, var reading, let tasks) = reply.outcome {
                reading.moreTime = moreTime
                reply.outcome = .reply(worker: worker, request: request, reading, tasks: tasks)
            }
            try fixture.store.record([reply], at: at)
        }

        func history() throws -> History {
            try fixture.store.history(at: StoreFixture.monday.addingTimeInterval(10 * 3600))
        }

        func promises() throws -> [String] {
            try (history().promises["LAND-1"] ?? []).map { promise in
                "\(promise.day)\(promise.outcome.map { " \($0)" } ?? "")"
            }
        }
    }

    private static func task(eta: String?, state: TaskUpdate.State? = nil) -> TaskUpdate {
        var task = TaskUpdate(ref: "LAND-1", text: "by \(eta ?? "some day")")
        task.eta = eta.flatMap { CalendarDate(iso: $0) }
        task.state = state
        return task
    }

    @Test("each date that is given is kept beside those before it; the same one again is no other")
    func kept() throws {
        let day = try Day()
        defer { day.fixture.remove() }
        for (hours, eta) in [(1.0, "2026-11-20"), (2, "2026-11-20"), (3, "2026-11-23"), (4, "2026-11-27")] {
            try day.hear(after: hours) { $0.tasks = [Self.task(eta: eta)] }
        }
        #expect(try day.promises() == ["2026-11-20", "2026-11-23", "2026-11-27"])
        #expect(try day.history().promises["LAND-1"]?.map(\.words).last == "by 2026-11-27")
        #expect(try day.history().tasks["LAND-1"]?.promised?.description == "2026-11-27")
        var settled = Decisions()
        settled.promises = try #require(try day.history().promises["LAND-1"]).prefix(1).map { promise in
            var promise = promise
            promise.outcome = .moved
            return promise
        }
        try day.fixture.store.queue(settled, mails: [], at: StoreFixture.monday)
        #expect(try day.promises() == ["2026-11-20 moved", "2026-11-23", "2026-11-27"])
    }

    @Test("the date of the whole update is that of the worker's only open task")
    func whole() throws {
        let day = try Day()
        defer { day.fixture.remove() }
        try day.hear(after: 1) { $0.eta = CalendarDate(iso: "2026-11-20") }
        #expect(try day.promises() == ["2026-11-20"])
        #expect(try day.history().tasks["LAND-1"]?.promised?.description == "2026-11-20")
        try day.hear(after: 2) { $0.tasks = [Self.task(eta: "2026-11-27", state: .done)] }
        #expect(try day.promises() == ["2026-11-20"])
        try day.hear(after: 3) { $0.eta = CalendarDate(iso: "2026-11-30") }
        #expect(try day.promises() == ["2026-11-20"])
    }

    @Test(
        "the date of the whole is no promise where it may be of several tasks",
        arguments: [(["LAND-1", "SHOP-2"], []), (["LAND-1"], ["LAND-1"]), ([], [])])
    func ambiguous(_ open: [String], promised: [String]) {
        var update = StatusUpdate()
        update.eta = CalendarDate(iso: "2026-11-20")
        let dates = update.dates(of: ["LAND-1", "SHOP-2"], open: Set(open), reply: "by the 20th")
        #expect(dates.map(\.task) == promised)
        update.tasks = [Self.task(eta: nil)]
        #expect(update.dates(of: ["LAND-1", "SHOP-2"], open: Set(open), reply: "").map(\.task) == ["LAND-1"])
    }

    @Test("when a task was said to be done is the first time, and nothing once it is taken back")
    func doneAt() throws {
        let day = try Day()
        defer { day.fixture.remove() }
        let states: [(Double, TaskUpdate.State?)] = [(1, .done), (2, .done), (3, nil)]
        for (hours, state) in states {
            try day.hear(after: hours) { $0.tasks = [Self.task(eta: nil, state: state)] }
        }
        #expect(
            try day.history().tasks["LAND-1"]?.doneAt == StoreFixture.monday.addingTimeInterval(3600))
        try day.hear(after: 4) { $0.tasks = [Self.task(eta: nil, state: .inProgress)] }
        #expect(try day.history().tasks["LAND-1"]?.doneAt == nil)
        try day.hear(after: 5) { $0.tasks = [Self.task(eta: nil, state: .done)] }
        #expect(
            try day.history().tasks["LAND-1"]?.doneAt == StoreFixture.monday.addingTimeInterval(5 * 3600))
    }

    @Test("a wish for more time waits with its words; what names no task is that of the only one")
    func wish() throws {
        let day = try Day()
        defer { day.fixture.remove() }
        let until = try #require(CalendarDate(iso: "2026-11-27"))
        try day.hear(
            after: 1, { _ in }, moreTime: [MoreTime(task: nil, until: until, text: "more time, please")])
        try day.hear(after: 2, { _ in }, moreTime: [MoreTime(task: "OTHER-1", until: until, text: "no")])
        let wishes = try #require(try day.history().extensions["LAND-1"])
        #expect(wishes.map(\.ask?.words) == ["more time, please"])
        #expect(try day.history().extensions.count == 1)
        let task = PlannedTask(id: "LAND-1", title: "L", worker: "maria", due: nil, brief: nil)
        let answer = Extension.Answer(until: until, planned: nil, reason: "fine", at: StoreFixture.monday)
        try day.fixture.store.answer(wishes[0].id, for: task, answer)
        #expect(try day.history().extensions["LAND-1"]?.map(\.answer) == [answer])
        try day.fixture.store.answer(nil, for: task, answer)
        #expect(try day.history().extensions["LAND-1"]?.count == 2)
        #expect(try day.fixture.store.complaints().isEmpty)
    }

    @Test("answers that move a date may have to be read back, with the date before; first dates not")
    func readBack() throws {
        let day = try Day()
        defer { day.fixture.remove() }
        try day.hear(after: 1) { $0.tasks = [Self.task(eta: "2026-11-20")] }
        #expect(try day.history().readBacks.isEmpty)
        try day.hear(after: 2) { $0.tasks = [Self.task(eta: "2026-11-27")] }
        let answers = try #require(try day.history().readBacks["maria"])
        #expect(answers.map(\.isInDoubt) == [false])
        #expect(
            answers[0].dates.map { "\($0.before?.description ?? "-") \($0.day)" } == ["2026-11-20 2026-11-27"]
        )
    }
}
