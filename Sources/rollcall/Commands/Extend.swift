internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Reading

struct Extend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Gives a task more time, or refuses it; its worker is told.",
        discussion: """
            "rollcall extend LAND-1 2026-12-04" gives LAND-1 until then, asked for or not. "rollcall extend LAND-1 \
            --refuse" says no to who asked. The plan file stays as it is: as soon as it has another due date for the \
            task, the plan counts again.
            """)

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption

    @Flag(name: .long, help: "Say no to who asked.")
    var refuse = false

    @Option(name: .long, help: ArgumentHelp("Why, in the mail to the worker.", valueName: "words"))
    var reason: String?

    @Argument(help: "The task's id.")
    var task: String

    @Argument(help: "The new due date (2026-12-04).")
    var date: Day?

    /// A day as ISO 8601.
    struct Day: ExpressibleByArgument {
        let day: CalendarDate

        init?(argument: String) {
            guard let day = CalendarDate(iso: argument) else { return nil }
            self.day = day
        }
    }

    func validate() throws {
        guard (date == nil) == refuse else {
            throw ValidationError("Name a date (2026-12-04) to give more time, or --refuse, and not both.")
        }
    }

    func run() throws {
        let installation = try plan.installation()
        let now = moment.clock()
        let extended = try installation.changingStore(at: now) { store in
            let desk = try Desk(installation, store: store)
            return try date.map { try desk.grant(task, until: $0.day, reason: reason, at: now) }
                ?? desk.refuse(task, reason: reason, at: now)
        }
        switch format.format {
        case .json: Output.line(extended.json(reason: reason).text)
        case .text: Output.line(InertText.line(extended.words))
        }
    }
}

extension Desk.Extended {
    fileprivate var words: String {
        let told = "the next poll tells \(task.worker)"
        let due = dueBefore.map(\.description)
        if let until {
            return "\(task.id) is due on \(until)" + (due.map { ", in place of \($0)" } ?? "") + "; \(told)"
        }
        return "\(task.id) gets no more time" + (due.map { " and stays due on \($0)" } ?? "") + "; \(told)"
    }

    fileprivate func json(reason: String?) -> JSONValue {
        [
            "task": .string(task.id), "worker": .string(task.worker), "granted": .bool(until != nil),
            "due": .optional((until ?? dueBefore)?.description),
            "due_before": .optional(dueBefore?.description), "planned_due": .optional(task.due?.description),
            "asked": .bool(ask != nil), "asked_until": .optional(ask?.until?.description),
            "reason": .optional(reason),
        ]
    }
}
