/// A mailbox on an IMAP server (RFC 3501, RFC 9051): one connection, logged in until `logout`.
///
/// Folders are opened read-only, by EXAMINE, but for flags and moves: fetching marks nothing as read.
/// After a thrown error the connection is of no further use.
package final class IMAPMailbox {
    let connection: IMAPConnection
    private var opened: (folder: String, isWritable: Bool, state: FolderState)?

    /// Connects and logs in.
    package init(_ endpoint: Endpoint, patience: Patience = Patience()) throws {
        connection = try IMAPConnection(to: endpoint, patience: patience)
    }

    /// Opens a folder to read.
    package func examine(_ folder: String) throws -> FolderState {
        try opening(folder, isWritable: false)().get()
    }

    /// How often a question has waited for its answer since login.
    package var turnarounds: Int { connection.wire.turnarounds }

    /// Says goodbye and closes, without waiting for the answer. Harmless on a connection that has failed.
    package func logout() {
        guard connection.wire.isOpen else { return }
        _ = connection.queue("LOGOUT")
        try? connection.flush()
        connection.close()
    }

    /// Closes without a word, for instance while answers are under way.
    package func close() { connection.close() }
}

extension IMAPMailbox {
    /// Sends the flight that the opening of a folder is part of, and reads how the server describes the folder.
    /// A refusal of the folder is a value, for the connection is as good as before; what is thrown ends it.
    typealias Opening = () throws -> Result<FolderState, TransportError>

    /// Puts the opening of a folder into the next flight; into none if it is open and what is known of it will do.
    func opening(_ folder: String, isWritable: Bool, asKnown: Bool = false) throws -> Opening {
        if asKnown, let opened, opened.folder == folder, opened.isWritable || !isWritable {
            return { .success(opened.state) }
        }
        connection.begin("open the folder \(folder)")
        guard let name = MailboxName(folder) else {
            throw connection.failure(
                .configuration, "a folder's name has no control characters",
                advice: "Correct the folder's name.")
        }
        let tag = connection.queue("\(isWritable ? "SELECT" : "EXAMINE") \(name.quoted)")
        return { [self] in
            try connection.flush()
            return try described(folder, isWritable, tag)
        }
    }

    private func described(
        _ folder: String, _ isWritable: Bool, _ tag: Int
    ) throws -> Result<FolderState, TransportError> {
        opened = nil
        connection.begin("open the folder \(folder)")
        var state = FolderState()
        let status = try connection.completion(of: tag) { state.note($0) }
        guard status.condition == .ok else {
            return .failure(
                connection.failure(
                    status.kind(or: status.condition == .no ? .configuration : .temporary), status.words,
                    advice: "Correct the folder's name, or create it on the server."))
        }
        opened = (folder, isWritable, state)
        return .success(state)
    }

    /// Refuses UIDs that were learnt before the server renumbered the folder.
    func check(_ state: FolderState, against uidValidity: UInt32?) throws {
        guard let uidValidity, state.uidValidity != uidValidity else { return }
        let now = state.uidValidity.map(String.init) ?? "nothing"
        throw connection.failure(.temporary, "the folder's UIDVALIDITY was \(uidValidity) and is \(now)")
    }
}

extension FolderState {
    fileprivate mutating func note(_ response: IMAPResponse) {
        switch response {
        case .exists(let count): exists = count
        case .status(let status):
            switch status.code {
            case "UIDVALIDITY": uidValidity = UInt32(status.argument).flatMap { $0 > 0 ? $0 : nil }
            case "UIDNEXT": uidNext = UInt32(status.argument).flatMap { $0 > 0 ? $0 : nil }
            default: break
            }
        default: break
        }
    }
}
