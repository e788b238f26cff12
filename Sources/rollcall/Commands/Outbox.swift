internal import ArgumentParser
internal import Foundation
internal import Mail
internal import Planning
internal import Poll
internal import Reading
internal import Store

struct Outbox: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "What waits to go: list, show, retry, cancel.",
        subcommands: [List.self, Show.self, Retry.self, Cancel.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists letters that wait, failed or are in doubt.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @OptionGroup var format: FormatOption
        @Flag(name: .long, help: "Sent and cancelled ones too.")
        var all = false

        func run() throws {
            let states: [OutboxEntry.State] =
                all ? OutboxEntry.State.allCases : [.queued, .retrying, .attempting, .failed, .unknown]
            let entries = try plan.installation().readStore(at: moment.clock()).outbox(states)
            switch format.format {
            case .json: Output.line(JSONValue.array(entries.map(\.json)).text)
            case .text:
                var table = TextTable([
                    "letter", "state", "kind", "to", "subject", "tries", "next try", "answer",
                ])
                for entry in entries {
                    table.add([
                        "\(entry.id)", entry.state.rawValue, entry.kind.rawValue, entry.recipient.description,
                        entry.subject, "\(entry.attempts)",
                        entry.isWaiting ? entry.nextAttemptAt.timestamp : "", entry.answer ?? "",
                    ])
                }
                Output.write(entries.isEmpty ? "" : table.text)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Prints a letter as it goes or went.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @Argument(help: "Its number in the list.")
        var letter: Int64

        func run() throws {
            let bytes = try plan.installation().readStore(at: moment.clock()).bytes(of: letter)
            Output.write(Data(bytes))
        }
    }

    struct Retry: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry", abstract: "Lets the next poll try letters at once.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @Argument(help: "Their numbers in the list.")
        var letters: [Int64]

        func run() throws {
            let now = moment.clock()
            try plan.installation().changingStore(at: now) { store in
                for letter in letters { try store.retry(letter, at: now) }
            }
        }
    }

    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel", abstract: "Takes letters out of the queue for good.")

        @OptionGroup var plan: PlanOption
        @OptionGroup var moment: MomentOption
        @Argument(help: "Their numbers in the list.")
        var letters: [Int64]

        func run() throws {
            let now = moment.clock()
            try plan.installation().changingStore(at: now) { store in
                for letter in letters {
                    try store.cancel(letter, reason: "cancelled from the command line", at: now)
                }
            }
        }
    }
}

extension OutboxEntry {
    var isWaiting: Bool { state == .queued || state == .retrying || (state == .unknown && inDoubt < 2) }

    var json: JSONValue {
        [
            "id": .integer(Int(id)), "state": .string(state.rawValue), "kind": .string(kind.rawValue),
            "person": .string(person), "recipient": .string(recipient.description),
            "request": .optional(request), "message_id": .string(messageID), "subject": .string(subject),
            "attempts": .integer(attempts), "created_at": .string(createdAt.timestamp),
            "next_attempt_at": isWaiting ? .string(nextAttemptAt.timestamp) : .null,
            "answer": .optional(answer),
        ]
    }
}
