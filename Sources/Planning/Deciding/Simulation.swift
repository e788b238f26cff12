package import Foundation
import Mail

/// What would happen from a moment on, decided by what decides in earnest.
///
/// Each worker's desk is looked at only when it has something to decide again, which comes to the same as looking at all of
/// them at every tick, and is as fast for a great many.
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
    private let lastTickAt: Date?
    private var people: [SimulatedWorker]
    private var digests: SimulatedDigests
    /// What the first tick decides about those who left the plan.
    private var leavers: Decisions

    package init(_ plan: Plan, after history: History, answering: Answering) {
        self.plan = plan
        lastTickAt = history.lastTickAt
        people = SimulatedWorker.all(of: plan, after: history, answering: answering)
        digests = SimulatedDigests(after: history)
        leavers = plan.requestsOfStrangers(in: history)
    }

    /// Ticks every `minutes` for `days` days; hands on what comes of it, in order.
    package mutating func run(
        from now: Date, days: Int, every minutes: Int, each: (Event) throws -> Void
    ) rethrows {
        let ticks = Ticks(first: now, step: TimeInterval(minutes * 60), span: TimeInterval(days) * 86_400)
        /// Who has something to decide at each tick, by their place in the plan.
        var due = [[Int]](repeating: [], count: ticks.count)
        due[0] = Array(people.indices)
        for tick in due.indices {
            let moment = ticks.moment(tick)
            let before = tick > 0 ? ticks.moment(tick - 1) : lastTickAt
            let decisions = decisions(of: due[tick].sorted(), at: moment, tickBefore: before)
            for event in Self.events(of: decisions, at: moment) { try each(event) }
            for person in due[tick] {
                guard
                    let next = people[person].nextChange(
                        by: plan, after: moment, until: ticks.last),
                    let later = ticks.first(notBefore: next, after: tick)
                else { continue }
                due[later].append(person)
            }
            due[tick] = []
        }
    }

    /// What would happen, all of it.
    package mutating func events(from now: Date, days: Int, every minutes: Int) -> [Event] {
        var events: [Event] = []
        run(from: now, days: days, every: minutes) { events.append($0) }
        return events
    }

    private mutating func decisions(of due: [Int], at now: Date, tickBefore: Date?) -> Decisions {
        var result = Decisions()
        var told: [Telling] = []
        for person in due {
            let desk = people[person].decided(by: plan, at: now, tickBefore: tickBefore)
            result.append(desk.decisions)
            told += desk.told
        }
        result.append(leavers)
        leavers = Decisions()
        result.mails += plan.mail(telling: told)
        result.append(digests.decided(by: plan, at: now, tickBefore: tickBefore))
        return result
    }

    static func events(of decisions: Decisions, at moment: Date) -> [Event] {
        let unasked = decisions.requests.filter { $0.state == .excused || $0.state == .skipped }
        return unasked.map { request in
            Event(
                at: moment, person: request.worker, kind: nil,
                reason: "request of \(request.slot) not \(request.askedAt == nil ? "sent" : "pursued"): "
                    + (request.reason ?? request.state.rawValue))
        }
            + decisions.mails.map { Event(at: moment, person: $0.person, kind: $0.kind, reason: $0.reason) }
    }
}

/// Moments that lie the same time apart.
private struct Ticks {
    let first: Date
    let step: TimeInterval
    let count: Int

    init(first: Date, step: TimeInterval, span: TimeInterval) {
        self.first = first
        self.step = step
        count = Int(span / step) + 1
    }

    var last: Date { moment(count - 1) }

    func moment(_ tick: Int) -> Date { first.addingTimeInterval(TimeInterval(tick) * step) }

    /// The first at or after `moment`, later than `tick`; nil if none is left.
    func first(notBefore moment: Date, after tick: Int) -> Int? {
        let distance = (moment.timeIntervalSince(first) / step).rounded(.up)
        guard distance < Double(count) else { return nil }
        let found = max(Int(distance), tick + 1)
        return found < count ? found : nil
    }
}
