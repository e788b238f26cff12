import Planning

/// A template of a whole mail: which letter, and which of its two forms.
struct LetterTemplate: Hashable, Sendable {
    var letter: LetterKind
    var form: Form

    enum Form: String, CaseIterable, Sendable {
        case text, html
    }

    /// `request.text`: its name in a language's set.
    var name: String { "\(letter.rawValue).\(form.rawValue)" }

    /// The mails and forms that every language has.
    static let all: [LetterTemplate] = LetterKind.allCases.flatMap { letter in
        Form.allCases.map { LetterTemplate(letter: letter, form: $0) }
    }

    /// Every variable that it may use, each with a value: what templates are checked against and previewed with.
    var example: Scope {
        var scope = Examples.scope(of: letter)
        if form == .html { scope["subject"] = .text("Status for Mon 23 Nov") }
        return scope
    }
}
