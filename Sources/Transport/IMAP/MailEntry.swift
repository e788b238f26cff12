package import Foundation

/// What a server's listing says of one mail.
package struct MailEntry: Hashable, Sendable {
    package let uid: UInt32
    /// RFC822.SIZE: what the server believes, not what arrives.
    package let size: Int
    /// When it arrived in the mailbox; nil where the server's date makes no sense.
    package let internalDate: Date?
    package let flags: MailFlags

    package init(uid: UInt32, size: Int, internalDate: Date?, flags: MailFlags = []) {
        self.uid = uid
        self.size = size
        self.internalDate = internalDate
        self.flags = flags
    }
}

/// The system flags of a mail (RFC 9051, section 2.3.2). People set them too, so nothing is decided by them.
package struct MailFlags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let seen = MailFlags(rawValue: 1)
    package static let answered = MailFlags(rawValue: 2)
    package static let flagged = MailFlags(rawValue: 4)
    package static let deleted = MailFlags(rawValue: 8)
    package static let draft = MailFlags(rawValue: 16)

    init(name: String) {
        switch name.lowercased() {
        case "\\seen": self = .seen
        case "\\answered": self = .answered
        case "\\flagged": self = .flagged
        case "\\deleted": self = .deleted
        case "\\draft": self = .draft
        default: self = []
        }
    }
}

/// A folder as the server describes it when it is opened.
package struct FolderState: Equatable, Sendable {
    /// Nil where the server gives none, or zero: then UIDs mean nothing beyond this connection.
    package var uidValidity: UInt32?
    /// Nil where the server gives none.
    package var uidNext: UInt32?
    /// Mails in it.
    package var exists: Int

    package init(uidValidity: UInt32? = nil, uidNext: UInt32? = nil, exists: Int = 0) {
        self.uidValidity = uidValidity
        self.uidNext = uidNext
        self.exists = exists
    }
}
