package import Foundation

/// What one tick decides: pure values, to be recorded in one transaction and then mailed.
package struct Decisions: Hashable, Sendable {
    /// Requests that are new or whose state changes, as they are to be stored.
    package var requests: [Request] = []
    /// Rungs whose time came and that are not mailed, with the reason.
    package var passedOver: [PassedOver] = []
    /// Mails to write and queue: at most one per worker that asks, beside those that answer them and one that brings a brief;
    /// the manager may get one that tells and a digest.
    package var mails: [DueMail] = []
    /// Promises that are kept, broken or moved now, as they are to be stored.
    package var promises: [Promise] = []

    package init() {}

    package var isEmpty: Bool {
        requests.isEmpty && passedOver.isEmpty && mails.isEmpty && promises.isEmpty
    }

    package struct PassedOver: Hashable, Sendable {
        package var key: RungKey
        package var reason: String
        /// Whether it is the worker's own reply that made it needless.
        package var isCancelled: Bool

        package init(key: RungKey, reason: String, isCancelled: Bool = false) {
            self.key = key
            self.reason = reason
            self.isCancelled = isCancelled
        }
    }
}

/// One mail that is due: who gets it, and every rung that rides in it.
package struct DueMail: Hashable, Sendable {
    /// The heaviest of its rungs' kinds: what the mail is.
    package var kind: LetterKind
    /// A worker's id, or `@manager`.
    package var person: String
    /// Never empty; the first is what the mail is about.
    package var rungs: [RungKey]
    /// The request in whose thread it goes; nil for the manager's mails and for those about briefs.
    package var request: Request?
    /// The brief that it is, or in whose thread it goes.
    package var brief: SentBrief?
    /// In words, for `poll --dry-run` and `explain`.
    package var reason: String

    package init(kind: LetterKind, person: String, rungs: [RungKey], request: Request?, reason: String) {
        self.kind = kind
        self.person = person
        self.rungs = rungs
        self.request = request
        self.reason = reason
    }
}

extension DueMail {
    /// What a mail to a worker that belongs to no request and no brief has in place of theirs, so that an answer finds home:
    /// `@notice/` and what it is about; nil for all others.
    package var notice: String? {
        guard person != Plan.managerID, request == nil, brief == nil else { return nil }
        return rungs.first.map { "@notice/\($0.subject)" }
    }

    /// The brief that goes with it.
    package var newBrief: SentBrief? { kind == .brief || kind == .briefChanged ? brief : nil }
}

extension Plan {
    /// What is due at `now`, given what happened: in the plan's order of workers, then what the manager is told, then the
    /// digest. Pure, and done once recorded: after `history.applying(decisions, at: now)` nothing more is due at `now`.
    ///
    /// What lies more than 33 days back is let be.
    package func decisions(at now: Date, after history: History) -> Decisions {
        var result = Decisions()
        var told: [Telling] = []
        for var desk in desks(at: now, after: history) {
            desk.decide()
            result.append(desk.decisions)
            told += desk.told
        }
        result.append(requestsOfStrangers(in: history))
        result.append(promiseDecisions(at: now, after: history))
        result.mails += mail(telling: told)
        result.append(digestDecisions(at: now, after: history))
        return result
    }

    /// When `decisions` may come to something next, once those of `now` are recorded and if nothing else happens; later
    /// than `now`, and nil if that is not before `end`.
    package func nextChange(after now: Date, until end: Date, history: History) -> Date? {
        let desks = desks(at: now, after: history).compactMap { $0.nextChange(until: end) }
        return ([nextDigest(after: now)].compactMap(\.self) + desks).min().flatMap { $0 < end ? $0 : nil }
    }

    /// One for each worker, in the plan's order.
    private func desks(at now: Date, after history: History) -> some Sequence<WorkerDesk> {
        let requests = Dictionary(grouping: history.requests, by: \.worker)
        let tasks = Dictionary(grouping: tasks, by: \.worker)
        return workers.lazy.map { worker in
            WorkerDesk(
                WorkerCalendar(worker, after: history), plan: self, tasks: tasks[worker.id] ?? [],
                requests: requests[worker.id] ?? [], history: history, now: now)
        }
    }

    /// Open requests of people who are no longer in the plan are excused.
    func requestsOfStrangers(in history: History) -> Decisions {
        let known = Set(workers.map(\.id))
        var result = Decisions()
        for var request in history.requests where request.state == .asked && !known.contains(request.worker) {
            request.state = .excused
            request.reason = "no longer in the plan"
            result.requests.append(request)
        }
        return result
    }

    func mail(telling told: [Telling]) -> [DueMail] {
        guard !told.isEmpty else { return [] }
        return [
            DueMail(
                kind: .told, person: Plan.managerID, rungs: told.map(\.rung), request: nil,
                reason: told.map(\.reason).joined(separator: "; "))
        ]
    }
}

extension Decisions {
    mutating func append(_ other: Decisions) {
        requests += other.requests
        passedOver += other.passedOver
        mails += other.mails
        promises += other.promises
    }
}

/// What the manager is told of, and why now.
struct Telling: Hashable {
    var rung: RungKey
    var reason: String
}

/// How long the past may catch up, in seconds.
enum Lookback {
    /// Slots and digests before it are let be: two days less than a history holds requests, lest a slot be taken up again
    /// whose request has just left it, in whatever zone the worker was then.
    static let slots: TimeInterval = 33 * 86_400
    /// A rung or a digest that is later is passed over.
    static let rung: TimeInterval = 12 * 3600
    /// A telling of silence that is later is passed over.
    static let told: TimeInterval = 3 * 86_400
    /// A rung of a task that is later is passed over.
    static let task: TimeInterval = 3 * 86_400
}
