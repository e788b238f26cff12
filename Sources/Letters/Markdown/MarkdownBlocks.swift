/// Reads the blocks of a text line by line (CommonMark, appendix): each line is first given to the quotes and lists that
/// are open, then what is left of it begins new ones or goes on with the text.
struct MarkdownBlocks {
    private(set) var pieces: [Markdown.Piece] = []
    private(set) var references: [[UInt8]: String] = [:]
    private let lines: [ArraySlice<UInt8>]
    /// The last line that ends a comment: one that nothing ends is none.
    private let lastCommentEnd: Int
    private var open: [Container] = []
    private var leaf = Leaf.none
    private var gathered: [[UInt8]] = []
    private var isAfterBlank = false

    /// Quotes and lists that may stand in one another; what is deeper stays text.
    private static let deepest = 32

    private enum Container {
        case quote
        /// `piece` is where it was opened.
        case list(sign: UInt8, piece: Int)
        case item(content: Int)
    }

    /// What the lines are gathered for.
    private enum Leaf: Equatable {
        case none, paragraph, indentedCode, comment
        case fencedCode(sign: UInt8, length: Int, indentation: Int)
        /// Below a header of so many columns; the header is the first of the lines.
        case table(columns: Int)
    }

    init(_ source: String) {
        lines = Array(source.utf8)[...].split(separator: .lineBreak, omittingEmptySubsequences: false)
        lastCommentEnd = lines.lastIndex { Self.endsComment($0) } ?? -1
    }

    mutating func read() {
        for index in lines.indices { take(MarkdownLine(lines[index]), at: index) }
        closeLeaf()
        closeContainers(from: 0)
    }

    private mutating func take(_ line: MarkdownLine, at index: Int) {
        var line = line
        let matched = match(&line)
        let isInside = matched == open.count
        if isInside, goesOnVerbatim(line) { return }
        if line.isBlank {
            takeBlank(from: matched)
        } else if !begins(&line, at: index, matched: matched) {
            goOn(line, isInside: isInside, matched: matched)
        }
        isAfterBlank = line.isBlank
    }

    /// How many of the open containers the line belongs to; takes their marks.
    private func match(_ line: inout MarkdownLine) -> Int {
        for (index, container) in open.enumerated() {
            switch container {
            case .list: break
            case .quote:
                guard line.takeQuoteMark() else { return index }
            case .item(let content):
                if line.isBlank { continue }
                guard line.indentation >= content else { return index }
                line.skip(content)
            }
        }
        return open.count
    }

    // MARK: Code and comments

    /// Whether the line belongs to code or a comment, whatever it looks like.
    private mutating func goesOnVerbatim(_ line: MarkdownLine) -> Bool {
        switch leaf {
        case .fencedCode(let sign, let length, let indentation):
            if line.closes((sign, length)) {
                closeLeaf()
            } else {
                gathered.append(Array(line.rest.dropFirst(min(indentation, line.indentation))))
            }
            return true
        case .comment:
            if Self.endsComment(line.rest) { leaf = .none }
            return true
        case .indentedCode:
            guard line.isBlank || line.indentation >= 4 else { return false }
            gathered.append(Array(line.rest.dropFirst(4)))
            return true
        case .none, .paragraph, .table: return false
        }
    }

    private static func endsComment(_ line: ArraySlice<UInt8>) -> Bool {
        var dashes = 0
        for byte in line {
            if byte == UInt8(ascii: ">"), dashes >= 2 { return true }
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
        }
        return false
    }

    // MARK: Blocks that begin

    /// Whether the line begins something that is no mere text.
    private mutating func begins(_ line: inout MarkdownLine, at index: Int, matched: Int) -> Bool {
        var kept = matched
        var hasBegun = false
        while !line.isBlank, open.count < Self.deepest || kept < open.count {
            if takesQuote(&line, from: kept) || takesItem(&line, from: kept) {
                kept = open.count
                hasBegun = true
            } else {
                break
            }
        }
        if line.isBlank { return hasBegun }
        if beginsLeaf(line, at: index, from: kept) { return true }
        if hasBegun { goOn(line, isInside: true, matched: kept) }
        return hasBegun
    }

    private mutating func takesQuote(_ line: inout MarkdownLine, from kept: Int) -> Bool {
        guard line.takeQuoteMark() else { return false }
        begin(from: kept)
        push(.quote, .quote)
        return true
    }

    private mutating func takesItem(_ line: inout MarkdownLine, from kept: Int) -> Bool {
        guard !line.isRule, let mark = line.listMark, !isOnlyText(mark, from: kept) else { return false }
        if case .list(mark.sign, let piece) = innermost(of: kept) {
            closeLeaf()
            closeContainers(from: kept)
            if isAfterBlank { loosen(piece) }
        } else {
            begin(from: kept)
            push(
                .list(sign: mark.sign, piece: pieces.count), .list(start: mark.number, isLoose: false))
        }
        push(.item(content: mark.content), .item)
        line.skip(mark.content)
        return true
    }

    /// Within a paragraph only an item with text, and if numbered with 1, begins a list.
    private func isOnlyText(_ mark: MarkdownLine.ListMark, from kept: Int) -> Bool {
        guard leaf == .paragraph, kept == open.count else { return false }
        return mark.isEmpty || mark.number.map { $0 != 1 } ?? false
    }

