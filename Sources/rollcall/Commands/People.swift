internal import ArgumentParser
internal import Foundation
internal import Mail
internal import Planning
internal import Poll
internal import Reading
internal import Store

/// Days away as the plan writes them: `2026-12-24` or `2026-12-24..2027-01-02`.
struct Days: ExpressibleByArgument {
    let first: CalendarDate
    let last: CalendarDate

    init?(argument: String) {
        let ends = argument.components(separatedBy: "..").map { CalendarDate(iso: $0) }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last
        else {
            return nil
        }
        (self.first, self.last) = (first, last)
    }
}

struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Parks a worker for some days: nothing is asked, and nothing counts as missed.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @Argument(help: "The worker's id.")
    var worker: String
    @Argument(help: "The days (2026-12-24, or 2026-12-24..2027-01-02); both are days away.")
    var days: Days

    func run() throws {
        try People.change(plan, moment, format) { desk, now in
            let absence = Absence(from: days.first, until: days.last, saidAt: now, source: .leave)
            try desk.park(desk.worker(worker), absence)
            return (worker, absence, nil)
        }
    }
}

struct Pause: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Stops asking a worker, until a day or until rollcall resume.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @Argument(help: "The worker's id.")
    var worker: String
    @Option(name: .long, help: ArgumentHelp("The last day of the pause.", valueName: "date"))
    var until: Days?

    func run() throws {
        try People.change(plan, moment, format) { desk, now in
            let absence = Absence(from: nil, until: until?.last, saidAt: now, source: .pause)
            try desk.park(desk.worker(worker), absence)
            return (worker, absence, nil)
        }
    }
}

struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks a worker again: ends leave, pause, their own absence or stop, and forgives bounces.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @Argument(help: "The worker's id.")
    var worker: String

    func run() throws {
        try People.change(plan, moment, format) { desk, now in
            (worker, nil, try desk.resume(desk.worker(worker), at: now))
        }
    }
}

struct Nudge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reminds a worker once more of the answer that they owe, with the next poll.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var verbosity: VerbosityOptions
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @Argument(help: "The worker's id.")
    var worker: String

    func run() throws {
        let installation = try plan.installation()
        let now = moment.clock()
        let mail = try installation.changingStore(at: now) { store in
            let worker = try Desk(installation, store: store).worker(worker)
            let effects = Effects.live(clock: moment.clock, isLive: false, log: verbosity.logger)
            return try Tick(installation, store: store, effects: effects).nudge(worker)
        }
        switch format.format {
        case .json:
            let object: JSONValue = [
                "worker": .string(worker), "kind": .string(mail.kind.rawValue),
                "request": .optional(mail.request?.id),
            ]
            Output.line(object.text)
        case .text: Output.line("\(mail.kind.rawValue) to \(worker): goes with the next poll")
        }
    }
}

/// What the commands on one person have in common.
enum People {
    /// Changes one person's state, and says what it is then.
    ///
    /// - Parameter change: returns the worker, the absence that is on, and what keeps them away all the same.
    static func change(
        _ plan: PlanOption, _ moment: MomentOption, _ format: FormatOption,
        _ change: (Desk, Date) throws -> (worker: String, absence: Absence?, obstacle: String?)
    ) throws {
        let installation = try plan.installation()
        let now = moment.clock()
        let (worker, absence, obstacle) = try installation.changingStore(at: now) { store in
            try change(Desk(installation, store: store), now)
        }
        switch format.format {
        case .json:
            let object: JSONValue = [
                "worker": .string(worker), "state": .string(absence?.source.rawValue ?? "resumed"),
                "from": .optional(absence?.from?.description),
                "until": .optional(absence?.until?.description),
            ]
            Output.line(object.text)
        case .text: Output.line("\(worker): \(words(absence, obstacle))")
        }
    }

    private static func words(_ absence: Absence?, _ obstacle: String?) -> String {
        guard let absence else {
            return obstacle.map { "not asked all the same, \($0): change it there" } ?? "is asked again"
        }
        let from = absence.from.map { " from \($0)" } ?? ""
        let until = absence.until.map { " until \($0)" } ?? " until rollcall resume"
        return (absence.source == .pause ? "paused" : "on leave") + from + until
    }
}
