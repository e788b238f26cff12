internal import Foundation
internal import Mail

/// Text as it is read: UTF-8, line ends `\n`, no controls, no marks that nobody sees, no-break spaces made plain, and
/// in its composed form (NFC).
enum CleanText {
    static func bytes(_ text: String) -> [UInt8] { bytes(Array(text.utf8)) }

    /// - Parameter text: UTF-8.
    static func bytes(_ text: [UInt8]) -> [UInt8] {
        if isSurelyComposed(text) { return cleaned(text) }
        let composed = limited(String(decoding: text, as: UTF8.self)).precomposedStringWithCanonicalMapping
        return cleaned(Array(composed.utf8))
    }

    private static func cleaned(_ source: [UInt8]) -> [UInt8] {
        guard endOfPlain(source, from: 0) < source.count else { return source }
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let end = endOfPlain(source, from: index)
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

    /// Where a run of what most text consists of ends, which is copied as it is: neither controls nor the first bytes of
    /// what is left out or replaced.
    private static func endOfPlain(_ text: [UInt8], from start: Int) -> Int {
        var index = Bytes.endOfPrintable(in: text, from: start)
        while index < text.count {
            switch text[index] {
            case 0x0A, 0x09: index = Bytes.endOfPrintable(in: text, from: index + 1)
            case 0x20..<0x7F, 0x80..<0xC2, 0xC3..<0xE2, 0xE3..<0xEF, 0xF0...: index += 1
            default: return index
            }
        }
        return index
    }

    /// Whether no scalar occurs that composes with the one before it; false costs only time.
    private static func isSurelyComposed(_ bytes: [UInt8]) -> Bool {
        for lead: UInt8 in [0xCC, 0xCD] where Bytes.index(of: lead, in: bytes, from: 0) != nil {
            return false
        }
        // U+3099 and U+309A, the voicing marks of Japanese.
        return !Bytes.hold("\u{3099}", in: bytes[...]) && !Bytes.hold("\u{309A}", in: bytes[...])
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
