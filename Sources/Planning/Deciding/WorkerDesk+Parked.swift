import Foundation
import Mail

extension WorkerDesk {
    /// The manager hears once of a worker whose mail comes back, and of one who wants no more of it: neither ends by itself.
    mutating func tellOfWhoIsParked() {
        guard let absence = calendar.absence(on: today) else { return }
        switch absence.cause {
        case .bouncing: tell(.bouncing, since: absence.first, reason: absence.reason)
        case .stopped: tell(.stopped, since: absence.first, reason: absence.reason)
        case .away, .paused: break
        }
    }

    /// And once that somebody is away by their own or their machine's word, and once that they are back before it was over.
    mutating func tellOfWhoIsAway() {
        if let absence = calendar.absence(on: today), absence.isHearsay {
            tell(.away, since: calendar.beginning(of: today), reason: absence.reason)
        }
        for (at, ended) in Dictionary(grouping: history.returns[worker.id] ?? [], by: \.at) {
            let day = clock.day(at: at)
            let days = ended.map { AbsenceDays($0.absence, clock) }
            let first = days.beginning(of: day)
            guard at <= now, days.contains(where: { $0.contains(day) }),
                isDecided(.telling(.away, of: worker.id, since: first))
            else { continue }
            tell(.back, since: first, reason: "back since \(Wording.moment(at, clock))")
        }
    }

    private mutating func tell(_ news: PersonNews, since day: CalendarDate, reason: String) {
        let key = RungKey.telling(news, of: worker.id, since: day)
        if !isDecided(key) { tell(key, reason: "\(worker.id): \(reason)") }
    }
}

/// What the manager is told of a person, apart from what they owe.
package enum PersonNews: String, Sendable {
    case away, back, stopped, bouncing
}

extension RungKey {
    /// The rung that tells of a worker who is not asked for a while, or again.
    static func telling(_ news: PersonNews, of worker: String, since day: CalendarDate) -> RungKey {
        RungKey(person: Plan.managerID, subject: "\(worker)/\(news.rawValue)/\(day)", kind: .told)
    }

    /// The worker of such a rung, and the news; nil for another one.
    package var news: (worker: String, PersonNews)? {
        let parts = subject.split(separator: "/", maxSplits: 2)
        guard kind == .told, parts.count == 3, let news = PersonNews(rawValue: String(parts[1])) else {
            return nil
        }
        return (String(parts[0]), news)
    }
}
