/// What stands in the containers: headings, rules, tables, code, comments and paragraphs.
extension MarkdownBlocks {
    /// Whether the line belongs to code or a comment, whatever it looks like.
    mutating func goesOnVerbatim(_ line: MarkdownLine) -> Bool {
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

    static func endsComment(_ line: ArraySlice<UInt8>) -> Bool {
        var dashes = 0
        for byte in line {
            if byte == UInt8(ascii: ">"), dashes >= 2 { return true }
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
        }
        return false
    }

    // MARK: Leaves that begin

    mutating func beginsLeaf(_ line: MarkdownLine, at index: Int, from kept: Int) -> Bool {
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

    mutating func goOn(_ line: MarkdownLine, isInside: Bool, matched: Int) {
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

    mutating func takeBlank(from matched: Int) {
        closeLeaf()
        // A quote ends where its mark is missing; an item may go on after the blank line.
        if let quote = open[matched...].firstIndex(where: { if case .quote = $0 { true } else { false } }) {
            closeContainers(from: quote)
        }
    }

    // MARK: Leaves that end

    mutating func closeLeaf() {
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
