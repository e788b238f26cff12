internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Reading
internal import Store

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Who owes what now: requests, tasks, promises, set-aside mail, the outbox.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption

    func run() throws {
        let installation = try plan.installation()
        let now = moment.clock()
        let store = try installation.readStore(at: now)
        let report = StatusReport(
            plan: installation.plan, now: now,
            history: try store.history(at: now, updatesSince: now.addingTimeInterval(-35 * 86_400)),
            lastUpdates: try store.lastUpdates(),
            reminders: try store.reminderCounts(since: now.addingTimeInterval(-35 * 86_400)))
        switch format.format {
        case .json: Output.line(report.json.text)
        case .text: Output.write(report.text)
        }
    }
}

/// What `status` shows: the plan beside what happened.
struct StatusReport {
    var plan: Plan
    var now: Date
    var history: History
    var lastUpdates: [String: RecordedUpdate]
    /// By request's id.
    var reminders: [String: Int]

    var json: JSONValue {
        [
            "now": .string(now.timestamp),
            "workers": .array(
                plan.standings(at: now, after: history).map { json(of: $0.worker, $0.standing) }),
            "tasks": .array(plan.tasks.map(json(of:))),
            "attention": .integer(history.attention.count),
            "outbox": history.outbox.json,
        ]
    }

    private func json(of worker: Worker, _ standing: WorkerStanding) -> JSONValue {
        [
            "id": .string(worker.id), "name": .string(worker.name),
            "state": .string(standing.state.rawValue),
            "requests": .array(history.requests.filter { $0.worker == worker.id }.map(json(of:))),
            "last_update": lastUpdates[worker.id]?.update.json ?? .null,
        ]
    }

    private func json(of request: Request) -> JSONValue {
        [
            "id": .string(request.id), "asked_at": .optional(request.askedAt?.timestamp),
            "due_at": .string(request.dueAt.timestamp), "state": .string(request.state.rawValue),
            "answered_at": .optional(request.answeredAt?.timestamp),
            "reminders": .integer(reminders[request.id] ?? 0),
        ]
    }

    private func json(of task: PlannedTask) -> JSONValue {
        let standing = history.tasks[task.id]
        return [
            "id": .string(task.id), "title": .string(task.title), "worker": .string(task.worker),
            "due": .optional(history.effectiveDue(of: task)?.description),
            "planned_due": .optional(task.due?.description), "state": .optional(standing?.state?.rawValue),
            "progress": .optional(standing?.progress), "promised": .optional(standing?.promised?.description),
            "promises": .array(history.promises(of: task).map(\.json)),
            "more_time": history.openWish(for: task)?.ask?.json ?? .null,
            "said_at": .optional(standing?.saidAt.timestamp),
            "brief": DigestContents.BriefLine(task, history)?.json ?? .null,
        ]
    }

    var text: String {
        var workers = TextTable(["worker", "state", ""])
        for (worker, standing) in plan.standings(at: now, after: history) {
            workers.add([worker.name, standing.state.rawValue, standing.words])
        }
        var tasks = TextTable(["task", "title", "worker", "due", "state", "progress", "promised", "brief"])
        for task in plan.tasks {
            let standing = history.tasks[task.id]
            tasks.add([
                task.id, task.title, task.worker, history.effectiveDue(of: task)?.description ?? "",
                standing?.state?.rawValue ?? "",
                standing?.progress.map { "\(Int($0.rounded())) %" } ?? "",
                promised(task), history.briefState(of: task)?.rawValue ?? "",
            ])
        }
        return workers.text + (plan.tasks.isEmpty ? "" : "\n" + tasks.text) + "\n" + summary
    }

    /// `2026-12-04`, and where it was moved how often, and what was said first.
    private func promised(_ task: PlannedTask) -> String {
        guard let promised = history.tasks[task.id]?.promised else { return "" }
        let promises = history.promises(of: task)
        guard promises.moves > 0, let first = promises.first else { return promised.description }
        return "\(promised) (moved \(promises.moves)x, first \(first.day))"
    }

    private var summary: String {
        let outbox = history.outbox
        let wishes = plan.wishes(after: history).map(\.task)
        let asking = wishes.isEmpty ? "" : "asks for more time: \(wishes.joined(separator: ", "))\n"
        let answered = plan.taskLines(at: now, after: history).filter(\.waitsForAcceptance).map(\.id)
        let waiting =
            answered.isEmpty ? "" : "brief answered: rollcall accept \(answered.joined(separator: " "))\n"
        return asking + waiting + """
            set aside: \(history.attention.count)\(history.attention.isEmpty ? "" : " (rollcall attention)")
            outbox: \(outbox.queued) queued, \(outbox.retrying) retrying, \(outbox.failed) failed, \
            \(outbox.unknown) unknown

            """
    }
}

extension Promise {
    /// As `status` prints it.
    var json: JSONValue {
        [
            "date": .string(day.description), "said_at": .string(saidAt.timestamp), "words": .string(words),
            "outcome": .optional(outcome?.rawValue),
        ]
    }
}

extension Extension.Ask {
    /// As `status` and `digest` print it.
    var json: JSONValue {
        [
            "until": .optional(until?.description), "asked_at": .string(at.timestamp),
            "words": .string(words), "mail": .integer(Int(mail)),
        ]
    }
}
