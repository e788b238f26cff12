/// The text of a mail, as plain text and as HTML.
struct MessageText {
    /// The sections as text; nil if one of them stands in HTML alone.
    private(set) var plain: String?
    /// The sections as HTML, those in plain text alone escaped; nil if none stands in HTML.
    private(set) var html: String?
    /// Why there is neither.
    private(set) var absence: String?
    private(set) var problems: [String] = []
    private(set) var uuencoded: [Attachment] = []
    /// The parts that were read.
    private(set) var parts: Set<Int> = []

    init(_ parts: [Part], bytes: [UInt8], budget: Int) {
        let body = BodySections(parts) { bytes[parts[$0].body].allSatisfy { $0.isBlank || $0.isLineBreak } }
        var decoding = TextDecoding(bytes, budget: budget)
        var texts: [Int: String] = [:]
        for index in body.sections.flatMap({ $0.plain + $0.html }).sorted() where texts[index] == nil {
            texts[index] = decoding.text(of: parts[index])
        }
        self.parts = Set(texts.keys)
        problems = decoding.problems
        uuencoded = decoding.uuencoded
        if body.isAttached { problems.append("the text stands in a part that is marked as an attachment") }
        plain = Self.plain(body.sections, texts)
        html = Self.html(body.sections, texts, isHTML: { parts[$0].type == "text/html" })
        if decoding.isEncrypted, plain?.isBlank == true { plain = nil }
        if plain?.isBlank ?? true, html?.isBlank ?? true { readWrapped(parts, bytes, decoding.budget) }
        absence =
            plain == nil && html == nil ? TextAbsence.reason(parts, isEncrypted: decoding.isEncrypted) : nil
    }

    /// Where there is no other text, that of a winmail.dat.
    private mutating func readWrapped(_ parts: [Part], _ bytes: [UInt8], _ budget: Int) {
        guard let part = parts.first(where: TNEFBody.isWrapping) else { return }
        let body = TNEFBody(part.encoding.decoded(bytes[part.body], limit: 32 << 20), limit: budget)
        if let text = body.plain, !text.isBlank { plain = text }
        if let text = body.html, !text.isBlank { html = text }
    }

    private static func plain(_ sections: [BodySections.Section], _ texts: [Int: String]) -> String? {
        let isComplete = sections.allSatisfy {
            !$0.plain.isEmpty || $0.html.allSatisfy { texts[$0]?.isBlank ?? true }
        }
        let pieces = sections.flatMap(\.plain).compactMap { texts[$0] }
        return isComplete && !pieces.isEmpty ? joined(pieces) : nil
    }

    private static func html(
        _ sections: [BodySections.Section], _ texts: [Int: String], isHTML: (Int) -> Bool
    ) -> String? {
        guard sections.contains(where: { $0.html.contains(where: isHTML) }) else { return nil }
        let pieces = sections.flatMap { $0.html.isEmpty ? $0.plain : $0.html }.compactMap { index in
            texts[index].map { isHTML(index) ? $0 : escaped($0) }
        }
        return joined(pieces)
    }

    /// The texts one after the other, each from a new line on.
    private static func joined(_ texts: [String]) -> String {
        guard texts.count != 1 else { return texts[0] }
        return texts.map { $0.utf8.last == .lineFeed ? $0 : $0 + "\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = "<div>"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\n": result += "<br>\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "</div>"
    }
}

extension String {
    var isBlank: Bool { utf8.allSatisfy { $0.isBlank || $0.isLineBreak } }
}
