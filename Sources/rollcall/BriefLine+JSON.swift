internal import Foundation
internal import Mail
internal import Planning
internal import Reading

extension DigestContents.BriefLine {
    /// As `status` and `digest` print it.
    var json: JSONValue {
        [
            "state": .string(state.rawValue), "accept": .string(acceptance.rawValue),
            "sent_at": .optional(sentAt?.timestamp),
            "answered_at": .optional(answeredAt?.timestamp),
            "accepted_at": .optional(acceptedAt?.timestamp), "words": .optional(answer?.words),
        ]
    }
}

extension DigestContents.TaskLine {
    /// Where it stands with its brief, in words; nil for a task without one.
    var briefWords: String? {
        guard let brief else { return nil }
        let enough = brief.acceptance == .manager ? "you accept the answer" : "the answer is enough"
        return switch brief.state {
        case .due: "its brief goes in \(worker)'s mail time; \(enough)"
        case .sent: "its brief is not answered yet; \(enough)"
        case .answered: "its brief is answered and waits for you: rollcall accept \(id)"
        case .accepted: "its brief is accepted"
        case .withdrawn: "its brief was kept from going"
        }
    }
}
