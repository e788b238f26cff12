package import Foundation

/// A mail as it was received: RFC 5322 bytes read into a value. Any bytes give one; what was wrong is in `problems`.
package struct Message: Sendable {
    /// The addresses of the From field. Whoever decides who wrote demands exactly one field with one address: see `author`.
    package let from: [Mailbox]
    /// The one author, or nil if there are several From fields, several addresses, or one that no strict reading gives.
    package let author: Mailbox?
    package let replyTo: [Mailbox]
    package let to: [Mailbox]
    package let cc: [Mailbox]
    /// Every address that the mail was delivered by: To, Cc, Delivered-To, X-Original-To, Envelope-To.
    package let recipients: [EmailAddress]
    /// Decoded, one line, no controls.
    package let subject: String
    package let date: MailDate?
    /// With angle brackets; nil where missing or empty.
    package let messageID: String?
    package let inReplyTo: [String]
    package let references: [String]
    /// What sort of mail it is, from its headers and structure.
    package let kind: MailKind
    /// The text to read: the text/plain part(s) joined, decoded, line ends `\n`, format=flowed undone; nil if none.
    package let plainText: String?
    /// The text/html part(s), decoded to text, markup kept; nil if none.
    package let html: String?
    /// What a person would call an attachment.
    package let attachments: [Attachment]
    /// What was wrong or was cut, one plain sentence each.
    package let problems: [String]

    /// Why there is no text at all, if neither `plainText` nor `html` is there: encrypted, a winmail.dat, a calendar entry.
    package let textAbsence: String?
    /// Every field of the mail's own header.
    package let header: Header
    /// How many Received fields there are: the hops of the mail, if it was not forged.
    package let receivedCount: Int

    package init(_ bytes: [UInt8], limits: Limits = .standard) {
        let tree = PartTree(bytes, limits: limits)
        let top = tree.parts.first?.header ?? Header()
        let text = MessageText(tree.parts, bytes: bytes, budget: limits.textBytes)
        let authors = Authors(top)
        let dates = DateFields(top)
        from = authors.from
        author = authors.author
        replyTo = Self.mailboxes(top, "Reply-To")
        to = Self.mailboxes(top, "To")
        cc = Self.mailboxes(top, "Cc")
        recipients = (to + cc).map(\.address) + Self.deliveries(top)
        subject = top.decoded("Subject") ?? ""
        date = dates.date
        messageID = top.firstValue("Message-ID").flatMap { MessageIDs.ids($0).first }
        inReplyTo = top.values("In-Reply-To").flatMap(MessageIDs.ids)
        references = top.values("References").flatMap(MessageIDs.ids)
        plainText = text.plain
        html = text.html
        textAbsence = text.absence
        attachments = AttachmentList(tree.parts, bytes: bytes, text: text).attachments
        header = top.detached()
        receivedCount = top.count("Received")
        kind =
            KindDecision(
                tree.parts, bytes: bytes, from: from, to: recipients, subject: subject, text: text
            ).kind
        problems = tree.problems + authors.problems + dates.problems + text.problems
    }

    private static func mailboxes(_ header: Header, _ name: StaticString) -> [Mailbox] {
        header.values(name).flatMap { AddressList($0).mailboxes }
    }

    /// The addresses that the servers on the way wrote down.
    private static func deliveries(_ header: Header) -> [EmailAddress] {
        let names: [StaticString] = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"]
        return names.flatMap { mailboxes(header, $0) }.map(\.address)
    }
}

/// What is read of a mail at most; what is cut is among its problems.
package struct Limits: Sendable {
    package var nesting = 64
    package var parts = 1000
    package var headerBytes = 1 << 20
    package var textBytes = 4 << 20

    package static let standard = Limits()
}

/// When a mail says it was written, and the zone it says so in (RFC 5322 section 3.3).
package struct MailDate: Hashable, Sendable {
    package let date: Date
    /// Seconds east of UTC; 0 for `-0000` and unknown zones.
    package let offset: Int

    package init(date: Date, offset: Int) {
        self.date = date
        self.offset = offset
    }
}

package struct Attachment: Hashable, Sendable, Codable {
    /// Decoded, base name only, no controls; nil where the mail gives none.
    package let name: String?
    /// `type/subtype` in lower case.
    package let type: String
    /// Decoded size in bytes.
    package let size: Int

    package init(name: String?, type: String, size: Int) {
        self.name = name
        self.type = type
        self.size = size
    }
}

/// What sort of mail it is; every sort but a person's names the header or rule that decided.
package enum MailKind: Hashable, Sendable {
    case person
    case autoReply(reason: String)
    case bounce(Bounce, reason: String)
    case list(reason: String)
}

/// A report that a mail was not, or not yet, delivered (RFC 3464, or the prose of the common servers).
package struct Bounce: Hashable, Sendable {
    package var recipient: String?
    /// `5.1.1` (RFC 3463).
    package var status: String?
    /// What the Action field says: failed true; delayed, relayed, delivered false.
    package var permanent: Bool
    /// What the other server said.
    package var text: String
    package var originalMessageID: String?

    package init(
        recipient: String?, status: String?, permanent: Bool, text: String, originalMessageID: String?
    ) {
        self.recipient = recipient
        self.status = status
        self.permanent = permanent
        self.text = text
        self.originalMessageID = originalMessageID
    }
}
