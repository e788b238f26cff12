import Mail
import Poll
@testable import Transport

/// A submission server in memory that answers as it is told. Only the tick under test uses it.
final class FakeSubmission: SubmissionSession, @unchecked Sendable {
    /// Every mail whose final dot left, in order.
    private(set) var sent: [SMTPMail] = []
    private(set) var openings = 0
    private(set) var isOpen = true
    /// What the server says to a mail; what it throws comes before the final dot.
    var answer: (SMTPMail) throws -> SMTPOutcome = { _ in .accepted(.ok) }
    /// Thrown after the final dot: the process dies there.
    var death: (any Error)?
    /// Burns before the connection, before each mail, before its dot and after it.
    var fuse: Fuse?

    struct Died: Error {}

    static let lost = TransportError(
        .temporary, attempt: "send mail", place: "localhost:465", words: "the connection was lost")

    func open() throws -> FakeSubmission {
        try fuse?.burn()
        openings += 1
        isOpen = true
        return self
    }

    func send(_ mail: SMTPMail, beforeFinalDot: () throws -> Void) throws -> SMTPOutcome {
        try fuse?.burn()
        let outcome: SMTPOutcome
        do { outcome = try answer(mail) } catch {
            isOpen = false
            throw error
        }
        switch outcome {
        case .accepted, .unknown:
            try fuse?.burn()
            try beforeFinalDot()
            try fuse?.burn()
            sent.append(mail)
            try fuse?.burn()
            if let death { throw death }
        case .refused, .tryLater, .loginRefused: break
        case .pauseQueue: isOpen = false
        }
        if case .unknown = outcome { isOpen = false }
        return outcome
    }

    func quit() {}

    /// The mails that went to somebody.
    func mails(to person: String) -> [Message] {
        sent.filter { $0.recipient.description == person }.map { Message($0.bytes) }
    }
}

extension SMTPReply {
    static let ok = SMTPReply(code: 250, enhanced: "2.0.0", text: "taken")
    static let noSuchPerson = SMTPReply(code: 550, enhanced: "5.1.1", text: "no such person here")
    static let later = SMTPReply(code: 451, enhanced: "4.3.0", text: "not now, come again")
    static let limit = SMTPReply(code: 421, enhanced: "4.7.0", text: "too many messages for today")
    static let login = SMTPReply(code: 535, enhanced: "5.7.8", text: "authentication failed")
}
