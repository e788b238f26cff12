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
    ///
    /// Controls in a value become spaces, so that none can begin a field of its own. A further field that has the name
    /// of one that is written anyway is left out, and so is an id in `references` that is none.
    package func bytes() -> [UInt8] {
        var header = HeaderWriter()
        header.write("Date", words: [DateField.text(date, zoneOffset: zoneOffset)])
        header.write("From", mailbox: from)
        header.write("To", mailbox: to)
        if let replyTo { header.write("Reply-To", mailbox: replyTo) }
        header.write("Subject", text: subject)
        header.write("Message-ID", ids: [messageID])
        header.write("In-Reply-To", ids: inReplyTo.map { [$0] } ?? [])
        header.write("References", ids: references)
        for field in fields { header.write(own: field.name, value: field.value) }
        header.write("MIME-Version", words: ["1.0"])
        return header.bytes + content()
    }

    /// The content fields, an empty line and the body.
    private func content() -> [UInt8] {
        let plain = OutgoingPart(type: "plain", text: text).bytes
        guard let html else { return plain }
        let formatted = OutgoingPart(type: "html", text: html).bytes
        // QUIRK: no quoted-printable text can hold "=_", and no text its own hash.
        let boundary = "=_" + Digest.sha256(plain + formatted).prefix(16).map(Self.hexadecimal).joined()
        var header = HeaderWriter()
        header.write("Content-Type", words: ["multipart/alternative;", "boundary=\"\(boundary)\""])
        let delimiter = Array("--\(boundary)".utf8)
        let newline: [UInt8] = [.carriageReturn, .lineFeed]
        let parts = delimiter + newline + plain + newline + delimiter + newline + formatted
        return header.bytes + newline + parts + newline + delimiter + Array("--".utf8) + newline
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
