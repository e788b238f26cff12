package import Foundation
package import Mail

/// How a mail gets home: everything of a letter that is not its words.
package struct Addressing: Sendable {
    package var from: Mailbox
    /// Where replies go, with the request's token; nil for replies to `from`.
    package var replyTo: Mailbox?
    /// With its angle brackets; the same on every attempt.
    package var messageID: String
    package var inReplyTo: String?
    package var references: [String]
    /// Shown in the subject as `[#abc123]`, for clients that drop every other way back.
    package var subjectTag: String?
    package var date: Date
    /// The value of `X-Rollcall`, by which our own mail is known when it comes back.
    package var loopMark: String?

    package init(
        from: Mailbox, replyTo: Mailbox? = nil, messageID: String, inReplyTo: String? = nil,
        references: [String] = [], subjectTag: String? = nil, date: Date, loopMark: String? = nil
    ) {
        self.from = from
        self.replyTo = replyTo
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.subjectTag = subjectTag
        self.date = date
        self.loopMark = loopMark
    }
}

extension Addressing {
    /// The letter as a mail, each of its fields once (RFC 3834 section 5 for the first).
    ///
    /// There is no List-Unsubscribe: nobody subscribed, and a button that ends one's asking without a word to the
    /// manager would be a trap. A reply of `stop` is the way out.
    func message(_ letter: Letter, to recipient: Mailbox, zone: TimeZone) -> OutgoingMessage {
        var fields = [
            (name: "Auto-Submitted", value: "auto-generated"),
            (name: "X-Auto-Response-Suppress", value: "All"),
        ]
        if let loopMark { fields.append((name: "X-Rollcall", value: loopMark)) }
        return OutgoingMessage(
            from: from, to: recipient, replyTo: replyTo,
            subject: subjectTag.map { "\(letter.subject) [#\($0)]" } ?? letter.subject,
            date: date, zoneOffset: zone.secondsFromGMT(for: date), messageID: messageID,
            inReplyTo: inReplyTo, references: references, fields: fields, text: letter.text,
            html: letter.html)
    }
}
