package import Foundation
internal import Mail
package import Planning
package import Reading

/// A mail as it came in, before anyone has read it.
package struct Arrival: Sendable {
    /// Nil for a mail that was handed in from a file.
    package var place: Place?
    /// What the server says (INTERNALDATE), never later than the tick's own now.
    package var arrivedAt: Date
    /// Octets of the whole mail, as the server counts them.
    package var size: Int
    /// Whether `bytes` are only the beginning, the mail being above the limit.
    package var isPartial: Bool
    package var bytes: [UInt8]
    /// SHA-256 of the content; see `Message.identity(of:)`.
    package var identity: [UInt8]

    package init(
        place: Place?, arrivedAt: Date, size: Int, isPartial: Bool = false, bytes: [UInt8], identity: [UInt8]
    ) {
        self.place = place
        self.arrivedAt = arrivedAt
        self.size = size
        self.isPartial = isPartial
        self.bytes = bytes
        self.identity = identity
    }
}

/// Where a delivery lies: the only identity that a mailbox gives (RFC 9051 section 2.3.1.1).
package struct Place: Hashable, Sendable {
    package var folder: String
    package var uidValidity: UInt32
    package var uid: UInt32

    package init(folder: String, uidValidity: UInt32, uid: UInt32) {
        self.folder = folder
        self.uidValidity = uidValidity
        self.uid = uid
    }
}

/// How far a folder has been read.
package struct FolderCursor: Hashable, Sendable {
    package var folder: String
    package var uidValidity: UInt32
    /// The lowest UID that has not been taken yet; up to 2^32, when all have.
    package var nextUID: UInt64
    /// How many mails lay in it when it was first seen; they are never read.
    package var baseline: Int
    /// How many mails lay in it when all that was new had been taken; one more below `nextUID` was put in there since.
    package var existing: Int
    /// When every UID in it was last compared with what is stored.
    package var sweptAt: Date

    package init(
        folder: String, uidValidity: UInt32, nextUID: UInt64, baseline: Int = 0, existing: Int = 0,
        sweptAt: Date = Date(timeIntervalSince1970: 0)
    ) {
        self.folder = folder
        self.uidValidity = uidValidity
        self.nextUID = nextUID
        self.baseline = baseline
        self.existing = existing
        self.sweptAt = sweptAt
    }
}

/// What a mail was read as, and so what is recorded of it.
package struct ReadMail: Sendable {
    /// The row in the store.
    package var mail: Int64
    package var sender: String?
    package var subject: String
    package var arrivedAt: Date
    package var outcome: Outcome
    /// The worker's whose mail it is.
    package var clock: WallClock

    package init(
        mail: Int64, sender: String?, subject: String, arrivedAt: Date, outcome: Outcome,
        clock: WallClock = WallClock(.gmt)
    ) {
        self.mail = mail
        self.sender = sender
        self.subject = subject
        self.arrivedAt = arrivedAt
        self.outcome = outcome
        self.clock = clock
    }

    package enum Outcome: Sendable {
        /// A worker's own words, for the request that they answer.
        case reply(worker: String, request: String, Reading, tasks: Set<String>)
        /// A worker's own words in the thread of a brief.
        case briefAnswer(worker: String, brief: AskedRequest, Reading, tasks: Set<String>)
        /// A worker's own words to a mail that belonged to no request and no brief.
        case noticeAnswer(worker: String, notice: String, Reading, tasks: Set<String>)
        /// A worker's command that nobody asked for, and that needs no request: `away`, `back`, `stop`, `help`.
        case unasked(worker: String, Reading, tasks: Set<String>)
        /// A machine's word that a worker is away.
        case absence(worker: String, Reading.Away, reason: String)
        /// A mail of ours to a worker that came back for good: waits for the manager, and counts.
        ///
        /// - letter: the row in the outbox, where the report names it.
        case bounced(worker: String, HardBounce, letter: Int64?, reason: String)
        /// A machine's mail of which nothing needs a person.
        case machine(reason: String)
        /// Waits for the manager, with the reason.
        case setAside(reason: String)
    }
}
