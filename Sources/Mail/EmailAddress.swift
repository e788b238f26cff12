/// A mailbox's address, `local@domain` (RFC 5321 section 4.1.2), as it was written.
///
/// Two addresses are equal if their bytes are, letters of ASCII compared without case: a Kelvin sign is no `k`.
package struct EmailAddress: Sendable {
    package let local: String
    package let domain: String

    /// Nil unless `text` is one dot-atom `local@domain` of printable ASCII: no spaces, controls, quotes, comments or
    /// angle brackets; at most 254 bytes.
    package init?(_ text: some StringProtocol) { self.init(Array(text.utf8)) }

    init?(_ bytes: [UInt8]) {
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")), at > 0,
            at < bytes.count - 1
        else { return nil }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        guard Self.isDotted(local, Self.isAtomText), Self.isDotted(domain, Self.isDomainText) else {
            return nil
        }
        self.local = String(decoding: local, as: UTF8.self)
        self.domain = String(decoding: domain, as: UTF8.self)
    }

    /// The form that two writings of one address share: ASCII letters in lower case.
    package var key: String {
        String(decoding: description.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    private static func isDotted(_ bytes: ArraySlice<UInt8>, _ allowed: (UInt8) -> Bool) -> Bool {
        var previous = UInt8(ascii: ".")
        for byte in bytes {
            if byte == UInt8(ascii: ".") {
                guard previous != byte else { return false }
            } else if !allowed(byte) {
                return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: ".")
    }

    private static func isAtomText(_ byte: UInt8) -> Bool {
        isDomainText(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isDomainText(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
    }
}

extension EmailAddress: Hashable, CustomStringConvertible {
    package var description: String { "\(local)@\(domain)" }

    package static func == (one: EmailAddress, other: EmailAddress) -> Bool { one.key == other.key }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// An address and the name that stands before it: `Maria Lopez <maria@example.net>` (RFC 5322 section 3.4).
package struct Mailbox: Hashable, Sendable {
    /// The display name, decoded; nil where there is none. It never decides who somebody is.
    package let name: String?
    package let address: EmailAddress

    package init(name: String? = nil, address: EmailAddress) {
        self.name = name
        self.address = address
    }
}
