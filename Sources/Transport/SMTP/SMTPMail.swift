package import Mail

/// A mail on its way out, to one recipient.
package struct SMTPMail: Sendable {
    package let sender: EmailAddress
    package let recipient: EmailAddress
    /// RFC 5322; line ends and leading dots are seen to when it is sent.
    package let bytes: [UInt8]

    package init(sender: EmailAddress, recipient: EmailAddress, bytes: [UInt8]) {
        self.sender = sender
        self.recipient = recipient
        self.bytes = bytes
    }

    func isSame(_ other: SMTPMail) -> Bool {
        sender == other.sender && recipient == other.recipient && bytes == other.bytes
    }
}

/// How long we wait for a submission server: the least that RFC 5321, section 4.5.3.2 demands.
package struct SMTPPatience: Sendable {
    /// For connection, TLS and login together.
    package var login = Duration.seconds(60)
    /// For the answer to MAIL, and to RCPT.
    package var envelope = Duration.seconds(300)
    /// For the answer to DATA.
    package var dataInitiation = Duration.seconds(120)
    /// For the server to take a part of the text.
    package var dataBlock = Duration.seconds(180)
    /// After this long without an answer nobody knows whether the server has the mail, so it is long.
    package var finalDot = Duration.seconds(600)

    package init() {}

    /// All of them a number of times as long.
    package func scaled(by factor: Double) -> SMTPPatience {
        var scaled = self
        scaled.login = scaled.login * factor
        scaled.envelope = scaled.envelope * factor
        scaled.dataInitiation = scaled.dataInitiation * factor
        scaled.dataBlock = scaled.dataBlock * factor
        scaled.finalDot = scaled.finalDot * factor
        return scaled
    }
}

/// What a server announced in its answer to EHLO.
struct SMTPExtensions {
    /// RFC 2920.
    var pipelining = false
    /// RFC 6152.
    var eightBit = false
    /// RFC 1870: `SIZE` is offered, and the limit where one is named.
    var size = false
    var sizeLimit: Int?

    init(_ lines: [[String]]) {
        for words in lines {
            switch words.first {
            case "PIPELINING": pipelining = true
            case "8BITMIME": eightBit = true
            case "SIZE":
                size = true
                sizeLimit = words.dropFirst().first.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
            default: break
            }
        }
    }
}
