internal import Foundation
internal import Planning
internal import Store

/// Whether letters that were queued before may go now: what the server put off, or no server took, rests like its worker.
struct MailTimes {
    private let now: Date
    private let plan: Plan
    /// Nil if no letter has to rest for anybody.
    private let history: History?

    init(_ plan: Plan, store: Store, letters: [OutboxEntry], at now: Date) throws {
        self.now = now
        self.plan = plan
        let isAnyOld = letters.contains { Self.rests($0, at: now) }
        history = isAnyOld ? try store.history(at: now) : nil
    }

    /// The manager's mails go at any hour, and so does what answers a call for help. What was queued just now was decided
    /// just now.
    private static func rests(_ letter: OutboxEntry, at now: Date) -> Bool {
        letter.person != Plan.managerID && letter.kind != .help
            && abs(now.timeIntervalSince(letter.createdAt)) >= 1
    }

    func allow(_ letter: OutboxEntry) -> Bool {
        guard let history, Self.rests(letter, at: now),
            let worker = plan.workers.first(where: { $0.id == letter.person })
        else { return true }
        return WorkerCalendar(worker, after: history).isMailTime(now)
    }
}