    private func innermost(of count: Int) -> Container? { count > 0 ? open[count - 1] : nil }

    private mutating func beginsLeaf(_ line: MarkdownLine, at index: Int, from kept: Int) -> Bool {
        if line.indentation >= 4 {
            if leaf == .paragraph { return false }
            begin(from: kept)
            gather(.indentedCode, [Array(line.rest.dropFirst(4))])
        } else if let heading = line.heading {
            begin(from: kept)
            pieces.append(.heading(heading.level, heading.text))
        } else if let fence = line.fence {
            begin(from: kept)
            leaf = .fencedCode(sign: fence.sign, length: fence.length, indentation: fence.indentation)
        } else if line.opensComment, index <= lastCommentEnd {
            begin(from: kept)
            leaf = Self.endsComment(line.content) ? .none : .comment
        } else if kept == open.count, makesHeading(line) || makesTable(line) {
            return true
        } else if line.isRule {
            begin(from: kept)
            pieces.append(.rule)
        } else {
            return false
        }
        return true
    }

    private mutating func makesHeading(_ line: MarkdownLine) -> Bool {
        guard leaf == .paragraph, let level = line.underline, let text = paragraph else { return false }
        leaf = .none
        gathered = []
        pieces.append(.heading(level, text))
        return true
    }

    private mutating func makesTable(_ line: MarkdownLine) -> Bool {
        guard leaf == .paragraph, let header = gathered.last, header.contains(UInt8(ascii: "|")) else {
            return false
        }
        let columns = MarkdownTable.cells(header[...]).count
        guard MarkdownTable.isDelimiter(line.content, columns: columns) else { return false }
        gathered.removeLast()
        closeLeaf()
        gather(.table(columns: columns), [header])
        return true
    }

    // MARK: Text that goes on

    private mutating func goOn(_ line: MarkdownLine, isInside: Bool, matched: Int) {
        switch leaf {
        case .paragraph:
            // Also where a quote's or an item's mark is missing.
            gathered.append(Self.text(line))
        case .table where isInside: gathered.append(Array(line.content))
        case .none, .table, .indentedCode, .fencedCode, .comment:
            begin(from: matched)
            gather(.paragraph, [Self.text(line)])
        }
    }

    private mutating func gather(_ leaf: Leaf, _ lines: [[UInt8]]) {
        self.leaf = leaf
        gathered = lines
    }

    /// Without its indentation; two blanks at its end stay, for they break the line.
    private static func text(_ line: MarkdownLine) -> [UInt8] {
        Array(line.rest.drop { $0 == .blank })
    }

    private mutating func takeBlank(from matched: Int) {
        closeLeaf()
        // A quote ends where its mark is missing; an item may go on after the blank line.
        if let quote = open[matched...].firstIndex(where: { if case .quote = $0 { true } else { false } }) {
            closeContainers(from: quote)
        }
    }

    // MARK: Opening and closing

    /// What is open beyond `kept` ends, and something new begins there.
    private mutating func begin(from kept: Int) {
        closeLeaf()
        closeContainers(from: kept)
        // A list holds items alone.
        if case .list = open.last { closeContainers(from: open.count - 1) }
        guard isAfterBlank, case .item = open.last, case .list(_, let piece) = innermost(of: open.count - 1),
            !isAtItemStart
        else { return }
        loosen(piece)
    }

    private var isAtItemStart: Bool {
        if case .open(.item) = pieces.last { true } else { false }
    }

    private mutating func push(_ container: Container, _ frame: Markdown.Frame) {
        open.append(container)
        pieces.append(.open(frame))
    }

    private mutating func loosen(_ piece: Int) {
        if case .open(.list(let start, _)) = pieces[piece] {
            pieces[piece] = .open(.list(start: start, isLoose: true))
        }
    }

    private mutating func closeContainers(from index: Int) {
        while open.count > index {
            open.removeLast()
            pieces.append(.close)
        }
    }

    private mutating func closeLeaf() {
        switch leaf {
        case .none, .comment: break
        case .paragraph: if let text = paragraph { pieces.append(.paragraph(text)) }
        case .indentedCode:
            while let last = gathered.last, last.allSatisfy({ $0 == .blank }) { gathered.removeLast() }
            pieces.append(.code(gathered))
        case .fencedCode: pieces.append(.code(gathered))
        case .table(let columns):
            let rows = gathered.map { Array(MarkdownTable.cells($0[...]).prefix(columns)) }
            pieces.append(.table(MarkdownTable(header: rows[0], rows: Array(rows.dropFirst()))))
        }
        leaf = .none
        gathered = []
    }

    /// The gathered lines as a paragraph's text; nil if there is none beside definitions, which stand before it. The first
    /// definition of a label counts.
    private var paragraph: [UInt8]? {
        mutating get {
            var text = gathered[...]
            while let line = text.first, let definition = MarkdownLine(line[...]).definition {
                references[definition.label] = references[definition.label] ?? definition.address
                text.removeFirst()
            }
            return text.isEmpty ? nil : Array(text.joined(separator: [.lineBreak]))
        }
    }
}
