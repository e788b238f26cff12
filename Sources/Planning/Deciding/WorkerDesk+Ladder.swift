import Foundation
import Mail

extension WorkerDesk {
    /// Only the newest request is reminded of; the older ones that are still open are missed.
    mutating func giveWayToNewer() {
        guard let newest = mailed.last else { return }
        for index in open where index != newest {
            change(index, to: .missed)
            passOver(
                calendar.rungKeys(of: requests[index]),
                reason: "superseded by the request of \(requests[newest].slot)")
        }
    }

    /// Once the manager is to be told, the request is missed. They are told at any hour and on any day, up to 3 days late,
    /// unless something was heard since it was asked.
    mutating func tellManager() {
        for index in mailed where [.asked, .missed].contains(requests[index].state) {
            let request = requests[index]
            guard !isDecided(.telling(request)), let at = calendar.tellAt(request), at <= now else {
                continue
            }
            if request.state == .asked {
                change(index, to: .missed)
                passOver(calendar.rungKeys(of: request), reason: "the manager is told")
            }
            tellOrPassOver(requests[index], at: at)
        }
    }

    private mutating func tellOrPassOver(_ request: Request, at: Date) {
        if wasHeard(since: request.askedAt) {
            passOver([.telling(request)], reason: "heard from since")
        } else if now > at.addingTimeInterval(Lookback.told) {
            passOver([.telling(request)], reason: lateness(since: at))
        } else {
            tell(.telling(request), reason: "\(worker.id) has not answered the \(asking(request))")
        }
    }

    func wasHeard(since moment: Date?) -> Bool {
        guard let moment, let last = history.lastHeard[worker.id] else { return false }
        return last >= moment
    }

    /// Of the rungs whose time came only the latest goes.
    mutating func climbLadders() {
        for index in open {
            let request = requests[index]
            let rungs = calendar.rungs(of: request)
            let due = rungs.filter { $0.mailAt <= now && !isDecided($0.key) }
            guard let latest = due.max(by: { $0.plannedAt < $1.plannedAt }) else { continue }
            passOver(due.filter { $0 != latest }.map(\.key), reason: "a later reminder is due")
            let isPastALaterOne = rungs.contains {
                $0.plannedAt > latest.plannedAt && history.decided.contains($0.key)
            }
            climb(latest, of: request, isPastALaterOne: isPastALaterOne)
        }
    }

    /// A rung that an answer made needless is written down when its time comes, so that it can be told why nothing went.
    mutating func noteWhatIsNeedless() {
        guard let index = mailed.last, let answeredAt = requests[index].answeredAt else { return }
        let request = requests[index]
        for rung in calendar.rungs(of: request) where rung.plannedAt <= now && !isDecided(rung.key) {
            guard now <= rung.plannedAt.addingTimeInterval(Lookback.rung) else { continue }
            let reply = "reply of \(Wording.moment(answeredAt, on: today, clock))"
            passOver(
                [rung.key], reason: request.state == .excused ? request.reason ?? reply : reply,
                isCancelled: true)
        }
    }

    private mutating func climb(_ rung: Rung, of request: Request, isPastALaterOne: Bool) {
        if isFresh(request) {
            passOver([rung.key], reason: "the request itself goes now")
        } else if isPastALaterOne {
            passOver([rung.key], reason: "a later reminder was due before")
        } else if now > rung.mailAt.addingTimeInterval(Lookback.rung) {
            passOver([rung.key], reason: lateness(since: rung.mailAt))
        } else if rung.plannedAt < request.dueAt && now > request.dueAt {
            passOver([rung.key], reason: "the answer was due already")
        } else if isAtCap {
            passOver([rung.key], reason: capReason)
        } else if calendar.isMailTime(now) {
            send(rung.key, of: request, reason: reason(for: rung, of: request))
        }
    }

    private func reason(for rung: Rung, of request: Request) -> String {
        let count = worker.asking.remind.count
        return "no answer to the \(asking(request)): \(rung.key.kind), \(rung.key.rung + 1) of \(count)"
    }

    private func asking(_ request: Request) -> String {
        let due = Wording.moment(request.dueAt, on: request.slot, clock)
        return "request of \(Wording.weekday(request.slot)), due \(due)"
    }

    func lateness(since moment: Date) -> String {
        "the tick came \(Wording.duration(now.timeIntervalSince(moment))) late"
    }
}
