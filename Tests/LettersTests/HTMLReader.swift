import Foundation

/// Reads our own HTML back: the words of its body, its tags and their attributes.
struct HTMLReader {
    private(set) var text = ""
    private(set) var tags: [String] = []

    init(_ html: String) {
        var rest = html.unicodeScalars[...]
        while let open = rest.firstIndex(of: "<") {
            text += Self.decoded(String(rest[..<open]))
            guard let close = rest[open...].firstIndex(of: ">") else { break }
            tags.append(String(rest[open...close]))
            text += " "
            rest = rest[rest.index(after: close)...]
        }
        text += Self.decoded(String(rest))
    }

    private static func decoded(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
            .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal) }
    }

    /// The names of the tags, without those that close.
    var names: Set<String> {
        Set(
            tags.filter { !$0.hasPrefix("</") && !$0.hasPrefix("<!") }.map { tag in
                String(tag.dropFirst().prefix { $0.isLetter || $0.isNumber }).lowercased()
            })
    }

    /// Runs of letters and digits, of what the eye sees.
    static func words(ofText text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    static func words(ofHTML html: String) -> [String] {
        let body = html.split(separator: "<body", maxSplits: 1).last ?? ""
        return words(ofText: HTMLReader("<body" + body).text)
    }
}
