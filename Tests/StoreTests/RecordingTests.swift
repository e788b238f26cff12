import Foundation
import Mail
import Planning
import Reading
import Store
import Testing

@Suite struct RecordingTests {
    private func recorded(_ fixture: StoreFixture, _ text: String) throws -> Int64 {
        try #require(
            try fixture.store.take([fixture.arrival(text, uid: nil)], cursors: [], at: StoreFixture.monday)[0]
        )
    }

    @Test(
        "an answer by the due time answers, a later one is late",
        arguments: [(0.0, Request.State.answered), (8 * 3600, .answered), (8 * 3600 + 1, .late)])
    func answer(after delay: TimeInterval, state: Request.State) throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let mail = try recorded(fixture, "one")
        let reply = try fixture.reply(
            to: request, mail: mail, at: StoreFixture.monday.addingTimeInterval(delay))
        try fixture.store.record([reply], at: StoreFixture.monday)
        #expect(try fixture.state(of: request) == state)
    }

    @Test("H103 a second reply amends the first; both are kept and the state stays")
    func amendment() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let first = try recorded(fixture, "one")
        let second = try recorded(fixture, "two")
        let later = StoreFixture.monday.addingTimeInterval(9 * 3600)
        try fixture.store.record(
            [
                try fixture.reply(to: request, mail: first, at: StoreFixture.monday),
                try fixture.reply(to: request, mail: second, at: later),
            ], at: later)
        #expect(try fixture.state(of: request) == .answered)
        let updates = try fixture.store.history(at: later, updatesSince: .distantPast).updates
        #expect(updates["maria"]?.count == 2)
    }

    @Test("a reply cancels the reminder that is queued, and not one that was sent")
    func cancelledReminder() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        try fixture.store.queue(
            Decisions(),
            mails: [fixture.mail(.reminder, request, rung: 0), fixture.mail(.overdue, request, rung: 1)],
            at: StoreFixture.monday)
        let letters = try fixture.store.outbox([.queued]).filter { $0.kind != .request }
        try fixture.store.begin(letters[0].id)
        try fixture.store.finish(letters[0].id, .sent(answer: "250 ok"), at: StoreFixture.monday)
        let mail = try recorded(fixture, "one")
        try fixture.store.record(
            [fixture.reply(to: request, mail: mail, at: StoreFixture.monday)], at: StoreFixture.monday)
        #expect(try fixture.store.outbox([.cancelled]).map(\.kind) == [.overdue])
        #expect(try fixture.store.outbox([.sent]).map(\.kind) == [.reminder])
    }

    @Test("each figure of a task is the last one given, and an older mail changes nothing")
    func standing() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        var update = StatusUpdate()
        update.tasks = [TaskUpdate(ref: "LAND-1", text: "60 %")]
        update.tasks[0].progress = 60
        let moments: [(String, Double?, TimeInterval)] = [("a", 60, 30), ("b", nil, 60), ("c", 20, 0)]
        for (text, progress, delay) in moments {
            update.tasks[0].progress = progress
            update.tasks[0].text = text
            let reply = try fixture.reply(
                to: request, mail: try recorded(fixture, text),
                at: StoreFixture.monday.addingTimeInterval(delay), update: update)
            try fixture.store.record([reply], at: StoreFixture.monday)
        }
        let standing = try fixture.store.history(at: StoreFixture.monday).tasks["LAND-1"]
        #expect(standing?.text == "b")
        #expect(standing?.progress == 60)
    }

    @Test("a task of somebody else is not touched")
    func foreignTask() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        var update = StatusUpdate()
        update.tasks = [TaskUpdate(ref: "BOB-1", text: "done")]
        let reply = try fixture.reply(
            to: request, mail: try recorded(fixture, "one"), at: StoreFixture.monday, update: update)
        try fixture.store.record([reply], at: StoreFixture.monday)
        #expect(try fixture.store.history(at: StoreFixture.monday).tasks.isEmpty)
    }

    @Test("a mail that cannot be recorded is set aside and takes no neighbour along")
    func sandwich() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let mails = try ["one", "two", "three"].map { try recorded(fixture, $0) }
        var reads = try mails.map { try fixture.reply(to: request, mail: $0, at: StoreFixture.monday) }
        let unknown = Request(
            worker: "maria", slot: CalendarDate(daysSinceEpoch: 1), askAt: .now, dueAt: .now, state: .skipped)
        reads[1] = try fixture.reply(to: unknown, mail: mails[1], at: StoreFixture.monday)
        try fixture.store.record(reads, at: StoreFixture.monday)
        #expect(try fixture.store.attention().map(\.id) == [mails[1]])
        let updates = try fixture.store.history(at: StoreFixture.monday, updatesSince: .distantPast).updates
        #expect(updates["maria"]?.count == 2)
        #expect(try fixture.store.complaints().isEmpty)
    }

    @Test("a machine's absence ends with any reply, a person's own with back")
    func absences() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let later = StoreFixture.monday.addingTimeInterval(60)
        var away = StatusUpdate()
        away.commands = [Command(name: .away, until: CalendarDate(iso: "2026-12-05"))]
        var back = StatusUpdate()
        back.commands = [Command(name: .back)]
        let machine = ReadMail(
            mail: try recorded(fixture, "robot"), sender: nil, subject: "", arrivedAt: StoreFixture.monday,
            outcome: .absence(
                worker: "maria", Reading.Away(from: nil, until: nil, text: "away"), reason: "robot"))
        try fixture.store.record([machine], at: StoreFixture.monday)
        #expect(try absences(fixture).map(\.source) == [.machine])
        try fixture.store.record(
            [fixture.reply(to: request, mail: try recorded(fixture, "away"), at: later, update: away)],
            at: later)
        #expect(try absences(fixture).map(\.source) == [.worker])
        try fixture.store.record(
            [
                fixture.reply(
                    to: request, mail: try recorded(fixture, "back"), at: later.addingTimeInterval(1),
                    update: back)
            ], at: later)
        #expect(try absences(fixture).isEmpty)
    }

    /// A reply on Tuesday, 17 November, and what is left of the absence then.
    struct Ending: CustomTestStringConvertible, Sendable {
        var source = Absence.Source.worker
        var from: String?
        var reply: Says
        var ends: Bool

        enum Says: String { case status, same, skip, help, question, back, longer }

        var testDescription: String {
            "\(reply) \(ends ? "ends" : "leaves") \(source)\(from.map { " from \($0)" } ?? "")"
        }
    }

    static let endings = [
        Ending(reply: .status, ends: true), Ending(reply: .same, ends: true),
        Ending(reply: .question, ends: true), Ending(reply: .back, ends: true),
        Ending(reply: .skip, ends: false), Ending(reply: .help, ends: false),
        Ending(from: "2026-11-17", reply: .status, ends: true),
        Ending(from: "2026-11-18", reply: .status, ends: false),
        Ending(from: "2026-11-18", reply: .back, ends: true),
        Ending(source: .machine, reply: .help, ends: true),
        Ending(source: .machine, from: "2026-11-18", reply: .status, ends: false),
        Ending(source: .leave, reply: .status, ends: false), Ending(source: .leave, reply: .back, ends: true),
        Ending(source: .leave, from: "2026-11-18", reply: .back, ends: false),
        Ending(source: .pause, reply: .back, ends: false),
        Ending(source: .stop, reply: .status, ends: false), Ending(source: .stop, reply: .back, ends: true),
    ]

    private static func update(_ says: Ending.Says) -> StatusUpdate {
        var update = StatusUpdate()
        switch says {
        case .status: update.done = ["the footer"]
        case .question: update.questions = ["In both languages?"]
        case .same: update.commands = [Command(name: .same)]
        case .skip: update.commands = [Command(name: .skip)]
        case .help: update.commands = [Command(name: .help)]
        case .back: update.commands = [Command(name: .back)]
        case .longer: update.commands = [Command(name: .away, until: CalendarDate(iso: "2026-12-11"))]
        }
        return update
    }

    @Test("a reply ends what has begun by the worker's own or their machine's word", arguments: endings)
    func ends(_ item: Ending) throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let absence = Absence(
            from: item.from.flatMap { CalendarDate(iso: $0) }, until: CalendarDate(iso: "2026-12-05"),
            saidAt: StoreFixture.monday, source: item.source)
        try say(absence, request, fixture)
        let tuesday = StoreFixture.monday.addingTimeInterval(86_400)
        let mail = try recorded(fixture, "reply")
        try fixture.store.record(
            [fixture.reply(to: request, mail: mail, at: tuesday, update: Self.update(item.reply))],
            at: tuesday)
        #expect(try absences(fixture).isEmpty == item.ends)
        let returns = try fixture.store.history(at: tuesday).returns["maria"] ?? []
        let isTold = item.ends && [.worker, .machine].contains(item.source)
        #expect(returns == (isTold ? [Return(from: absence, at: tuesday)] : []))
    }

    private func say(_ absence: Absence, _ request: Request, _ fixture: StoreFixture) throws {
        var command = Command(name: absence.source == .stop ? .stop : .away, until: absence.until)
        command.from = absence.from
        let mail = absence.source == .leave || absence.source == .pause ? 0 : try recorded(fixture, "away")
        var update = StatusUpdate()
        update.commands = [command]
        switch absence.source {
        case .leave, .pause: try fixture.store.park("maria", absence)
        case .worker, .stop:
            try fixture.store.record(
                [fixture.reply(to: request, mail: mail, at: absence.saidAt, update: update)],
                at: absence.saidAt)
        case .machine:
            let away = Reading.Away(from: absence.from, until: absence.until, text: "")
            let read = ReadMail(
                mail: mail, sender: nil, subject: "", arrivedAt: absence.saidAt,
                outcome: .absence(worker: "maria", away, reason: "robot"))
            try fixture.store.record([read], at: absence.saidAt)
        }
    }

    @Test("of two absences the last that was said stands, and neither is a return")
    func corrects() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        for (text, says) in [("one", Ending.Says.longer), ("two", .longer)] {
            let mail = try recorded(fixture, text)
            try fixture.store.record(
                [fixture.reply(to: request, mail: mail, at: StoreFixture.monday, update: Self.update(says))],
                at: StoreFixture.monday)
        }
        #expect(try absences(fixture).count == 2)
        #expect(try fixture.store.history(at: StoreFixture.monday).returns.isEmpty)
    }

    @Test("what the manager was told of a person is known for as long as it goes on")
    func remembersWhatWasTold() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        try fixture.store.park(
            "maria", Absence(from: nil, until: nil, saidAt: StoreFixture.monday, source: .pause))
        let key = RungKey(person: Plan.managerID, subject: "maria/away/2026-11-16", kind: .told)
        var decisions = Decisions()
        decisions.passedOver = [Decisions.PassedOver(key: key, reason: "told")]
        try fixture.store.queue(decisions, mails: [], at: StoreFixture.monday)
        let later = StoreFixture.monday.addingTimeInterval(60 * 86_400)
        #expect(try fixture.store.history(at: later).decided.contains(key))
    }

    private func absences(_ fixture: StoreFixture) throws -> [Absence] {
        try fixture.store.history(at: StoreFixture.monday).absences["maria"] ?? []
    }
}
