/// A place in TOML source that moves on over tokens; it never moves back and stops at the end.
struct TOMLCursor {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    var isAtEnd: Bool { offset >= bytes.count }

    /// 0 at the end.
    var byte: UInt8 { isAtEnd ? 0 : bytes[offset] }

    mutating func advance(by count: Int = 1) { offset = min(offset + count, bytes.count) }

    /// Whether `byte` stood here, and passes it.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard !isAtEnd, self.byte == byte else { return false }
        offset += 1
        return true
    }

    /// Whether a bracket stood here that closes something, and passes it.
    mutating func skipEnd() -> Bool { skip(UInt8(ascii: "]")) || skip(UInt8(ascii: "}")) }

    mutating func skipSpace() { skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    /// Passes the rest of the line, its end included.
    mutating func skipLine() {
        skip { $0 != UInt8(ascii: "\n") }
        advance()
    }

    /// Passes spaces, line ends and comments.
    mutating func skipBlank() {
        while !isAtEnd {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): offset += 1
            case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") }
            default: return
            }
        }
    }

    /// The keys of `a."b c".d`, with the spaces around them passed.
    mutating func keys() -> [String] {
        var keys: [String] = []
        repeat {
            skipSpace()
            keys.append(key())
            skipSpace()
        } while skip(UInt8(ascii: "."))
        return keys
    }

    private mutating func key() -> String {
        let start = offset
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            skipString()
            return String(decoding: bytes[start..<offset].dropFirst().dropLast(), as: UTF8.self)
        }
        skip(while: Self.isBareKey)
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// An unquoted value: a number, a date, a word.
    mutating func bareValue() -> ArraySlice<UInt8> {
        let start = offset
        skip { !",]}#\n\r".utf8.contains($0) }
        return bytes[start..<offset]
    }

    /// Passes a string of any of the four kinds.
    mutating func skipString() {
        let quote = byte
        let isLong = startsWith(quote, quote, quote)
        advance(by: isLong ? 3 : 1)
        while !isAtEnd {
            if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
                advance(by: 2)
            } else if !isLong && byte == UInt8(ascii: "\n") {
                return
            } else if isLong ? startsWith(quote, quote, quote) : byte == quote {
                advance(by: isLong ? 3 : 1)
                // A long string may end in up to two quotes of its own.
                if isLong { for _ in 0..<2 { _ = skip(quote) } }
                return
            } else {
                offset += 1
            }
        }
    }

    private func startsWith(_ expected: UInt8...) -> Bool { bytes[offset...].starts(with: expected) }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while !isAtEnd, condition(bytes[offset]) { offset += 1 }
    }

    private static func isBareKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
