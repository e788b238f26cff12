package import Foundation
package import Mail
import Reading

/// More time for a task: what its worker asked for, and what the manager said to it, or gave unasked.
package struct Extension: Hashable, Sendable {
    /// The store's number of it.
    package var id: Int64
    package var task: String
    package var worker: String
    /// Nil for one that was given unasked.
    package var ask: Ask?
    /// Nil as long as the manager has not said anything.
    package var answer: Answer?

    package init(id: Int64, task: String, worker: String, ask: Ask? = nil, answer: Answer? = nil) {
        self.id = id
        self.task = task
        self.worker = worker
        self.ask = ask
        self.answer = answer
    }

    package struct Ask: Hashable, Sendable {
        package var mail: Int64
        /// The request that the mail answered; nil if it answered a brief.
        package var request: String?
        /// The day asked for; nil where the worker named none.
        package var until: CalendarDate?
        /// The worker's own.
        package var words: String
        package var at: Date

        package init(mail: Int64, request: String?, until: CalendarDate?, words: String, at: Date) {
            self.mail = mail
            self.request = request
            self.until = until
            self.words = words
            self.at = at
        }
    }

    package struct Answer: Hashable, Sendable {
        /// The new due date; nil if it was refused.
        package var until: CalendarDate?
        /// The plan's due date then: once the plan has another, the plan counts.
        package var planned: CalendarDate?
        /// The manager's own.
        package var reason: String?
        package var at: Date

        package init(until: CalendarDate?, planned: CalendarDate?, reason: String?, at: Date) {
            self.until = until
            self.planned = planned
            self.reason = reason
            self.at = at
        }
    }
}

extension History {
    /// When a task is due: as the plan says, or later if the manager gave more time since the plan last changed it.
    package func effectiveDue(of task: PlannedTask) -> CalendarDate? { extra(for: task)?.until ?? task.due }

    /// The more time that was given last; nil if none was, or the plan has another date than it was given for.
    package func extra(for task: PlannedTask) -> Extension.Answer? {
        lastGiven(for: task).flatMap { $0.planned == task.due ? $0 : nil }
    }

    /// The more time that was given last and counts no longer, for the plan has another date since: neither the one it was
    /// given for nor the one that was given.
    package func overtaken(for task: PlannedTask) -> Extension.Answer? {
        lastGiven(for: task).flatMap { [$0.planned, $0.until].contains(task.due) ? nil : $0 }
    }

    /// The wish for more time that waits for the manager: the last for the task, as long as that is not done, unless it names
    /// a day by which the task is due anyway.
    package func openWish(for task: PlannedTask) -> Extension? {
        guard let last = extensions[task.id]?.last, last.worker == task.worker, last.answer == nil,
            tasks[task.id]?.state != .done
        else { return nil }
        if let until = last.ask?.until, let due = effectiveDue(of: task), until <= due { return nil }
        return last
    }

    private func lastGiven(for task: PlannedTask) -> Extension.Answer? {
        (extensions[task.id] ?? []).compactMap(\.answer).filter { $0.until != nil }
            .max { $0.at < $1.at }
    }
}
