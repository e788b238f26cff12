import Foundation
import Mail

extension WorkerDesk {
    /// Nothing is expected of who is away: open requests are excused, with all that would have followed.
    mutating func excuseWhoIsAway() {
        guard let away = calendar.absence(on: today) else { return }
        for index in mailed where [.asked, .missed].contains(requests[index].state) {
            let request = requests[index]
            if request.state == .asked {
                change(index, to: .excused, reason: away.reason)
                passOver(calendar.rungKeys(of: request), reason: away.reason)
            }
            if worker.asking.tellManager != nil { passOver([.telling(request)], reason: away.reason) }
        }
    }

    /// Slots whose ask time has come get their row: the newest that is not excused is asked if half of the worker's time is
    /// left. All others were missed by the tick and are skipped.
    mutating func takeUpSlots() {
        let slots = newSlots
        let newest = slots.last { $0.excuse == nil }
        let away = calendar.absence(on: today)
        for slot in slots {
            if let excuse = slot.excuse {
                add(Request(slot, .excused, reason: excuse))
            } else if let reason = reasonToSkip(slot, newest: newest) {
                add(Request(slot, .skipped, reason: reason))
            } else if let away {
                add(Request(slot, .excused, reason: away.reason))
            } else if calendar.isMailTime(now) {
                isAtCap ? add(Request(slot, .skipped, reason: capReason)) : ask(slot)
            }
        }
    }

    private var newSlots: [Slot] {
        let start = max(history.startedAt, now.addingTimeInterval(-Lookback.slots))
        guard start <= now else { return [] }
        let taken = Set(requests.map(\.slot))
        return calendar.slotDays(in: start...now).filter { !taken.contains($0) }.map(calendar.slot(on:))
            .filter { (start...now).contains($0.askAt) && !isLetBe($0) }
    }

    /// Whether the tick before would have decided about `slot`, had it been there.
    private func wasNotInPlan(_ slot: Slot) -> Bool {
        guard let last = history.lastTickAt, last <= now else { return false }
        return slot.lastAskAt < last
    }

    /// A worker who is new begins with what comes next. Of one who was asked before, a day whose time the plan moved into
    /// the past is written down, lest it be lost in silence.
    private func isLetBe(_ slot: Slot) -> Bool {
        let isNew = !requests.contains { $0.askAt < slot.askAt }
        return wasNotInPlan(slot) && (isNew || now > slot.lastAskAt.addingTimeInterval(86_400))
    }

    private func reasonToSkip(_ slot: Slot, newest: Slot?) -> String? {
        if let later = mailed.lazy.map({ requests[$0] }).first(where: { $0.askAt > slot.askAt }) {
            return "superseded by the request of \(later.slot)"
        }
        if now > slot.lastAskAt { return reasonForLateness(slot) }
        if let newest, newest.day > slot.day { return "superseded by the request of \(newest.day)" }
        return nil
    }

    private func reasonForLateness(_ slot: Slot) -> String {
        if wasNotInPlan(slot) { return "the plan was changed after its time" }
        let mailTime = calendar.mailTime(from: slot.askAt)
        if mailTime > slot.lastAskAt { return "no mail before \(Wording.moment(mailTime, clock))" }
        return "the tick came \(Wording.duration(now.timeIntervalSince(slot.askAt))) late"
    }

    private mutating func ask(_ slot: Slot) {
        let request = Request(slot, .asked, askedAt: now)
        add(request)
        let asked = Wording.moment(slot.askAt, clock)
        let due = Wording.moment(slot.dueAt, on: slot.day, clock)
        send(.asking(request), of: request, reason: "asked \(asked), due \(due) (\(clock.zone.identifier))")
    }
}

extension Request {
    init(_ slot: Slot, _ state: State, askedAt: Date? = nil, reason: String? = nil) {
        self.init(
            worker: slot.worker, slot: slot.day, askAt: slot.askAt, dueAt: slot.dueAt, state: state,
            askedAt: askedAt, reason: reason)
    }
}
