internal import Foundation
internal import Logging
internal import Planning
internal import Store
internal import Transport

/// Brings in what is new in every folder of the plan, and flags or moves what is done.
struct Fetching {
    let plan: Plan
    let store: Store
    let reading: MailReading
    let effects: Effects
    let deadline: ContinuousClock.Instant
    /// Whether the server's flags stay as they are, whatever the plan says.
    let isRehearsing: Bool

    func fetch(into report: inout TickReport) throws {
        let session = try effects.openMailbox(plan.mailbox)
        defer { session.logout() }
        let cursors = try store.cursors()
        let folders = plan.mailbox.folders
        let surveys = try session.survey(
            folders.map { (name: $0, from: UInt32(clamping: cursors[$0]?.nextUID ?? 1)) })
        let recorder = Recorder(store: store, reading: reading, now: effects.now())
        var refusal: TransportError?
        do {
            for survey in surveys {
                switch survey.listing {
                case .success(let listing):
                    try take(
                        survey.folder, listing, after: cursors[survey.folder], over: session, into: recorder,
                        &report)
                case .failure(let error): refusal = refusal ?? error
                }
            }
        } catch {
            report.add(try recorder.finish())
            throw error
        }
        report.add(try recorder.finish())
        if !isRehearsing { finish(folders, over: session, into: &report) }
        if let refusal { throw refusal }
    }

    private func take(
        _ folder: String, _ listing: FolderListing, after cursor: FolderCursor?,
        over session: any MailboxSession, into recorder: Recorder, _ report: inout TickReport
    ) throws {
        guard let cursor else { return try setBaseline(folder, listing, &report) }
        if listing.state.uidValidity == cursor.uidValidity {
            let fresh = listing.entries.filter { UInt64($0.uid) >= cursor.nextUID }
            return try take(fresh, cursor, over: session, into: recorder, &report)
        }
        try rescan(folder, cursor, over: session, into: recorder, &report)
    }

    /// On first sight of a folder, what lies in it is the past: it is counted and never read.
    private func setBaseline(_ folder: String, _ listing: FolderListing, _ report: inout TickReport) throws {
        let cursor = FolderCursor(
            folder: folder, uidValidity: listing.state.uidValidity ?? 0, nextUID: nextUID(listing),
            baseline: listing.entries.count)
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
        guard let survey = try session.survey([(name: folder, from: 1)]).first else { return }
        let listing = try survey.listing.get()
        if cursor.uidValidity != 0 {
            let validity = listing.state.uidValidity.map(String.init) ?? "missing"
            report.notices.append(
                "the server numbered \(folder) anew (UIDVALIDITY \(cursor.uidValidity) is now \(validity)): "
                    + "every mail is compared with what is known")
        }
        let start = try store.tickRecord().startedAt
        let recent = listing.entries.filter { ($0.internalDate ?? .distantFuture) >= start }
        var anew = cursor
        anew.uidValidity = listing.state.uidValidity ?? 0
        anew.nextUID = recent.first.map { UInt64($0.uid) } ?? nextUID(listing)
        try take(recent, anew, over: session, into: recorder, &report)
        if recent.isEmpty { _ = try store.take([], cursors: [anew], at: effects.now()) }
    }

    private func take(
        _ entries: [MailEntry], _ cursor: FolderCursor, over session: any MailboxSession,
        into recorder: Recorder,
        _ report: inout TickReport
    ) throws {
        // Without UIDVALIDITY a UID says nothing: the content alone does.
        let known = cursor.uidValidity == 0 ? [] : try store.knownUIDs(in: cursor)
        let new = entries.filter { !known.contains($0.uid) }
        guard !new.isEmpty else { return }
        effects.log.info("\(cursor.folder): \(new.count) new mails")
        let suspects = try store.refusedUIDs(in: cursor)
        var batch = Batch(new, cursor: cursor, now: effects.now())
        // Where the connection broke before, it may break again: each such mail is asked for last, and alone.
        let parts =
            [new.filter { !suspects.contains($0.uid) }]
            + new.filter { suspects.contains($0.uid) }.map { [$0] }
        for part in parts where !part.isEmpty && !report.isCutShort {
            try fetch(part, cursor, over: session, as: &batch, into: recorder, &report)
        }
    }

