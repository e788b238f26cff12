import Foundation
import Mail
import Reading

extension WorkerDesk {
    /// Answers to one request that are read back at most: whoever goes on correcting does so by other means.
    private static let mostReadBacks = 3
    /// Of one brief the manager reads the answers.
    private static let mostReadBacksOfBrief = 1

    /// Whose answer was in doubt, or changed a date, hears how it was read: once for an answer, for the last where several
    /// came. In quiet hours it waits, up to 12 hours; where a request goes now anyway, that tells what was heard.
    mutating func readBackAnswers() {
        let due = (history.readBacks[worker.id] ?? []).filter {
            $0.arrivedAt <= now && isWorthIt($0) && !isDecided(.readingBack($0))
        }
        for (_, answers) in Dictionary(grouping: due, by: \.request).sorted(by: { $0.key < $1.key }) {
            passOver(answers.dropLast().map(RungKey.readingBack), reason: "a later answer is read back")
            if let last = answers.last { readBack(last) }
        }
    }

    private mutating func readBack(_ answer: ReadBack) {
        let key = RungKey.readingBack(answer)
        if now > answer.arrivedAt.addingTimeInterval(Lookback.rung) {
            passOver([key], reason: "it could not be read back within 12 hours")
        } else if answer.earlier >= (answer.brief == nil ? Self.mostReadBacks : Self.mostReadBacksOfBrief) {
            let thread = answer.brief == nil ? "request" : "brief"
            passOver([key], reason: "\(answer.earlier) answers to this \(thread) were read back before")
        } else if requests.contains(where: isFresh) {
            passOver([key], reason: "the next request goes now")
        } else if isAtCap {
            passOver([key], reason: capReason)
        } else if calendar.isMailTime(now) {
            send(key, for: answer)
        }
    }

    private mutating func send(_ key: RungKey, for answer: ReadBack) {
        if let request = requests.first(where: { $0.id == answer.request }) {
            send(answer: key, of: request, reason: reason(for: answer))
        } else if let brief = answer.brief.flatMap({ history.briefs[$0] })?.first(where: {
            $0.id == answer.request
        }) {
            send(key, inThreadOf: brief, reason: reason(for: answer))
        }
    }

    /// The date that an answer to a brief gives is what the task will be held to.
    func isWorthIt(_ answer: ReadBack) -> Bool {
        answer.showsAnything
            && (answer.isInDoubt
                || answer.dates.contains {
                    answer.brief != nil || ($0.before != nil && $0.before != $0.day)
                })
    }

    private func reason(for answer: ReadBack) -> String {
        let doubt =
            answer.isInDoubt ? "in doubt" : answer.brief == nil ? "a date changed" : "it gives a date"
        return "how the answer of \(Wording.moment(answer.arrivedAt, clock)) was read: \(doubt)"
    }
}

extension RungKey {
    /// The rung that reads an answer back.
    package static func readingBack(_ answer: ReadBack) -> RungKey {
        RungKey(person: answer.worker, subject: "\(answer.request)/\(answer.mail)", kind: .readBack)
    }
}
