extension IMAPMailbox {
    /// Fetches mails and hands each out as soon as it is complete, in about the order of `entries`.
    ///
    /// Several commands are under way at any time; no more than one mail is held in memory. What `each` throws ends
    /// the fetch. So does a lost connection: what was handed out stands, and the first entry that was not is the
    /// one under suspicion.
    /// - Parameter uidValidity: of the listing that `entries` come from; nil if the server gives none.
    package func fetch(
        _ entries: [MailEntry], from folder: String, uidValidity: UInt32?,
        limits: FetchLimits = FetchLimits(),
        each: (FetchedItem) throws -> FetchControl
    ) throws {
        guard !entries.isEmpty else { return }
        do {
            var run = FetchRun(FetchWindow.planned(entries, limits), limits, connection)
            let open = try opening(folder, isWritable: false, asKnown: true)
            run.fill()
            try check(try open().get(), against: uidValidity)
            connection.begin("fetch mail from the folder \(folder)")
            if try run.finish(each) == .stop { connection.close() }
        } catch {
            connection.close()
            throw error
        }
    }
}

/// A fetch on its way: windows that wait, windows that were asked for, and the mails still missing from these.
private struct FetchRun {
    /// Refusals of single mails in a row after which the server, and not a mail, is at fault.
    private static let mostRefusals = 20

    private let limits: FetchLimits
    private let connection: IMAPConnection
    /// The next window is the last element.
    private var waiting: [FetchWindow]
    private var asked: [Int: FetchWindow] = [:]
    private var missing: Set<UInt32> = []
    private var refusals = 0

    init(_ windows: [FetchWindow], _ limits: FetchLimits, _ connection: IMAPConnection) {
        waiting = windows.reversed()
        self.limits = limits
        self.connection = connection
    }

    /// Queues commands until enough are under way.
    mutating func fill() {
        while asked.count < limits.windows, let window = waiting.popLast() {
            asked[connection.queue(window.command(limits))] = window
            missing.formUnion(window.uids)
        }
    }

    mutating func finish(_ each: (FetchedItem) throws -> FetchControl) throws -> FetchControl {
        fill()
        while !asked.isEmpty {
            try connection.flush()
            switch try connection.next(keeping: kept) {
            case .fetch(let attributes):
                if let item = item(attributes), try each(item) == .stop { return .stop }
            case .completed(let tag, let status):
                if let window = asked.removeValue(forKey: tag), try close(window, status, each) == .stop {
                    return .stop
                }
                fill()
            default: break
            }
        }
        return .goOn
    }

    /// A server may say a smaller size than it sends: then the mail is read, and only its beginning is kept.
    private func kept(of size: Int) -> Int { size <= limits.largest ? size : limits.beginning }

    /// The mail of an answer; nil for answers to nobody's question: foreign UIDs, repetitions, changed flags.
    private mutating func item(_ answer: FetchAttributes) -> FetchedItem? {
        guard let uid = answer.uid, let body = answer.body, missing.contains(uid) else { return nil }
        missing.remove(uid)
        connection.accept()
        guard case .content(let bytes, let announced) = body else {
            return .refused(uid, words: "the server has no text for this mail")
        }
        refusals = 0
        let isAsked = asked.values.contains { $0.isPartial && $0.uids.contains(uid) }
        let isPartial = announced > bytes.count || (isAsked && bytes.count >= limits.beginning)
        return .mail(
            FetchedMail(
                uid: uid, flags: answer.flags, internalDate: answer.internalDate,
                size: isAsked ? max(answer.size ?? 0, announced) : announced, bytes: bytes,
                isPartial: isPartial))
    }

    /// Deals with the mails of a window that did not come: gone if the server says OK, asked for again if it does not.
    private mutating func close(
        _ window: FetchWindow, _ status: IMAPStatus, _ each: (FetchedItem) throws -> FetchControl
    ) throws -> FetchControl {
        connection.accept()
        let left = window.uids.filter { missing.remove($0) != nil }
        if status.condition != .ok, left.count > 1 {
            waiting += FetchWindow.smaller(left, isPartial: window.isPartial).reversed()
            return .goOn
        }
        for uid in left {
            let item: FetchedItem =
                status.condition == .ok ? .vanished(uid) : .refused(uid, words: status.words)
            refusals += status.condition == .ok ? 0 : 1
            guard refusals < Self.mostRefusals else { throw connection.failure(.temporary, status.words) }
            if try each(item) == .stop { return .stop }
        }
        return .goOn
    }
}
