internal import Foundation
internal import Letters
internal import Logging
internal import Mail
internal import Planning
internal import Store
internal import Transport

/// Sends what waits in the outbox, one recipient at a time: an attempt is written down before its final dot.
struct Sending {
    let plan: Plan
    let store: Store
    let effects: Effects
    /// Where every letter goes instead of to its recipient, also what was queued before.
    let redirection: EmailAddress?
    /// No mail is begun after this moment.
    let deadline: ContinuousClock.Instant

    /// What the first lines of RFC 5321 section 4.5.4.1 ask for: some days, with growing pauses.
    private static let lifetime: TimeInterval = 5 * 86_400
    private static let longestPause: TimeInterval = 6 * 3600

    /// - Throws: what concerns the whole queue (no connection, login refused); the letters stay queued.
    func send(into report: inout TickReport) throws {
        try cancelStale(into: &report)
        let now = effects.now()
        let queued = try store.waiting(at: now)
        let waiting = try queued.filter(MailTimes(plan, store: store, letters: queued, at: now).allow)
        guard !waiting.isEmpty else { return }
        var allowance = try Allowance(plan.outgoing, store: store, effects: effects, deadline: deadline)
        var session: (any SubmissionSession)?
        defer { session?.quit() }
        for entry in waiting {
            guard ContinuousClock.now < deadline, !effects.isStopped(), try allowance.take(),
                !effects.isStopped()
            else {
                report.isCutShort = true
                return
            }
            let open =
                try session
                ?? Login(to: .outgoing, store: store, now: effects.now()).attempt {
                    try effects.openSubmission(plan.outgoing)
                }
            session = open
            guard try attempt(entry, over: open, into: &report) else { return }
            if !open.isOpen { session = nil }
        }
    }

    /// False when the server wants nothing more for now.
    private func attempt(
        _ entry: OutboxEntry, over session: any SubmissionSession, into report: inout TickReport
    )
        throws -> Bool
    {
        let outcome = try outcome(of: entry, over: session, into: &report)
        let now = effects.now()
        switch outcome {
        case .accepted(let reply):
            try store.finish(entry.id, .sent(answer: "\(reply)"), at: now)
            report.sent += 1
        case .refused(let reply):
            try store.finish(entry.id, .failed(answer: "\(reply)"), at: now)
            if entry.person != Plan.managerID {
                try store.noteRefusal(of: entry, words: InertText.line("\(reply)"), at: now)
            }
            report.failed += 1
            report.notices.append("\(entry.recipient) was refused for good: \(reply)")
        case .tryLater(let reply):
            try putOff(entry, answer: "\(reply)", at: now, into: &report)
        case .pauseQueue(let reply):
            try putOff(entry, answer: "\(reply)", at: now, into: &report)
            effects.log.info("the outgoing server wants no more for now: \(reply)")
            return false
        case .loginRefused(let reply):
            throw Failure(
                .loginRefused,
                "the outgoing server refused the login: \(plan.outgoing.server.host): \(reply)",
                remedy: "check user and password under [outgoing]")
        case .unknown(let reason):
            try store.finish(
                entry.id, .unknown(answer: reason, retryAt: now.addingTimeInterval(60)), at: now)
            report.unknown += 1
            report.notices.append(Self.doubt(of: entry.recipient, reason))
        }
        return true
    }

    /// A letter at which the line breaks before its dot is put off like any other: the next tick tries its neighbours.
    private func outcome(
        of entry: OutboxEntry, over session: any SubmissionSession, into report: inout TickReport
    ) throws -> SMTPOutcome {
        let mail = SMTPMail(
            sender: entry.sender, recipient: redirection ?? entry.recipient,
            bytes: try store.bytes(of: entry.id))
        do {
            return try session.send(mail) { try store.begin(entry.id) }
        } catch let error as TransportError {
            try putOff(entry, answer: error.words, at: effects.now(), into: &report)
            throw error
        }
    }

    private func putOff(_ entry: OutboxEntry, answer: String, at now: Date, into report: inout TickReport)
        throws
    {
        guard now.timeIntervalSince(entry.createdAt) < Self.lifetime else {
            try store.finish(entry.id, .failed(answer: answer), at: now)
            report.failed += 1
            return
        }
        let next = now.addingTimeInterval(Self.pause(after: entry.attempts, letter: entry.id))
        try store.finish(entry.id, .retry(answer: answer, at: next), at: now)
        report.retrying += 1
    }

