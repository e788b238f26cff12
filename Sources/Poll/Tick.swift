internal import Foundation
internal import Letters
internal import Logging
package import Mail
package import Planning
package import Store

/// One tick: fetch, read, record, decide, send, in that order, so that a reply that lies in the mailbox already cancels
/// its reminder.
///
/// It can be killed at any line: what it was doing is found in the store, and the next tick goes on from there. The
/// caller holds the store's lock.
package struct Tick {
    private let installation: Installation
    private let store: Store
    private let effects: Effects
    private let isSending: Bool
    private let redirection: EmailAddress?
    private let patience: Duration
    private let reading: MailReading

    /// How long a tick takes at most; no work is begun after it.
    package static let longest = Duration.seconds(240)

    /// - Parameters:
    ///   - isSending: whether what is due also leaves the outbox.
    ///   - redirection: where every mail goes instead of to its person.
    ///   - patience: how long it may take.
    package init(
        _ installation: Installation, store: Store, effects: Effects, isSending: Bool = true,
        redirection: EmailAddress? = nil, patience: Duration = Tick.longest
    ) throws {
        self.installation = installation
        self.store = store
        self.effects = effects
        self.isSending = isSending
        self.redirection = redirection
        self.patience = patience
        reading = try MailReading(installation, store: store)
    }

    /// - Parameter report: what was done and is to be said, also when something stops the tick.
    /// - Throws: what stopped it; all that was done until then is recorded.
    package func run(into report: inout TickReport) throws {
        let start = ContinuousClock.now
        let deadline = start + patience
        report.notices += try store.recoverAttempts(at: effects.now()).map(Sending.doubt)
        report.add(try readLeftOver())
        try fetch(until: deadline, into: &report)
        // An answer may lie among the mails that are left, so nobody is reminded, or told of, before they are read.
        if !report.leavesMailUnread {
            try decide(into: &report)
            if isSending { try send(until: deadline, into: &report) }
        }
        report.seconds = (ContinuousClock.now - start) / .seconds(1)
    }

    /// What would go and why, a line each. The store is a copy in memory, and nothing leaves.
    package func rehearsal() throws -> String {
        var report = try readLeftOver()
        try fetch(until: .now + Self.longest, into: &report, isRehearsing: true)
        let now = effects.now()
        let due = try due(at: now)
        try store.queue(due.decisions, mails: due.mails, at: now)
        var lines = report.notices + (report.fetched > 0 ? ["mailbox: \(report.summary)"] : [])
        for entry in try store.waiting(at: now) {
            let reason = due.mails.first { $0.letters.contains { $0.messageID == entry.messageID } }?.mail
                .reason
            lines.append(
                InertText.line("\(entry.kind.rawValue) to \(entry.person) <\(entry.recipient)>:")
                    + " " + (reason ?? "waits in the outbox"))
        }
        for passed in due.decisions.passedOver {
            lines.append("not sent: \(passed.key.kind.rawValue) for \(passed.key.subject): \(passed.reason)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The digest as it would go now, queued and sent beside the plan's own times.
    package func sendDigest() throws -> TickReport {
        var report = TickReport()
        let now = effects.now()
        let key = RungKey(
            person: Plan.managerID, subject: "digest/\(now.timestamp)", kind: .digest)
        let mail = DueMail(
            kind: .digest, person: Plan.managerID, rungs: [key], request: nil, reason: "asked for by hand")
        let history = try reportHistory(at: now)
        if !history.decided.contains(key) {
            try queue(Decisions(), [mail], after: history, at: now, into: &report)
        }
        try send(until: .now + Self.longest, into: &report)
        return report
    }

    /// Queues a reminder beside the ladder; the next tick sends it.
    package func nudge(_ worker: Worker) throws -> DueMail {
        let now = effects.now()
        let history = try store.history(at: now)
        do {
            let mail = try installation.plan.nudge(worker, at: now, after: history)
            var report = TickReport()
            try queue(Decisions(), [mail], after: history, at: now, into: &report)
            return mail
        } catch let refusal as NudgeRefusal {
            throw Failure(.data, "nothing was queued: \(refusal.reason)", remedy: "see rollcall status")
        }
    }

    // MARK: Read

    /// Reads what an earlier tick stored and did not live to record, one at a time: one of them may be why.
    private func readLeftOver() throws -> TickReport {
        var report = TickReport()
        for pending in try store.pending(limit: 1000) {
            let read = try readAgain(pending)
            try store.record([read], at: effects.now())
            report.count(read.outcome)
        }
        return report
    }

    private static let mostAttempts = 3

    private func readAgain(_ pending: Store.Pending) throws -> ReadMail {
        guard pending.attempts <= Self.mostAttempts else {
            return ReadMail(
                mail: pending.mail, sender: nil, subject: "", arrivedAt: pending.arrivedAt,
                outcome: .setAside(reason: "reading it ended rollcall \(Self.mostAttempts) times"))
        }
        return try reading.readMail(
            try store.original(of: pending.mail), as: pending.mail, arrivedAt: pending.arrivedAt,
            isPartial: pending.isPartial)
    }

    private func fetch(
        until deadline: ContinuousClock.Instant, into report: inout TickReport, isRehearsing: Bool = false
    ) throws {
        let fetching = Fetching(
            plan: installation.plan, store: store, reading: reading, effects: effects, deadline: deadline,
            isRehearsing: isRehearsing)
        try fetching.fetch(into: &report)
    }

    // MARK: Decide

    private func decide(into report: inout TickReport) throws {
        let now = effects.now()
        let history = try store.history(at: now)
        let decisions = installation.plan.decisions(at: now, after: history)
        guard !decisions.isEmpty else { return }
        let reports = decisions.mails.contains { $0.kind == .digest }
        try queue(
            decisions, decisions.mails, after: reports ? reportHistory(at: now) : history, at: now,
            into: &report)
        let known = Set(installation.plan.workers.map(\.id))
        report.notices += decisions.requests.filter { !known.contains($0.worker) }.map {
            "the request of \($0.slot) to \($0.worker) is void: \($0.reason ?? $0.state.rawValue)"
        }
    }

    private func due(at now: Date) throws -> (decisions: Decisions, mails: [QueuedMail]) {
        let history = try reportHistory(at: now)
        let decisions = installation.plan.decisions(at: now, after: history)
        return (decisions, try written(decisions.mails, of: decisions, after: history, at: now))
    }

    private func reportHistory(at now: Date) throws -> History {
        try store.history(at: now, updatesSince: now.addingTimeInterval(-35 * 86_400))
    }

    /// The letters tell the state that the decisions make: today's request is asked, not about to be.
    private func written(
        _ mails: [DueMail], of decisions: Decisions, after history: History, at now: Date
    ) throws -> [QueuedMail] {
        guard !mails.isEmpty else { return [] }
        let seen = history.applying(decisions, at: now)
        let writing = Writing(
            plan: installation.plan, letters: try installation.letters(), tickets: reading.matching.tickets,
            store: store, redirection: redirection)
        return try mails.compactMap { try writing.queuedMail($0, after: seen, now: now) }
    }

    private func queue(
        _ decisions: Decisions, _ mails: [DueMail], after history: History, at now: Date,
        into report: inout TickReport
    ) throws {
        let written = try written(mails, of: decisions, after: history, at: now)
        try store.queue(decisions, mails: written, at: now)
        report.queued += written.reduce(0) { $0 + $1.letters.count }
        for mail in mails { effects.log.info("\(mail.kind.rawValue) to \(mail.person): \(mail.reason)") }
    }

    // MARK: Send

    private func send(until deadline: ContinuousClock.Instant, into report: inout TickReport) throws {
        let sending = Sending(
            plan: installation.plan, store: store, effects: effects, redirection: redirection,
            deadline: deadline)
        do { try sending.send(into: &report) } catch {
            try tellUnsentDigests(into: &report)
            throw error
        }
        try tellUnsentDigests(into: &report)
    }

    /// Days without a digest after which it is said where it can still be heard: on stderr, and by the exit code.
    private static let digestPatience: TimeInterval = 3 * 86_400

    private func tellUnsentDigests(into report: inout TickReport) throws {
        guard let since = try store.digestsFailingSince(),
            effects.now().timeIntervalSince(since) >= Self.digestPatience
        else { return }
        report.isManagerUnreached = true
        report.notices.append(
            "no digest has reached the manager since \(since.timestamp): rollcall outbox says why")
    }
}
