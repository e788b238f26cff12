/// The words of a mail in the form in which they are compared with phrases.
enum Prose {
    /// Lower case, straight apostrophes and quotes, every run of blanks and breaks as one space.
    static func comparable(_ text: some StringProtocol) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\n", "\t", "\u{A0}", "\u{3000}", "\u{202F}":
                if let last = result.last, last != .space { result.append(.space) }
            case "\u{00}"..."\u{7F}": result.append(UInt8(truncatingIfNeeded: scalar.value).lowercased)
            case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{00B4}": result.append(UInt8(ascii: "'"))
            case "\u{200B}"..."\u{200F}", "\u{FEFF}", "\u{00AD}": continue
            default: appendLowercase(scalar, to: &result)
            }
        }
        if result.last == .space { result.removeLast() }
        return result
    }

    private static func appendLowercase(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        if scalar.properties.changesWhenLowercased {
            result += Array(scalar.properties.lowercaseMapping.utf8)
        } else {
            UTF8.encode(scalar).map { result += $0 }
        }
    }

    /// The lines that are not quoted, at most about `limit` bytes of them, up to the header of a mail that is quoted
    /// without marks.
    static func unquotedLines(_ text: [UInt8], limit: Int) -> String {
        var kept: [UInt8] = []
        var position = 0
        while position < text.count, kept.count < limit {
            let (end, next) = text.line(at: position)
            let line = text[position..<end]
            if beginsOriginal(line) || (isAnswerMarker(line) && kept.contains { $0.isLetter }) { break }
            if line.first != UInt8(ascii: ">") { kept += text[position..<next] }
            position = next
        }
        return kept.prefix(limit).text
    }

    /// "##- Please type your reply above this line -##": what follows is quoted, unless nothing stands above it.
    private static func isAnswerMarker(_ line: ArraySlice<UInt8>) -> Bool {
        if line.starts(with: "##".utf8) { return true }
        guard line.count <= 120 else { return false }
        let words = comparable(line.text)
        return words.indices.contains { words[$0...].starts(with: "above this line".utf8) }
    }

    /// Whether a line is a rule (`-----Original Message-----`, `________`) or a field with an address.
    private static func beginsOriginal(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "_") || first == UInt8(ascii: "=") {
            return line.prefix(5).count { $0 == first } == 5
        }
        guard let colon = line.prefix(17).firstIndex(of: UInt8(ascii: ":")) else { return false }
        return line[colon...].contains(UInt8(ascii: "<")) && line[colon...].contains(UInt8(ascii: "@"))
    }

    /// What stands between the tags of HTML: enough to look for phrases in.
    static func withoutTags(_ html: String, limit: Int) -> String {
        var result: [UInt8] = []
        var isInTag = false
        for byte in html.utf8.prefix(16 * limit) where result.count < limit {
            if byte == UInt8(ascii: "<") { isInTag = true }
            if !isInTag { result.append(byte) }
            if byte == UInt8(ascii: ">"), isInTag {
                isInTag = false
                result.append(.space)
            }
        }
        return result.text.replacing("&nbsp;", with: " ").replacing("&#39;", with: "'")
    }
}
