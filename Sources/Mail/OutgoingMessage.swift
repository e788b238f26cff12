package import Foundation

/// A mail that Rollcall writes: text, and where people would rather look than read, the same as HTML.
package struct OutgoingMessage: Sendable {
    package var from: Mailbox
    package var to: Mailbox
    package var replyTo: Mailbox?
    package var subject: String
    package var date: Date
    /// Seconds east of UTC in which the Date field is written.
    package var zoneOffset: Int
    /// With its angle brackets.
    package var messageID: String
    package var inReplyTo: String?
    package var references: [String]
    /// Further fields (`Auto-Submitted`, `List-Unsubscribe` …) in order; values are text and are folded and encoded.
    package var fields: [(name: String, value: String)]
    package var text: String
    package var html: String?

    package init(
        from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, date: Date, zoneOffset: Int,
        messageID: String, inReplyTo: String? = nil, references: [String] = [],
        fields: [(name: String, value: String)] = [], text: String, html: String? = nil
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.date = date
        self.zoneOffset = zoneOffset
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.fields = fields
        self.text = text
        self.html = html
    }

    /// The mail as RFC 5322 bytes: 7-bit clean, CRLF only, lines of at most 78 bytes where they can be folded and 998
    /// always; not yet dot-stuffed. The same value gives the same bytes.
    package func bytes() -> [UInt8] {
        []
    }
}
