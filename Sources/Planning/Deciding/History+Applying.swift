package import Foundation

extension History {
    /// The history as it is once `decisions` of the moment `now` are recorded.
    ///
    /// `lastDigestAt` stays: mails are written from this history, and a digest that is among them still tells what was heard
    /// since the one before.
    package func applying(_ decisions: Decisions, at now: Date) -> History {
        var history = self
        let changed = Set(decisions.requests.map(\.id))
        history.requests.removeAll { changed.contains($0.id) }
        history.requests += decisions.requests
        history.requests.sort { ($0.askAt, $0.id) < ($1.askAt, $1.id) }
        for brief in decisions.mails.compactMap(\.newBrief) {
            history.briefs[brief.task, default: []].append(brief)
        }
        history.decided.formUnion(decisions.mails.flatMap(\.rungs))
        history.decided.formUnion(decisions.passedOver.map(\.key))
        for mail in decisions.mails where mail.person != Plan.managerID {
            history.mailed[mail.person, default: []].append(now)
        }
        history.apply(decisions.promises)
        history.lastTickAt = now
        return history
    }

    private mutating func apply(_ settled: [Promise]) {
        for promise in settled {
            guard let index = promises[promise.task]?.firstIndex(where: { $0.mail == promise.mail }) else {
                continue
            }
            promises[promise.task]?[index] = promise
        }
    }
}
