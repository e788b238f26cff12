/// A mail's words: subject, text, and the same as HTML.
struct Letter: Hashable, Sendable {
    var subject: String
    var text: String
    var html: String?
}

extension TemplateSet {
    /// The words of one letter. The text's first line is the subject; the HTML repeats it as its title.
    func letter(_ name: String, _ scope: Scope) -> Letter {
        let rendered = rendering("\(name).text", scope) ?? ""
        let lines = rendered.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let first = lines.first ?? ""
        let subject = InertText.line(first.dropFirst(first.hasPrefix("Subject:") ? 8 : 0), limit: 200)
        let body = WrappedText.wrapping(String(lines.dropFirst().first ?? ""))
        var titled = scope
        titled["subject"] = .text(subject)
        return Letter(
            subject: subject, text: body.trimmingBlankLines + "\n", html: rendering("\(name).html", titled))
    }
}

extension String {
    /// Without empty lines at its ends, and without runs of more than two within.
    fileprivate var trimmingBlankLines: String {
        var lines: [Substring] = []
        var blanks = 0
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            blanks = line.isEmpty ? blanks + 1 : 0
            if blanks <= 2, !(lines.isEmpty && line.isEmpty) { lines.append(line) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
