package import Reading

/// What one tick did, in numbers.
package struct TickReport: Hashable, Sendable {
    /// Mails that were new on the server, or handed in.
    package var fetched = 0
    /// Read and put to use.
    package var recorded = 0
    /// Wait for the manager.
    package var setAside = 0
    /// The same content as a mail that was there already.
    package var duplicates = 0
    package var queued = 0
    package var sent = 0
    /// Put off: the server said later, or could not be reached.
    package var retrying = 0
    /// Refused for good.
    package var failed = 0
    /// Sent to the final dot, and no answer came.
    package var unknown = 0
    package var seconds = 0.0
    /// What the person who runs it should know, one line each.
    package var notices: [String] = []
    /// Something is left for the next tick: the deadline came, or a cap was met.
    package var isCutShort = false
    /// For days no digest could be sent.
    package var isManagerUnreached = false
    /// Mails in the mailbox are among what is left, so nothing was decided.
    package var leavesMailUnread = false

    package init() {}

    /// What `poll --format json` prints.
    package var json: JSONValue {
        [
            "fetched": .integer(fetched), "recorded": .integer(recorded), "set_aside": .integer(setAside),
            "duplicates": .integer(duplicates), "queued": .integer(queued), "sent": .integer(sent),
            "retrying": .integer(retrying), "failed": .integer(failed), "unknown": .integer(unknown),
            "seconds": .number(seconds),
        ]
    }

    /// One line for a terminal.
    package var summary: String {
        let parts = [
            (fetched, "fetched"), (recorded, "recorded"), (setAside, "set aside"), (duplicates, "duplicates"),
            (queued, "queued"), (sent, "sent"), (retrying, "to retry"), (failed, "failed"),
            (unknown, "in doubt"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return (parts.isEmpty ? "nothing to do" : parts.joined(separator: ", "))
            + (isCutShort ? "; the rest is left for the next poll" : "")
    }
}
