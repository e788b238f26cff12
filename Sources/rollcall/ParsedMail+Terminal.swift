internal import Letters
internal import Reading

extension ParsedMail {
    /// The reading for a terminal: whatever a mail holds, it only shows.
    var shown: String { text.split(separator: "\n").map(Self.inert).joined(separator: "\n") + "\n" }

    /// Each line of the mail with what it was taken for, and by which rule.
    var shownVerdicts: String {
        reading.lines.map { line in
            let verdict = line.rule.isEmpty ? "\(line.verdict)" : "\(line.verdict) (\(line.rule))"
            return "  \(verdict): \(InertText.line(line.text))\n"
        }.joined()
    }

    /// The indentation is ours, the rest may be anybody's.
    private static func inert(_ line: Substring) -> String {
        String(line.prefix { $0 == " " }) + InertText.line(line)
    }
}
