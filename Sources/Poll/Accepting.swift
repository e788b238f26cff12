package import Foundation
package import Mail
package import Planning
package import Store

/// Accepts workers' answers to briefs, for the manager.
package struct Accepting {
    private let plan: Plan
    private let store: Store

    package init(_ installation: Installation, store: Store) {
        plan = installation.plan
        self.store = store
    }

    /// What became of a brief.
    package struct Receipt: Sendable {
        package var task: PlannedTask
        /// As `History.effectiveDue` has it.
        package var due: CalendarDate?
        /// With the answer, and when it was accepted.
        package var brief: SentBrief
        /// Whether it was accepted before.
        package var wasAccepted: Bool
        /// Whether it was changed since it went: then it goes again, and needs another answer.
        package var isOutdated: Bool
    }

    /// Accepts the brief that went last for a task: its clock starts. What was accepted before stays so.
    ///
    /// - Parameter isAgreed: whether it is accepted though no answer came by mail.
    /// - Throws: `Failure` where there is nothing to accept.
    package func accept(_ id: String, isAgreed: Bool = false, at now: Date) throws -> Receipt {
        let task = try task(id)
        guard let acceptance = task.brief?.acceptance else {
            throw Failure(
                .data, "\(task.id) has no brief, so there is nothing to accept",
                remedy:
                    "its clock runs by itself; give it one with brief = \"briefs/\(task.id).md\" in the plan")
        }
        let history = try store.history(at: now, updatesSince: now)
        guard let brief = history.briefs(of: task).last else {
            throw Failure(
                .data, "the brief of \(task.id) has not gone to \(task.worker) yet",
                remedy: "it goes with a poll in \(task.worker)'s working hours; accept it once it is answered"
            )
        }
        let isAccepted = brief.acceptedAt != nil || (acceptance == .answer && brief.answeredAt != nil)
        var receipt = Receipt(
            task: task, due: history.effectiveDue(of: task), brief: brief, wasAccepted: isAccepted,
            isOutdated: history.briefState(of: task) == .due)
        if isAccepted { return receipt }
        guard brief.answeredAt != nil || isAgreed else {
            throw Failure(
                .data, "\(task.worker) has not answered the brief of \(task.id) yet",
                remedy: "if you agreed on it otherwise: rollcall accept --agreed \(task.id)")
        }
        try store.accept(brief, at: now)
        receipt.brief.acceptedAt = now
        return receipt
    }

    private func task(_ id: String) throws -> PlannedTask {
        if let task = plan.tasks.first(where: { $0.id.lowercased() == id.lowercased() }) { return task }
        let known = plan.tasks.filter { $0.brief != nil }.map(\.id)
        throw Failure(
            .usage, "there is no task of that id in the plan: \(id)",
            remedy: known.isEmpty
                ? "no task of the plan has a brief" : "tasks with a brief: \(known.joined(separator: ", "))")
    }
}
