import Foundation
import Poll
@testable import Transport

/// A mailbox in memory that behaves, and misbehaves as it is told. Only the tick under test uses it.
final class FakeMailbox: MailboxSession, @unchecked Sendable {
    struct Mail {
        var uid: UInt32
        var arrivedAt: Date
        var bytes: [UInt8]
        var flags: MailFlags = []
    }

    struct Folder {
        var uidValidity: UInt32? = 7
        /// What the server says; it may be wrong.
        var uidNext: UInt32?
        var mails: [Mail] = []
    }

    var folders = ["INBOX": Folder()]
    /// What the server says instead of giving a mail.
    var refusals: [UInt32: String] = [:]
    /// Gone between listing and fetching.
    var vanishing: Set<UInt32> = []
    /// The connection breaks at this mail.
    var breaksAt: UInt32?
    /// Too large to be taken whole.
    var partial: Set<UInt32> = []
    /// Whether a new connection fails, too, once one has broken.
    var isDownAfterBreak = false
    private var isDown = false
    /// Burns at every question to the server.
    var fuse: Fuse?
    /// Comes while mails are fetched.
    var arriving: [UInt8]?
    var moveRefusal: TransportError?
    /// After the copy.
    var removeRefusal: TransportError?
    var loginRefusal: TransportError?
    private(set) var fetched: [UInt32] = []
    private(set) var seen: [UInt32] = []
    private(set) var moved: [UInt32] = []
    private(set) var openings = 0

    static let lost = TransportError(
        .temporary, attempt: "fetch mail", place: "localhost:993", words: "the connection was lost")

    /// Puts a mail into a folder; the UID is the next one unless it is given.
    func deliver(
        _ bytes: [UInt8], at moment: Date, uid: UInt32? = nil, folder: String = "INBOX", flags: MailFlags = []
    ) {
        let uid = uid ?? (folders[folder]?.mails.map(\.uid).max() ?? 0) + 1
        folders[folder]?.mails.append(Mail(uid: uid, arrivedAt: moment, bytes: bytes, flags: flags))
        folders[folder]?.mails.sort { $0.uid < $1.uid }
    }

    func open() throws -> FakeMailbox {
        try fuse?.burn()
        openings += 1
        defer { isDown = false }
        guard !isDown else { throw Self.lost }
        if let loginRefusal { throw loginRefusal }
        return self
    }

    func survey(_ names: [(name: String, from: UInt32)]) throws -> [FolderSurvey] {
        try fuse?.burn()
        return names.map { name, from in
            FolderSurvey(folder: name, listing: listing(of: name, from: from))
        }
    }

    private func listing(of name: String, from: UInt32) -> Result<FolderListing, TransportError> {
        guard let folder = folders[name] else {
            return .failure(
                TransportError(
                    .configuration, attempt: "open the folder \(name)", place: "localhost:993",
                    words: "NO no such folder", advice: "Correct the folder's name."))
        }
        let state = FolderState(
            uidValidity: folder.uidValidity, uidNext: folder.uidNext, exists: folder.mails.count)
        let entries = folder.mails.filter { $0.uid >= from }.map {
            MailEntry(uid: $0.uid, size: $0.bytes.count, internalDate: $0.arrivedAt, flags: $0.flags)
        }
        return .success(FolderListing(state: state, entries: entries))
    }

    func fetch(
        _ entries: [MailEntry], from folder: String, uidValidity: UInt32?, limits: FetchLimits,
        each: (FetchedItem) throws -> FetchControl
    ) throws {
        for entry in entries {
            guard entry.uid != breaksAt else {
                isDown = isDownAfterBreak
                throw Self.lost
            }
            try fuse?.burn()
            fetched.append(entry.uid)
            if let mail = arriving {
                arriving = nil
                deliver(mail, at: entry.internalDate ?? .now)
            }
            if try each(item(entry, in: folder)) == .stop { return }
        }
    }

    private func item(_ entry: MailEntry, in folder: String) -> FetchedItem {
        if let words = refusals[entry.uid] { return .refused(entry.uid, words: words) }
        guard !vanishing.contains(entry.uid),
            let mail = folders[folder]?.mails.first(where: { $0.uid == entry.uid })
        else { return .vanished(entry.uid) }
        return .mail(
            FetchedMail(
                uid: mail.uid, flags: mail.flags, internalDate: mail.arrivedAt, size: mail.bytes.count,
                bytes: mail.bytes, isPartial: partial.contains(mail.uid)))
    }

    func markSeen(_ uids: [UInt32], in folder: String, uidValidity: UInt32?) throws {
        try fuse?.burn()
        seen += uids
        try fuse?.burn()
    }

    func move(
        _ uids: [UInt32], from folder: String, to target: String, uidValidity: UInt32?,
        onceCopied: ([UInt32]) throws -> Void
    ) throws {
        if let moveRefusal { throw moveRefusal }
        try fuse?.burn()
        moved += uids
        let mails = folders[folder]?.mails ?? []
        folders[target]?.mails += mails.filter { uids.contains($0.uid) }
        try onceCopied(uids)
        try remove(uids, from: folder, uidValidity: uidValidity)
        try fuse?.burn()
    }

    func remove(_ uids: [UInt32], from folder: String, uidValidity: UInt32?) throws {
        if let removeRefusal { throw removeRefusal }
        folders[folder]?.mails.removeAll { uids.contains($0.uid) }
    }

    func logout() {}
}
