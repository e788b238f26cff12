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
    case absent

    static func text(ifAny text: String?) -> Value { text.map(Value.text) ?? .absent }

    static func words(ifAny words: String?) -> Value { words.map(Value.words) ?? .absent }

    static func number(_ number: Int) -> Value { .text(String(number)) }

    /// How many scalars of somebody's words are shown at most in one place.
    private static let longestWords = 400
    private static let longestText = 200

    /// The value as Mustache wants it: strings are made inert here, whatever their way was.
    var mustache: Any {
        switch self {
        case .text(let text): InertText.line(text, limit: Self.longestText)
        case .words(let words): InertText.line(words, limit: Self.longestWords)
        case .flag(let flag): flag
        case .list(let scopes): scopes.map(Self.mustache)
        case .absent: Absent()
        }
    }

    static func mustache(_ scope: Scope) -> [String: Any] { scope.mapValues(\.mustache) }
}
