package import Foundation
package import Mail

/// Why nothing is expected of a worker for a while, apart from the plan's leave.
package struct Absence: Hashable, Sendable {
    package var from: CalendarDate?
    /// The last day away; nil for open end.
    package var until: CalendarDate?
    package var saidAt: Date
    package var source: Source

    package init(from: CalendarDate?, until: CalendarDate?, saidAt: Date, source: Source = .worker) {
        self.from = from
        self.until = until
        self.saidAt = saidAt
        self.source = source
    }

    /// Who said so; it decides what ends it.
    package enum Source: String, Codable, Sendable, CaseIterable {
        /// The worker's own `away`. Their `back` ends it, and so does a status, once it has begun.
        case worker
        /// An automatic reply. Any reply of the worker's ends it, once it has begun.
        case machine
        /// The worker's `stop`: no mail until `back`.
        case stop
        /// The manager's `rollcall leave`, which `rollcall resume` ends, or the worker's `back`.
        case leave
        /// The manager's `rollcall pause`, which `rollcall resume` ends.
        case pause
    }
}

/// An absence by a worker's own or their machine's word that ended with a mail of theirs.
package struct Return: Hashable, Sendable {
    package var absence: Absence
    package var at: Date

    package init(from absence: Absence, at moment: Date) {
        self.absence = absence
        at = moment
    }
}

/// A mail of ours that came back for good, or that the outgoing server refused for good.
package struct HardBounce: Hashable, Sendable {
    package var at: Date
    package var recipient: EmailAddress
    /// The server's, in one line.
    package var words: String

    package init(at: Date, recipient: EmailAddress, words: String) {
        self.at = at
        self.recipient = recipient
        self.words = words
    }
}

/// A worker's `help`.
package struct CallForHelp: Hashable, Sendable {
    package var worker: String
    /// The mail's number in the store.
    package var mail: Int64
    /// The request in whose thread it came, if it did.
    package var request: String?
    package var at: Date

    package init(worker: String, mail: Int64, request: String?, at: Date) {
        self.worker = worker
        self.mail = mail
        self.request = request
        self.at = at
    }
}
