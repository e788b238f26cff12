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
        let session = try Login(to: .mailbox, store: store, now: effects.now()).attempt {
            try effects.openMailbox(plan.mailbox)
        }
        defer { session.logout() }
        let cursors = try store.cursors()
        let folders = plan.mailbox.folders
        let surveys = try session.survey(folders.map { (name: $0, from: listingStart(cursors[$0])) })
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
        if !isRehearsing { try finish(folders, over: session, into: &report) }
        if let refusal { throw refusal }
    }

    /// Fetches and hands on those of `entries` that are not stored yet.
    ///
    /// - Returns: whether all of them came.
    func take(
        _ entries: [MailEntry], _ cursor: FolderCursor, over session: any MailboxSession,
        into recorder: Recorder, _ report: inout TickReport
    ) throws -> Bool {
        guard let first = entries.first else { return true }
        // Without UIDVALIDITY a UID says nothing: the content alone does.
        let known =
            cursor.uidValidity == 0
            ? [] : try store.knownUIDs(in: cursor, from: min(cursor.nextUID, UInt64(first.uid)))
        let new = entries.filter { !known.contains($0.uid) }
        guard !new.isEmpty else { return true }
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
        return batch.isComplete
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
                guard ContinuousClock.now < deadline, !effects.isStopped() else {
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
