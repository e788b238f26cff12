import Foundation
package import Mail

/// Days on which a worker is not there: leave of the plan, or what they or their machine said.
package struct AbsenceDays: Hashable, Sendable {
    package var first: CalendarDate
    /// Nil for open end.
    package var last: CalendarDate?
    /// In words, with where it comes from: `leave until 2 Jan (plan)`, `away (own mail of 20 Nov)`.
    package var reason: String
    package var cause = Cause.away
    /// Who said so; nil for the plan's leave, and where mail comes back.
    package var source: Absence.Source?

    /// What sort of absence it is, for whoever tells of it.
    package enum Cause: String, Sendable {
        case away, stopped, paused, bouncing
    }
}

extension WorkerCalendar {
    /// What keeps the worker away on `day`; the plan's leave before what was said.
    ///
    /// An absence without a beginning begins on the day it was said. One without an end lasts until it is taken back; if a
    /// machine said it, 7 days at most, for nobody takes back what a machine said. Of two "away" that overlap the one said
    /// last counts, so that a new date corrects an old one; "stop", and what the manager ordered, it leaves as they are.
    package func absence(on day: CalendarDate) -> AbsenceDays? {
        if let leave = worker.leave.first(where: { $0.contains(day) }) {
            let reason = "leave until \(Wording.day(leave.upperBound)) (plan)"
            return AbsenceDays(first: leave.lowerBound, last: leave.upperBound, reason: reason)
        }
        return said.enumerated().first { index, absence in
            absence.contains(day) && !said[..<index].contains { $0.corrects(absence) }
        }?.element
    }

    /// The first day of the absence that is on at `day` by the worker's own or their machine's word, with those that it
    /// goes on from: a machine says the same again to every mail.
    func beginning(of day: CalendarDate) -> CalendarDate { said.filter(\.isHearsay).beginning(of: day) }
}

extension [AbsenceDays] {
    /// The first of the days that lead to `day` without a gap.
    func beginning(of day: CalendarDate) -> CalendarDate {
        var first = day
        for absence in sorted(by: { $0.first > $1.first }) where absence.contains(first) {
            first = absence.first
        }
        return first
    }
}

extension AbsenceDays {
    /// What `absence` means on the worker's clock.
    init(_ absence: Absence, _ clock: WallClock) {
        let said = clock.day(at: absence.saidAt)
        first = absence.from ?? said
        last = absence.until ?? (absence.source == .machine ? said.adding(days: 7) : nil)
        source = absence.source
        let until = last.map { " until \(Wording.day($0))" } ?? ""
        switch absence.source {
        case .worker: reason = "away\(until) (own mail of \(Wording.day(said)))"
        case .machine: reason = "away\(until) (automatic reply of \(Wording.day(said)))"
        case .leave: reason = "leave\(until) (rollcall leave)"
        case .stop: (reason, cause) = ("asked to be mailed no more", .stopped)
        case .pause: (reason, cause) = ("paused" + until, .paused)
        }
    }

    /// At the third mail that came back for good from where the plan's mails go, asking pauses; nil before.
    init?(_ bounces: [HardBounce], of worker: Worker, _ clock: WallClock) {
        let ours = bounces.filter { $0.recipient == worker.address }
        guard ours.count >= Self.mostBounces else { return nil }
        first = clock.day(at: ours[Self.mostBounces - 1].at)
        reason = "mail to \(worker.address) comes back: \(ours[Self.mostBounces - 1].words)"
        cause = .bouncing
    }

    static let mostBounces = 3

    /// Whether neither the plan nor the manager said so.
    var isHearsay: Bool { source == .worker || source == .machine }

    private static let endless = CalendarDate(daysSinceEpoch: .max)

    private var end: CalendarDate { last ?? Self.endless }

    func contains(_ day: CalendarDate) -> Bool { first <= day && day <= end }

    /// Whether it takes the place of `other`, which was said before.
    func corrects(_ other: AbsenceDays) -> Bool {
        isHearsay && other.isHearsay && first <= other.end && other.first <= end
    }
}
