package import Foundation
package import Mail

extension Plan {
    /// The digest whose time came, if it is at most 12 hours late; older ones are passed over.
    func digestDecisions(at now: Date, after history: History) -> Decisions {
        var due = digestSlots(notBefore: history.startedAt, until: now)
            .filter { !history.decided.contains(.digest($0.day)) && !wasNotInPlan($0.at, history, now) }
        var result = Decisions()
        if let newest = due.last, now <= newest.at.addingTimeInterval(Lookback.rung) {
            due.removeLast()
            result.mails = [mail(withDigestOf: newest.day, at: newest.at)]
        }
        result.passedOver = due.map {
            let late = Wording.duration(now.timeIntervalSince($0.at))
            return Decisions.PassedOver(key: .digest($0.day), reason: "the tick came \(late) late")
        }
        return result
    }

    /// When the next digest goes after `now`; nil if none does within a year.
    package func nextDigest(after now: Date) -> Date? {
        let clock = WallClock(manager.timezone)
        let today = clock.day(at: now)
        return (-1...366).lazy.map(today.adding(days:)).filter(manager.digest.includes)
            .map { clock.instant($0, manager.digest.time) }.first { $0 > now }
    }

    /// The manager's digest slots of the last 33 days, in order.
    func digestSlots(notBefore start: Date, until now: Date) -> [(day: CalendarDate, at: Date)] {
        let clock = WallClock(manager.timezone)
        let start = max(start, now.addingTimeInterval(-Lookback.slots))
        guard start <= now else { return [] }
        let first = clock.day(at: start).daysSinceEpoch - 1
        let last = clock.day(at: now).daysSinceEpoch + 1
        return (first...last).map(CalendarDate.init(daysSinceEpoch:)).filter(manager.digest.includes)
            .map { ($0, clock.instant($0, manager.digest.time)) }.filter { (start...now).contains($0.1) }
    }

    private func wasNotInPlan(_ slot: Date, _ history: History, _ now: Date) -> Bool {
        guard let last = history.lastTickAt, last <= now else { return false }
        return slot.addingTimeInterval(Lookback.rung) < last
    }

    private func mail(withDigestOf day: CalendarDate, at slot: Date) -> DueMail {
        let when = Wording.moment(slot, WallClock(manager.timezone))
        return DueMail(
            kind: .digest, person: Plan.managerID, rungs: [.digest(day)], request: nil,
            reason: "digest of \(when) (\(manager.timezone.identifier))")
    }
}

extension RungKey {
    /// The digest of a day of the manager's.
    package static func digest(_ day: CalendarDate) -> RungKey {
        RungKey(person: Plan.managerID, subject: "digest/\(day)", kind: .digest)
    }
}
