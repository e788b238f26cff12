import Mustache

/// What a template may say: the variables of one scope by name.
typealias Scope = [String: Value]

/// Nothing: false as a section, empty as text.
private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

/// One variable of a template. Every scope holds all its names, absent ones too, for Mustache looks for a missing
/// name in the scopes around it.
enum Value: Sendable {
    /// From the plan or of our own making.
    case text(String)
    /// From somebody's mail: never in a subject.
    case words(String)
    /// For sections only.
    case flag(Bool)
    case list([Scope])
    /// Text and HTML that were made of a person's document: put in once the rest is set, as they are.
    case document(Document)
    case absent

    struct Document: Sendable {
        var text: String
        var html: String
    }

    static func text(ifAny text: String?) -> Value { text.map(Value.text) ?? .absent }

    static func words(ifAny words: String?) -> Value { words.map(Value.words) ?? .absent }

    static func number(_ number: Int) -> Value { .text(String(number)) }

    /// How many scalars of somebody's words are shown at most in one place.
    private static let longestWords = 400
    private static let longestText = 200

    /// The value as Mustache wants it: strings are made inert here, whatever their way was.
    ///
    /// - Parameter name: the variable's.
    func mustache(named name: String) -> Any {
        switch self {
        case .text(let text): InertText.line(text, limit: Self.longestText)
        case .words(let words): InertText.line(words, limit: Self.longestWords)
        case .flag(let flag): flag
        case .list(let scopes): scopes.map(Self.mustache)
        case .document: Placeholder.mark(name)
        case .absent: Absent()
        }
    }

    static func mustache(_ scope: Scope) -> [String: Any] {
        Dictionary(uniqueKeysWithValues: scope.map { ($0, $1.mustache(named: $0)) })
    }
}

/// Where a document is to stand, between two controls, which no inert text has.
enum Placeholder {
    private static let begin: Unicode.Scalar = "\u{1}"
    private static let end: Unicode.Scalar = "\u{2}"

    static func mark(_ name: String) -> String { "\(begin)\(name)\(end)" }

    /// `text` with the documents of `scope` in place of their marks.
    static func filled(_ text: String, _ scope: Scope, _ form: TemplateSet.Form) -> String {
        guard text.unicodeScalars.contains(begin) else { return text }
        var filled = ""
        for (index, piece) in text.unicodeScalars.split(separator: begin, omittingEmptySubsequences: false)
            .enumerated()
        {
            guard index > 0, let end = piece.firstIndex(of: end) else {
                filled.unicodeScalars.append(contentsOf: piece)
                continue
            }
            if case .document(let document) = scope[String(piece[..<end])] {
                filled += form == .text ? document.text : document.html
            }
            filled.unicodeScalars.append(contentsOf: piece[piece.index(after: end)...])
        }
        return filled
    }
}
