/// `imaps://imap.example.com:993`: scheme, host and port, and nothing else.
struct ServerURL: Hashable {
    var scheme: ServerSettings.Scheme
    var host: String
    var port: Int

    /// - Parameter schemes: those that the section allows, for the message too.
    init(text: String, schemes: [ServerSettings.Scheme]) throws(Wrong) {
        let example = schemes.map { "\($0.rawValue)://mail.example.com" }.joined(separator: " or ")
        guard let (word, rest) = text.halves(around: "://") else {
            throw Wrong("\(quoted(text)) is not a server's address; write \(example)")
        }
        guard let scheme = ServerSettings.Scheme(rawValue: word.lowercased()), schemes.contains(scheme) else {
            throw Wrong("the scheme \(quoted(word)) does not fit here; write \(example)")
        }
        self.scheme = scheme
        let authority = rest.hasSuffix("/") ? String(rest.dropLast()) : rest
        if authority.utf8.contains(UInt8(ascii: "@")) {
            throw Wrong(
                "a user or a password does not belong into the url; write them as user and password_command")
        }
        if authority.utf8.contains(where: { "/?#".utf8.contains($0) }) {
            throw Wrong("\(quoted(text)) holds more than a server; write \(example)")
        }
        (host, port) = try Self.hostAndPort(authority, default: scheme.defaultPort)
        guard Self.isHost(host) else {
            throw Wrong("\(quoted(host)) is not a host's name; write \(example)")
        }
    }

    private static func hostAndPort(_ text: String, default port: Int) throws(Wrong) -> (String, Int) {
        let bytes = Array(text.utf8)
        let bracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? 0
        guard let colon = bytes[bracket...].lastIndex(of: UInt8(ascii: ":")) else { return (text, port) }
        let host = String(decoding: bytes[..<colon], as: UTF8.self)
        let digits = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
        guard digits.utf8.count <= 5, let number = UInt16(digits), number > 0, !digits.hasPrefix("+") else {
            throw Wrong("\(quoted(digits)) is not a port; write a number from 1 to 65535")
        }
        return (host, Int(number))
    }

    /// A name of letters, digits, `-` and `.`, or an IPv6 address in brackets.
    private static func isHost(_ text: String) -> Bool {
        if text.hasPrefix("["), text.hasSuffix("]") {
            return text.utf8.count > 4
                && text.utf8.dropFirst().dropLast().allSatisfy {
                    "0123456789abcdefABCDEF:.".utf8.contains($0)
                }
        }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253 && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isLabel) }
    }

    private static func isLabel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension ServerSettings.Scheme {
    var defaultPort: Int {
        switch self {
        case .imaps: 993
        case .imap: 143
        case .smtps: 465
        case .smtp: 587
        }
    }
}
