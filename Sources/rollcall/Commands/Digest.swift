internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Reading
internal import Store

struct DigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "The digest as it would go now.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var verbosity: VerbosityOptions

    @Option(name: .long, help: "text, html or json.")
    var format: Format = .text

    @Flag(name: .long, help: "Send it now, to the manager and the copies.")
    var send = false

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, json }

    func run() throws {
        let installation = try plan.installation()
        if send { return try sendNow(installation) }
        let now = moment.clock()
        let store = try installation.readStore(at: now)
        let contents = try installation.plan.digestContents(
            at: now, after: store.history(at: now, updatesSince: now.addingTimeInterval(-8 * 86_400)))
        let (letters, manager) = (try installation.letters(), installation.plan.manager)
        switch format {
        case .text: Output.write(letters.digestText(contents, manager: manager))
        case .html: Output.write(letters.digestHTML(contents, manager: manager))
        case .json: Output.line(contents.json.text)
        }
    }

    private func sendNow(_ installation: Installation) throws {
        let effects = Effects.live(clock: moment.clock, isLive: moment.now == nil, log: verbosity.logger)
        let report = try installation.changingStore(at: moment.clock()) { store in
            try Tick(installation, store: store, effects: effects).sendDigest()
        }
        try PollCommand.conclude(report)
    }
}
