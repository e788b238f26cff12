/// Text in lines of at most 76 columns, for readers of plain text and for quotes that must be recognised.
struct WrappedText {
    static let width = 76

    /// `text` with each longer line broken at its spaces; a word that is longer than the width stays whole.
    ///
    /// What follows a break begins as its line did: with the same indentation and quote mark, and under the words of
    /// a numbered or dashed item.
    static func wrapping(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { wrapped($0) }.joined(separator: "\n")
    }

    private static func wrapped(_ line: Substring) -> String {
        guard columns(line) > width else { return trimmed(line) }
        let lead = lead(of: line)
        var lines: [String] = []
        var current = String(lead.first)
        var isFresh = true
        for word in line.dropFirst(lead.first.count).split(separator: " ") {
            if !isFresh, columns(current) + 1 + columns(word) > width {
                lines.append(current)
                current = lead.rest
                isFresh = true
            }
            if !isFresh { current += " " }
            current += word
            isFresh = false
        }
        return (lines + [current]).joined(separator: "\n")
    }

    /// What stands before a line's words, and what stands there on the lines that follow.
    private static func lead(of line: Substring) -> (first: Substring, rest: String) {
        let indentation = line.prefix { $0 == " " }
        let content = line.dropFirst(indentation.count)
        let mark = content.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "-" || $0 == ">" }
        guard isMark(mark), content.dropFirst(mark.count).first == " " else {
            return (indentation, String(indentation))
        }
        let first = line.prefix(indentation.count + mark.count + 1)
        let rest = mark == ">" ? String(first) : String(repeating: " ", count: first.count)
        return (first, rest)
    }

    private static func isMark(_ text: Substring) -> Bool {
        text == "-" || text == ">" || (text.last == "." && text.dropLast().allSatisfy(\.isNumber))
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    /// Scalars that take a column; East Asian ideographs take two.
    static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x0300...0x036F, 0x200C...0x200D, 0xFE0F: sum
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60: sum + 2
            default: sum + 1
            }
        }
    }
}
