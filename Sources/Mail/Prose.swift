/// The words of a mail in the form in which they are compared with phrases.
enum Prose {
    /// Lower case, straight apostrophes and quotes, every run of blanks and breaks as one space.
    static func comparable(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { comparable($0) }
    }

    /// The same of UTF-8.
    static func comparable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.withUnsafeBufferPointer { comparable($0) }
    }

    private static func comparable(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if text.allSatisfy({ $0 < 0x80 }) { return comparable(ascii: text) }
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
                append(text, index..<min(index + length, text.count), to: &result)
                index += length
                continue
            }
            index += 1
        }
        if result.last == .space { result.removeLast() }
        return result
    }

    private static func comparable(ascii text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: text.count) { output, count in
            for byte in text {
                if byte != .space, byte != .lineFeed, byte != .tab {
                    output[count] = byte.lowercased
                } else if count > 0, output[count - 1] != .space {
                    output[count] = .space
                } else {
                    continue
                }
                count += 1
            }
            if count > 0, output[count - 1] == .space { count -= 1 }
        }
    }

    /// - Parameter range: of one scalar beyond ASCII.
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
    ) {
        var value = UInt32(text[range.lowerBound]) & 0x7F >> UInt32(range.count)
        for index in range.dropFirst() { value = value << 6 | UInt32(text[index] & 0x3F) }
        switch value {
        case 0xA0, 0x3000, 0x202F:
            if let last = result.last, last != .space { result.append(.space) }
        case 0x2018, 0x2019, 0x2BC, 0xB4: result.append(UInt8(ascii: "'"))
        // Turkish, of which Unicode makes two scalars.
        case 0x130: result.append(UInt8(ascii: "i"))
        case 0x200B...0x200F, 0xFEFF, 0xAD: break
        case 0x80..<0x530 where lowered[Int(value)] != 0:
            result.append(UInt8(0xC0 | lowered[Int(value)] >> 6))
            result.append(UInt8(0x80 | lowered[Int(value)] & 0x3F))
        // Nothing between these has two cases: Hebrew to Burmese, Chinese, Japanese, Korean.
        case 0x590..<0x10A0, 0x2E80..<0xA640, 0xAC00..<0xF900: result.append(contentsOf: text[range])
        default:
            let scalar = String(decoding: text[range], as: UTF8.self)
            result += scalar.unicodeScalars.prefix(1).flatMap { Array($0.properties.lowercaseMapping.utf8) }
        }
    }

    /// Latin, Greek and Cyrillic letters in lower case, by scalar; 0 for those whose lower case has not two bytes.
    private static let lowered: [UInt32] = (0..<0x530).map { value in
        let lower = Unicode.Scalar(UInt32(value))?.properties.lowercaseMapping.unicodeScalars
        guard let lower, lower.count == 1, let only = lower.first?.value, (0x80..<0x800).contains(only) else {
            return 0
        }
        return only
    }

    /// The lines that are not quoted, at most about `limit` bytes of them, up to the header of a mail that is quoted
    /// without marks.
    static func unquotedLines(_ text: [UInt8], limit: Int) -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(min(text.count, limit + 128))
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
        guard line.count <= 120, line.contains(where: { $0.lowercased == UInt8(ascii: "v") }) else {
            return false
        }
        let words = comparable(line)
        return Bytes.hold("above this line", in: words[...])
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
