extension IMAPMailbox {
    /// UIDs that one command names.
    private static let mostUIDs = 250

    /// Flags mails as read. For people's eyes only: nothing that Rollcall decides depends on it.
    package func markSeen(_ uids: [UInt32], in folder: String, uidValidity: UInt32?) throws {
        try openToWrite(folder, uidValidity)
        try run("flag mail in the folder \(folder)", uids) { "UID STORE \($0) +FLAGS.SILENT (\\Seen)" }
    }

    /// Moves mails to another folder of the mailbox: by MOVE (RFC 6851), or by copy, flag and `UID EXPUNGE` of these
    /// mails alone (RFC 4315). A server that has neither is refused, for a plain EXPUNGE takes other people's mails too.
    ///
    /// - Parameter onceCopied: told which mails were copied and are still to be removed: should that fail, `remove`
    ///   them, for to move them again would copy them again.
    package func move(
        _ uids: [UInt32], from folder: String, to target: String, uidValidity: UInt32?,
        onceCopied: ([UInt32]) throws -> Void
    ) throws {
        try openToWrite(folder, uidValidity)
        let attempt = "move mail from the folder \(folder) to \(target)"
        connection.begin(attempt)
        guard let name = MailboxName(target) else {
            throw connection.failure(
                .configuration, "a folder's name has no control characters",
                advice: "Correct the folder's name.")
        }
        if try connection.can("MOVE") {
            try run(attempt, uids) { "UID MOVE \($0) \(name.quoted)" }
        } else if try connection.can("UIDPLUS") {
            let answers = try answers(attempt, uids) { "UID COPY \($0) \(name.quoted)" }
            let copied = answers.filter { $0.status.condition == .ok }.flatMap(\.uids)
            try onceCopied(copied)
            try removeOpened(copied, attempt)
            try refuse(answers)
        } else {
            throw connection.failure(
                .configuration, "the server offers neither MOVE nor UIDPLUS",
                advice: "Set when_done to leave or seen.")
        }
    }

    /// Removes mails that were copied to where they belong.
    package func remove(_ uids: [UInt32], from folder: String, uidValidity: UInt32?) throws {
        try openToWrite(folder, uidValidity)
        try removeOpened(uids, "remove moved mail from the folder \(folder)")
    }

    private func removeOpened(_ uids: [UInt32], _ attempt: String) throws {
        try run(attempt, uids) { "UID STORE \($0) +FLAGS.SILENT (\\Deleted)" }
        try run(attempt, uids) { "UID EXPUNGE \($0)" }
    }

    private func openToWrite(_ folder: String, _ uidValidity: UInt32?) throws {
        try check(try opening(folder, isWritable: true, asKnown: true)().get(), against: uidValidity)
    }

    /// One flight of a command over all `uids`; throws the first refusal once every answer has been read.
    private func run(_ attempt: String, _ uids: [UInt32], _ command: (String) -> String) throws {
        try refuse(answers(attempt, uids, command))
    }

    private typealias Answers = [(uids: [UInt32], status: IMAPStatus)]

    private func answers(_ attempt: String, _ uids: [UInt32], _ command: (String) -> String) throws -> Answers
    {
        connection.begin(attempt)
        let parts = stride(from: 0, to: uids.count, by: Self.mostUIDs).map { start in
            Array(uids[start..<min(start + Self.mostUIDs, uids.count)])
        }
        let flight = parts.map { (uids: $0, tag: connection.queue(command(uidSet($0)))) }
        try connection.flush()
        return try flight.map { ($0.uids, try connection.completion(of: $0.tag)) }
    }

    private func refuse(_ answers: Answers) throws {
        guard let refusal = answers.map(\.status).first(where: { $0.condition != .ok }) else { return }
        throw connection.failure(
            refusal.kind(or: refusal.code == "TRYCREATE" ? .configuration : .temporary), refusal.words,
            advice: refusal.code == "TRYCREATE" ? "Create the folder, or correct its name." : "")
    }
}
