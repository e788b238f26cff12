/// A status response: `OK`, `NO`, `BAD`, `BYE` or `PREAUTH`, a code in brackets, and words for people
/// (RFC 9051, section 7.1).
struct IMAPStatus: Equatable {
    enum Condition: String { case ok = "OK", no = "NO", bad = "BAD", bye = "BYE", preauth = "PREAUTH" }

    let condition: Condition
    /// The response code's name in capitals: `UIDVALIDITY`.
    let code: String?
    /// What follows the name inside the brackets.
    let argument: String
    /// Everything after the condition, as an error quotes it.
    let words: String

    /// Nil unless the line is a tag or `*` and a condition.
    init?(line: [UInt8]) {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, let condition = Condition(rawValue: Self.text(parts[1]).uppercased()) else {
            return nil
        }
        let rest = parts.count > 2 ? parts[2] : []
        self.condition = condition
        words = TransportError.line(rest)
        guard rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) else {
            (code, argument) = (nil, "")
            return
        }
        let inside = rest[(rest.startIndex + 1)..<end].split(separator: UInt8(ascii: " "), maxSplits: 1)
        code = inside.first.map { Self.text($0).uppercased() }
        argument = inside.count > 1 ? Self.text(inside[1]) : ""
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// What kind of failure a refusal is: `plain` unless the server says that it is only busy.
    func kind(or plain: TransportError.Kind) -> TransportError.Kind {
        condition == .bye || isBusy ? .temporary : plain
    }

    private var isBusy: Bool {
        switch code {
        case "UNAVAILABLE", "INUSE", "LIMIT", "OVERQUOTA", "SERVERBUG", "THROTTLED": return true
        case "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "NONEXISTENT", "NOPERM", "TRYCREATE":
            return false
        // QUIRK: RFC 5530 has codes for it; many servers only have words.
        default:
            let text = words.lowercased()
            return [
                "too many", "try again", "try later", "temporar", "busy", "throttl", "unavailable",
                "exceeded",
            ]
            .contains { text.contains($0) }
        }
    }
}
