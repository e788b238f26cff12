extension Prose {
    /// What stands between the tags of HTML, up to what is quoted: enough to look for phrases in.
    static func withoutTags(_ html: String, limit: Int) -> String {
        let bytes = Array(html.utf8.prefix(16 * limit))
        var result: [UInt8] = []
        var position = 0
        var hasText = false
        while position < bytes.count, result.count < limit {
            let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            result += bytes[position..<open].map { $0.isLineBreak ? .space : $0 }
            guard open < bytes.count else { break }
            hasText = hasText || bytes[position..<open].contains { $0.isLetter || $0 >= 0x80 }
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
            let tag = HTMLTagText(bytes[(open + 1)..<close])
            if tag.opensQuote, hasText { break }
            result.append(tag.breaksLine ? .lineFeed : .space)
            position = tag.hidesText ? end(of: tag.name, bytes, from: close) : close + 1
        }
        return readable(result).text
    }

    /// With the commonest references resolved.
    private static func readable(_ text: [UInt8]) -> [UInt8] {
        guard Bytes.index(of: UInt8(ascii: "&"), in: text, from: 0) != nil else { return text }
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            let isSpace = text[index...].starts(with: "&nbsp;".utf8)
            let isQuote = !isSpace && text[index...].starts(with: "&#39;".utf8)
            result.append(isSpace ? .space : isQuote ? UInt8(ascii: "'") : text[index])
            index += isSpace ? 6 : isQuote ? 5 : 1
        }
        return result
    }

    /// Where `</name` begins.
    private static func end(of name: [UInt8], _ bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while let open = bytes[min(position, bytes.count)...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[(open + 1)...]
            if rest.first == UInt8(ascii: "/"),
                rest.dropFirst().prefix(name.count).elementsEqual(name, by: { $0.lowercased == $1 })
            {
                return open
            }
            position = open + 1
        }
        return bytes.count
    }
}

/// What stands between `<` and `>`.
private struct HTMLTagText {
    let name: [UInt8]
    private let isClosing: Bool
    private let attributes: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        isClosing = text.first == UInt8(ascii: "/")
        let rest = isClosing ? text.dropFirst() : text
        name = rest.prefix { $0.isLetter || $0.isDigit }.map(\.lowercased)
        attributes = rest.dropFirst(name.count).prefix(400)
    }

    var hidesText: Bool { !isClosing && Self.hidden.contains(name) }

    var breaksLine: Bool { Self.blocks.contains(name) }

    /// Whether what another wrote begins here: for all that clients call it by.
    var opensQuote: Bool {
        guard !isClosing else { return false }
        if name.elementsEqual("blockquote".utf8) { return true }
        return attributes.indices.contains { index in
            Self.quotes.contains { attributes[index...].starts(with: $0) }
        }
    }

    private static let hidden = Set(["style", "script", "title"].map { Array($0.utf8) })
    private static let blocks = Set(
        ["p", "div", "br", "tr", "li", "ul", "ol", "table", "hr", "h1", "h2", "h3", "h4", "pre", "body"]
            .map { Array($0.utf8) })
    private static let quotes = [
        "gmail_quote", "divRplyFwdMsg", "appendonsend", "yahoo_quoted", "moz-cite-prefix",
    ]
    .map { Array($0.utf8) }
}
