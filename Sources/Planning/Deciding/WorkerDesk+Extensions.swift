import Foundation
import Mail

extension WorkerDesk {
    /// The worker hears what the manager said to a wish for more time as soon as they may get mail.
    mutating func answerWishes() {
        for (item, answer) in waitingAnswers where calendar.isMailTime(now) && !isAtCap {
            send(answer, to: item)
        }
    }

    /// What the manager said and the worker was not told yet.
    var waitingAnswers: [(Extension, Extension.Answer)] {
        let earliest = now.addingTimeInterval(-Lookback.slots)
        return tasks.flatMap { history.extensions[$0.id] ?? [] }.compactMap { item in
            guard let answer = item.answer, item.worker == worker.id, answer.at > earliest,
                !isDecided(.answering(item))
            else { return nil }
            return (item, answer)
        }
    }

    /// In the thread of the request whose answer asked for it, or else of the newest.
    private mutating func send(_ answer: Extension.Answer, to item: Extension) {
        let asked = item.ask.flatMap { ask in requests.first { $0.id == ask.request } }
        let words = answer.until.map { "more time until \($0)" } ?? "no more time"
        send(
            answer: .answering(item), of: asked ?? mailed.last.map { requests[$0] },
            reason: "\(words) for \(item.task)")
    }
}

extension RungKey {
    /// The rung that tells a worker what became of more time.
    package static func answering(_ item: Extension) -> RungKey {
        RungKey(person: item.worker, subject: "extension/\(item.id)", kind: .extension)
    }
}
