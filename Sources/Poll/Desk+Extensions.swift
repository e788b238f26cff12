package import Foundation
package import Mail
package import Planning
internal import Store

extension Desk {
    /// What became of a task's due date.
    package struct Extended: Sendable {
        package var task: PlannedTask
        /// Nil if the wish was refused.
        package var until: CalendarDate?
        /// When it was due before.
        package var dueBefore: CalendarDate?
        /// The wish that was answered; nil if there was none.
        package var ask: Extension.Ask?
    }

    /// Gives a task until `until`, whether its worker asked for it or not; the next poll tells them.
    ///
    /// - Throws: `Failure` with `usage` for a task that is not in the plan and a date that gives no more time.
    package func grant(_ id: String, until: CalendarDate, reason: String?, at now: Date) throws -> Extended {
        let task = try task(id)
        let history = try store.history(at: now)
        let due = history.effectiveDue(of: task)
        guard until >= day(of: task, at: now) else {
            throw Failure(.usage, "\(until) has passed: \(id)", remedy: "name a day to come")
        }
        if let due, until <= due {
            throw Failure(
                .usage, "\(id) is due on \(due) already, and \(until) is no later",
                remedy: "name a later day; an earlier one belongs into the plan")
        }
        return try answer(history.openWish(for: task), for: task, until, reason, dueBefore: due, at: now)
    }

    /// Refuses the wish for more time that waits; the next poll tells its worker.
    ///
    /// - Throws: `Failure` with `usage` for a task that is not in the plan, with `data` if nobody asked.
    package func refuse(_ id: String, reason: String?, at now: Date) throws -> Extended {
        let task = try task(id)
        let history = try store.history(at: now)
        guard let wish = history.openWish(for: task) else {
            throw Failure(
                .data, "nobody waits for an answer about more time: \(id)",
                remedy: "see who does: rollcall attention")
        }
        return try answer(
            wish, for: task, nil, reason, dueBefore: history.effectiveDue(of: task), at: now)
    }

    private func answer(
        _ wish: Extension?, for task: PlannedTask, _ until: CalendarDate?, _ reason: String?,
        dueBefore: CalendarDate?, at now: Date
    ) throws -> Extended {
        let answer = Extension.Answer(until: until, planned: task.due, reason: reason, at: now)
        try store.answer(wish?.id, for: task, answer)
        return Extended(task: task, until: until, dueBefore: dueBefore, ask: wish?.ask)
    }

    private func task(_ id: String) throws -> PlannedTask {
        if let task = plan.tasks.first(where: { $0.id == id }) { return task }
        throw Failure(
            .usage, "there is no task of that id in the plan: \(id)",
            remedy: plan.tasks.isEmpty
                ? "the plan has no tasks"
                : "the plan's tasks: \(plan.tasks.map(\.id).joined(separator: ", "))")
    }

    private func day(of task: PlannedTask, at now: Date) -> CalendarDate {
        let worker = plan.workers.first { $0.id == task.worker }
        return WallClock(worker?.timezone ?? plan.manager.timezone).day(at: now)
    }
}
