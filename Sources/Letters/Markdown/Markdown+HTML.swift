extension Markdown {
    /// The text as it looks in a mail; every word is escaped, and links lead to web and mail addresses alone.
    ///
    /// One whose markup would be many times its text is shown as that.
    var html: String {
        var writing = MarkdownHTMLWriting(references: references)
        for piece in pieces {
            writing.write(piece)
            guard writing.html.utf8.count <= Self.largestHTML else { return Self.preformatted(text) }
        }
        return writing.html
    }

    /// In bytes.
    private static let largestHTML = 1 << 20

    static func preformatted(_ text: String) -> String {
        "<pre class=\"code\" style=\"\(MarkdownHTMLWriting.codeStyle)\">\(EscapedHTML().escapeText(text))</pre>\n"
    }
}

private struct MarkdownHTMLWriting {
    let references: [[UInt8]: String]
    private(set) var html = ""
    private var open: [Markdown.Frame] = []

    init(references: [[UInt8]: String]) {
        self.references = references
    }

    static let codeStyle =
        "margin:0 0 12px;padding:10px;border-radius:6px;background:#eef0f3;white-space:pre-wrap;font-size:14px"
    private static let cellStyle =
        "padding:4px 8px;border:1px solid #dfe3e8;text-align:left;vertical-align:top"

    mutating func write(_ piece: Markdown.Piece) {
        switch piece {
        case .open(let frame):
            open.append(frame)
            html += Self.opening(frame)
        case .close:
            guard let frame = open.popLast() else { return }
            html += Self.closing(frame)
        case .heading(let level, let title): write(heading: inline(title), level: level)
        case .paragraph(let content):
            html += isTight ? inline(content) + "\n" : "<p style=\"margin:0 0 12px\">\(inline(content))</p>\n"
        case .code(let lines):
            let code = lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
            html += Markdown.preformatted(code)
        case .rule:
            html +=
                "<hr class=\"line\" style=\"margin:16px 0;border:0;border-top:1px solid #dfe3e8\">\n"
        case .table(let table): write(table)
        }
    }

    /// Whether the text of an item stands in no paragraph.
    private var isTight: Bool {
        guard open.last == .item, open.count > 1, case .list(_, let isLoose) = open[open.count - 2] else {
            return false
        }
        return !isLoose
    }

    private static func opening(_ frame: Markdown.Frame) -> String {
        switch frame {
        case .quote:
            "<blockquote class=\"quote\" style=\"margin:0 0 12px;padding:0 0 0 10px;border-left:3px solid #9aa5b4\">\n"
        case .list(nil, _): "<ul style=\"margin:0 0 12px;padding-left:24px\">\n"
        case .list(let start?, _):
            "<ol\(start == 1 ? "" : " start=\"\(start)\"") style=\"margin:0 0 12px;padding-left:28px\">\n"
        case .item: "<li>"
        }
    }

    private static func closing(_ frame: Markdown.Frame) -> String {
        switch frame {
        case .quote: "</blockquote>\n"
        case .list(nil, _): "</ul>\n"
        case .list: "</ol>\n"
        case .item: "</li>\n"
        }
    }

    /// The mail has no heading above these, and few readers tell more than three levels apart.
    private mutating func write(heading: String, level: Int) {
        let tag = "h\(min(level + 1, 4))"
        let size = [1: 21, 2: 18][level] ?? 16
        html +=
            "<\(tag) style=\"margin:20px 0 8px;font-size:\(size)px;line-height:1.35\">\(heading)</\(tag)>\n"
    }

    private mutating func write(_ table: MarkdownTable) {
        html += "<table style=\"border-collapse:collapse;margin:0 0 12px\">\n"
        write(row: table.header, as: "th")
        for row in table.rows { write(row: row, as: "td") }
        html += "</table>\n"
    }

    private mutating func write(row: [[UInt8]], as tag: String) {
        let cells = row.map { "<\(tag) class=\"line\" style=\"\(Self.cellStyle)\">\(inline($0))</\(tag)>" }
        html += "<tr>\(cells.joined())</tr>\n"
    }

    // MARK: Words

    private func inline(_ content: [UInt8]) -> String {
        var html = ""
        var links = 0
        for span in MarkdownSpans.all(in: content, references: references) {
            switch span {
            case .text(let text): html += Self.escaped(text)
            case .code(let code): html += "<code>\(Self.escaped(code))</code>"
            case .open(.link(let address)):
                if links == 0 { html += Self.link(to: address) }
                links += 1
            case .close(.link(let address)):
                links -= 1
                if links == 0 { html += Self.linkEnd(of: address) }
            case .open(let style): html += "<\(Self.tag(of: style))>"
            case .close(let style): html += "</\(Self.tag(of: style))>"
            case .softBreak: html += "\n"
            case .lineBreak: html += "<br>\n"
            }
        }
        return html
    }

    /// The outermost link's; one within it leads nowhere of its own.
    private static func link(to address: String) -> String {
        guard MarkdownLink.isSafe(address) else { return "" }
        return "<a class=\"link\" style=\"color:#1a56c4\" href=\"\(EscapedHTML().escapeText(address))\">"
    }

    /// An address that leads nowhere is shown.
    private static func linkEnd(of address: String) -> String {
        if MarkdownLink.isSafe(address) { return "</a>" }
        return address.isEmpty ? "" : " &lt;\(EscapedHTML().escapeText(address))&gt;"
    }

    private static func tag(of style: MarkdownSpan.Style) -> String {
        switch style {
        case .emphasis: "em"
        case .strong: "strong"
        case .struck: "s"
        case .link: "span"
        }
    }

    private static func escaped(_ text: [UInt8]) -> String {
        EscapedHTML().escapeText(String(decoding: text, as: UTF8.self))
    }
}
