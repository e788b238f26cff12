import Foundation
import Mail

extension Plan {
    /// Promises whose outcome is known at `now`. Each is decided once, but that a mail which is found later may show that one
    /// was kept, or moved in time.
    func promiseDecisions(at now: Date, after history: History) -> Decisions {
        let clocks = Dictionary(workers.map { ($0.id, WallClock($0.timezone)) }) { first, _ in first }
        var result = Decisions()
        for task in tasks {
            guard let clock = clocks[task.worker] else { continue }
            let promises = history.promises(of: task)
            for (index, var promise) in promises.enumerated() where !promise.isSettled {
                let outcome = promise.outcome(
                    followedBy: promises[(index + 1)...].first, doneAt: history.tasks[task.id]?.doneAt,
                    at: now, clock)
                guard let outcome, outcome != promise.outcome else { continue }
                promise.outcome = outcome
                result.promises.append(promise)
            }
        }
        return result
    }
}

extension Promise {
    fileprivate var isSettled: Bool { outcome == .kept || outcome == .moved }

    /// - Parameter clock: the worker's, on which days are told.
    fileprivate func outcome(followedBy next: Promise?, doneAt: Date?, at now: Date, _ clock: WallClock)
        -> Outcome?
    {
        if let next { return clock.day(at: next.saidAt) <= day ? .moved : .broken }
        if let doneAt, clock.day(at: doneAt) <= day { return .kept }
        return clock.day(at: now) > day ? .broken : nil
    }
}
