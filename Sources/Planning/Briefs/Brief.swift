import Mail

/// The document of a task that says what is wanted, in Markdown; its worker answers it in their own words.
package struct Brief: Hashable, Sendable {
    /// Absolute.
    package let path: String
    /// With `\n` at the ends of its lines.
    package let text: String
    package let acceptance: Acceptance
    /// The SHA-256 of its words in hexadecimal: the same for briefs that differ in white space alone.
    package let sum: String

    package init(path: String, text: String, acceptance: Acceptance) {
        self.path = path
        self.text = text
        self.acceptance = acceptance
        sum = Self.sum(of: text)
    }

    /// What starts the task's clock.
    package enum Acceptance: String, CaseIterable, Sendable {
        /// The manager, who accepts the worker's answer.
        case manager
        /// The answer itself.
        case answer
    }

    /// Bytes of a file above which it is no brief.
    package static let largest = 256 << 10

    private static func sum(of text: String) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"), byte != UInt8(ascii: "\n") {
                words.append(byte)
            } else if words.last != UInt8(ascii: " ") {
                words.append(UInt8(ascii: " "))
            }
        }
        if words.last == UInt8(ascii: " ") { words.removeLast() }
        if words.first == UInt8(ascii: " ") { words.removeFirst() }
        return Digest.sha256(words).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

/// How briefs are chased.
package struct BriefSettings: Hashable, Sendable {
    /// After the brief went, in ascending order, only to those who have not answered it; days are those on which the
    /// worker is there.
    package var remind = [Offset(workdays: 1), Offset(workdays: 3)]
    /// After the brief went; nil never.
    package var tellManager: Offset? = Offset(workdays: 5)
}
