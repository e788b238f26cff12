/// Reads one line of a server's answer, byte by byte (RFC 9051, section 9). Nothing in it recurses or looks back.
struct ResponseScanner {
    private let line: [UInt8]
    private var index: Int

    init(_ line: [UInt8], from index: Int = 0) {
        self.line = line
        self.index = index
    }

    var isAtEnd: Bool { index >= line.count }

    /// The next byte, which stays.
    var next: UInt8? { index < line.count ? line[index] : nil }

    /// Whether the next byte was `character`, which is then behind us.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next.map(UInt32.init) == character.value else { return false }
        index += 1
        return true
    }

    mutating func skipSpaces() {
        while take(" ") {}
    }

    /// Digits up to `limit`; nil for none, or for a number beyond it.
    mutating func number(upTo limit: UInt64) -> UInt64? {
        var value: UInt64 = 0
        let start = index
        while let digit = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit - 48))
            guard !overflow, !carry, sum <= limit else { return nil }
            value = sum
            index += 1
        }
        return index > start ? value : nil
    }

    /// Up to the next space or parenthesis, in capitals; a section in brackets belongs to it: `BODY[HEADER.FIELDS (TO)]`.
    mutating func atom() -> String {
        let start = index
        var isInSection = false
        while let byte = next {
            switch byte {
            case UInt8(ascii: "["): isInSection = true
            case UInt8(ascii: "]"): isInSection = false
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"):
                if !isInSection { return text(start..<index).uppercased() }
            default: break
            }
            index += 1
        }
        return text(start..<index).uppercased()
    }

    /// A quoted string whose opening quote is next; nil if it does not end.
    mutating func quoted() -> [UInt8]? {
        guard take("\"") else { return nil }
        var content: [UInt8] = []
        while let byte = next {
            index += 1
            if byte == UInt8(ascii: "\"") { return content }
            if byte == UInt8(ascii: "\\"), let escaped = next {
                content.append(escaped)
                index += 1
            } else {
                content.append(byte)
            }
        }
        return nil
    }

    /// The size of the literal that this line ends with, `{123}`; nil if what is next is none, or larger than any mail.
    mutating func literalSize() -> Int? {
        guard take("{"), let size = number(upTo: UInt64(Int.max)), take("}"), isAtEnd else { return nil }
        return Int(size)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: line[range], as: UTF8.self) }
}
