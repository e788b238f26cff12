internal import Foundation
internal import Mail
internal import Planning
internal import Reading

extension DigestContents.BriefLine {
    /// As `status` and `digest` print it.
    var json: JSONValue {
        [
            "state": .string(state.rawValue), "sent_at": .optional(sentAt?.timestamp),
            "answered_at": .optional(answeredAt?.timestamp),
            "accepted_at": .optional(acceptedAt?.timestamp), "words": .optional(answer?.words),
        ]
    }
}