    /// Hands on what comes, also when the connection breaks: the first mail that did not come is then the one under
    /// suspicion.
    private func fetch(
        _ entries: [MailEntry], _ cursor: FolderCursor, over session: any MailboxSession,
        as batch: inout Batch, into recorder: Recorder, _ report: inout TickReport
    ) throws {
        var troubled: [(uid: UInt32, words: String)] = []
        var missing = Set(entries.map(\.uid))
        do {
            try session.fetch(
                entries, from: cursor.folder, uidValidity: cursor.uidValidity == 0 ? nil : cursor.uidValidity,
                limits: FetchLimits(largest: plan.mailbox.largestMail)
            ) { item in
                if case .refused(let uid, let words) = item { troubled.append((uid, words)) }
                missing.remove(item.uid)
                batch.add(item)
                if batch.isFull { try recorder.take(batch.arrivals, cursor: batch.handOver()) }
                guard ContinuousClock.now < deadline else {
                    report.isCutShort = true
                    report.leavesMailUnread = true
                    return .stop
                }
                return .goOn
            }
        } catch let error as TransportError {
            try recorder.take(batch.arrivals, cursor: batch.handOver())
            if let suspect = entries.first(where: { missing.contains($0.uid) }), isServerThere {
                troubled.append((suspect.uid, error.words))
            }
            for trouble in troubled { try note(trouble, in: cursor, &report) }
            throw error
        }
        try recorder.take(batch.arrivals, cursor: batch.handOver())
        for trouble in troubled { try note(trouble, in: cursor, &report) }
    }

    /// Whether it was the mail or the line: a line that is down proves nothing against a mail.
    private var isServerThere: Bool {
        guard let session = try? effects.openMailbox(plan.mailbox) else { return false }
        session.logout()
        return true
    }

    /// A mail that the server will not give stays pending for some ticks, and is then set aside.
    private func note(
        _ trouble: (uid: UInt32, words: String), in cursor: FolderCursor, _ report: inout TickReport
    ) throws {
        let place = Place(folder: cursor.folder, uidValidity: cursor.uidValidity, uid: trouble.uid)
        let isSetAside = try store.noteRefusal(of: place, words: trouble.words, at: effects.now())
        report.setAside += isSetAside ? 1 : 0
        effects.log.info("\(cursor.folder): the server would not give mail \(trouble.uid): \(trouble.words)")
    }

    /// What is recorded may be flagged or moved; nothing is decided by it, so a failure is only a notice.
    private func finish(_ folders: [String], over session: any MailboxSession, into report: inout TickReport)
    {
        guard plan.mailbox.whenDone != .leave else { return }
        for folder in folders {
            do { try finish(folder, over: session) } catch {
                report.notices.append("mail in \(folder) could not be flagged or moved: \(error)")
                return
            }
        }
    }

    private func finish(_ folder: String, over session: any MailboxSession) throws {
        guard let cursor = try store.cursors()[folder], cursor.uidValidity != 0 else { return }
        let uids = try store.undone(in: folder, uidValidity: cursor.uidValidity)
        guard !uids.isEmpty else { return }
        switch plan.mailbox.whenDone {
        case .leave: return
        case .seen: try session.markSeen(uids, in: folder, uidValidity: cursor.uidValidity)
        case .move(let target):
            try session.move(uids, from: folder, to: target, uidValidity: cursor.uidValidity)
        }
        try store.markDone(uids, in: folder, uidValidity: cursor.uidValidity)
    }
}

extension FetchedItem {
    fileprivate var uid: UInt32 {
        switch self {
        case .mail(let mail): mail.uid
        case .vanished(let uid), .refused(let uid, _): uid
        }
    }
}

extension TickReport {
    mutating func add(_ other: TickReport) {
        fetched += other.fetched
        recorded += other.recorded
        setAside += other.setAside
        duplicates += other.duplicates
    }
}
