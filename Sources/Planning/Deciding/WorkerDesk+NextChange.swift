import Foundation
import Mail
import Reading

/// When a desk that has decided, and whose decisions are recorded, decides something again if nothing else happens: each
/// step of `decide` says what its next change is. A moment may be named at which nothing comes of it; one at which something
/// does is never left out.
extension WorkerDesk {
    /// - Parameter end: slots after it are not looked for.
    /// - Returns: always later than `now`; nil for never.
    func nextChange(until end: Date) -> Date? {
        var next = NextChange(after: now, today: today)
        noteAbsences(in: &next)
        noteSlots(until: end, in: &next)
        noteRequests(in: &next)
        noteTasks(in: &next)
        noteBriefs(in: &next)
        noteAnswers(in: &next)
        return next.moment(on: calendar)
    }

    private func noteAbsences(in next: inout NextChange) {
        for leave in worker.leave {
            next.note(leave.lowerBound)
            next.note(leave.upperBound.adding(days: 1))
        }
        for absence in calendar.said {
            next.note(absence.first)
            if let last = absence.last { next.note(last.adding(days: 1)) }
        }
    }

    private func noteSlots(until end: Date, in next: inout NextChange) {
        let taken = Set(requests.map(\.slot))
        var soonest: CalendarDate?
        for day in calendar.slotDays(in: now...max(now, end)) where !taken.contains(day) {
            if let soonest, day > soonest { return }
            let slot = calendar.slot(on: day)
            if slot.askAt > now {
                next.note(slot.askAt)
                soonest = [soonest, clock.day(at: slot.askAt)].compactMap(\.self).min()
            } else if slot.lastAskAt >= now {
                next.note(after: slot.lastAskAt)
                next.waits = true
            }
        }
    }

    private func noteRequests(in next: inout NextChange) {
        for request in requests where request.askedAt != nil {
            next.note(request.askAt)
            guard [.asked, .missed].contains(request.state) else { continue }
            if !isDecided(.telling(request)), let at = calendar.tellAt(request) { next.note(at) }
            if request.state == .asked { noteRungs(of: request, in: &next) }
        }
    }

    private func noteRungs(of request: Request, in next: inout NextChange) {
        for rung in calendar.rungs(of: request) where !isDecided(rung.key) {
            next.note(rung.mailAt)
            guard rung.mailAt <= now else { continue }
            next.note(after: rung.mailAt.addingTimeInterval(Lookback.rung))
            next.note(after: request.dueAt)
            waits(orIsPassedOverAtCap: true, in: &next)
        }
    }

    private func noteTasks(in next: inout NextChange) {
        for task in tasks where history.tasks[task.id]?.state != .done && history.isUnderWay(task) {
            guard let due = history.effectiveDue(of: task) else { continue }
            next.note(due.adding(days: 1))
            guard isNear(due) else {
                next.note(due.adding(days: 1 - Self.farFromDue))
                continue
            }
            for rung in calendar.rungs(of: task, due: due, ladder: plan.taskLadder) { note(rung, in: &next) }
        }
    }

    private func note(_ rung: TaskRung, in next: inout NextChange) {
        next.note(rung.day)
        guard rung.day <= today, !isDecided(rung.key), hasNotLapsed(rung) else { return }
        let mailAt = calendar.mailTime(from: moment(of: rung))
        next.note(mailAt)
        next.note(after: mailAt.addingTimeInterval(Lookback.task))
        waits(orIsPassedOverAtCap: true, in: &next)
    }

    private func noteBriefs(in next: inout NextChange) {
        for task in openTasks {
            switch history.briefState(of: task) {
            case .sent: if let brief = history.briefs[task.id]?.last { noteLadder(of: brief, in: &next) }
            case .due:
                next.waits = true
                // Another mail was in its way; it goes with the next tick.
                if calendar.isMailTime(now), hasRoomForBrief { next.note(after: now) }
            case .answered, .accepted, .withdrawn, nil: break
            }
        }
    }

    private func noteLadder(of brief: SentBrief, in next: inout NextChange) {
        guard !isDecided(.telling(brief)) else { return }
        if let offset = plan.briefs.tellManager {
            next.note(calendar.presentMoment(offset, from: brief.sentAt))
        }
        for (key, moment) in rungs(of: brief) where !isDecided(key) {
            next.note(moment)
            if moment <= now { next.waits = true }
        }
    }

    private func noteAnswers(in next: inout NextChange) {
        if !waitingAnswers.isEmpty { next.waits = true }
        for answer in history.readBacks[worker.id] ?? []
        where isWorthIt(answer) && !isDecided(.readingBack(answer)) {
            next.note(answer.arrivedAt)
            guard answer.arrivedAt <= now else { continue }
            next.note(after: answer.arrivedAt.addingTimeInterval(Lookback.rung))
            waits(orIsPassedOverAtCap: true, in: &next)
        }
    }

    private func waits(orIsPassedOverAtCap: Bool, in next: inout NextChange) {
        next.waits = true
        if orIsPassedOverAtCap, isAtCap { next.note(after: now) }
    }
}

/// The earliest of the moments and days that are noted, of those that lie ahead.
private struct NextChange {
    let now: Date
    let today: CalendarDate
    private var moment: Date?
    private var day: CalendarDate?
    /// Whether something is to go as soon as mail may, or once another day makes room for it.
    var waits = false

    init(after now: Date, today: CalendarDate) {
        self.now = now
        self.today = today
    }

    mutating func note(_ moment: Date) {
        if moment > now, moment < self.moment ?? .distantFuture { self.moment = moment }
    }

    /// Notes the first moment that is later.
    mutating func note(after moment: Date) {
        note(Date(timeIntervalSinceReferenceDate: moment.timeIntervalSinceReferenceDate.nextUp))
    }

    /// Notes the beginning of a day.
    mutating func note(_ day: CalendarDate) {
        if day > today, self.day.map({ day < $0 }) ?? true { self.day = day }
    }

    func moment(on calendar: WorkerCalendar) -> Date? {
        var next = self
        if waits {
            next.note(calendar.mailTime(from: now))
            next.note(today.adding(days: 1))
        }
        if let day = next.day { next.note(calendar.clock.instant(day, minute: 0)) }
        return next.moment
    }
}
