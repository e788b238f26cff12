package import Foundation

/// A mail as the server gave it.
package struct FetchedMail: Sendable {
    package let uid: UInt32
    package let flags: MailFlags
    /// When it arrived in the mailbox; nil where the server's date makes no sense.
    package let internalDate: Date?
    /// Bytes of the whole mail: counted if it is whole, and as the server says if it is not.
    package let size: Int
    /// RFC 5322, as it stands on the server.
    package let bytes: [UInt8]
    /// Whether `bytes` is only the mail's beginning, since all of it is too large.
    package let isPartial: Bool
}

/// What became of one mail that was to be fetched.
package enum FetchedItem: Sendable {
    case mail(FetchedMail)
    /// It is no longer in the folder.
    case vanished(UInt32)
    /// The server would not give it, and says why; the others go on.
    case refused(UInt32, words: String)
}

/// What the receiver of a mail says to the fetch.
package enum FetchControl: Sendable {
    case goOn
    /// Fetch no more. Answers that are under way are dropped with the connection.
    case stop
}

/// How much is asked for at once.
package struct FetchLimits: Sendable {
    /// Bytes of a mail that is taken whole.
    package var largest: Int
    /// Bytes that are taken of a larger one: its header and its beginning.
    package var beginning: Int
    /// Mails in one command.
    package var windowCount: Int
    /// Bytes, as listed, that one command may bring.
    package var windowBytes: Int
    /// Commands under way, so that the line is never idle.
    package var windows: Int

    package init(
        largest: Int = 25 << 20, beginning: Int = 256 << 10, windowCount: Int = 250,
        windowBytes: Int = 3 << 20,
        windows: Int = 3
    ) {
        self.largest = largest
        self.beginning = beginning
        self.windowCount = windowCount
        self.windowBytes = windowBytes
        self.windows = windows
    }
}
