package import Foundation

/// What one tick decides: pure values, to be recorded in one transaction and then mailed.
package struct Decisions: Sendable {
    /// Requests that are new or whose state changes, as they are to be stored.
    package var requests: [Request] = []
    /// Rungs whose time came and that are not mailed, with the reason.
    package var passedOver: [PassedOver] = []
    /// Mails to write and queue, at most one per recipient.
    package var mails: [DueMail] = []

    package init() {}

    package struct PassedOver: Hashable, Sendable {
        package var key: RungKey
        package var reason: String

        package init(key: RungKey, reason: String) {
            self.key = key
            self.reason = reason
        }
    }
}

/// One mail that is due: who gets it, and every rung that rides in it.
package struct DueMail: Hashable, Sendable {
    /// The heaviest of its rungs' kinds: what the mail is.
    package var kind: LetterKind
    /// A worker's id, or `@manager`.
    package var person: String
    /// Never empty; the first is what the mail is about.
    package var rungs: [RungKey]
    /// The request in whose thread it goes; nil for the manager's mails.
    package var request: Request?
    /// In words, for `poll --dry-run` and `explain`.
    package var reason: String

    package init(kind: LetterKind, person: String, rungs: [RungKey], request: Request?, reason: String) {
        self.kind = kind
        self.person = person
        self.rungs = rungs
        self.request = request
        self.reason = reason
    }
}

extension Plan {
    /// What is due at `now`, given what happened. Pure.
    package func decisions(at now: Date, after history: History) -> Decisions {
        Decisions()
    }
}
