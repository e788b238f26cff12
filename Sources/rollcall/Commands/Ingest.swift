internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Poll
internal import Reading
internal import Store

struct Ingest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Takes mails from files or standard input (-) as if they had been fetched.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption

    @Argument(help: "Mails (RFC 5322), an mbox, or a folder of them.", completion: .file())
    var files: [String]

    func run() throws {
        let installation = try plan.installation()
        let now = moment.clock()
        try installation.changingStore(at: now) { store in
            let desk = try Desk(installation, store: store)
            for file in files {
                try MailFiles.forEachMail(in: file) { name, bytes in
                    show(name, try desk.ingest(bytes, at: now))
                }
            }
        }
    }

    private func show(_ file: String, _ receipt: Desk.Receipt) {
        let (outcome, detail) = Self.words(receipt.outcome)
        switch format.format {
        case .json:
            Output.line(
                ([
                    "file": .string(file), "mail": receipt.mail.map { .integer(Int($0)) } ?? .null,
                    "outcome": .string(outcome), "detail": .optional(detail),
                ] as JSONValue).text)
        case .text: Output.line(InertText.line("\(file): \(outcome)\(detail.map { ": " + $0 } ?? "")"))
        }
    }

    private static func words(_ outcome: ReadMail.Outcome?) -> (outcome: String, detail: String?) {
        switch outcome {
        case nil: ("duplicate", nil)
        case .reply(_, let request, _, _): ("recorded", request)
        case .briefAnswer(_, let brief, _, _): ("recorded", "the brief of \(brief.task ?? brief.id)")
        case .noticeAnswer(let worker, _, _, _): ("recorded", "\(worker)'s answer to a mail about tasks")
        case .unasked(let worker, let reading, _):
            ("recorded", "\(worker): \(reading.update.commands.map(\.name.rawValue).joined(separator: ", "))")
        case .absence(let worker, let away, _):
            ("recorded", "\(worker) is away\(away.until.map { " until \($0)" } ?? "")")
        case .machine(let reason): ("recorded", reason)
        case .setAside(let reason), .bounced(_, _, _, let reason): ("set_aside", reason)
        }
    }
}
