/// Text of others made fit to be shown in a mail, a terminal or a log: it may say anything and do nothing.
///
/// Gone are controls (C0, C1, DEL, ESC), bidirectional overrides and marks, and what has no width; of a heap of
/// combining marks the first eight stay. A joiner stays where a script or an emoji needs it.
package struct InertText: Sendable {
    private var scalars = String.UnicodeScalarView()
    /// How many scalars there are: counting them takes linear time.
    private var length = 0
    private var marks = 0
    private var pendingSpace = false
    private var pendingBreak = false
    private let keepsLines: Bool
    private var keepsSpaces = false

    private init(keepingLines: Bool) {
        keepsLines = keepingLines
    }

    /// `text` with its line breaks as `\n`, and with its spaces and tabs, for what has a meaning in how it is set.
    package static func source(_ text: some StringProtocol) -> String {
        var inert = InertText(keepingLines: true)
        inert.keepsSpaces = true
        for scalar in text.unicodeScalars { inert.take(scalar) }
        return String(inert.scalars)
    }

    /// `text` on one line, runs of white space as one space, none at the ends.
    ///
    /// - Parameter limit: scalars at most; what was cut is shown by `…`.
    package static func line(_ text: some StringProtocol, limit: Int = .max) -> String {
        inert(text, keepingLines: false, limit: limit)
    }

    /// `text` with its line breaks, runs of blank lines as one, indentation gone.
    ///
    /// - Parameter limit: scalars at most; what was cut is shown by `…`.
    package static func lines(_ text: some StringProtocol, limit: Int = .max) -> String {
        inert(text, keepingLines: true, limit: limit)
    }

    private static func inert(_ text: some StringProtocol, keepingLines: Bool, limit: Int) -> String {
        var inert = InertText(keepingLines: keepingLines)
        for scalar in text.unicodeScalars {
            inert.take(scalar)
            guard inert.length <= limit else { return inert.cut(to: max(0, limit - 1)) }
        }
        return String(inert.scalars)
    }

    private func cut(to length: Int) -> String {
        var kept = String.UnicodeScalarView(scalars.prefix(length))
        while let last = kept.last, last == " " || last == "\n" || last == "\u{200D}" { kept.removeLast() }
        return String(kept) + "…"
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if keepsSpaces, scalar.properties.isWhitespace {
            append(Self.endsLine(scalar) ? "\n" : scalar == "\t" ? "\t" : " ")
        } else if Self.endsLine(scalar) {
            pendingSpace = true
            pendingBreak = true
        } else if scalar.properties.isWhitespace || scalar == "\t" {
            pendingSpace = true
        } else if isShown(scalar) {
            separate()
            append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        scalars.append(scalar)
        length += 1
    }

    private mutating func separate() {
        if pendingSpace, !scalars.isEmpty {
            append(pendingBreak && keepsLines ? "\n" : " ")
        }
        pendingSpace = false
        pendingBreak = false
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    private mutating func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            marks = 0
            return scalar.value >= 0x20 && scalar.value != 0x7F
        }
        if scalar == "\u{200C}" || scalar == "\u{200D}" { return joins }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate: return false
        case .unassigned: return !scalar.properties.isNoncharacterCodePoint
        case .nonspacingMark, .enclosingMark:
            marks += 1
            guard marks <= 8 else { return false }
            return !scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{FE0F}"
        default:
            marks = 0
            return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether a joiner may follow what stands there: a letter of a joining script, or an emoji.
    private var joins: Bool {
        guard !pendingSpace, let last = scalars.last else { return false }
        return last.value >= 0x0600 && last != "\u{200C}" && last != "\u{200D}"
    }
}
