/// What became of one mail.
package enum SMTPOutcome: Equatable, Sendable {
    /// The server has it, and answers for it from here on.
    case accepted(SMTPReply)
    /// The server will never take this mail for this person.
    case refused(SMTPReply)
    /// Not now; nothing is wrong with the mail.
    case tryLater(SMTPReply)
    /// Not now, and no other mail either: a limit of the provider, or a refusal of the sender.
    case pauseQueue(SMTPReply)
    /// The server wants a login, or another one.
    case loginRefused(SMTPReply)
    /// The final dot went out and no answer came: the server may have the mail (RFC 1047).
    case unknown(String)
}

/// How far a mail has come when a reply arrives.
enum SMTPPhase: CaseIterable, Sendable {
    case sender, recipient, data
    /// After the final dot.
    case content

    /// What a reply decides; nil to go on.
    func outcome(_ reply: SMTPReply) -> SMTPOutcome? {
        switch reply.code {
        case 200...299 where self == .content: .accepted(reply)
        case 200...299 where self != .data: nil
        case 354 where self == .data: nil
        case 421, 454: .pauseQueue(reply)
        case 530, 534, 535, 538: .loginRefused(reply)
        case 400...599 where reply.isLimit: .pauseQueue(reply)
        case 400...499: .tryLater(reply)
        case 500...599: refusal(reply)
        // No answer to this question: before the dot nothing has happened, after it nobody knows.
        default: self == .content ? .unknown("the server answered \(reply)") : .tryLater(reply)
        }
    }

    private func refusal(_ reply: SMTPReply) -> SMTPOutcome {
        switch (self, reply.code) {
        // A command that is not understood says nothing about the mail.
        case (.sender, 500...504), (.recipient, 500...504), (.data, 500...504): .tryLater(reply)
        case (.sender, 552): .refused(reply)
        case (.sender, _): .pauseQueue(reply)
        default: .refused(reply)
        }
    }

    /// Whether a reply belongs to another question than ours: then the connection is out of step.
    func isOutOfStep(_ reply: SMTPReply) -> Bool {
        switch reply.code {
        case 400...599: false
        case 354: self != .data
        default: self == .data || !(200...299).contains(reply.code)
        }
    }
}

extension SMTPReply {
    /// Whether it is the provider's limit for the sender that speaks, rather than this mail or its recipient.
    fileprivate var isLimit: Bool {
        // 4.2.1 at 450 is Gmail's for mail that comes too fast; 5.4.5 is its daily limit.
        if (code == 450 && enhanced == "4.2.1") || enhanced == "5.4.5" || enhanced == "4.7.28" { return true }
        let words = text.lowercased()
        let isQuota = ["exceed", "limit", "quota", "too many", "too fast", "throttl"].contains {
            words.contains($0)
        }
        let isFull = enhanced?.hasSuffix(".2.2") ?? false
        guard isQuota, !isFull else { return false }
        let isPolicy = enhanced?.dropFirst().hasPrefix(".7.") ?? false
        let isSending = ["rate", "sending", "daily", "hour", "per day", "messages", "recipients"]
            .contains { words.contains($0) }
        return isPolicy || isSending
    }
}
