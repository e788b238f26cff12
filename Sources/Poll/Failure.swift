internal import Planning
internal import Store
internal import Transport

/// The exit codes of `rollcall`, after sysexits.h; scripts rely on them.
package enum ExitCode: Int32, Sendable {
    /// Done, and also nothing to do, duplicates, set-aside mail.
    case done = 0
    /// Finished, but some mail could not be sent.
    case unsent = 3
    case usage = 64
    /// Bad input data.
    case data = 65
    /// No input file.
    case noInput = 66
    /// The store cannot be used.
    case store = 69
    /// A bug.
    case bug = 70
    /// Try again later: network, server busy, another run holds the lock.
    case temporary = 75
    case loginRefused = 77
    case configuration = 78
}

/// Why a run ended early, in two lines: what failed, where, in the other side's words; and what to do about it.
package struct Failure: Error, Hashable, Sendable {
    package var code: ExitCode
    package var message: String
    package var remedy: String?

    package init(_ code: ExitCode, _ message: String, remedy: String? = nil) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    /// The failure that `error` means, told apart once, here, for every room's errors.
    package init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self.init(store: error)
        case let error as TransportError: self.init(transport: error)
        case let error as PlanMistakes:
            self.init(
                .configuration, error.mistakes.map(\.description).joined(separator: "\n"),
                remedy: "nothing was done; correct the plan and run rollcall check")
        default:
            self.init(
                .bug, "something went wrong that should not: \(error)",
                remedy: "nothing is lost; please report it with the command that you ran")
        }
    }

    private init(store error: StoreError) {
        let lines = error.description.split(separator: "\n", maxSplits: 1).map(String.init)
        let code: ExitCode =
            switch error {
            case .busy: .temporary
            case .foreign: .configuration
            case .missing: .data
            case .full, .newer, .unusable, .inaccessible: .store
            }
        self.init(code, lines[0], remedy: lines.count > 1 ? lines[1] : nil)
    }

    private init(transport error: TransportError) {
        let code: ExitCode =
            switch error.kind {
            case .temporary: .temporary
            case .loginRefused: .loginRefused
            case .configuration: .configuration
            }
        self.init(code, error.description, remedy: error.advice.isEmpty ? nil : error.advice)
    }
}
