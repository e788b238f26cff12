/// A text in Markdown as people write it, read once and shown twice: as text and as HTML.
///
/// It is CommonMark 0.31 with GitHub's tables, struck words and bare links, as far as briefs use them: headings,
/// paragraphs, emphasis, code, links, lists, quotes, rules, line breaks. Comments are left out, for they are for the
/// writer; everything else stays text, HTML too. Any text gives something to read, in linear time.
struct Markdown: Sendable {
    /// What it consists of, in order; frames are opened and closed, so that no walk over it recurses.
    private(set) var pieces: [Piece]
    /// Where `[label]` leads, by label.
    private(set) var references: [[UInt8]: String]

    enum Piece: Sendable {
        case open(Frame)
        case close
        /// Level 1 to 6.
        case heading(Int, [UInt8])
        case paragraph([UInt8])
        case code([[UInt8]])
        case rule
        case table(MarkdownTable)
    }

    enum Frame: Hashable, Sendable {
        case quote
        /// `start` is the first number; nil for a list without numbers.
        case list(start: Int?, isLoose: Bool)
        case item
    }

    /// - Parameter source: anything; controls and what has no width are dropped.
    init(_ source: String) {
        var blocks = MarkdownBlocks(InertText.source(source))
        blocks.read()
        pieces = blocks.pieces
        references = blocks.references
    }
}

/// A table: GitHub's Flavored Markdown, section 4.10.
struct MarkdownTable: Sendable {
    var header: [[UInt8]]
    /// None of them has more cells than the header.
    var rows: [[[UInt8]]] = []

    /// The cells of `| a | b |`; a `|` after a backslash divides nothing.
    static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
        var cells: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in line {
            if byte == UInt8(ascii: "|"), !isEscaped {
                cells.append([])
            } else if byte == UInt8(ascii: "|") {
                cells[cells.count - 1][cells[cells.count - 1].count - 1] = byte
            } else {
                cells[cells.count - 1].append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        cells = cells.map { Array($0[...].trimmingBlanks) }
        if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
        if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
        return cells
    }

    /// Whether `line` is the one below a header of so many columns: `|---|:--:|`.
    static func isDelimiter(_ line: ArraySlice<UInt8>, columns: Int) -> Bool {
        guard line.contains(UInt8(ascii: "|")) || line.contains(UInt8(ascii: ":")),
            line.allSatisfy({ "|:- ".utf8.contains($0) })
        else { return false }
        let cells = cells(line)
        return cells.count == columns
            && cells.allSatisfy { cell in
                var dashes = cell[...]
                if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
                if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
                return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
            }
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces and line breaks at either end.
    var trimmingBlanks: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first == .blank || first == .lineBreak { slice.removeFirst() }
        while let last = slice.last, last == .blank || last == .lineBreak { slice.removeLast() }
        return slice
    }
}

extension UInt8 {
    static let blank = UInt8(ascii: " ")
    static let lineBreak = UInt8(ascii: "\n")

    /// What a backslash takes its meaning from.
    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
