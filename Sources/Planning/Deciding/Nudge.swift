package import Foundation
import Mail

extension Plan {
    /// A reminder that the manager asks for, beside the ladder.
    ///
    /// - Throws: `NudgeRefusal`, for a nudge keeps every rule that a reminder keeps.
    package func nudge(_ worker: Worker, at now: Date, after history: History) throws(NudgeRefusal) -> DueMail
    {
        let calendar = WorkerCalendar(worker, after: history)
        if let absence = calendar.absence(on: calendar.clock.day(at: now)) {
            throw NudgeRefusal(reason: "\(worker.id) is not asked now: \(absence.reason)")
        }
        let open = history.requests.last { $0.worker == worker.id && $0.state == .asked && $0.askAt <= now }
        guard let request = open else { throw NudgeRefusal(reason: "\(worker.id) owes no answer now") }
        guard calendar.isMailTime(now) else {
            let next = Wording.moment(calendar.mailTime(from: now), calendar.clock)
            throw NudgeRefusal(
                reason: "no mail goes to \(worker.id) before \(next) (\(worker.timezone.identifier))")
        }
        let sent = (history.mailed[worker.id] ?? []).count {
            calendar.clock.day(at: $0) == calendar.clock.day(at: now)
        }
        guard sent < outgoing.perPersonPerDay else {
            throw NudgeRefusal(
                reason: "\(sent) mails went to \(worker.id) today, and the plan allows no more")
        }
        let nudges = history.decided.filter { $0.subject == request.id && $0.isNudge }
        guard nudges.count < Self.mostNudges else {
            throw NudgeRefusal(
                reason: "\(worker.id) was nudged \(nudges.count) times about the request of \(request.slot)")
        }
        let kind: LetterKind = now > request.dueAt ? .overdue : .reminder
        let rung = RungKey(
            person: worker.id, subject: request.id, kind: kind, rung: RungKey.firstNudge + nudges.count)
        return DueMail(
            kind: kind, person: worker.id, rungs: [rung], request: request, reason: "the manager asked for it"
        )
    }

    private static let mostNudges = 3
}

/// Why no nudge goes.
package struct NudgeRefusal: Error, Hashable {
    package var reason: String
}

extension RungKey {
    /// Rungs from here on are no part of a ladder.
    static let firstNudge = 1000

    package var isNudge: Bool { rung >= Self.firstNudge }
}
