internal import Mail

/// One line of a mail, as byte ranges.
struct Line {
    /// Without its line end and trailing white space.
    let range: Range<Int>
    /// After quote marks and leading white space.
    let content: Range<Int>
    /// How many quote marks it begins with.
    let depth: Int
    /// Whether it stands between two lines of "```", or of "~~~": whatever it looks like, its writer set it as it is.
    var isCode = false
    /// Indices in the letter's words, once it was cut.
    var words = 0..<0

    var isBlank: Bool { content.isEmpty }

    /// The lines of `bytes`.
    static func lines(of bytes: [UInt8]) -> [Line] {
        let signs = QuoteSigns(bytes)
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / 32 + 8)
        var start = 0
        while start < bytes.count {
            let end = Bytes.index(of: 0x0A, in: bytes, from: start) ?? bytes.count
            lines.append(Line(bytes, start..<end, signs))
            start = end + 1
        }
        markCode(&lines, in: bytes)
        return lines
    }

    init(_ bytes: borrowing [UInt8], _ whole: Range<Int>, _ signs: borrowing QuoteSigns = QuoteSigns()) {
        var end = whole.upperBound
        while end > whole.lowerBound, Self.isSpace(bytes[end - 1]) { end -= 1 }
        var start = whole.lowerBound
        var marks = 0
        var index = start + signs.initials(at: start, bytes)
        while index < end {
            if signs.isMark(bytes[index]) {
                marks += 1
                start = index + 1
            } else if !Self.isSpace(bytes[index]) || index - start > 2 {
                break
            }
            index += 1
        }
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        range = whole.lowerBound..<end
        content = start..<max(start, end)
        depth = marks
    }

    /// A line of code: nothing at its beginning is a quote mark.
    private init(code line: Line, in bytes: [UInt8]) {
        let start = line.range.first { !Self.isSpace(bytes[$0]) } ?? line.range.upperBound
        range = line.range
        content = start..<line.range.upperBound
        depth = 0
        isCode = true
    }

    private static func markCode(_ lines: inout [Line], in bytes: [UInt8]) {
        var fence: Int?
        for index in lines.indices where lines[index].depth == 0 {
            let text = bytes[lines[index].content]
            guard text.starts(with: "```".utf8) || text.elementsEqual("~~~".utf8) else { continue }
            guard let first = fence else {
                fence = index
                continue
            }
            for code in first...index { lines[code] = Line(code: lines[code], in: bytes) }
            fence = nil
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// The signs that mark quoted lines in a text: `>`, `|` where it draws no table, and `DR>`, by which The Bat! says whose
/// words they are.
struct QuoteSigns {
    private var hasBars = false
    /// Letters before a `>` that at least two lines begin with.
    private var initials: ArraySlice<UInt8> = []

    init() {}

    init(_ bytes: [UInt8]) {
        findInitials(bytes)
        guard Bytes.index(of: Self.bar, in: bytes, from: 0) != nil else { return }
        var bars = 0
        var cells = 0
        var start = 0
        while start < bytes.count {
            let end = Bytes.index(of: 0x0A, in: bytes, from: start) ?? bytes.count
            if bytes[start] == Self.bar {
                bars += 1
                let text = bytes[start..<end].drop { $0 == Self.bar || $0 == 0x20 }
                if text.contains(Self.bar) { cells += 1 }
            }
            start = end + 1
        }
        hasBars = bars >= 2 && cells * 2 < bars
    }

    private mutating func findInitials(_ bytes: [UInt8]) {
        var found: Set<ArraySlice<UInt8>> = []
        var position = 0
        while let sign = Bytes.index(of: UInt8(ascii: ">"), in: bytes, from: position) {
            position = sign + 1
            let letters = bytes[..<sign].suffix(7).reversed().prefix {
                LineShape.isWord($0) && !LineShape.isDigit($0)
            }
            let start = sign - letters.count
            guard (1...6).contains(letters.count), start == 0 || bytes[start - 1] == 0x0A,
                !(bytes[start] >= 0x61 && bytes[start] <= 0x7A),
                !Self.prompts.contains(Array(bytes[start..<sign])),
                position == bytes.count || bytes[position] <= 0x20
            else { continue }
            if !found.insert(bytes[start..<sign]).inserted { initials = bytes[start..<sign] }
        }
    }

    /// What consoles write before what is typed.
    private static let prompts = Set(["PS", "SQL", "CMD"].map { Array($0.utf8) })

    /// How many bytes of initials stand at `index` before a `>`.
    func initials(at index: Int, _ bytes: [UInt8]) -> Int {
        guard !initials.isEmpty, bytes[index...].starts(with: initials) else { return 0 }
        let end = index + initials.count
        return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? initials.count : 0
    }

    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || hasBars && byte == Self.bar }

    private static let bar = UInt8(ascii: "|")
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
