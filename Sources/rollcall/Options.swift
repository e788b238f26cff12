internal import ArgumentParser
internal import Foundation
internal import Mail
internal import Poll

/// Which plan.
struct PlanOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The plan file.", valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var config: String?
}

/// Which moment: now, unless one is rehearsed.
struct MomentOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("Act as if it were this moment (2026-11-27T09:00:00Z).", valueName: "time"))
    var now: Moment?

    /// The clock that a command goes by.
    var clock: @Sendable () -> Date {
        guard let date = now?.date else { return { Date() } }
        return { date }
    }
}

/// A moment as ISO 8601.
struct Moment: ExpressibleByArgument {
    let date: Date

    init?(argument: String) {
        guard let date = Date(timestamp: argument) else { return nil }
        self.date = date
    }
}

enum ListingFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

struct FormatOption: ParsableArguments {
    @Option(name: .long, help: "text or json.")
    var format: ListingFormat = .text
}

enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// How much is said of what goes on.
struct VerbosityOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say what is done; twice for every step.")
    var verbose: Int

    @Option(name: .long, help: ArgumentHelp("text or json.", valueName: "format"))
    var logFormat: LogFormat = .text
}
