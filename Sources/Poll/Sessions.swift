internal import Mail
package import Transport

/// A mailbox that is logged in to: the IMAP server's, or a test's in its place.
package protocol MailboxSession: AnyObject {
    func survey(_ folders: [(name: String, from: UInt32)]) throws -> [FolderSurvey]
    func fetch(
        _ entries: [MailEntry], from folder: String, uidValidity: UInt32?, limits: FetchLimits,
        each: (FetchedItem) throws -> FetchControl) throws
    func markSeen(_ uids: [UInt32], in folder: String, uidValidity: UInt32?) throws
    func move(
        _ uids: [UInt32], from folder: String, to target: String, uidValidity: UInt32?,
        onceCopied: ([UInt32]) throws -> Void) throws
    func remove(_ uids: [UInt32], from folder: String, uidValidity: UInt32?) throws
    func logout()
}

/// A submission server that is logged in to, or a test's in its place.
package protocol SubmissionSession: AnyObject {
    /// Whether the connection is of further use.
    var isOpen: Bool { get }
    /// - Parameter beforeFinalDot: writes down that the mail is about to go; if it throws, the mail does not go.
    func send(_ mail: SMTPMail, beforeFinalDot: () throws -> Void) throws -> SMTPOutcome
    func quit()
}

extension IMAPMailbox: MailboxSession {}

extension SMTPSubmission: SubmissionSession {
    package func send(_ mail: SMTPMail, beforeFinalDot: () throws -> Void) throws -> SMTPOutcome {
        try send(mail, followedBy: nil, beforeFinalDot: beforeFinalDot)
    }
}
