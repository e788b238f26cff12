/// Encoded words, `=?charset?encoding?text?=` (RFC 2047), in the value of a header field.
enum EncodedWord {
    /// A field's value as a person reads it: unfolded, encoded words decoded once, no controls, NFC.
    ///
    /// QUIRK: words inside quoted strings, blanks inside Q text, missing blanks between words and text are read as
    /// they were meant. A character that was split across adjacent words of one charset is joined again.
    static func text(of value: ArraySlice<UInt8>) -> String {
        let value = unfolded(value)
        if value.allSatisfy({ $0 >= .space && $0 < 0x7F }), !holdsWord(value) { return value.text }
        var reader = Reader(value)
        return singleLine(reader.text())
    }

    private static func holdsWord(_ value: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in value {
            if previous == UInt8(ascii: "="), byte == UInt8(ascii: "?") { return true }
            previous = byte
        }
        return false
    }

    /// `text` on one line: breaks and tabs become spaces, other controls go, the ends are trimmed; NFC.
    static func singleLine(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var pendingBreak = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: pendingBreak = true
            case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F: continue
            default:
                if pendingBreak, !scalars.isEmpty { scalars.append(" ") }
                pendingBreak = false
                scalars.append(scalar == "\t" ? " " : scalar)
            }
        }
        return String(scalars).trimmingBlanks.normalized
    }
}

extension EncodedWord {
    /// One word: its charset, and its text with the transfer encoding undone.
    private struct Word {
        let charset: String
        let bytes: [UInt8]
        let end: Int
    }

    private struct Reader {
        private let value: ArraySlice<UInt8>
        private var position: Int
        private var result = ""
        /// The bytes of the words just read, which share `charset` and may share a character.
        private var pending: [UInt8] = []
        private var charset: String?
        /// Where the next `?=` stands, so that no search runs twice over the same bytes.
        private var terminator: Int

        init(_ value: ArraySlice<UInt8>) {
            self.value = value
            position = value.startIndex
            terminator = value.startIndex
        }

        mutating func text() -> String {
            var plainStart = position
            while position < value.endIndex {
                guard value[position] == UInt8(ascii: "="), let word = word(at: position) else {
                    position += 1
                    continue
                }
                take(plain: value[plainStart..<position])
                take(word)
                position = word.end
                plainStart = position
            }
            take(plain: value[plainStart...])
            flush()
            return result
        }

        /// Blanks between two words vanish (RFC 2047 section 6.2); other text stays.
        private mutating func take(plain text: ArraySlice<UInt8>) {
            if charset != nil, position < value.endIndex, text.allSatisfy(\.isBlank) { return }
            flush()
            result += RawText.string(text)
        }

        private mutating func take(_ word: Word) {
            if charset != word.charset { flush() }
            charset = word.charset
            pending += word.bytes
        }

        private mutating func flush() {
            guard let charset else { return }
            result += Charset.decoded(pending, label: charset).text
            pending = []
            self.charset = nil
        }

        /// The word that starts at `start`, where a `=` stands.
        private mutating func word(at start: Int) -> Word? {
            guard start + 1 < value.endIndex, value[start + 1] == UInt8(ascii: "?"),
                let charsetEnd = questionMark(from: start + 2, within: 64),
                charsetEnd + 2 < value.endIndex, value[charsetEnd + 2] == UInt8(ascii: "?"),
                let end = terminator(from: charsetEnd + 3)
            else { return nil }
            let text = value[charsetEnd + 3..<end]
            let bytes: [UInt8]
            switch value[charsetEnd + 1].lowercased {
            case UInt8(ascii: "b"): bytes = Base64.decoded(text)
            case UInt8(ascii: "q"): bytes = QuotedPrintable.decodedWord(text)
            default: return nil
            }
            return Word(charset: charsetName(value[start + 2..<charsetEnd]), bytes: bytes, end: end + 2)
        }

        /// The charset's name without the language that RFC 2231 section 5 lets follow it.
        private func charsetName(_ label: ArraySlice<UInt8>) -> String {
            label.prefix { $0 != UInt8(ascii: "*") }.text.lowercased()
        }

        private func questionMark(from start: Int, within width: Int) -> Int? {
            value[start..<min(start + width, value.endIndex)].firstIndex {
                $0 == UInt8(ascii: "?") || $0.isBlank
            }.flatMap { value[$0].isBlank ? nil : $0 }
        }

        private mutating func terminator(from start: Int) -> Int? {
            terminator = max(terminator, start)
            while terminator + 1 < value.endIndex {
                if value[terminator] == UInt8(ascii: "?"), value[terminator + 1] == UInt8(ascii: "=") {
                    return terminator
                }
                if startsWord(terminator) { return nil }
                terminator += 1
            }
            return nil
        }

        /// Whether another word begins at `index`: then the one before it was cut off.
        private func startsWord(_ index: Int) -> Bool {
            value[index] == UInt8(ascii: "=") && value[index + 1] == UInt8(ascii: "?")
                && !(index + 2 < value.endIndex && value[index + 2] == UInt8(ascii: "="))
        }
    }
}

/// Text in a header that no encoded word wraps.
enum RawText {
    /// QUIRK: RFC 5322 knows ASCII alone, RFC 6532 UTF-8; old clients write whatever their machine speaks.
    static func string(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return bytes.text }
        return Charset.decoded(Array(bytes), label: nil).text
    }
}
