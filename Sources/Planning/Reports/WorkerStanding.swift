package import Foundation
package import Mail

/// Where a worker stands with their answers.
package struct WorkerStanding: Hashable, Sendable {
    package var state: State
    /// In words, without the worker's name: `asked Mon 23 Nov 09:00, due 17:00`.
    package var words: String
    /// The newest request that the state speaks of.
    package var request: Request?
    /// When anything was last heard; nil if nothing within 35 days.
    package var lastHeard: Date?
    /// The last day away; nil where no absence is on, or it has no end.
    package var awayUntil: CalendarDate?
    /// The first day after it on which the worker works; nil where it has no end.
    package var backOn: CalendarDate?
    /// Why nothing is expected, where the state is `away`.
    package var cause: AbsenceDays.Cause?

    package init(
        state: State, words: String, request: Request? = nil, lastHeard: Date? = nil,
        awayUntil: CalendarDate? = nil, cause: AbsenceDays.Cause? = nil
    ) {
        self.state = state
        self.words = words
        self.request = request
        self.lastHeard = lastHeard
        self.awayUntil = awayUntil
        self.cause = cause
    }

    package enum State: String, CaseIterable, Codable, Sendable {
        /// Asked, and there is time left.
        case waiting
        /// The due time passed and nothing was heard since the request.
        case overdue
        case answered
        case away
        /// Nothing was asked lately.
        case idle
    }
}

extension Plan {
    /// Where each worker stands at `now`, in the plan's order.
    package func standings(at now: Date, after history: History) -> [(
        worker: Worker, standing: WorkerStanding
    )] {
        let requests = Dictionary(grouping: history.requests, by: \.worker)
        return workers.map { worker in
            let calendar = WorkerCalendar(worker, after: history)
            let lastHeard = history.lastHeard[worker.id] ?? history.updates[worker.id]?.last?.arrivedAt
            return (
                worker,
                calendar.standing(at: now, requests: requests[worker.id] ?? [], lastHeard: lastHeard)
            )
        }
    }
}

extension WorkerCalendar {
    /// - Parameter requests: the worker's, in order of `askAt`.
    func standing(at now: Date, requests: [Request], lastHeard: Date?) -> WorkerStanding {
        let newest = requests.last { $0.askedAt != nil && $0.askAt <= now }
        if let absence = absence(on: clock.day(at: now)) {
            var standing = WorkerStanding(
                state: .away, words: absence.reason, request: newest, lastHeard: lastHeard,
                awayUntil: absence.last, cause: absence.cause)
            standing.backOn = absence.last.map { dayAtWork(from: $0.adding(days: 1)) }
            return standing
        }
        guard let newest else {
            return WorkerStanding(state: .idle, words: "not asked yet", lastHeard: lastHeard)
        }
        let state = state(of: newest, at: now, lastHeard: lastHeard)
        return WorkerStanding(
            state: state, words: words(for: state, of: newest, at: now, lastHeard: lastHeard),
            request: newest, lastHeard: lastHeard)
    }

    private func state(of request: Request, at now: Date, lastHeard: Date?) -> WorkerStanding.State {
        let wasHeard = lastHeard.map { $0 >= request.askedAt ?? request.askAt } ?? false
        switch request.state {
        case .answered, .late: return .answered
        case .missed: return wasHeard ? .answered : .overdue
        case .asked where wasHeard && now > request.dueAt: return .answered
        case .asked: return now > request.dueAt ? .overdue : .waiting
        case .excused, .skipped: return .idle
        }
    }

    private func words(
        for state: WorkerStanding.State, of request: Request, at now: Date, lastHeard: Date?
    ) -> String {
        let asked = Wording.moment(request.askedAt ?? request.askAt, clock)
        let due = Wording.moment(request.dueAt, on: request.slot, clock)
        switch state {
        case .waiting: return "asked \(asked), due \(due)"
        case .overdue:
            return "asked \(asked), \(Wording.duration(now.timeIntervalSince(request.dueAt))) overdue"
        case .answered:
            let answered = (request.answeredAt ?? lastHeard).map { " \(Wording.moment($0, clock))" } ?? ""
            return "answered\(answered)\(request.state == .late ? ", late" : "")"
        case .away, .idle: return request.reason ?? "nothing is asked"
        }
    }
}
