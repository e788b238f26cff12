/// The words of a mail in the form in which they are compared with phrases.
enum Prose {
    /// Lower case, straight apostrophes and quotes, every run of blanks and breaks as one space.
    static func comparable(_ text: some StringProtocol) -> [UInt8] {
        var text = String(text)
        return text.withUTF8 { comparable($0) }
    }

    private static func comparable(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == .space || byte == .lineFeed || byte == .tab {
                if let last = result.last, last != .space { result.append(.space) }
            } else if byte < 0x80 {
                result.append(byte.lowercased)
            } else {
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                let scalar = String(decoding: text[index..<min(index + length, text.count)], as: UTF8.self)
                    .unicodeScalars.first
                if let scalar { append(scalar, to: &result) }
                index += length
                continue
            }
            index += 1
        }
        if result.last == .space { result.removeLast() }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        switch scalar {
        case "\u{A0}", "\u{3000}", "\u{202F}":
            if let last = result.last, last != .space { result.append(.space) }
        case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{00B4}": result.append(UInt8(ascii: "'"))
        case "\u{200B}"..."\u{200F}", "\u{FEFF}", "\u{00AD}": break
        case _ where scalar.properties.changesWhenLowercased:
            result += Array(scalar.properties.lowercaseMapping.utf8)
        default: UTF8.encode(scalar).map { result += $0 }
        }
    }

    /// The lines that are not quoted, at most about `limit` bytes of them, up to the header of a mail that is quoted
    /// without marks.
    static func unquotedLines(_ text: [UInt8], limit: Int) -> String {
        var kept: [UInt8] = []
        var position = 0
        let mayBeAnswerMarker = mayHoldMarker(text)
        while position < text.count, kept.count < limit {
            let (end, next) = Bytes.line(in: text, at: position)
            let line = text[position..<end]
            if beginsOriginal(line) { break }
            if mayBeAnswerMarker, isAnswerMarker(line), kept.contains(where: \.isLetter) { break }
            if line.first != UInt8(ascii: ">") { kept += text[position..<next] }
            position = next
        }
        return kept.prefix(limit).text
    }

    /// "##- Please type your reply above this line -##": what follows is quoted, unless nothing stands above it.
    private static func isAnswerMarker(_ line: ArraySlice<UInt8>) -> Bool {
        if line.starts(with: "##".utf8) { return true }
        guard line.count <= 120 else { return false }
        let words = comparable(line.text)
        return words.indices.contains { words[$0...].starts(with: "above this line".utf8) }
    }

    /// Whether any line may be such a marker, for few texts have one. Its letters are of ASCII alone, but between other
    /// signs there may be what nobody sees.
    private static func mayHoldMarker(_ text: [UInt8]) -> Bool {
        !text.isASCII || Bytes.hold("##", in: text[...])
            || Bytes.hold("above", in: text.lowercased[...])
    }

    /// Whether a line is a rule (`-----Original Message-----`, `________`), a field with an address, or ends in a colon
    /// behind one ("On Monday Tom <tom@example.net> wrote:").
    private static func beginsOriginal(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        if line.trimmed.last == UInt8(ascii: ":"), line.contains(UInt8(ascii: "@")) { return true }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "_") || first == UInt8(ascii: "=") {
            return line.prefix(5).count { $0 == first } == 5
        }
        guard let colon = line.prefix(17).firstIndex(of: UInt8(ascii: ":")) else { return false }
        return line[colon...].contains(UInt8(ascii: "<")) && line[colon...].contains(UInt8(ascii: "@"))
    }
}
