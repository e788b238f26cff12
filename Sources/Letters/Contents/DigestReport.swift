import Foundation
import Mail
import Planning
import Reading

/// One worker in the digest: where they stand, and their own words, marked as theirs.
struct DigestReport: Sendable {
    var report: DigestContents.WorkerReport

    /// Quotes of one worker; the rest is counted.
    private static let shownQuotes = 8

    func scope(_ wording: Wording) -> Scope {
        let quotes = quotes(wording.words.sections)
        let standing = report.standing
        return [
            "name": .text(report.name),
            "asked": .text(ifAny: standing.request?.askedAt.map(wording.moment)),
            "day": .text(ifAny: standing.request.map { wording.day($0.slot) }),
            "due": .text(ifAny: standing.request.map { wording.moment($0.dueAt) }),
            "isSilent": .flag(standing.state == .overdue), "isWaiting": .flag(standing.state == .waiting),
            "isAway": .flag(
                standing.state == .away && ![.paused, .stopped, .bouncing].contains(standing.cause)),
            "isPaused": .flag(standing.cause == .paused), "hasStopped": .flag(standing.cause == .stopped),
            "isBouncing": .flag(standing.cause == .bouncing),
            "isAnswered": .flag(standing.state == .answered), "isIdle": .flag(standing.state == .idle),
            "heard": .text(ifAny: standing.lastHeard.map(wording.moment)),
            "awayUntil": .text(ifAny: standing.awayUntil.map(wording.day)),
            "back": .text(ifAny: standing.backOn.map(wording.day)),
            "isGreen": .flag(report.health == .green), "isAmber": .flag(report.health == .amber),
            "isRed": .flag(report.health == .red),
            "quotes": .list(Self.groups(quotes.prefix(Self.shownQuotes))),
            "moreQuotes": .text(ifAny: wording.more(quotes.count - Self.shownQuotes)),
            "tasks": .list(report.tasks.prefix(Self.shownQuotes).map { DigestTask(line: $0).scope(wording) }),
            "moreTasks": .text(ifAny: wording.more(report.tasks.count - Self.shownQuotes)),
        ]
    }

    /// A worker's words and what they are about.
    private struct Quote {
        var label: String
        var words: String
    }

    /// Neighbours of one label under one heading.
    private static func groups(_ quotes: some Sequence<Quote>) -> [Scope] {
        var groups: [(label: String, entries: [Scope])] = []
        for quote in quotes {
            let entry: Scope = ["words": .words(quote.words)]
            if groups.last?.label == quote.label {
                groups[groups.count - 1].entries.append(entry)
            } else {
                groups.append((quote.label, [entry]))
            }
        }
        return groups.map { ["label": .text($0.label), "entries": .list($0.entries)] }
    }

    /// What is in the way and what is asked first; an update that has nothing else gives its text.
    private func quotes(_ labels: Words.Sections) -> [Quote] {
        func quoted(_ entries: [String], _ label: String) -> [Quote] {
            entries.map { Quote(label: label, words: $0) }
        }
        let urgent = quoted(report.blockers, labels.blockers) + quoted(report.questions, labels.questions)
        let updates = report.updates.map(\.update)
        let news =
            quoted(updates.flatMap(\.done), labels.done) + quoted(updates.flatMap(\.next), labels.next)
            + quoted(updates.flatMap(\.notes), labels.notes)
        guard urgent.isEmpty, news.isEmpty else { return urgent + news }
        return report.updates.filter { !InertText.line($0.reply).isEmpty }.map {
            Quote(label: labels.reply, words: $0.reply)
        }
    }
}
