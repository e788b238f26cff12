/// Reads the blocks of a text line by line (CommonMark, appendix): each line is first given to the quotes and lists that
/// are open, then what is left of it begins new ones or goes on with the text.
struct MarkdownBlocks {
    var pieces: [Markdown.Piece] = []
    var references: [[UInt8]: String] = [:]
    private let lines: [ArraySlice<UInt8>]
    /// The last line that ends a comment: one that nothing ends is none.
    let lastCommentEnd: Int
    private(set) var open: [Container] = []
    var leaf = Leaf.none
    var gathered: [[UInt8]] = []
    private var isAfterBlank = false

    /// Quotes and lists that may stand in one another; what is deeper stays text.
    private static let deepest = 32

    enum Container {
        case quote
        /// `piece` is where it was opened.
        case list(sign: UInt8, piece: Int)
        case item(content: Int)
    }

    /// What the lines are gathered for.
    enum Leaf: Equatable {
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
        // An empty line of a quote parts nothing of what the quote stands in.
        let parts = line.isBlank && !isQuote(innermost(of: matched))
        if line.isBlank {
            takeBlank(from: matched)
        } else if !begins(&line, at: index, matched: matched) {
            goOn(line, isInside: isInside, matched: matched)
        }
        isAfterBlank = parts
    }

    private func isQuote(_ container: Container?) -> Bool {
        if case .quote = container { true } else { false }
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

    // MARK: Opening and closing

    /// What is open beyond `kept` ends, and something new begins there.
    mutating func begin(from kept: Int) {
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

    mutating func closeContainers(from index: Int) {
        while open.count > index {
            open.removeLast()
            pieces.append(.close)
        }
    }
}
