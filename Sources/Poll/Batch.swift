internal import Foundation
internal import Mail
internal import Store
internal import Transport

/// Mails on their way to the recorder, and how far the cursor may move with them.
struct Batch {
    private(set) var arrivals: [Arrival] = []
    private var bytes = 0
    private let entries: [MailEntry]
    /// The first entry that has not come.
    private var missing = 0
    private var come: Set<UInt32> = []
    private var cursor: FolderCursor
    private let now: Date

    init(_ entries: [MailEntry], cursor: FolderCursor, now: Date) {
        self.entries = entries
        self.cursor = cursor
        self.now = now
    }

    var isFull: Bool { arrivals.count >= 250 || bytes >= 3 << 19 }

    /// Whether all that was asked for has come, as of the last batch.
    var isComplete: Bool { missing == entries.count }

    mutating func add(_ item: FetchedItem) {
        switch item {
        case .vanished(let uid): come.insert(uid)
        case .refused: break
        case .mail(let mail):
            come.insert(mail.uid)
            bytes += mail.bytes.count
            arrivals.append(arrival(mail))
        }
    }

    private func arrival(_ mail: FetchedMail) -> Arrival {
        Arrival(
            place: Place(folder: cursor.folder, uidValidity: cursor.uidValidity, uid: mail.uid),
            arrivedAt: min(mail.internalDate ?? now, now), size: mail.size, isPartial: mail.isPartial,
            bytes: mail.bytes, identity: Message.identity(of: mail.bytes))
    }

    /// Empties the batch; the cursor moves to the first mail that has not come.
    mutating func handOver() -> FolderCursor {
        arrivals = []
        bytes = 0
        while missing < entries.count, come.remove(entries[missing].uid) != nil { missing += 1 }
        if missing > 0 {
            let reached =
                missing < entries.count ? UInt64(entries[missing].uid) : UInt64(entries[missing - 1].uid) + 1
            // A sweep brings mails from below the cursor.
            cursor.nextUID = max(cursor.nextUID, reached)
        }
        return cursor
    }
}
