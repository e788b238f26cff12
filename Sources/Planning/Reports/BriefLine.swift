package import Foundation

extension DigestContents {
    /// Where a task stands with its brief.
    package struct BriefLine: Hashable, Sendable {
        package var state: BriefState
        /// What is enough for the task's clock to start.
        package var acceptance = Brief.Acceptance.manager
        /// When it went last to the worker who has the task; nil if it never did.
        package var sentAt: Date?
        package var answeredAt: Date?
        /// When it was accepted, or answered where that is enough.
        package var acceptedAt: Date?
        /// The worker's own words about it.
        package var answer: SentBrief.Answer?

        package init(state: BriefState, sentAt: Date? = nil) {
            self.state = state
            self.sentAt = sentAt
        }
    }
}

extension DigestContents.BriefLine {
    /// Nil for a task without a brief.
    package init?(_ task: PlannedTask, _ history: History) {
        guard let brief = task.brief, let state = history.briefState(of: task) else { return nil }
        let last = history.briefs(of: task).last
        self.init(state: state, sentAt: last?.sentAt)
        acceptance = brief.acceptance
        guard state != .due else { return }
        answeredAt = last?.answeredAt
        acceptedAt = last?.clockStart(brief.acceptance)
        answer = last?.answer
    }
}

extension DigestContents.TaskLine {
    /// Whether its brief's answer waits for the manager.
    package var waitsForAcceptance: Bool { brief?.state == .answered && !isDone }

    /// Whether its brief went and nobody answered.
    package var waitsForAnswer: Bool { brief?.state == .sent && !isDone }
}
