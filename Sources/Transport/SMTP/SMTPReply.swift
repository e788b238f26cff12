/// A server's answer to one command (RFC 5321, section 4.2).
package struct SMTPReply: Equatable, Sendable {
    /// Three digits, of which the first decides.
    package let code: Int
    /// The enhanced status code (RFC 3463), where there is one: `5.1.1`.
    package let enhanced: String?
    /// All lines as one, without codes and controls.
    package let text: String

    /// Nil unless the first line begins with a code.
    init?(lines: [[UInt8]]) {
        guard let code = lines.first.flatMap(Self.code) else { return nil }
        self.code = code
        let texts = lines.map { TransportError.line($0.dropFirst(4)) }
        let first = texts[0].split(separator: " ", maxSplits: 1).first.map(String.init)
        let enhanced = first.flatMap { Self.isEnhanced($0) ? $0 : nil }
        self.enhanced = enhanced
        let bare = texts.map { text in
            enhanced.map { text.hasPrefix($0) ? String(text.dropFirst($0.count)) : text } ?? text
        }
        text = TransportError.line(bare.joined(separator: " ").utf8)
    }

    init(code: Int, enhanced: String?, text: String) {
        self.code = code
        self.enhanced = enhanced
        self.text = text
    }

    /// The three digits that a reply's line begins with.
    static func code(_ line: [UInt8]) -> Int? {
        let digits = line.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let follows = line.dropFirst(3).first ?? UInt8(ascii: " ")
        guard follows == UInt8(ascii: " ") || follows == UInt8(ascii: "-") else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    private static func isEnhanced(_ word: String) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && ["2", "4", "5"].contains(parts[0])
            && parts.allSatisfy {
                (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
            }
    }
}

extension SMTPReply: CustomStringConvertible {
    package var description: String {
        ([String(code)] + [enhanced, text].compactMap { $0 }.filter { !$0.isEmpty }).joined(separator: " ")
    }
}
