/// What a folder holds from some UID on.
package struct FolderListing: Sendable {
    package let state: FolderState
    /// In ascending order of UID, each once.
    package let entries: [MailEntry]
}

/// One folder of a survey. A folder that cannot be opened says why and keeps nobody from the others.
package struct FolderSurvey: Sendable {
    package let folder: String
    /// What it holds, or why it could not be opened or listed.
    package let listing: Result<FolderListing, TransportError>
}

extension IMAPMailbox {
    /// Past this a listing is the work of a broken server.
    private static let mostEntries = 1_000_000

    /// Lists what each folder holds from a UID on, all folders in one flight: one round trip.
    ///
    /// The caller compares UIDVALIDITY with what it knows, and ignores the entries if it has changed.
    package func survey(_ folders: [(name: String, from: UInt32)]) throws -> [FolderSurvey] {
        var flight: [(folder: String, from: UInt32, open: Opening, tag: Int)] = []
        var refused: [String: TransportError] = [:]
        for (name, from) in folders {
            do {
                let open = try opening(name, isWritable: false)
                // Not `from:*`, which names the last mail even if its UID is lower.
                let tag = connection.queue(
                    "UID FETCH \(from):\(UInt32.max) (UID FLAGS INTERNALDATE RFC822.SIZE)")
                flight.append((name, from, open, tag))
            } catch let error as TransportError {
                refused[name] = error
            }
        }
        try connection.flush()
        var listings: [String: Result<FolderListing, TransportError>] = refused.mapValues { .failure($0) }
        for part in flight {
            listings[part.folder] = try listing(part.folder, from: part.from, open: part.open, tag: part.tag)
        }
        return folders.compactMap { folder in
            listings[folder.name].map { FolderSurvey(folder: folder.name, listing: $0) }
        }
    }

    /// The UIDs of everything in a folder, in ascending order: for reconciling what was seen with what is there.
    package func uids(in folder: String) throws -> [UInt32] {
        let open = try opening(folder, isWritable: false)
        let tag = connection.queue("UID FETCH 1:\(UInt32.max) (UID)")
        return try listing(folder, from: 1, open: open, tag: tag).get().entries.map(\.uid)
    }

    private func listing(
        _ folder: String, from: UInt32, open: Opening, tag: Int
    ) throws -> Result<FolderListing, TransportError> {
        switch try open() {
        case .success(let state):
            return try entries(tag, in: folder, state, from: from).map {
                FolderListing(state: state, entries: $0)
            }
        case .failure(let refusal):
            // Its FETCH is refused too, and that answer is read so that the next folder's is next.
            _ = try connection.completion(of: tag)
            return .failure(refusal)
        }
    }

    private func entries(
        _ tag: Int, in folder: String, _ state: FolderState, from: UInt32
    ) throws -> Result<[MailEntry], TransportError> {
        connection.begin("list the folder \(folder)")
        var entries: [MailEntry] = []
        let status = try connection.completion(of: tag) { response in
            guard case .fetch(let attributes) = response, let uid = attributes.uid, uid >= from else {
                return
            }
            guard entries.count < Self.mostEntries else {
                throw connection.misunderstood("a listing without an end")
            }
            connection.accept()
            entries.append(attributes.entry(uid))
        }
        // QUIRK: some servers refuse to list an empty folder.
        guard status.condition == .ok || state.exists == 0 else {
            return .failure(connection.failure(status.kind(or: .temporary), status.words))
        }
        return .success(ordered(entries))
    }

    /// Servers list by number, which is by UID; but they may also say a thing twice.
    private func ordered(_ entries: [MailEntry]) -> [MailEntry] {
        let isOrdered = zip(entries, entries.dropFirst()).allSatisfy { $0.uid < $1.uid }
        guard !isOrdered else { return entries }
        let latest = Dictionary(entries.map { ($0.uid, $0) }) { _, later in later }
        return latest.values.sorted { $0.uid < $1.uid }
    }
}

extension FetchAttributes {
    func entry(_ uid: UInt32) -> MailEntry {
        MailEntry(uid: uid, size: size ?? 0, internalDate: internalDate, flags: flags)
    }
}
