internal import Mail

/// One line of a mail, as byte ranges.
struct Line {
    /// Without its line end and trailing white space.
    let range: Range<Int>
    /// After quote marks and leading white space.
    let content: Range<Int>
    /// How many quote marks it begins with.
    let depth: Int

    var isBlank: Bool { content.isEmpty }

    /// The lines of `bytes`.
    static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < bytes.count {
            let end = Bytes.index(of: 0x0A, in: bytes, from: start) ?? bytes.count
            lines.append(Line(bytes, start..<end))
            start = end + 1
        }
        return lines
    }

    init(_ bytes: [UInt8], _ whole: Range<Int>) {
        var end = whole.upperBound
        while end > whole.lowerBound, Self.isSpace(bytes[end - 1]) { end -= 1 }
        var start = whole.lowerBound
        var marks = 0
        var index = start
        while index < end {
            if bytes[index] == UInt8(ascii: ">") {
                marks += 1
                start = index + 1
            } else if !Self.isSpace(bytes[index]) || index - start > 3 {
                break
            }
            index += 1
        }
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        range = whole.lowerBound..<end
        content = start..<max(start, end)
        depth = marks
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// What a line of a mail is.
package enum Verdict: String, Sendable {
    case own, quoted, attribution, header, forwarded, signature, footer, disclaimer, banner
}

/// What a line was taken for, and by which rule: `parse -v` shows it.
package struct LineVerdict: Hashable, Sendable {
    package let text: String
    package let verdict: Verdict
    /// Empty for a line that no rule took from its sender.
    package let rule: String
}
