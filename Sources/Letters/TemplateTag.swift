/// One `{{…}}` of a template, and where it stands.
struct TemplateTag: Hashable {
    var kind: Kind
    /// Without its mark and the spaces around it.
    var name: String
    /// From 1.
    var line: Int
    /// From 1, in scalars.
    var column: Int

    enum Kind: Character {
        case variable = " "
        case section = "#"
        case inverted = "^"
        case end = "/"
        case partial = ">"
        case parent = "<"
        case block = "$"
        case comment = "!"
        case pragma = "%"
        case delimiters = "="
        case unescaped = "&"
    }

    /// The tags of `source` in order; a tag that is not closed ends the search.
    static func all(in source: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var line = 1
        var lineStart = source.unicodeScalars.startIndex
        let scalars = source.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if scalars[index] == "\n" {
                line += 1
                lineStart = scalars.index(after: index)
            }
            guard scalars[index...].starts(with: "{{".unicodeScalars) else {
                index = scalars.index(after: index)
                continue
            }
            let open = index
            let start = scalars.index(open, offsetBy: 2)
            var close = start
            while close < scalars.endIndex, !scalars[close...].starts(with: "}}".unicodeScalars) {
                close = scalars.index(after: close)
            }
            guard close < scalars.endIndex else { return tags }
            let column = scalars.distance(from: lineStart, to: open) + 1
            tags.append(tag(String(scalars[start..<close]), line: line, column: column))
            for inside in scalars[start..<close].indices where scalars[inside] == "\n" {
                line += 1
                lineStart = scalars.index(after: inside)
            }
            index = scalars.index(close, offsetBy: 2)
        }
        return tags
    }

    private static func tag(_ content: String, line: Int, column: Int) -> TemplateTag {
        let marked = content.first == "{" ? "&" + content.dropFirst() : content
        let kind = marked.first.flatMap(Kind.init(rawValue:)) ?? .variable
        let name = kind == .variable ? marked[...] : marked.dropFirst()
        return TemplateTag(
            kind: kind, name: name.split(separator: " ").joined(separator: " "), line: line, column: column)
    }
}
