internal import Foundation

/// Text as it is read: UTF-8, line ends `\n`, no controls, no marks that nobody sees, no-break spaces made plain, and
/// in its composed form (NFC).
enum CleanText {
    static func bytes(_ text: String) -> [UInt8] {
        var text = text
        let isComposed = text.withContiguous(isSurelyComposed)
        if !isComposed { text = limited(text).precomposedStringWithCanonicalMapping }
        return text.withContiguous(cleaned)
    }

    private static func cleaned(_ source: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let end = source[index...].firstIndex { !isPlain($0) } ?? source.count
            result.append(contentsOf: source[index..<end])
            index = end
            guard index < source.count else { break }
            let (scalar, length) = UTF8Scalars.decode(source, at: index, end: source.count)
            switch scalar {
            case 0x0D where index + 1 < source.count && source[index + 1] == 0x0A: break
            case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: result.append(0x0A)
            case 0xA0, 0x202F, 0x2007: result.append(0x20)
            case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
                0xFEFF:
                break
            default: result.append(contentsOf: source[index..<index + length])
            }
            index += length
        }
        return result
    }

    /// What most text consists of, copied a run at a time.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte < 0x7F) || byte == 0x0A || byte == 0x09
    }

    /// Whether no scalar occurs that composes with the one before it; false costs only time.
    private static func isSurelyComposed(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        var beforePrevious: UInt8 = 0
        for byte in bytes {
            if byte == 0xCC || byte == 0xCD { return false }
            // U+3099 and U+309A, the voicing marks of Japanese.
            if beforePrevious == 0xE3, previous == 0x82, byte == 0x99 || byte == 0x9A { return false }
            beforePrevious = previous
            previous = byte
        }
        return true
    }

    /// Without the marks of a run beyond the thirtieth, for sorting them takes more than linear time (UAX #15, stream-safe).
    private static func limited(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var run = 0
        for scalar in text.unicodeScalars {
            run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
            if run <= 30 { scalars.append(scalar) }
        }
        return String(scalars)
    }
}

extension String {
    fileprivate func withContiguous<Result>(_ body: ([UInt8]) -> Result) -> Result { body(Array(utf8)) }
}
