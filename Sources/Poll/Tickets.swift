internal import Foundation
package import Mail
package import Planning
package import Reading
package import Store

/// What a store's secret makes: the tokens that bring replies home, and Message-IDs that are the same on every attempt.
package struct Tickets: Sendable {
    private let secret: [UInt8]
    private let outgoing: OutgoingSettings

    package init(secret: [UInt8], outgoing: OutgoingSettings) {
        self.secret = secret
        self.outgoing = outgoing
    }

    /// - Parameter request: a request's id, or a brief's.
    package func ticket(for request: String, known: ReadingContext.KnownRequest) -> RequestTicket {
        RequestTicket(
            token: token(of: request), tag: tag(of: request), thread: thread(of: request), known: known)
    }

    /// 24 letters and digits that no relay's change of case harms (RFC 4648 section 6): 120 bits of a MAC.
    package func token(of request: String) -> String { code("token", request, length: 24) }

    /// In the subject: 40 bits, weaker than the token, and enough beside a sender who is in the plan.
    package func tag(of request: String) -> String { code("tag", request, length: 8) }

    /// The Message-ID of the request's first mail.
    package func thread(of request: String) -> String { messageID("thread", request) }

    /// A Message-ID without an address or a name in it; the same parts always give the same.
    package func messageID(_ parts: String...) -> String {
        "<\(code("message", parts.joined(separator: "\n"), length: 32))@\(outgoing.from.address.domain)>"
    }

    /// The mark by which we know our own mail again.
    package func loopMark(for messageID: String) -> String { code("loop", messageID, length: 24) }

    /// Whether a mail that says it is ours is.
    package func isOurs(_ message: Message) -> Bool {
        guard let mark = message.header.first("X-Rollcall"), let messageID = message.messageID else {
            return false
        }
        let stripped = mark.filter { $0 != " " }
        return Digest.equal(Array(stripped.utf8), Array(loopMark(for: messageID).utf8))
    }

    /// Where replies to that request go: `local+TOKEN@domain`, if the plan says that the server knows such addresses.
    package func replyAddress(token: String) -> EmailAddress? {
        guard outgoing.plusAddress else { return nil }
        let address = outgoing.from.address
        return EmailAddress("\(address.local)+\(token)@\(address.domain)")
    }

    /// The tokens in the addresses that a mail was sent to, in lower case.
    package func tokens(in recipients: [EmailAddress]) -> [String] {
        let prefix = Array((outgoing.from.address.local.lowercased() + "+").utf8)
        return recipients.compactMap { address in
            let key = address.key
            guard address.domain.lowercased() == outgoing.from.address.domain.lowercased(),
                Array(key.utf8).starts(with: prefix)
            else { return nil }
            let local = key.prefix { $0 != "@" }
            return String(local.dropFirst(prefix.count))
        }
    }

    private func code(_ purpose: String, _ text: String, length: Int) -> String {
        let mac = Digest.hmac(Array("\(purpose)\n\(text)".utf8), key: secret)
        return String(Base32.text(mac).prefix(length))
    }
}

/// RFC 4648 section 6 in lower case, without padding.
enum Base32 {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                digits.append(alphabet[(buffer >> bits) & 31])
            }
        }
        if bits > 0 { digits.append(alphabet[(buffer << (5 - bits)) & 31]) }
        return String(decoding: digits, as: UTF8.self)
    }
}
