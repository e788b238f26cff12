extension EncodedWord {
    /// The longest that a word may be (RFC 2047 section 2).
    static let maximum = 75

    private static let overhead = "=?utf-8?Q??=".utf8.count

    /// Takes as many characters off the front of `text` as one word of at most `width` bytes can hold, and writes it.
    ///
    /// Q where it is the shorter, B else; no scalar is split, and no sequence of marks that fits into a word.
    static func word(taking text: inout Substring.UnicodeScalarView, width: Int) -> [UInt8] {
        let room = min(max(width, 30), maximum) - overhead
        var q: [UInt8] = []
        var raw: [UInt8] = []
        while let count = nextCluster(text) {
            let cluster = Array(Substring(text.prefix(count)).utf8)
            let encoded = cluster.flatMap(qUnit)
            let isFit = q.count + encoded.count <= room || base64Count(raw.count + cluster.count) <= room
            guard raw.isEmpty || isFit else { break }
            q += encoded
            raw += cluster
            text.removeFirst(count)
        }
        let isQ = q.count <= room && q.count <= base64Count(raw.count)
        return Array("=?utf-8?\(isQ ? "Q" : "B")?".utf8) + (isQ ? q : Base64.encoded(raw)) + Array("?=".utf8)
    }

    /// How many scalars at the front belong together: a letter with its marks, up to 18 bytes; nil at the end.
    private static func nextCluster(_ text: Substring.UnicodeScalarView) -> Int? {
        guard let first = text.first else { return nil }
        var count = 1
        var size = UTF8.width(first)
        for scalar in text.dropFirst() where count < 5 {
            size += UTF8.width(scalar)
            guard scalar.value >= 0x300, scalar.properties.isGraphemeExtend, size <= 12 else { break }
            count += 1
        }
        return count
    }

    private static func base64Count(_ count: Int) -> Int { (count + 2) / 3 * 4 }

    /// RFC 2047 section 5 (3) allows these alone in a display name.
    private static func qUnit(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case .space: [UInt8(ascii: "_")]
        case _ where byte.isLetter || byte.isDigit: [byte]
        case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            [byte]
        default: QuotedPrintable.escape(byte)
        }
    }
}

extension Base64 {
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - UInt32(group.count)))
            for place in 0..<4 {
                let isPadding = place > group.count
                result.append(
                    isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)])
            }
        }
        return result
    }
}
