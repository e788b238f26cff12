// rollcall: asks people how their work goes, by e-mail alone.
//
//      rollcall.toml ──▶ Planning ─────────────▶ what is due? ◀─── Store ◀───┐
//                                                     │                      │
//      mailbox ◀─IMAP─ Transport ─bytes─▶ Mail ─▶ Reading ─ status updates ──┘
//      people  ◀─SMTP─ Transport ◀─ outbox ◀─ Letters ◀┘
//
// One tick (`rollcall poll`, the room Poll) fetches, reads, records, decides and sends, in that order. Every other
// command looks at the same plan and the same store. A command turns arguments into calls and results into words; what
// it does stands in the rooms.

internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Poll

@main
enum Main {
    static func main() {
        umask(0o077)
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Rollcall.parseAsRoot()
            try command.run()
        } catch let error as ExitCodeOnly {
            exit(error.code.rawValue)
        } catch  where isParsers(error) {
            Rollcall.exit(withError: error)
        } catch {
            let failure = Failure(error)
            Complaint.write(failure)
            exit(failure.code.rawValue)
        }
    }

    /// Errors of the argument parser print help or usage; everything else is a failure of ours.
    private static func isParsers(_ error: any Error) -> Bool {
        switch Rollcall.exitCode(for: error) {
        case .success, .validationFailure: true
        default: error is ArgumentParser.ExitCode || error is CleanExit
        }
    }
}

/// A result that is an exit code and was told already.
struct ExitCodeOnly: Error {
    var code: Poll.ExitCode
}

struct Rollcall: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollcall",
        abstract: "Asks people how their work goes, by e-mail alone.",
        discussion: """
            Run "rollcall init" for a plan to start from, "rollcall check" to try it, and "rollcall poll" every few \
            minutes from cron.
            """,
        version: "0.1.0",
        subcommands: [
            Init.self, Check.self, PollCommand.self, Parse.self, Ingest.self, Status.self, DigestCommand.self,
            Accept.self, Attention.self, Extend.self, Leave.self, Nudge.self, Outbox.self, Pause.self,
            Resume.self,
            Simulate.self, Explain.self, Backup.self, Doctor.self,
        ])
}
