/// ISO-2022-JP (RFC 1468) with what Japanese clients add to it: JIS X 0212, half-width katakana, NEC and IBM characters.
enum ISO2022JP {
    private enum CharacterSet { case ascii, katakana, kanji, supplement }

    /// The same text in EUC-JP, which has all these character sets at once; nil if there is no escape sequence.
    ///
    /// QUIRK: 8-bit bytes between the escapes are kept, since some senders put EUC-JP or UTF-8 there.
    static func eucJP(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(0x1B) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var set = CharacterSet.ascii
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x1B, let (next, length) = escape(bytes[(index + 1)...]) {
                set = next
                index += 1 + length
            } else if byte.isLineBreak {
                // RFC 1468: a line ends in ASCII, whatever was in force.
                set = .ascii
                result.append(byte)
                index += 1
            } else {
                index += append(bytes[index...], in: set, to: &result)
            }
        }
        return result
    }

    /// Appends the first character of `bytes`, and says how many bytes it took.
    private static func append(
        _ bytes: ArraySlice<UInt8>, in set: CharacterSet, to result: inout [UInt8]
    ) -> Int {
        guard let first = bytes.first else { return 1 }
        let isGraphic = (0x21...0x7E).contains(first)
        switch set {
        case .katakana where isGraphic: result += [0x8E, first | 0x80]
        case .kanji where isGraphic:
            guard let second = bytes.dropFirst().first, (0x21...0x7E).contains(second) else { break }
            result += [first | 0x80, second | 0x80]
            return 2
        case .supplement where isGraphic:
            guard let second = bytes.dropFirst().first, (0x21...0x7E).contains(second) else { break }
            result += [0x8F, first | 0x80, second | 0x80]
            return 2
        default: result.append(first)
        }
        return 1
    }

    /// The set that the bytes after an ESC call for, and how many of them do.
    private static func escape(_ bytes: ArraySlice<UInt8>) -> (CharacterSet, Int)? {
        let sequences: [(StaticString, CharacterSet)] = [
            ("(B", .ascii), ("(J", .ascii), ("(I", .katakana), ("$B", .kanji), ("$@", .kanji),
            ("$(D", .supplement),
            ("$(B", .kanji), ("(H", .ascii),
        ]
        for (sequence, set) in sequences where isPrefix(sequence, of: bytes) {
            return (set, sequence.utf8CodeUnitCount)
        }
        return nil
    }

    private static func isPrefix(_ text: StaticString, of bytes: ArraySlice<UInt8>) -> Bool {
        text.withUTF8Buffer { bytes.starts(with: $0) }
    }
}
