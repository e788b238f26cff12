internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Reading
internal import Store

struct Attention: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attention",
        abstract: "Mail that waits for you: list, show, assign to a worker, dismiss.",
        subcommands: [List.self, Show.self, Assign.self, Dismiss.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists what waits for a person.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @OptionGroup var format: FormatOption

        func run() throws {
            let mails = try mails()
            switch format.format {
            case .json: Output.line(JSONValue.array(mails.map(\.json)).text)
            case .text:
                var table = TextTable(["mail", "arrived", "from", "subject", "why"])
                for mail in mails {
                    table.add(["\(mail.id)", mail.arrivedAt.timestamp, mail.from, mail.subject, mail.reason])
                }
                Output.write(mails.isEmpty ? "" : table.text)
            }
        }

        /// Wishes for more time, answers to briefs, and what was set aside.
        private func mails() throws -> [SetAside] {
            let installation = try plan.installation()
            let (plan, now) = (installation.plan, moment.clock())
            let store = try installation.readStore(at: now)
            let history = try store.history(at: now, updatesSince: now)
            return try plan.wishes(after: history).map(SetAside.init)
                + plan.taskLines(at: now, after: history).compactMap(\.answerToAccept) + store.attention()
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one mail as it came, and how it is read.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @Flag(name: .long, help: "The bytes as they came.")
        var raw = false
        @Argument(help: "Its number in the list.")
        var mail: Int64

        func run() throws {
            let installation = try plan.installation()
            let bytes = try installation.readStore(at: moment.clock()).original(of: mail)
            if raw { return Output.write(Data(bytes)) }
            let message = Message(bytes)
            let context = ReadingContext(
                tasks: installation.plan.tasks.map { .init(id: $0.id, title: $0.title) })
            let parsed = ParsedMail(
                file: "mail \(mail)", message: message, reading: message.reading(in: context))
            Output.write(parsed.shown)
            for line in (message.plainText ?? message.html ?? "").split(separator: "\n") {
                Output.line("  | \(InertText.line(line))")
            }
        }
    }

    struct Assign: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "assign",
            abstract: "Records a mail as a worker's answer to their newest request, or to a task's brief.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @Option(name: .long, help: ArgumentHelp("It answers the brief of this task.", valueName: "task"))
        var brief: String?
        @Argument(help: "Its number in the list.")
        var mail: Int64
        @Argument(help: "The worker's id.")
        var worker: String

        func run() throws {
            let installation = try plan.installation()
            let now = moment.clock()
            try installation.changingStore(at: now) { store in
                try Desk(installation, store: store).assign(mail, to: worker, briefOf: brief, at: now)
            }
        }
    }

    struct Dismiss: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dismiss",
            abstract: "Takes a mail off the list; its bytes are kept.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @Argument(help: "Its number in the list.")
        var mails: [Int64]

        func run() throws {
            try plan.installation().changingStore(at: moment.clock()) { store in
                for mail in mails { try store.dismiss(mail) }
            }
        }
    }
}

extension DigestContents.TaskLine {
    /// The mail that answers its brief and waits for the manager.
    fileprivate var answerToAccept: SetAside? {
        guard waitsForAcceptance, let answer = brief?.answer else { return nil }
        return SetAside(
            id: answer.mail, from: answer.from, subject: answer.subject,
            reason: "it answers the brief of \(id): to accept, rollcall accept \(id)",
            arrivedAt: answer.arrivedAt)
    }
}

extension SetAside {
    /// The mail that asks for more time, for it waits for the manager as well.
    init(_ wish: DigestContents.Wish) {
        let until = wish.ask.until.map { " until \($0)" } ?? ""
        self.init(
            id: wish.ask.mail, from: wish.workerName, subject: "\(wish.task) \(wish.title)",
            reason: "asks for more time\(until): rollcall extend \(wish.task)", arrivedAt: wish.ask.at)
    }

    var json: JSONValue {
        [
            "id": .integer(Int(id)), "from": .string(from), "subject": .string(subject),
            "reason": .string(reason), "arrived_at": .string(arrivedAt.timestamp),
        ]
    }
}
