extension Markdown {
    /// The text for who reads mail as plain text: lines of at most 72 columns where words allow it, lists and quotes with
    /// their marks, code as it is, addresses beside what leads to them.
    var text: String {
        var writing = MarkdownTextWriting(references: references)
        for piece in pieces { writing.write(piece) }
        return writing.text
    }
}

/// The writing of a text piece by piece: what stands before each line, and where an empty one goes.
struct MarkdownTextWriting {
    let references: [[UInt8]: String]
    private(set) var text = ""
    var frames: [Frame] = []
    private var wantsBlank = false

    private static let width = 72

    init(references: [[UInt8]: String]) {
        self.references = references
    }

    /// A quote, a list or an item that is open.
    struct Frame {
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

    var columns: Int {
        frames.reduce(Self.width) { $0 - WrappedText.columns($1.first ?? $1.rest) }
    }

    mutating func write(line: String) {
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
    mutating func write(words: String) {
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
}
