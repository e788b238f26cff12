import Mail

/// A content line of an iCalendar file (RFC 5545, section 3.1): `DTSTART;VALUE=DATE:20261206`.
struct CalendarLine {
    /// Where it begins in the file, from 1.
    let number: Int
    /// In upper case.
    let name: String
    let value: String

    /// Nil if there is no name and no colon. Parameters are passed over: what a value is shows in it.
    init?(_ bytes: some Collection<UInt8>, number: Int) {
        let text = String(decoding: bytes, as: UTF8.self)
        let name = text.prefix { $0 != ";" && $0 != ":" }
        guard !name.isEmpty, let colon = Self.colon(in: text.utf8) else { return nil }
        self.number = number
        self.name = name.trimmed.uppercased()
        value = String(text[text.utf8.index(after: colon)...]).trimmed
    }

    /// The colon that ends name and parameters; within quotes it is none.
    private static func colon(in text: String.UTF8View) -> String.Index? {
        var isQuoted = false
        return text.indices.first { index in
            if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            return text[index] == UInt8(ascii: ":") && !isQuoted
        }
    }

    /// The lines of `file`, those that were folded put together again: a line that begins with a space or a tab goes on
    /// with the one before it, even in the middle of a character.
    static func unfolded(_ file: [UInt8]) -> [(number: Int, bytes: [UInt8])] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let file = file.starts(with: mark) ? file.dropFirst(mark.count) : file[...]
        var lines: [(number: Int, bytes: [UInt8])] = []
        for (index, line) in file.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let line = line.last == 13 ? line.dropLast() : line
            if let first = line.first, first == 32 || first == 9, !lines.isEmpty {
                lines[lines.count - 1].bytes += line.dropFirst()
            } else if !line.isEmpty {
                lines.append((index + 1, Array(line)))
            }
        }
        return lines
    }

    /// A value of type TEXT (section 3.3.11) as one line of at most 100 characters.
    var text: String {
        var shown = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars.prefix(1000) {
            if scalar == "\\" && !isEscaped {
                isEscaped = true
                continue
            }
            let isLineEnd = isEscaped && (scalar == "n" || scalar == "N")
            shown.append(isLineEnd || scalar.isControl ? " " : scalar)
            isEscaped = false
        }
        return String(String(shown).trimmed.prefix(100))
    }

    /// A value of type DATE (section 3.3.4), or the day of a DATE-TIME.
    static func date(_ text: some StringProtocol) throws(Wrong) -> CalendarDate {
        let digits = Array(text.utf8.prefix(8))
        let isTime = text.utf8.dropFirst(8).first.map { $0 == UInt8(ascii: "T") } ?? true
        guard isTime, digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else {
            throw Wrong("\(quoted(String(text))) is not a date; a calendar writes it as 20261206")
        }
        let iso = [digits[0..<4], digits[4..<6], digits[6..<8]].map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: "-")
        return try DateText.parsed(iso)
    }
}
