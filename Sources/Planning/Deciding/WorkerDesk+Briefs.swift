import Foundation
import Mail
import Reading

extension WorkerDesk {
    /// A brief that nobody answered is chased in the worker's mail time, until the manager is told.
    mutating func chaseBriefs() {
        for task in openTasks where history.briefState(of: task) == .sent {
            guard let brief = history.briefs[task.id]?.last else { continue }
            tellManager(of: brief)
            climbLadder(of: brief)
        }
    }

    /// One that is new or changed goes in a mail of its own: one a tick, and in a tick in which the worker gets no other mail;
    /// where ticks are rare it does not wait for that. It takes no request's place under the day's cap.
    mutating func sendBrief() {
        guard let task = openTasks.first(where: { history.briefState(of: $0) == .due }),
            let brief = task.brief, calendar.isMailTime(now), canSendBrief
        else { return }
        let last = history.briefs[task.id]?.last
        let sent = SentBrief(
            task: task.id, number: (last?.number ?? 0) + 1, worker: worker.id, sum: brief.sum, sentAt: now)
        let isChanged = last?.worker == worker.id && last?.isWithdrawn == false
        send(
            sent, as: isChanged ? .briefChanged : .brief,
            reason: "the brief of \(task.id)\(isChanged ? " was changed" : "")")
    }

    private var canSendBrief: Bool {
        let isRareTick = history.lastTickAt.map { now.timeIntervalSince($0) >= Lookback.rung } ?? false
        let wasMailedNow = history.mailed[worker.id]?.contains { abs(now.timeIntervalSince($0)) < 1 } ?? false
        return ((mail.isEmpty && answers.isEmpty) || isRareTick) && !wasMailedNow && hasRoomForBrief
    }

    var hasRoomForBrief: Bool {
        guard !isAtCap else { return false }
        return roomToday > 1 || plan.outgoing.perPersonPerDay == 1 || !expectsMailToday
    }

    var openTasks: [PlannedTask] {
        tasks.filter { $0.brief != nil && history.tasks[$0.id]?.state != .done }
    }

    private mutating func tellManager(of brief: SentBrief) {
        guard let offset = plan.briefs.tellManager, !isDecided(.telling(brief)),
            calendar.presentMoment(offset, from: brief.sentAt) <= now,
            calendar.absence(on: clock.day(at: now)) == nil
        else { return }
        passOver(rungKeys(of: brief), reason: "the manager is told")
        tell(.telling(brief), reason: "\(worker.id) has not answered the \(words(for: brief))")
    }

    /// Of the rungs whose time came only the latest goes.
    private mutating func climbLadder(of brief: SentBrief) {
        let rungs = rungs(of: brief)
        let due = rungs.filter { $0.at <= now && !isDecided($0.key) }
        guard !isDecided(.telling(brief)), let latest = due.max(by: { $0.at < $1.at }), canChase else {
            return
        }
        passOver(due.map(\.key).filter { $0 != latest.key }, reason: "a later reminder is due")
        if rungs.contains(where: { $0.at > latest.at && isDecided($0.key) }) {
            passOver([latest.key], reason: "a later reminder was due before")
        } else {
            let place = "reminder, \(latest.key.rung + 1) of \(plan.briefs.remind.count)"
            chase(brief, latest.key, reason: "no answer to the \(words(for: brief)): \(place)")
        }
    }

    func rungs(of brief: SentBrief) -> [(key: RungKey, at: Date)] {
        zip(rungKeys(of: brief), plan.briefs.remind).map {
            (key: $0, at: calendar.presentMoment($1, from: brief.sentAt))
        }
    }

    /// In the mail that goes anyway, or alone if none is expected today.
    private var canChase: Bool {
        !mail.isEmpty || (calendar.isMailTime(now) && !isAtCap && !expectsMailToday)
    }

    private func rungKeys(of brief: SentBrief) -> [RungKey] {
        plan.briefs.remind.indices.map {
            RungKey(person: worker.id, subject: brief.id, kind: .briefReminder, rung: $0)
        }
    }

    private func words(for brief: SentBrief) -> String {
        "brief of \(brief.task), sent \(Wording.weekday(clock.day(at: brief.sentAt)))"
    }
}

extension RungKey {
    /// The rung that tells the manager of a brief that nobody answers.
    static func telling(_ brief: SentBrief) -> RungKey {
        RungKey(person: Plan.managerID, subject: brief.id, kind: .told)
    }
}

extension WorkerCalendar {
    /// `moment` moved by `offset`, which is positive: first by its days, of which those count on which the worker works and
    /// is not away, then by its minutes.
    func presentMoment(_ offset: Offset, from moment: Date) -> Date {
        var moved = moment
        if offset.workdays > 0 {
            var (day, minute) = clock.reading(at: moment)
            var left = offset.workdays
            for _ in 0..<730 where left > 0 {
                day = day.adding(days: 1)
                if isWorkday(day), absence(on: day) == nil { left -= 1 }
            }
            moved = clock.instant(day, minute: minute)
        }
        return moved.addingTimeInterval(TimeInterval(offset.minutes * 60))
    }
}
