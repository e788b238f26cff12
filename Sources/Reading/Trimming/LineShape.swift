/// What a line looks like, whatever its language: addresses, dates, how it ends.
struct LineShape {
    let bytes: [UInt8]
    let range: Range<Int>

    /// Something like `a@b.c`.
    var hasAddress: Bool {
        for index in range where bytes[index] == UInt8(ascii: "@") {
            guard index > range.lowerBound, index + 1 < range.upperBound else { continue }
            if Self.isWord(bytes[index - 1]), Self.isWord(bytes[index + 1]) { return true }
        }
        return false
    }

    /// A year, a time of day, or a date of numbers.
    var hasDate: Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            guard Self.isDigit(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < range.upperBound, Self.isDigit(bytes[index]) { index += 1 }
            if isYear(start..<index) || isTimeOrDate(start..<index) { return true }
        }
        return false
    }

    /// A colon (also a full-width one), whatever quote mark, asterisk or dash follows it.
    var endsInColon: Bool {
        guard let last = lastMeaningful else { return false }
        if bytes[last] == UInt8(ascii: ":") { return true }
        return last >= range.lowerBound + 2 && bytes[last - 2] == 0xEF && bytes[last - 1] == 0xBC
            && bytes[last] == 0x9A
    }

    /// Begins and ends in dashes, as Zoho and Yahoo write their attributions.
    var isDashed: Bool {
        guard range.count > 8 else { return false }
        let dash = UInt8(ascii: "-")
        return bytes[range.lowerBound] == dash && bytes[range.lowerBound + 1] == dash
            && bytes[range.upperBound - 1] == dash && bytes[range.upperBound - 2] == dash
    }

    private var lastMeaningful: Int? {
        var index = range.upperBound - 1
        while index >= range.lowerBound, Self.mayFollowColon(bytes[index]) { index -= 1 }
        return index >= range.lowerBound ? index : nil
    }

    /// A blank, `*`, `>` or `_`.
    private static func mayFollowColon(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2A || byte == 0x3E || byte == 0x5F
    }

    private func isYear(_ digits: Range<Int>) -> Bool {
        guard digits.count == 4 else { return false }
        let century = (bytes[digits.lowerBound], bytes[digits.lowerBound + 1])
        return century == (0x31, 0x39) || century == (0x32, 0x30)
    }

    /// `9:15`, or `23.11.26`.
    private func isTimeOrDate(_ digits: Range<Int>) -> Bool {
        guard digits.count <= 2, let second = run(after: digits) else { return false }
        let separator = bytes[digits.upperBound]
        if separator == UInt8(ascii: ":") { return second.count == 2 }
        guard second.count <= 2, let third = run(after: second) else { return false }
        return bytes[second.upperBound] == separator && (third.count == 2 || third.count == 4)
    }

    /// The digits that follow one `:`, `.`, `/` or `-`.
    private func run(after digits: Range<Int>) -> Range<Int>? {
        let start = digits.upperBound + 1
        guard start < range.upperBound, [0x3A, 0x2E, 0x2F, 0x2D].contains(bytes[start - 1]) else {
            return nil
        }
        var end = start
        while end < range.upperBound, Self.isDigit(bytes[end]) { end += 1 }
        return end > start ? start..<end : nil
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
