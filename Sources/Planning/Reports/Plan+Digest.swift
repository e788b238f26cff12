package import Foundation
package import Mail
import Reading

extension Plan {
    /// What a digest says at `now`.
    ///
    /// It tells what was heard since the last one, or since the digest slot before if that is not known.
    ///
    /// - Parameter day: the digest's, where it is one of the cadence; nil for one that is asked for now.
    package func digestContents(at now: Date, after history: History, for day: CalendarDate? = nil)
        -> DigestContents
    {
        let today = WallClock(manager.timezone).day(at: now)
        var contents = DigestContents(
            day: day ?? today, at: now, since: digestSince(at: now, after: history, for: day),
            timezone: manager.timezone)
        let lines = taskLines(at: now, after: history)
        let reports = workerReports(lines, contents.since, at: now, after: history)
        contents.sections = DigestContents.Heading.allCases.compactMap { heading in
            let workers = reports.filter { $0.heading == heading }
            return workers.isEmpty ? nil : DigestContents.Section(heading: heading, workers: workers)
        }
        contents.tasks = Self.sorted(lines.filter { !$0.isDone || $0.isNews(since: contents.since) })
        contents.briefs = lines.filter(\.waitsForAcceptance) + lines.filter(\.waitsForAnswer)
        contents.setAside = Self.groups(history.attention)
        contents.outbox = history.outbox
        contents.nextAsks = nextAsks(after: now, history: history).map {
            DigestContents.NextAsk(worker: $0.worker.id, name: $0.worker.name, at: $0.at)
        }
        contents.nextDigest = nextDigest(after: now)
        contents.health = history.health
        contents.wishes = wishes(after: history)
        contents.counts = DigestContents.Counts(reports, lines, setAside: history.attention.count)
        contents.counts.moreTime = contents.wishes.count
        return contents
    }

    /// At most 7 days before `now`, or 33 where a digest goes once a week or more rarely.
    private func digestSince(at now: Date, after history: History, for day: CalendarDate?) -> Date {
        let earliest = now.addingTimeInterval(manager.digest.isAtMostWeekly ? -Lookback.slots : -7 * 86_400)
        if let last = history.lastDigestAt, last < now { return max(last, earliest) }
        let slots = digestSlots(notBefore: earliest, until: now)
        let before = slots.last { slot in day.map { slot.day < $0 } ?? (slot.at < now) }
        return max(before?.at ?? earliest, earliest)
    }

    /// In the plan's order.
    private func workerReports(
        _ lines: [DigestContents.TaskLine], _ since: Date, at now: Date, after history: History
    ) -> [DigestContents.WorkerReport] {
        let tasks = Dictionary(grouping: lines, by: \.worker)
        return standings(at: now, after: history).map { worker, standing in
            DigestContents.WorkerReport(
                worker, standing, tasks: tasks[worker.id] ?? [], updates: history.updates[worker.id] ?? [],
                since: since)
        }
    }

    /// Late ones first, then by due date, those without one last.
    private static func sorted(_ lines: [DigestContents.TaskLine]) -> [DigestContents.TaskLine] {
        func rank(_ line: DigestContents.TaskLine) -> (Int, Int) {
            (line.isOverdue ? 0 : line.isDone ? 2 : 1, line.due?.daysSinceEpoch ?? .max)
        }
        return lines.enumerated().sorted {
            let (one, other) = (rank($0.element), rank($1.element))
            return one == other ? $0.offset < $1.offset : one < other
        }.map(\.element)
    }

    private static func groups(_ mails: [SetAside]) -> [DigestContents.SetAsideGroup] {
        Dictionary(grouping: mails, by: \.reason)
            .map { DigestContents.SetAsideGroup(reason: $0.key, mails: $0.value) }
            .sorted { ($1.mails.count, $0.reason) < ($0.mails.count, $1.reason) }
    }
}

extension DigestContents.TaskLine {
    func isNews(since moment: Date) -> Bool { saidAt.map { $0 > moment } ?? false }
}