    static func doubt(of entry: OutboxEntry) -> String { doubt(of: entry.recipient, entry.answer ?? "") }

    private static func doubt(of recipient: EmailAddress, _ reason: String) -> String {
        "nobody knows whether \(recipient) got a mail: \(reason)"
    }

    /// 2, 4, 8 … minutes, at most 6 hours, each up to a quarter longer so that letters do not march in step.
    static func pause(after attempts: Int, letter: Int64) -> TimeInterval {
        let base = min(120 * pow(2, Double(min(attempts, 12))), longestPause)
        let mixed = UInt64(bitPattern: letter) &* 0x9E37_79B9_7F4A_7C15
        let jitter = Double(mixed >> 40) / Double(1 << 24)
        return base * (1 + jitter / 4)
    }

    /// A letter that lost its meaning while it waited is not sent late. One in doubt stays so: it may have arrived.
    private func cancelStale(into report: inout TickReport) throws {
        let now = effects.now()
        for entry in try store.outbox([.queued, .retrying, .unknown]) where entry.inDoubt < 2 {
            guard let reason = try reasonToCancel(entry, at: now) else { continue }
            if entry.inDoubt > 0 {
                try store.leaveInDoubt(entry.id)
            } else {
                try store.cancel(entry.id, reason: reason, at: now)
                report.notices.append("\(entry.kind.rawValue) to \(entry.person) was cancelled: \(reason)")
            }
        }
    }

    private func reasonToCancel(_ entry: OutboxEntry, at now: Date) throws -> String? {
        guard entry.person == Plan.managerID || plan.workers.contains(where: { $0.id == entry.person }) else {
            return "\(entry.person) is no longer in the plan"
        }
        return try isStale(entry, at: now) ? "it could not be sent while it still made sense" : nil
    }

    /// A reminder that could not go for half a day, or whose request never went, would only confuse now; so would a
    /// request past its due time.
    private func isStale(_ entry: OutboxEntry, at now: Date) throws -> Bool {
        let age = now.timeIntervalSince(entry.createdAt)
        switch entry.kind {
        case .reminder, .overdue:
            let open = try store.openRequests(of: entry.person)
            return age > 12 * 3600 || !open.contains { $0.id == entry.request }
        case .request:
            guard let request = entry.request, let due = try store.dueTime(of: request) else { return false }
            return now > due
        case .task, .readBack: return age > 12 * 3600
        case .extension: return false
        case .help, .told, .digest: return age > 3 * 86_400
        case .brief, .briefChanged: return try !waitsForAnswer(entry)
        case .briefReminder: return try age > 12 * 3600 || !waitsForAnswer(entry)
        }
    }

    /// Whether its brief is the last of a task that is still in the plan, and not answered.
    private func waitsForAnswer(_ entry: OutboxEntry) throws -> Bool {
        try store.unansweredBriefs(of: entry.person).contains { brief in
            brief.id == entry.brief && plan.tasks.contains { $0.id == brief.task }
        }
    }
}

/// How many mails may still go: our own caps, so that a provider's are never met.
struct Allowance {
    private let settings: OutgoingSettings
    private let store: Store
    private let effects: Effects
    private let deadline: ContinuousClock.Instant
    private var leftToday: Int
    private var leftThisMinute: Int

    init(
        _ settings: OutgoingSettings, store: Store, effects: Effects, deadline: ContinuousClock.Instant
    ) throws {
        self.settings = settings
        self.store = store
        self.effects = effects
        self.deadline = deadline
        let now = effects.now()
        leftToday = settings.perDay - (try store.sentCount(after: now.addingTimeInterval(-86_400)))
        leftThisMinute = settings.perMinute - (try store.sentCount(after: now.addingTimeInterval(-60)))
    }

    /// Whether one more may go; waits for the next minute if the clock is live and the deadline allows it.
    mutating func take() throws -> Bool {
        guard leftToday > 0 else { return false }
        if leftThisMinute <= 0 {
            guard effects.isLive, ContinuousClock.now + .seconds(60) < deadline else { return false }
            effects.pause(60)
            leftThisMinute = settings.perMinute
        }
        leftToday -= 1
        leftThisMinute -= 1
        return true
    }
}
