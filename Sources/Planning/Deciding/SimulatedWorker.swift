import Foundation
import Mail

/// A worker in a simulation, with their own share of what happened.
struct SimulatedWorker: Sendable {
    private let calendar: WorkerCalendar
    private let tasks: [PlannedTask]
    private let isAnswering: Bool
    private var history: History

    private static let timeToAnswer: TimeInterval = 2 * 3600

    static func all(of plan: Plan, after history: History, answering: Simulation.Answering) -> [Self] {
        let tasks = Dictionary(grouping: plan.tasks, by: \.worker)
        let requests = Dictionary(grouping: history.requests, by: \.worker)
        let owners = Dictionary(plan.tasks.map { ($0.id, $0.worker) }) { first, _ in first }
        let decided = Dictionary(grouping: history.decided) { $0.worker(owningTasks: owners) }
        return plan.workers.map { worker in
            let tasks = tasks[worker.id] ?? []
            var share = history.share(of: worker.id, tasks)
            share.requests = requests[worker.id] ?? []
            share.decided = Set(decided[worker.id] ?? [])
            return SimulatedWorker(
                calendar: WorkerCalendar(worker, after: history), tasks: tasks,
                isAnswering: answering.includes(worker.id), history: share)
        }
    }

    private func desk(of plan: Plan, at now: Date) -> WorkerDesk {
        WorkerDesk(
            calendar, plan: plan, tasks: tasks, requests: history.requests, history: history, now: now)
    }

    /// Decides, and takes it as done.
    mutating func decided(by plan: Plan, at now: Date, tickBefore: Date?) -> WorkerDesk {
        answer(at: now)
        history.lastTickAt = tickBefore
        var desk = desk(of: plan, at: now)
        desk.decide()
        guard !desk.decisions.isEmpty || !desk.told.isEmpty else { return desk }
        history = history.applying(desk.decisions, at: now)
        history.decided.formUnion(desk.told.map(\.rung))
        history.forgetWhatIsPast(at: now)
        return desk
    }

    func nextChange(by plan: Plan, after now: Date, until end: Date) -> Date? {
        [nextAnswer, desk(of: plan, at: now).nextChange(until: end)].compactMap(\.self).min()
    }

    private var nextAnswer: Date? {
        guard isAnswering else { return nil }
        return history.requests.filter { $0.state == .asked }.compactMap(\.askedAt).min()?
            .addingTimeInterval(Self.timeToAnswer)
    }

    private mutating func answer(at moment: Date) {
        guard isAnswering else { return }
        for index in history.requests.indices {
            let request = history.requests[index]
            guard request.state == .asked, let asked = request.askedAt,
                asked.addingTimeInterval(Self.timeToAnswer) <= moment
            else { continue }
            history.requests[index].state = moment <= request.dueAt ? .answered : .late
            history.requests[index].answeredAt = moment
            history.lastHeard[request.worker] = moment
        }
    }
}

/// The manager's digests in a simulation.
struct SimulatedDigests: Sendable {
    private var history: History
    private var next = Date.distantPast

    init(after history: History) {
        self.history = History(startedAt: history.startedAt)
        self.history.decided = history.decided.filter { $0.kind == .digest }
    }

    mutating func decided(by plan: Plan, at now: Date, tickBefore: Date?) -> Decisions {
        guard now >= next else { return Decisions() }
        history.lastTickAt = tickBefore
        let decisions = plan.digestDecisions(at: now, after: history)
        history = history.applying(decisions, at: now)
        next = plan.nextDigest(after: now) ?? .distantFuture
        return decisions
    }
}

extension RungKey {
    /// Whose desk decides it.
    ///
    /// - Parameter owners: of tasks, by their ids.
    fileprivate func worker(owningTasks owners: [String: String]) -> String? {
        guard person == Plan.managerID else { return person }
        let parts = subject.split(separator: "/").map(String.init)
        return parts.first == "@brief" ? parts.dropFirst().first.flatMap { owners[$0] } : parts.first
    }
}

extension History {
    /// What deciding about one worker takes, but requests and rungs.
    fileprivate func share(of worker: String, _ tasks: [PlannedTask]) -> History {
        var share = History(startedAt: startedAt)
        share.mailed[worker] = mailed[worker]
        share.callsForHelp = callsForHelp.filter { $0.worker == worker }
        share.lastHeard[worker] = lastHeard[worker]
        share.readBacks[worker] = readBacks[worker]
        for task in tasks {
            share.tasks[task.id] = self.tasks[task.id]
            share.extensions[task.id] = extensions[task.id]
            share.briefs[task.id] = briefs[task.id]
        }
        return share
    }

    /// Drops what the store would no longer tell.
    fileprivate mutating func forgetWhatIsPast(at now: Date) {
        mailed = mailed.mapValues { $0.filter { $0 > now.addingTimeInterval(-2 * 86_400) } }
        let earliest = now.addingTimeInterval(-35 * 86_400)
        let past = Set(requests.filter { $0.askAt < earliest && $0.state != .asked }.map(\.id))
        guard !past.isEmpty else { return }
        requests.removeAll { past.contains($0.id) }
        decided = decided.filter { !past.contains($0.subject) }
    }
}
