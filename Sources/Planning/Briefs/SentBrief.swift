package import Foundation

/// A brief as it went to a worker, and what came of it. One that is changed goes again, as the next of its task.
package struct SentBrief: Hashable, Sendable {
    package let task: String
    /// From 1, one more for each time that the task's brief went.
    package let number: Int
    package let worker: String
    /// What was sent: `Brief.sum`.
    package let sum: String
    /// When it was queued to go.
    package let sentAt: Date
    /// When the worker first answered it.
    package var answeredAt: Date?
    /// The worker's last words about it, and the number of the mail that has them: for reports alone.
    package var answer: Answer?
    /// When the manager accepted it.
    package var acceptedAt: Date?
    /// Whether the manager kept the mail from going.
    package var isWithdrawn = false

    package init(task: String, number: Int, worker: String, sum: String, sentAt: Date) {
        self.task = task
        self.number = number
        self.worker = worker
        self.sum = sum
        self.sentAt = sentAt
    }

    package struct Answer: Hashable, Sendable {
        package var mail: Int64
        package var from: String
        package var subject: String
        package var words: String
        package var arrivedAt: Date

        package init(mail: Int64, from: String, subject: String, words: String, arrivedAt: Date) {
            self.mail = mail
            self.from = from
            self.subject = subject
            self.words = words
            self.arrivedAt = arrivedAt
        }
    }

    /// `@brief/TASK/NUMBER`, where a request has its id: no worker's id begins so.
    package var id: String { "@brief/\(task)/\(number)" }
}

/// Where a task stands with its brief.
package enum BriefState: String, Sendable {
    /// It goes, or goes again, at the worker's next mail time.
    case due
    /// It went and is not answered.
    case sent
    /// The answer waits for the manager.
    case answered
    case accepted
    /// The manager kept it from going.
    case withdrawn
}

extension History {
    /// The briefs of a task that went to the worker who has it, in order.
    package func briefs(of task: PlannedTask) -> [SentBrief] {
        (briefs[task.id] ?? []).filter { $0.worker == task.worker }
    }

    /// Nil for a task without a brief.
    package func briefState(of task: PlannedTask) -> BriefState? {
        guard let brief = task.brief else { return nil }
        guard let last = briefs[task.id]?.last, last.worker == task.worker, last.sum == brief.sum else {
            return .due
        }
        if last.clockStart(brief.acceptance) != nil { return .accepted }
        if last.answeredAt != nil { return .answered }
        return last.isWithdrawn ? .withdrawn : .sent
    }

    /// When the clock of a task with a brief started: only from then on can it be late. Nil if it has not.
    ///
    /// It starts when the manager accepts the brief, or with the answer where the plan says so; a brief that is changed
    /// afterwards does not stop it.
    package func clockStart(of task: PlannedTask) -> Date? {
        guard let brief = task.brief else { return nil }
        return briefs(of: task).compactMap { $0.clockStart(brief.acceptance) }.min()
    }

    /// Whether a task has no brief, or its clock has started.
    package func isUnderWay(_ task: PlannedTask) -> Bool {
        task.brief == nil || clockStart(of: task) != nil
    }
}

extension SentBrief {
    func clockStart(_ acceptance: Brief.Acceptance) -> Date? {
        acceptance == .answer ? acceptedAt ?? answeredAt : acceptedAt
    }
}
