package import Foundation
import Mail

/// What would happen from a moment on, decided by what decides in earnest, tick by tick.
package struct Simulation: Sendable {
    /// A mail that would go, or a request that would not.
    package struct Event: Hashable, Sendable {
        package var at: Date
        /// A worker's id, or `@manager`.
        package var person: String
        /// Nil for a request that is not sent.
        package var kind: LetterKind?
        package var reason: String
    }

    /// Who is supposed to answer, two hours after each request.
    package enum Answering: Sendable {
        case allBut(Set<String>)
        case only(Set<String>)

        func includes(_ worker: String) -> Bool {
            switch self {
            case .allBut(let silent): !silent.contains(worker)
            case .only(let answering): answering.contains(worker)
            }
        }
    }

    private let plan: Plan
    private let answering: Answering
    private var history: History
    private static let timeToAnswer: TimeInterval = 2 * 3600

    package init(_ plan: Plan, after history: History, answering: Answering) {
        self.plan = plan
        self.history = history
        self.answering = answering
    }

    /// Ticks every `minutes` for `days` days; what came of each, in order.
    package mutating func events(from now: Date, days: Int, every minutes: Int) -> [Event] {
        var events: [Event] = []
        let step = TimeInterval(minutes * 60)
        for moment in stride(from: now, through: now + TimeInterval(days) * 86_400, by: step) {
            answer(at: moment)
            let decisions = plan.decisions(at: moment, after: history)
            events += Self.events(of: decisions, at: moment)
            history = history.applying(decisions, at: moment)
        }
        return events
    }

    private static func events(of decisions: Decisions, at moment: Date) -> [Event] {
        let unasked = decisions.requests.filter { $0.state == .excused || $0.state == .skipped }
        return unasked.map { request in
            Event(
                at: moment, person: request.worker, kind: nil,
                reason: "request of \(request.slot) not \(request.askedAt == nil ? "sent" : "pursued"): "
                    + (request.reason ?? request.state.rawValue))
        }
            + decisions.mails.map { Event(at: moment, person: $0.person, kind: $0.kind, reason: $0.reason) }
    }

    private mutating func answer(at moment: Date) {
        for index in history.requests.indices {
            let request = history.requests[index]
            guard request.state == .asked, answering.includes(request.worker),
                let asked = request.askedAt, asked.addingTimeInterval(Self.timeToAnswer) <= moment
            else { continue }
            history.requests[index].state = moment <= request.dueAt ? .answered : .late
            history.requests[index].answeredAt = moment
            history.lastHeard[request.worker] = moment
        }
    }
}
