import Foundation
import Mail

/// Decides for one worker at one moment.
///
/// The steps see what those before them changed: who is away is excused, then slots come to pass, an older request gives
/// way to a newer one, the manager is told, what is still open climbs its ladder, and tasks and briefs climb theirs.
/// What answers the worker goes last, in mails of its own, and so does a brief.
struct WorkerDesk {
    let plan: Plan
    let calendar: WorkerCalendar
    /// The worker's, in the plan's order.
    let tasks: [PlannedTask]
    let history: History
    let now: Date
    /// The worker's day.
    let today: CalendarDate
    /// The worker's, in order of `askAt`.
    var requests: [Request]
    private(set) var decisions = Decisions()
    private(set) var told: [Telling] = []

    private var changed: Set<String> = []
    private var passed: Set<RungKey> = []
    /// What goes in the worker's mail of this tick.
    private(set) var mail: [(rung: RungKey, request: Request?, reason: String)] = []
    /// The first brief that is chased in it.
    private var chased: SentBrief?
    /// Each a mail of its own.
    private(set) var answers: [DueMail] = []

    var worker: Worker { calendar.worker }
    var clock: WallClock { calendar.clock }

    init(
        _ calendar: WorkerCalendar, plan: Plan, tasks: [PlannedTask], requests: [Request], history: History,
        now: Date
    ) {
        self.plan = plan
        self.calendar = calendar
        self.tasks = tasks
        self.history = history
        self.now = now
        today = calendar.clock.day(at: now)
        self.requests = requests
    }

    mutating func decide() {
        excuseWhoIsAway()
        tellOfWhoIsParked()
        tellOfWhoIsAway()
        takeUpSlots()
        giveWayToNewer()
        tellManager()
        climbLadders()
        noteWhatIsNeedless()
        remindOfTasks()
        chaseBriefs()
        answerWishes()
        answerCallsForHelp()
        readBackAnswers()
        sendBrief()
        decisions.requests = requests.filter { changed.contains($0.id) }
        decisions.mails = dueMail + answers
    }

    /// At most one: the heaviest rung gives kind and thread.
    private var dueMail: [DueMail] {
        let order: [LetterKind] = [.request, .overdue, .reminder, .task, .briefReminder]
        let sorted = order.flatMap { kind in mail.filter { $0.rung.kind == kind } }
        guard let first = sorted.first else { return [] }
        var due = DueMail(
            kind: first.rung.kind, person: worker.id, rungs: sorted.map(\.rung), request: first.request,
            reason: sorted.map(\.reason).joined(separator: "; "))
        if first.rung.kind == .briefReminder { due.brief = chased }
        return [due]
    }
}

// MARK: - What the steps share

extension WorkerDesk {
    /// Requests that were mailed, by index; what a clock that ran ahead asked for later days is left alone.
    var mailed: [Int] {
        requests.indices.filter { requests[$0].askedAt != nil && requests[$0].askAt <= now }
    }

    var open: [Int] { mailed.filter { requests[$0].state == .asked } }

    func isDecided(_ key: RungKey) -> Bool { history.decided.contains(key) || passed.contains(key) }

    mutating func add(_ request: Request) {
        let place = requests.firstIndex { $0.askAt > request.askAt } ?? requests.endIndex
        requests.insert(request, at: place)
        changed.insert(request.id)
    }

    mutating func change(_ index: Int, to state: Request.State, reason: String? = nil) {
        requests[index].state = state
        requests[index].reason = reason ?? requests[index].reason
        changed.insert(requests[index].id)
    }

    /// - Parameter request: in whose thread it goes.
    mutating func send(_ rung: RungKey, of request: Request?, reason: String) {
        passed.insert(rung)
        mail.append((rung, request, reason))
    }

    mutating func send(answer rung: RungKey, of request: Request?, reason: String) {
        passed.insert(rung)
        answers.append(
            DueMail(kind: rung.kind, person: worker.id, rungs: [rung], request: request, reason: reason))
    }

    mutating func send(_ brief: SentBrief, as kind: LetterKind, reason: String) {
        send(RungKey(person: worker.id, subject: brief.id, kind: kind), inThreadOf: brief, reason: reason)
    }

    mutating func send(_ rung: RungKey, inThreadOf brief: SentBrief, reason: String) {
        send(answer: rung, of: nil, reason: reason)
        answers[answers.count - 1].brief = brief
    }

    mutating func chase(_ brief: SentBrief, _ rung: RungKey, reason: String) {
        send(rung, of: nil, reason: reason)
        chased = chased ?? brief
    }

    mutating func tell(_ rung: RungKey, reason: String) {
        passed.insert(rung)
        told.append(Telling(rung: rung, reason: reason))
    }

    mutating func passOver(_ keys: [RungKey], reason: String, isCancelled: Bool = false) {
        for key in keys where !isDecided(key) {
            passed.insert(key)
            decisions.passedOver.append(
                Decisions.PassedOver(key: key, reason: reason, isCancelled: isCancelled))
        }
    }

    /// Whether the worker got as many mails today, those of this tick counted, as the plan allows for one person.
    var isAtCap: Bool { roomToday <= 0 }

    /// How many mails the worker may still get today.
    var roomToday: Int {
        let sent = (history.mailed[worker.id] ?? []).count { clock.day(at: $0) == today }
        let going = answers.count + (mail.isEmpty ? 0 : 1)
        return plan.outgoing.perPersonPerDay - sent - going
    }

    var capReason: String {
        let most = plan.outgoing.perPersonPerDay
        return "cap: \(most) mail\(most == 1 ? "" : "s") went today"
    }

    func isFresh(_ request: Request) -> Bool { passed.contains(.asking(request)) }
}
