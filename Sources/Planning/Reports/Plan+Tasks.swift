package import Foundation
import Mail
import Reading

extension Plan {
    /// The plan's tasks with what was last heard of each, in the plan's order.
    package func taskLines(at now: Date, after history: History) -> [DigestContents.TaskLine] {
        let workers = Dictionary(workers.map { ($0.id, $0) }) { first, _ in first }
        return tasks.map { task in
            let worker = workers[task.worker]
            let today = WallClock(worker?.timezone ?? manager.timezone).day(at: now)
            return DigestContents.TaskLine(
                task, workerName: worker?.name ?? task.worker, after: history, today: today)
        }
    }
}

extension DigestContents.TaskLine {
    /// - Parameter today: in the worker's zone.
    init(_ task: PlannedTask, workerName: String, after history: History, today: CalendarDate) {
        self.init(
            id: task.id, title: task.title, worker: task.worker, workerName: workerName,
            due: history.effectiveDue(of: task))
        let standing = history.tasks[task.id]
        planned = due == task.due ? nil : task.due
        state = standing?.state
        progress = standing?.progress
        promised = standing?.promised
        blocker = standing?.blocker
        text = standing?.text
        saidAt = standing?.saidAt
        let promises = history.promises(of: task)
        moves = promises.moves
        firstPromised = promises.first?.day
        brief = DigestContents.BriefLine(task, history)
        guard !isDone else { return }
        isLate = history.isUnderWay(task) && due.map { $0 < today } ?? false
        isPromiseBroken = promised.map { $0 < today } ?? false
        if let promised, let due { isPromisedLate = promised > due }
    }

    package var isDone: Bool { state == .done }

    /// Said to be blocked, or to wait for something.
    package var isBlocked: Bool { !isDone && (state == .blocked || blocker != nil) }

    /// Late, or a promised date has passed.
    package var isOverdue: Bool { isLate || isPromiseBroken }
}
