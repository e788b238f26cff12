internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Reading
internal import Store

struct PollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "One tick: fetch, read, record, decide, send. For cron, every few minutes.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @OptionGroup var verbosity: VerbosityOptions

    @Flag(name: .long, help: "Say what would go and why; touch nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Do everything but send: mails stay queued.")
    var noSend = false

    @Option(
        name: .long,
        help: ArgumentHelp("Send every mail there instead, for a trial week.", valueName: "address"))
    var redirectAllTo: Recipient?

    struct Recipient: ExpressibleByArgument {
        let address: EmailAddress

        init?(argument: String) {
            guard let address = EmailAddress(argument) else { return nil }
            self.address = address
        }
    }

    func run() throws {
        let installation = try plan.installation()
        if dryRun { return try rehearse(installation) }
        StopSignal.listen()
        let lock = try held(installation)
        let store = try installation.openStore(at: moment.clock())
        let before = try store.tickRecord()
        var report = TickReport()
        do {
            try tick(installation, store: store).run(into: &report)
            // A tick that left mails unread decided nothing, so what was due is still due.
            if !report.leavesMailUnread { try store.noteSuccess(at: moment.clock()) }
            if before.failures >= Self.loudFrom, !report.leavesMailUnread {
                Complaint.write("it works again, after \(before.failures) failures")
            }
            try conclude(report)
        } catch let exit as ExitCodeOnly {
            throw exit
        } catch {
            let failure = Failure(error)
            try? store.noteFailure()
            tell(report.notices)
            guard isNews(failure, after: before) else { throw ExitCodeOnly(code: failure.code) }
            throw failure
        }
        lock.close()
    }

    private func tick(_ installation: Installation, store: Store) throws -> Tick {
        let effects = Effects.live(clock: moment.clock, isLive: moment.now == nil, log: verbosity.logger)
        return try Tick(
            installation, store: store, effects: effects, isSending: !noSend,
            redirection: redirectAllTo?.address)
    }

    /// The lock; who does not get it in cron's silence says nothing, for the run that has it is at work.
    private func held(_ installation: Installation) throws -> StoreLock {
        do { return try installation.lock() } catch let failure as Failure where failure.code == .temporary {
            guard verbosity.verbose > 0 || isWatched else { throw ExitCodeOnly(code: failure.code) }
            throw failure
        }
    }

    private func rehearse(_ installation: Installation) throws {
        let store = try installation.rehearsalStore(at: moment.clock())
        let rehearsal = try tick(installation, store: store).rehearsal()
        Output.write(rehearsal)
    }

    private static let loudFrom = 3

    /// A short outage of something that has worked is no news; its third failure in a row is.
    private func isNews(_ failure: Failure, after before: TickRecord) -> Bool {
        if before.lastGoodTick == nil || verbosity.verbose > 0 || isWatched { return true }
        return switch failure.code {
        case .temporary: before.failures + 1 >= Self.loudFrom
        case .loginRefused: before.failures + 1 == Self.refusalsToTell
        default: true
        }
    }

    /// A server may refuse a login by mistake once; when it goes on to, that is told, and told once.
    private static let refusalsToTell = 5

    private var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    private func conclude(_ report: TickReport) throws {
        tell(report.notices)
        switch format.format {
        case .json: Output.line(report.json.text)
        case .text: if isatty(STDOUT_FILENO) == 1 || verbosity.verbose > 0 { Output.line(report.summary) }
        }
        if report.isCutShort, StopSignal.isGiven { throw ExitCodeOnly(code: .temporary) }
        try Self.conclude(report)
    }

    private func tell(_ notices: [String]) {
        for notice in notices { Complaint.write(notice) }
    }

    static func conclude(_ report: TickReport) throws {
        if report.retrying + report.failed + report.unknown > 0 || report.isManagerUnreached {
            throw ExitCodeOnly(code: .unsent)
        }
    }
}
