extension Markdown {
    /// The text for who reads mail as plain text: lines of at most 72 columns where words allow it, lists and quotes with
    /// their marks, code as it is, addresses beside what leads to them.
    var text: String {
        var writing = MarkdownTextWriting(references: references)
        for piece in pieces { writing.write(piece) }
        return writing.text
    }
}

private struct MarkdownTextWriting {
    let references: [[UInt8]: String]
    private(set) var text = ""
    private var frames: [Frame] = []
    private var wantsBlank = false

    private static let width = 72

    init(references: [[UInt8]: String]) {
        self.references = references
    }

    /// A quote, a list or an item that is open.
    private struct Frame {
        /// What stands before its first line, until that is written; and before the others.
        var first: String?
        var rest = ""
        /// The number of a list's next item; nil for no numbers.
        var number: Int?
        /// Whether what stands in it follows without an empty line.
        var isTight = false
    }

    mutating func write(_ piece: Markdown.Piece) {
        switch piece {
        case .open(let frame): open(frame)
        case .close: close()
        case .heading(let level, let title):
            beginBlock()
            write(heading: plain(title), level: level)
        case .paragraph(let content):
            beginBlock()
            write(words: plain(content))
        case .code(let lines):
            beginBlock()
            for line in lines { write(line: "    " + String(decoding: line, as: UTF8.self)) }
        case .rule:
            beginBlock()
            write(line: "* * *")
        case .table(let table):
            beginBlock()
            write(table)
        }
    }

    // MARK: Frames

    private mutating func open(_ frame: Markdown.Frame) {
        switch frame {
        case .quote:
            beginBlock()
            frames.append(Frame(rest: "> "))
        case .list(let start, let isLoose):
            beginBlock()
            frames.append(Frame(number: start, isTight: !isLoose))
        case .item:
            beginBlock()
            frames.append(itemFrame())
        }
        wantsBlank = false
    }

    private mutating func itemFrame() -> Frame {
        guard let list = frames.last else { return Frame(first: "- ", rest: "  ") }
        var mark = "- "
        if let number = list.number {
            mark = "\(number). "
            frames[frames.count - 1].number = number + 1
        }
        let rest = String(repeating: " ", count: mark.utf8.count)
        return Frame(first: mark, rest: rest, isTight: list.isTight)
    }

    private mutating func close() {
        if frames.last?.first != nil { write(line: "") }
        frames.removeLast()
        wantsBlank = true
    }

    private mutating func beginBlock() {
        if wantsBlank, frames.last?.isTight != true { write(line: "") }
        wantsBlank = true
    }

    // MARK: Lines

    private var columns: Int {
        frames.reduce(Self.width) { $0 - WrappedText.columns($1.first ?? $1.rest) }
    }

    private mutating func write(line: String) {
        var written = ""
        for index in frames.indices {
            written += frames[index].first ?? frames[index].rest
            frames[index].first = nil
        }
        written += line
        while written.unicodeScalars.last == " " { written.unicodeScalars.removeLast() }
        text += written + "\n"
    }

    /// `words` in lines, each `\n` in it a break of its own.
    private mutating func write(words: String) {
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            let room = max(20, columns)
            var current = ""
            var length = 0
            for word in line.split(separator: " ") {
                let width = WrappedText.columns(word)
                if length > 0, length + 1 + width > room {
                    write(line: current)
                    (current, length) = ("", 0)
                }
                current += (length > 0 ? " " : "") + word
                length += (length > 0 ? 1 : 0) + width
            }
            write(line: current)
        }
    }

    private mutating func write(heading: String, level: Int) {
        write(words: heading)
        guard level <= 2, !heading.isEmpty else { return }
        let widest = heading.split(separator: "\n").map(WrappedText.columns).max() ?? 0
        write(
            line: String(repeating: level == 1 ? "=" : "-", count: min(max(widest, 3), max(20, columns))))
    }

    // MARK: Tables

    private mutating func write(_ table: MarkdownTable) {
        let header = table.header.map { oneLine($0) }
        let rows = table.rows.map { $0.map { oneLine($0) } }
        let widths = header.indices.map { column in
            ([header] + rows).map { $0.indices.contains(column) ? WrappedText.columns($0[column]) : 0 }.max()
                ?? 0
        }
        if widths.reduce(0, +) + 3 * (widths.count - 1) > columns {
            write(list: rows, header: header)
        } else {
            write(row: header, widths)
            write(line: widths.map { String(repeating: "-", count: max($0, 3)) }.joined(separator: " | "))
            for row in rows { write(row: row, widths) }
        }
    }

    private mutating func write(row: [String], _ widths: [Int]) {
        let cells = widths.indices.map { column -> String in
            let cell = row.indices.contains(column) ? row[column] : ""
            return cell
                + String(repeating: " ", count: max(0, max(widths[column], 3) - WrappedText.columns(cell)))
        }
        write(line: cells.joined(separator: " | "))
    }

    /// A table that is too wide: each row as an item, each cell with its heading.
    private mutating func write(list rows: [[String]], header: [String]) {
        for row in rows {
            frames.append(Frame(first: "- ", rest: "  "))
            for (name, cell) in zip(header, row) where !cell.isEmpty {
                write(words: name.isEmpty ? cell : "\(name): \(cell)")
            }
            if frames.last?.first != nil { write(line: "") }
            frames.removeLast()
        }
    }

    // MARK: Words

    private func oneLine(_ content: [UInt8]) -> String {
        plain(content).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    private func plain(_ content: [UInt8]) -> String {
        var plain: [UInt8] = []
        var links: [Int] = []
        for span in MarkdownSpans.all(in: content, references: references) {
            switch span {
            case .text(let text): plain += text
            case .code(let code): plain += [UInt8(ascii: "`")] + code + [UInt8(ascii: "`")]
            case .open(.link): links.append(plain.count)
            case .close(.link(let address)):
                let start = links.popLast() ?? plain.count
                plain += Self.shown(address, beside: plain[start...])
            case .open(let style), .close(let style): plain += Self.mark(of: style).utf8
            case .softBreak: plain.append(.blank)
            case .lineBreak: plain.append(.lineBreak)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func mark(of style: MarkdownSpan.Style) -> String {
        switch style {
        case .emphasis: "*"
        case .strong: "**"
        case .struck: "~~"
        case .link: ""
        }
    }

    /// ` <address>`, unless it stands there already.
    private static func shown(_ address: String, beside text: ArraySlice<UInt8>) -> [UInt8] {
        let bare = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        return text.elementsEqual(bare.utf8) || text.elementsEqual(address.utf8) || address.isEmpty
            ? [] : Array(" <\(bare)>".utf8)
    }
}
