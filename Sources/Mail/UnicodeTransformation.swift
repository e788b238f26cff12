/// The transformation formats of Unicode that are not UTF-8.
enum UnicodeTransformation {
    static func utf8(_ bytes: [UInt8], from charset: Charset) -> [UInt8] {
        switch charset {
        case .utf7: utf8(fromUTF7: bytes)
        case .utf32: utf8(fromUTF32: bytes)
        default: utf8(fromUTF16: bytes, charset)
        }
    }

    /// A byte order mark decides, then the name, then where the zeros of ASCII stand; big endian if all are silent
    /// (RFC 2781 section 4.3).
    private static func utf8(fromUTF16 bytes: [UInt8], _ charset: Charset) -> [UInt8] {
        var units = ArraySlice(bytes)
        let isLittle: Bool
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            isLittle = bytes[0] == 0xFF
            units = units.dropFirst(2)
        } else {
            isLittle = charset == .utf16LittleEndian || charset == .utf16 && hasZerosAtOddPlaces(bytes)
        }
        let pairs = stride(from: units.startIndex, to: units.endIndex - 1, by: 2)
        let codeUnits = pairs.map { index -> UInt16 in
            let (first, second) = (UInt16(units[index]), UInt16(units[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: codeUnits, as: UTF16.self).utf8)
    }

    private static func hasZerosAtOddPlaces(_ bytes: [UInt8]) -> Bool {
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.prefix(1024).enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        return zeros.odd > zeros.even
    }

    private static func utf8(fromUTF32 bytes: [UInt8]) -> [UInt8] {
        let isLittle = bytes.first == 0xFF || bytes.first != 0 && bytes.first != 0xFE
        var scalars = String.UnicodeScalarView()
        for index in stride(from: 0, to: bytes.count - 3, by: 4) {
            let quad = isLittle ? Array(bytes[index..<index + 4].reversed()) : Array(bytes[index..<index + 4])
            let value = quad.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            guard value != 0xFEFF else { continue }
            scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return Array(String(scalars).utf8)
    }

    /// UTF-7 (RFC 2152): `+` begins a run of base64 over UTF-16, `-` or any other byte ends it, `+-` is a plus.
    private static func utf8(fromUTF7 bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "+") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            var end = index + 1
            while end < bytes.count, isBase64(bytes[end]) { end += 1 }
            if end == index + 1 {
                result.append(UInt8(ascii: "+"))
            } else {
                result += utf8(fromUTF16: Base64.decoded(bytes[index + 1..<end]), .utf16BigEndian)
            }
            index = end < bytes.count && bytes[end] == UInt8(ascii: "-") ? end + 1 : end
        }
        return result
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
    }
}
