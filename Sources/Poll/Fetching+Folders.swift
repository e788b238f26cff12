internal import Foundation
internal import Logging
internal import Store
internal import Transport

/// What is new in a folder: what follows the last mail that was taken, and what a sweep finds below it.
extension Fetching {
    /// How often every UID of a folder is compared with what is stored, should nothing else have called for it.
    static let sweepInterval: TimeInterval = 86_400

    /// The UID from which on a folder is listed: where its cursor stands, or all of it for a sweep.
    func listingStart(_ cursor: FolderCursor?) -> UInt32 {
        guard let cursor, !isSweepDue(cursor) else { return 1 }
        return UInt32(clamping: cursor.nextUID)
    }

    private func isSweepDue(_ cursor: FolderCursor) -> Bool {
        effects.now().timeIntervalSince(cursor.sweptAt) >= Self.sweepInterval
    }

    func take(
        _ folder: String, _ listing: FolderListing, after cursor: FolderCursor?,
        over session: any MailboxSession, into recorder: Recorder, _ report: inout TickReport
    ) throws {
        guard let cursor else { return try setBaseline(folder, listing, &report) }
        guard listing.state.uidValidity == cursor.uidValidity else {
            return try rescan(folder, cursor, over: session, into: recorder, &report)
        }
        if isSweepDue(cursor) {
            return try sweep(listing, cursor, over: session, into: recorder, &report)
        }
        let fresh = listing.entries.filter { UInt64($0.uid) >= cursor.nextUID }
        if holdsMore(listing.state, fresh.count, than: cursor) || isRewound(listing.state, cursor) {
            effects.log.info("\(folder): something changed below what was read")
            guard let all = try self.listing(of: folder, over: session) else { return }
            return try sweep(all, cursor, over: session, into: recorder, &report)
        }
        if try take(fresh, cursor, over: session, into: recorder, &report) { try settle(cursor, listing) }
    }

    /// Whether a mail was put in below what was read: mails there can only have become fewer otherwise.
    private func holdsMore(_ state: FolderState, _ fresh: Int, than cursor: FolderCursor) -> Bool {
        state.exists - fresh > cursor.existing
    }

    /// Whether the server is about to give UIDs a second time.
    private func isRewound(_ state: FolderState, _ cursor: FolderCursor) -> Bool {
        state.uidNext.map { UInt64($0) < cursor.nextUID } ?? false
    }

    /// Notes what the folder holds once everything new has been taken.
    private func settle(_ cursor: FolderCursor, _ listing: FolderListing) throws {
        guard cursor.existing != listing.state.exists || isSweepDue(cursor) else { return }
        try store.noteSurvey(
            of: cursor.folder, existing: listing.state.exists,
            sweptAt: isSweepDue(cursor) ? effects.now() : cursor.sweptAt)
    }

    /// Compares all of a folder with what is stored: mails may be moved in, or restored, below what was read.
    private func sweep(
        _ listing: FolderListing, _ cursor: FolderCursor, over session: any MailboxSession,
        into recorder: Recorder, _ report: inout TickReport
    ) throws {
        guard listing.state.uidValidity == cursor.uidValidity else { return }
        if isRewound(listing.state, cursor), !holdsAny(listing, from: listing.state.uidNext) {
            report.notices.append(
                "the server counts the mails of \(cursor.folder) anew from \(listing.state.uidNext ?? 0) on: "
                    + "every mail is compared with what is known")
            try store.forgetPlaces(in: cursor)
            return try compare(listing, with: cursor, over: session, into: recorder, &report)
        }
        let start = try store.tickRecord().startedAt
        // What lay there from the beginning is below the cursor too, and is not ours to read.
        let candidates = listing.entries.filter {
            UInt64($0.uid) >= cursor.nextUID || ($0.internalDate ?? .distantFuture) >= start
        }
        if try take(candidates, cursor, over: session, into: recorder, &report) {
            try settle(cursor, listing)
        }
    }

    /// Some servers say a UIDNEXT that is too low, and mean nothing by it.
    private func holdsAny(_ listing: FolderListing, from uid: UInt32?) -> Bool {
        guard let uid, let last = listing.entries.last else { return false }
        return last.uid >= uid
    }

    /// Nil if the server does not speak of the folder.
    private func listing(of folder: String, over session: any MailboxSession) throws -> FolderListing? {
        try session.survey([(name: folder, from: 1)]).first?.listing.get()
    }

    /// On first sight of a folder, what lies in it is the past: it is counted and never read.
    private func setBaseline(_ folder: String, _ listing: FolderListing, _ report: inout TickReport) throws {
        let cursor = FolderCursor(
            folder: folder, uidValidity: listing.state.uidValidity ?? 0, nextUID: nextUID(listing),
            baseline: listing.entries.count, existing: listing.state.exists, sweptAt: effects.now())
        _ = try store.take([], cursors: [cursor], at: effects.now())
        report.notices.append(
            "first look at \(folder): its \(cursor.baseline) mails are taken as read; what comes from now on is recorded"
        )
        if cursor.uidValidity == 0 {
            report.notices.append(
                "the server gives \(folder) no UIDVALIDITY: every poll reads all of it and compares by content"
            )
        }
    }

    /// What follows the last mail. UIDNEXT is not asked: some servers say one that is far too high.
    private func nextUID(_ listing: FolderListing) -> UInt64 {
        (listing.entries.last.map { UInt64($0.uid) } ?? 0) + 1
    }

    /// The server numbered the folder anew: every mail since the store began is looked at again, and known by its
    /// content (RFC 9051 section 2.3.1.1).
    private func rescan(
        _ folder: String, _ cursor: FolderCursor, over session: any MailboxSession, into recorder: Recorder,
        _ report: inout TickReport
    ) throws {
        guard let listing = try listing(of: folder, over: session) else { return }
        if cursor.uidValidity != 0 {
            let validity = listing.state.uidValidity.map(String.init) ?? "missing"
            report.notices.append(
                "the server numbered \(folder) anew (UIDVALIDITY \(cursor.uidValidity) is now \(validity)): "
                    + "every mail is compared with what is known")
        }
        try compare(listing, with: cursor, over: session, into: recorder, &report)
    }

    /// Takes every mail since the store began as if it were new, from a cursor that begins again.
    private func compare(
        _ listing: FolderListing, with cursor: FolderCursor, over session: any MailboxSession,
        into recorder: Recorder, _ report: inout TickReport
    ) throws {
        let start = try store.tickRecord().startedAt
        let recent = listing.entries.filter { ($0.internalDate ?? .distantFuture) >= start }
        var anew = cursor
        anew.uidValidity = listing.state.uidValidity ?? 0
        anew.nextUID = recent.first.map { UInt64($0.uid) } ?? nextUID(listing)
        if recent.isEmpty { _ = try store.take([], cursors: [anew], at: effects.now()) }
        if try take(recent, anew, over: session, into: recorder, &report) {
            try store.noteSurvey(of: cursor.folder, existing: listing.state.exists, sweptAt: effects.now())
        }
    }
}
