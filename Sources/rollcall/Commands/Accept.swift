internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Reading

struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accepts a worker's answer to a task's brief: the task's clock starts.",
        discussion: """
            To accept twice does nothing more. The worker gets no mail of it; the next request names the task with its \
            due date.
            """)

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption

    @Flag(name: .long, help: "Accept although no answer came by mail: you agreed on it otherwise.")
    var agreed = false

    @Argument(help: "The task's id.")
    var tasks: [String]

    func run() throws {
        let installation = try plan.installation()
        let now = moment.clock()
        let receipts = try installation.changingStore(at: now) { store in
            let accepting = Accepting(installation, store: store)
            return try tasks.map { try accepting.accept($0, isAgreed: agreed, at: now) }
        }
        switch format.format {
        case .json: Output.line(JSONValue.array(receipts.map(\.json)).text)
        case .text: for receipt in receipts { Output.line(InertText.line(receipt.words)) }
        }
    }
}

extension Accepting.Receipt {
    fileprivate var words: String {
        let moment = (brief.acceptedAt ?? brief.answeredAt)?.timestamp ?? ""
        let due = self.due.map { ", due \($0)" } ?? ""
        let outdated = isOutdated ? "; it was changed since, and goes again" : ""
        return wasAccepted
            ? "\(task.id) was accepted already at \(moment)\(due)\(outdated)"
            : "\(task.id) is accepted: \(task.worker)'s clock runs since \(moment)\(due)\(outdated)"
    }

    fileprivate var json: JSONValue {
        [
            "task": .string(task.id), "worker": .string(task.worker),
            "due": .optional(due?.description), "sent_at": .string(brief.sentAt.timestamp),
            "answered_at": .optional(brief.answeredAt?.timestamp),
            "accepted_at": .optional((brief.acceptedAt ?? brief.answeredAt)?.timestamp),
            "words": .optional(brief.answer?.words), "was_accepted": .bool(wasAccepted),
            "changed_since": .bool(isOutdated),
        ]
    }
}
