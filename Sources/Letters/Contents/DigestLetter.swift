import Foundation
import Mail
import Planning

/// What a digest says, worded: the same values for text and HTML.
struct DigestLetter: Sendable {
    var contents: DigestContents
    var manager: String
    /// How many workers a section names at most, and tasks a list; the counts above stay true.
    var cap: Int

    func scope(_ wording: Wording) -> Scope {
        let tasks = contents.tasks.prefix(cap)
        return [
            "language": .text(wording.words.language), "manager": .text(manager),
            "day": .text(wording.day(contents.day)), "at": .text(wording.plainMoment(contents.at)),
            "summary": .text(summary(wording)), "counts": .list(counts(wording).map(Self.scope)),
            "workers": .number(contents.counts.workers), "isEmpty": .flag(contents.counts.workers == 0),
            "sections": .list(contents.sections.map { section($0, wording) }),
            "hasWishes": .flag(!contents.wishes.isEmpty),
            "wishesHeading": .text(wording.words.digest.moreTime.heading),
            "wishesCount": .number(contents.wishes.count),
            "wishes": .list(contents.wishes.prefix(cap).map { DigestWish(wish: $0).scope(wording) }),
            "moreWishes": .text(ifAny: wording.more(contents.wishes.count - cap)),
            "hasBriefs": .flag(!contents.briefs.isEmpty),
            "briefs": .list(contents.briefs.prefix(cap).map { brief($0, wording) }),
            "moreBriefs": .text(ifAny: wording.more(contents.briefs.count - min(cap, contents.briefs.count))),
            "hasTasks": .flag(!tasks.isEmpty),
            "tasks": .list(tasks.map { DigestTask(line: $0).scope(wording) }),
            "moreTasks": .text(ifAny: wording.more(contents.tasks.count - tasks.count)),
            "tasksDone": .number(contents.counts.tasksDone),
            "tasksLate": .number(contents.counts.tasksLate),
            "tasksAll": .number(contents.counts.tasks),
            "hasSetAside": .flag(!contents.setAside.isEmpty),
            "setAside": .list(contents.setAside.prefix(cap).map { setAside($0) }),
            "hasOutbox": .flag(contents.outbox != OutboxCounts()),
            "outbox": .list(outbox),
            "hasNext": .flag(!contents.nextAsks.isEmpty), "nextAsks": .list(nextAsks(wording)),
            "moreNext": .text(ifAny: wording.more(contents.nextAsks.count - Self.shownAsks)),
            "nextDigest": .text(ifAny: contents.nextDigest.map(wording.momentInZone)),
            "health": .list([DigestHealth(contents: contents).scope(wording)].compactMap(\.self)),
        ]
    }

    /// `2 overdue, 1 blocked, 5 answered`: numbers and our own words only, for the subject.
    private func summary(_ wording: Wording) -> String {
        let counts = counts(wording)
        guard !counts.isEmpty else { return wording.words.nothing }
        return counts.map { $0.words.counting($0.number) }.joined(separator: ", ")
    }

    private struct Count {
        var number: Int
        var words: Words.Counted
        /// Whether the manager should look here first.
        var isBad: Bool
    }

    private func counts(_ wording: Wording) -> [Count] {
        let counts = contents.counts
        func count(_ heading: DigestContents.Heading, _ number: Int) -> Count {
            Count(number: number, words: wording.words.digest[heading], isBad: heading.isException)
        }
        let all = [
            Count(number: counts.briefsAnswered, words: wording.words.digest.briefs, isBad: true),
            count(.overdue, counts.overdue), count(.blocked, counts.blocked),
            count(.questions, counts.questions),
            Count(number: counts.moreTime, words: wording.words.digest.moreTime, isBad: true),
            count(.silent, counts.silent), count(.away, counts.away), count(.answered, counts.answered),
            count(.waiting, counts.waiting),
        ]
        return all.filter { $0.number > 0 }
    }

    private static func scope(_ count: Count) -> Scope {
        [
            "number": .number(count.number),
            "label": .text(count.number == 1 ? count.words.one : count.words.many),
            "isBad": .flag(count.isBad),
        ]
    }

    private func section(_ section: DigestContents.Section, _ wording: Wording) -> Scope {
        let shown = section.workers.prefix(cap)
        return [
            "heading": .text(wording.words.digest[section.heading].heading),
            "count": .number(section.workers.count), "isBad": .flag(section.heading.isException),
            "reports": .list(shown.map { DigestReport(report: $0).scope(wording) }),
            "more": .text(ifAny: wording.more(section.workers.count - shown.count)),
        ]
    }

    private func brief(_ line: DigestContents.TaskLine, _ wording: Wording) -> Scope {
        [
            "id": .text(line.id), "title": .text(line.title), "owner": .text(line.workerName),
            "sent": .text(ifAny: line.brief?.sentAt.map { wording.day(wording.wall($0).day) }),
            "answered": .text(ifAny: line.brief?.answeredAt.map { wording.day(wording.wall($0).day) }),
            "words": .words(ifAny: line.brief?.answer?.words),
        ]
    }

    private func setAside(_ group: DigestContents.SetAsideGroup) -> Scope {
        let senders = group.mails.prefix(Self.shownSenders).map { InertText.line($0.from, limit: 80) }
        return [
            "count": .number(group.mails.count), "reason": .words(group.reason),
            "senders": .words(senders.joined(separator: ", ")),
            "moreSenders": .flag(group.mails.count > Self.shownSenders),
        ]
    }

    private static let shownSenders = 3
    private static let shownAsks = 8

    private var outbox: [Scope] {
        let counts = contents.outbox
        guard counts != OutboxCounts() else { return [] }
        func text(_ number: Int) -> Value { .text(ifAny: number > 0 ? String(number) : nil) }
        return [
            [
                "failed": text(counts.failed), "unknown": text(counts.unknown),
                "retrying": text(counts.retrying), "queued": text(counts.queued),
            ]
        ]
    }

    private func nextAsks(_ wording: Wording) -> [Scope] {
        contents.nextAsks.prefix(Self.shownAsks).map {
            ["name": .text($0.name), "at": .text(wording.moment($0.at))]
        }
    }
}

extension DigestContents.Heading {
    /// Whether the manager should look here first.
    var isException: Bool {
        switch self {
        case .overdue, .blocked, .questions, .silent: true
        case .away, .answered, .waiting, .idle: false
        }
    }
}

extension Words.DigestHeadings {
    subscript(heading: DigestContents.Heading) -> Words.Counted {
        switch heading {
        case .overdue: overdue
        case .blocked: blocked
        case .questions: questions
        case .silent: silent
        case .away: away
        case .answered: answered
        case .waiting: waiting
        case .idle: idle
        }
    }
}
