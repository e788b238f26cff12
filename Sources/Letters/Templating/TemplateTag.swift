/// One `{{…}}` of a template, and where it stands.
struct TemplateTag: Hashable {
    var kind: Kind
    /// Without its mark and the spaces around it.
    var name: String
    /// From 1.
    var line: Int
    /// From 1, in scalars.
    var column: Int

    enum Kind: Unicode.Scalar {
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
        case unescapedInBraces = "{"
    }

    /// The tags of `source` in order; a tag that is not closed ends the search.
    static func all(in source: String) -> [TemplateTag] {
        var search = TagSearch(source)
        var tags: [TemplateTag] = []
        while let tag = search.next() { tags.append(tag) }
        return tags
    }

    fileprivate init(_ content: Substring.UnicodeScalarView, line: Int, column: Int) {
        kind = content.first.flatMap(Kind.init(rawValue:)) ?? .variable
        name = String(kind == .variable ? content : content.dropFirst())
            .split(separator: " ").joined(separator: " ")
        self.line = line
        self.column = column
    }
}

/// Walks a template from tag to tag and counts lines and columns.
private struct TagSearch {
    private var rest: Substring.UnicodeScalarView
    private var line = 1
    private var column = 1

    init(_ source: String) {
        rest = source[...].unicodeScalars
    }

    mutating func next() -> TemplateTag? {
        while !rest.isEmpty {
            if rest.starts(with: "{{".unicodeScalars) { return tag() }
            step()
        }
        return nil
    }

    private mutating func tag() -> TemplateTag? {
        let (line, column) = (line, column)
        step()
        step()
        let start = rest
        while !rest.starts(with: "}}".unicodeScalars) {
            guard !rest.isEmpty else { return nil }
            step()
        }
        return TemplateTag(start[start.startIndex..<rest.startIndex], line: line, column: column)
    }

    private mutating func step() {
        if rest.removeFirst() == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }
}
