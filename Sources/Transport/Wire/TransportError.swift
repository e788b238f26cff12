/// Why a server could not be used: what was attempted, where, in whose words, and what kind of failure it is.
package struct TransportError: Error, Equatable {
    /// Decided once, where the answer is read; it chooses the exit code.
    package enum Kind: Sendable {
        /// The network, a time-out, a busy server: the same attempt may succeed later.
        case temporary
        /// The server knows us and says no.
        case loginRefused
        /// It will fail until somebody changes the plan or the server.
        case configuration
    }

    package let kind: Kind
    /// The rest of "cannot …": `log in as status@example.com`.
    package let attempt: String
    /// `host:port`.
    package let place: String
    /// The other side's own words: one line, no controls, at most 300 bytes.
    package let words: String
    /// What to do about it; one line, or empty where waiting is all.
    package let advice: String

    init(_ kind: Kind, attempt: String, place: String, words: String, advice: String = "") {
        self.kind = kind
        self.attempt = attempt
        self.place = place
        self.words = Self.line(words.utf8)
        self.advice = advice
    }
}

extension TransportError: CustomStringConvertible {
    package var description: String { "cannot \(attempt): \(place): \(words)" }
}

extension TransportError {
    /// What a server said, fit for a terminal and a log: controls become spaces, and length ends at `limit` bytes.
    static func line(_ bytes: some Collection<UInt8>, limit: Int = 300) -> String {
        let text = String(decoding: bytes.prefix(limit), as: UTF8.self)
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            line.append(isPlain(scalar) ? scalar : " ")
        }
        let words = String(line).split(separator: " ").joined(separator: " ")
        return bytes.count > limit ? words + " …" : words
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
        default: true
        }
    }
}
