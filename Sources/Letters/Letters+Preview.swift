package import Planning

extension Letters {
    /// A mail's words, without the fields that carry it.
    package struct Preview: Hashable, Sendable {
        package var subject: String
        package var text: String
        package var html: String?
    }

    /// A letter of made-up contents, in which everything that its templates can say is said.
    package func preview(of letter: LetterKind, language: String) -> Preview {
        let words = templates(language).letter(letter.rawValue, Examples.scope(of: letter))
        return Preview(subject: words.subject, text: words.text, html: words.html)
    }
}
