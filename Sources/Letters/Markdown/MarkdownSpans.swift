/// Reads the text of one paragraph, heading or cell (CommonMark section 6).
struct MarkdownSpans {
    let bytes: [UInt8]
    let references: [[UInt8]: String]
    var position = 0
    var nodes: [Node] = []
    var emphasis = MarkdownEmphasis()
    var brackets: [Bracket] = []
    /// So many of the brackets stand around a link, and become none but for images.
    var aroundLink = 0
    /// For each length of a run of backticks the last place where it stands.
    private var lastBackticks: [Int: Int] = [:]

    enum Node {
        case span(MarkdownSpan)
        case bytes(Range<Int>)
        /// A run of `*`, `_` or `~`, by its number.
        case mark(Int)
    }

    struct Bracket {
        var node: Int
        var mark: Int
        /// Where its text begins.
        var start: Int
        var isImage: Bool
    }

    static func all(in text: [UInt8], references: [[UInt8]: String] = [:]) -> [MarkdownSpan] {
        var spans = MarkdownSpans(Array(text[...].trimmingBlanks), references)
        while spans.position < spans.bytes.count { spans.step() }
        spans.emphasis.resolve(from: 0)
        return spans.result
    }

    private init(_ bytes: [UInt8], _ references: [[UInt8]: String]) {
        self.bytes = bytes
        self.references = references
        var index = 0
        while index < bytes.count {
            let length = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
            if length > 0 { lastBackticks[length] = index }
            index += max(1, length)
        }
    }

    private mutating func step() {
        switch bytes[position] {
        case UInt8(ascii: "\\"): takeEscape()
        case UInt8(ascii: "`"): takeCode()
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): takeMarks()
        case UInt8(ascii: "["): takeBracket(isImage: false)
        case UInt8(ascii: "!") where byte(1) == UInt8(ascii: "["): takeBracket(isImage: true)
        case UInt8(ascii: "]"): takeBracketEnd()
        case UInt8(ascii: "<"): takeAddress()
        case UInt8(ascii: "&"): takeEntity()
        case UInt8(ascii: "h") where isAtBareAddress: takeBareAddress()
        case .lineBreak: takeLineBreak()
        default: takeText(1)
        }
    }

    private func byte(_ offset: Int) -> UInt8? {
        bytes.indices.contains(position + offset) ? bytes[position + offset] : nil
    }

    mutating func takeText(_ count: Int) {
        let end = position + count
        if case .bytes(let range) = nodes.last, range.upperBound == position {
            nodes[nodes.count - 1] = .bytes(range.lowerBound..<end)
        } else {
            nodes.append(.bytes(position..<end))
        }
        position = end
    }

    mutating func append(_ spans: MarkdownSpan...) { nodes += spans.map(Node.span) }

    // MARK: Escapes, line breaks, entities

    private mutating func takeEscape() {
        guard let next = byte(1) else { return takeText(1) }
        if next == .lineBreak {
            position += 2
            append(.lineBreak)
        } else if next.isPunctuation {
            position += 1
            takeText(1)
        } else {
            takeText(1)
        }
    }

    /// Two blanks before it make it one that stays.
    private mutating func takeLineBreak() {
        var blanks = 0
        if case .bytes(let range) = nodes.last {
            blanks = bytes[range].reversed().prefix { $0 == .blank }.count
            nodes[nodes.count - 1] = .bytes(range.dropLast(blanks))
        }
        position += 1
        append(blanks >= 2 ? .lineBreak : .softBreak)
    }

    private mutating func takeEntity() {
        let name = bytes[position...].prefix(12).dropFirst().prefix { $0 != UInt8(ascii: ";") }
        guard bytes[position...].dropFirst(name.count + 1).first == UInt8(ascii: ";"),
            let text = MarkdownEntity.text(name)
        else { return takeText(1) }
        position += name.count + 2
        append(.text(text))
    }

    // MARK: Code

    private mutating func takeCode() {
        let length = bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
        let start = position + length
        guard let last = lastBackticks[length], last > position, let end = backticks(length, from: start)
        else {
            return takeText(length)
        }
        var code = bytes[start..<end].map { $0 == .lineBreak ? .blank : $0 }
        if code.first == .blank, code.last == .blank, code.contains(where: { $0 != .blank }) {
            code = Array(code.dropFirst().dropLast())
        }
        append(.code(code))
        position = end + length
    }

    private func backticks(_ length: Int, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == length { return index }
            index += max(1, run)
        }
        return nil
    }

    // MARK: Emphasis

    private mutating func takeMarks() {
        let sign = bytes[position]
        let count = bytes[position...].prefix { $0 == sign }.count
        nodes.append(
            .mark(
                emphasis.add(
                    sign, count, before: bytes.scalar(before: position),
                    after: bytes.scalar(at: position + count))))
        position += count
    }

    // MARK: What comes of it

    private var result: [MarkdownSpan] {
        nodes.flatMap { node -> [MarkdownSpan] in
            switch node {
            case .span(let span): [span]
            case .bytes(let range): range.isEmpty ? [] : [.text(Array(bytes[range]))]
            case .mark(let mark): emphasis.spans(of: mark)
            }
        }
    }
}
