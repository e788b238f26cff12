package import Foundation
package import Mail

/// A date that a worker gave for a task of theirs.
package struct Promise: Hashable, Sendable {
    /// The mail that said it; with `task` what makes a promise unique.
    package var mail: Int64
    package var task: String
    package var worker: String
    package var day: CalendarDate
    package var saidAt: Date
    /// The worker's own: when a date moves, why.
    package var words: String
    /// Nil as long as it stands.
    package var outcome: Outcome?

    package init(
        mail: Int64, task: String, worker: String, day: CalendarDate, saidAt: Date, words: String,
        outcome: Outcome? = nil
    ) {
        self.mail = mail
        self.task = task
        self.worker = worker
        self.day = day
        self.saidAt = saidAt
        self.words = words
        self.outcome = outcome
    }

    package enum Outcome: String, Codable, Sendable {
        /// The task was said done on the day, or before.
        case kept
        /// The day passed without it.
        case broken
        /// Another date was given in time.
        case moved
    }
}

extension [Promise] {
    /// How often another date took the place of the one before.
    package var moves: Int { zip(self, dropFirst()).count { $0.day != $1.day } }
}

extension History {
    /// Every date that was given for a task by who has it, oldest first.
    package func promises(of task: PlannedTask) -> [Promise] {
        (promises[task.id] ?? []).filter { $0.worker == task.worker }
    }
}
