internal import Foundation
package import Mail

/// What `rollcall parse` prints of one mail: one JSON object, its keys in a fixed order.
package struct ParsedMail: Sendable {
    /// As the caller named it.
    package var file: String
    package var message: Message
    package var reading: Reading

    package init(file: String, message: Message, reading: Reading) {
        self.file = file
        self.message = message
        self.reading = reading
    }

    /// The object, every key present, in documented order.
    package var json: JSONValue {
        [
            "file": .string(file),
            "message_id": .optional(message.messageID),
            "from": .optional(sender),
            "subject": .optional(message.header.decoded("Subject").map { _ in message.subject }),
            "date": .optional(message.date?.date.timestamp),
            "in_reply_to": .optional(message.inReplyTo.first),
            "references": .strings(message.references),
            "kind": .string(reading.kind.rawValue),
            "kind_reason": .optional(reading.kindReason),
            "reply": .optional(reading.reply),
            "update": reading.update.json,
            "away": reading.away?.json ?? .null,
            "bounce": reading.bounce?.json ?? .null,
            "attachments": .array(reading.attachments.map(\.json)),
            "doubts": .strings(reading.doubts),
        ]
    }

    private var sender: String? { (message.author ?? message.from.first)?.address.description }
}

extension Reading.Away {
    /// The `away` object of `rollcall parse`.
    package var json: JSONValue {
        [
            "from": .optional(from?.description), "until": .optional(until?.description),
            "text": .string(text),
        ]
    }
}

extension Bounce {
    /// The `bounce` object of `rollcall parse`.
    package var json: JSONValue {
        [
            "recipient": .optional(recipient), "status": .optional(status), "permanent": .bool(permanent),
            "text": .string(text), "original_message_id": .optional(originalMessageID),
        ]
    }
}

extension Attachment {
    /// One of `attachments` of `rollcall parse`.
    package var json: JSONValue {
        ["name": .optional(name), "type": .string(type), "size": .integer(size)]
    }
}
