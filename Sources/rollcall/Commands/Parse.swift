internal import ArgumentParser
internal import Foundation
internal import Mail
internal import Planning
internal import Poll
internal import Reading

struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Shows how mails are read; needs no plan, no store and no network.",
        discussion: """
            A folder means every file in it, an mbox file every message in it, "-" standard input. With --format json \
            one object a message is printed, one a line, in the order of the input.
            """)

    @Option(name: .long, help: "A plan, whose people and tasks are then known.", completion: .file())
    var config: String?

    @OptionGroup var format: FormatOption

    @Flag(name: .shortAndLong, help: "Show each line with what it was taken for.")
    var verbose = false

    @Argument(help: "Mails (RFC 5322).", completion: .file())
    var files: [String]

    func run() throws {
        let tasks = try config.map { try Surroundings.process.plan(named: $0).tasks } ?? []
        let context = ReadingContext(tasks: tasks.map { .init(id: $0.id, title: $0.title) })
        var unreadable: Failure?
        for file in files {
            do {
                try MailFiles.forEachMail(in: file) { name, bytes in show(name, bytes, context) }
            } catch let failure as Failure {
                Complaint.write(failure)
                unreadable = unreadable ?? failure
            }
        }
        if let unreadable { throw ExitCodeOnly(code: unreadable.code) }
    }

    private func show(_ name: String, _ bytes: [UInt8], _ context: ReadingContext) {
        let message = Message(bytes)
        let parsed = ParsedMail(file: name, message: message, reading: message.reading(in: context))
        switch format.format {
        case .json: Output.line(parsed.json.text)
        case .text: Output.write(parsed.shown + (verbose ? parsed.shownVerdicts : ""))
        }
    }
}
