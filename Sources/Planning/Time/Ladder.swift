import Foundation
import Mail

/// One rung of a request's ladder: a mail to the silent, and when it may go.
struct Rung: Hashable {
    var key: RungKey
    /// When the plan wants it.
    var plannedAt: Date
    /// The first moment from then on at which the worker may get mail.
    var mailAt: Date
}

extension WorkerCalendar {
    /// The rungs of `remind` for `request`, in the order of the plan.
    func rungs(of request: Request) -> [Rung] {
        worker.asking.remind.enumerated().map { index, offset in
            let plannedAt = moment(offset, from: request.dueAt)
            return Rung(
                key: rungKey(index, offset, of: request), plannedAt: plannedAt,
                mailAt: mailTime(from: plannedAt))
        }
    }

    func rungKeys(of request: Request) -> [RungKey] {
        worker.asking.remind.enumerated().map { rungKey($0, $1, of: request) }
    }

    /// When the manager is told of silence; nil never.
    func tellAt(_ request: Request) -> Date? {
        worker.asking.tellManager.map { moment($0, from: request.dueAt) }
    }

    private func rungKey(_ index: Int, _ offset: Offset, of request: Request) -> RungKey {
        let kind: LetterKind = offset.isPositive ? .overdue : .reminder
        return RungKey(person: worker.id, subject: request.id, kind: kind, rung: index)
    }
}

extension RungKey {
    /// The rung that asks.
    static func asking(_ request: Request) -> RungKey {
        RungKey(person: request.worker, subject: request.id, kind: .request)
    }

    /// The rung that tells the manager.
    static func telling(_ request: Request) -> RungKey {
        RungKey(person: Plan.managerID, subject: request.id, kind: .told)
    }
}

extension Plan {
    /// Who the manager is where a worker's id could stand.
    package static let managerID = "@manager"
}

extension Offset {
    /// After the due time rather than before it or at it.
    package var isPositive: Bool { nominalMinutes > 0 }

    /// Its length with days of 24 hours.
    var nominalMinutes: Int { workdays * 1440 + minutes }
}
