/// A mail's words: subject, text, and the same as HTML.
struct Letter: Hashable, Sendable {
    var subject: String
    var text: String
    var html: String?
}

/// The templates of one language in both forms.
struct LetterTemplates: Sendable {
    var text: TemplateSet
    var html: TemplateSet

    /// The words of one letter. The text's first line is the subject; the HTML repeats it as its title.
    func letter(_ name: String, _ scope: Scope) -> Letter {
        let lines = (text.rendering(name, scope) ?? "")
            .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let subject = Self.subject(lines.first ?? "")
        var titled = scope
        titled["subject"] = .text(subject)
        return Letter(
            subject: subject,
            text: Placeholder.filled(
                Self.trimmed(WrappedText.wrapping(String(lines.dropFirst().first ?? ""))), scope, .text),
            html: html.rendering(name, titled).map { Placeholder.filled($0, scope, .html) })
    }

    private static func subject(_ line: Substring) -> String {
        InertText.line(line.hasPrefix("Subject:") ? line.dropFirst(8) : line, limit: 200)
    }

    /// Without empty lines at the ends, and at most two of them within.
    private static func trimmed(_ text: String) -> String {
        var lines: [Substring] = []
        var blanks = 2
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            blanks = line.isEmpty ? blanks + 1 : 0
            if blanks <= 2 { lines.append(line) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}
