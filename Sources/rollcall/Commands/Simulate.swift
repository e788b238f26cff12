internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Reading
internal import Store

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows every mail that would go in the next days, to whom, when and why; sends none.",
        discussion:
            "Everybody is supposed to answer two hours after they are asked, unless you say otherwise.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @Option(name: .long, help: "How many days, 1 to 366.")
    var days = 7
    @Option(name: .long, help: ArgumentHelp("A worker who never answers.", valueName: "worker"))
    var silent: [String] = []
    @Option(
        name: .long, help: ArgumentHelp("A worker who answers; nobody else does then.", valueName: "worker"))
    var answers: [String] = []
    @Option(
        name: .long, help: ArgumentHelp("Minutes from one poll to the next, 1 to 1440.", valueName: "minutes")
    )
    var every = 15

    func validate() throws {
        guard (1...366).contains(days), (1...1440).contains(every) else {
            throw ValidationError("--days takes 1 to 366, --every 1 to 1440")
        }
        guard silent.isEmpty || answers.isEmpty else {
            throw ValidationError("name those who are silent, or those who answer")
        }
    }

    func run() throws {
        let installation = try plan.installation()
        let now = moment.clock()
        let store = try installation.readStore(at: now)
        for name in silent + answers { _ = try installation.plan.worker(named: name) }
        var simulation = Simulation(
            installation.plan, after: try store.history(at: now),
            answering: answers.isEmpty ? .allBut(Set(silent)) : .only(Set(answers)))
        let zones = Zones(installation.plan)
        switch format.format {
        case .json:
            let events = simulation.events(from: now, days: days, every: every)
            Output.line(JSONValue.array(events.map { json(of: $0, zones) }).text)
        case .text:
            simulation.run(from: now, days: days, every: every) { Output.line(line(of: $0, zones)) }
        }
    }

    /// Of the manager, and of the workers by their ids.
    private struct Zones {
        let manager: TimeZone
        private let workers: [String: TimeZone]

        init(_ plan: Plan) {
            manager = plan.manager.timezone
            workers = Dictionary(plan.workers.map { ($0.id, $0.timezone) }) { first, _ in first }
        }

        subscript(person: String) -> TimeZone { workers[person] ?? manager }
    }

    private func line(of event: Simulation.Event, _ zones: Zones) -> String {
        let zone = zones[event.person]
        let theirs = zone == zones.manager ? "" : " (\(zone.wallTime(event.at)) \(zone.identifier))"
        return InertText.line(
            "\(zones.manager.wallTime(event.at))\(theirs) \(event.person) "
                + (event.kind.map { "\($0.rawValue): " } ?? "") + event.reason, limit: 400)
    }

    private func json(of event: Simulation.Event, _ zones: Zones) -> JSONValue {
        [
            "at": .string(event.at.timestamp), "person": .string(event.person),
            "timezone": .string(zones[event.person].identifier),
            "kind": .optional(event.kind?.rawValue), "reason": .string(event.reason),
        ]
    }
}

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows why each mail to a worker did or did not go, from what was recorded.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @Argument(help: "The worker's id.")
    var worker: String
    @Argument(help: "A day of the worker's; the last seven if it is not said.")
    var day: Days?

    func run() throws {
        let installation = try plan.installation()
        let now = moment.clock()
        let worker = try installation.plan.worker(named: worker)
        let decisions = try installation.readStore(at: now).decisions(
            about: worker.id, in: span(WallClock(worker.timezone), until: now))
        switch format.format {
        case .json: Output.line(JSONValue.array(decisions.map(\.json)).text)
        case .text:
            for decision in decisions {
                Output.line(
                    InertText.line(
                        "\(worker.timezone.wallTime(decision.at)) \(decision.kind) "
                            + "(\(decision.subject)): \(decision.outcome), \(decision.reason)", limit: 400))
            }
        }
    }

    private func span(_ clock: WallClock, until now: Date) -> ClosedRange<Date> {
        guard let day, let midnight = TimeOfDay(hour: 0, minute: 0) else {
            return now.addingTimeInterval(-7 * 86_400)...now
        }
        let end = clock.instant(day.last.adding(days: 1), midnight).addingTimeInterval(-1)
        return clock.instant(day.first, midnight)...end
    }
}

extension RecordedDecision {
    var json: JSONValue {
        [
            "at": .string(at.timestamp), "kind": .string(kind), "subject": .string(subject),
            "outcome": .string(outcome), "reason": .string(reason),
        ]
    }
}

extension TimeZone {
    /// `Mon 2026-11-23 09:00`.
    fileprivate func wallTime(_ date: Date) -> String {
        let (day, minute) = WallClock(self).reading(at: date)
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(names[day.weekday.rawValue]) \(day) \(padded(minute / 60)):\(padded(minute % 60))"
    }
}
