internal import Glibc

/// How a part's bytes were made fit for transport (RFC 2045 section 6).
enum TransferEncoding {
    case identity, base64, quotedPrintable, uuencode

    /// QUIRK: names come with comments, quotes, trailing junk and typing errors; what is unknown is taken as it stands.
    init(_ name: some RandomAccessCollection<UInt8>) {
        let letters = name.filter { $0.isLetter || $0.isDigit }
        switch true {
        case letters.starts(withASCII: "base64"): self = .base64
        case letters.starts(withASCII: "quotedprintable"): self = .quotedPrintable
        case letters.starts(withASCII: "xuue"), letters.starts(withASCII: "uue"), letters.equals("xuu"):
            self = .uuencode
        default: self = .identity
        }
    }

    /// The bytes that `encoded` stands for, at most about `limit` of them.
    func decoded(_ encoded: ArraySlice<UInt8>, limit: Int = .max) -> [UInt8] {
        switch self {
        case .identity: Array(encoded.prefix(limit))
        case .base64: Base64.decoded(encoded, limit: limit)
        case .quotedPrintable: QuotedPrintable.decoded(encoded, limit: limit)
        case .uuencode: Uuencode.files(in: encoded).first.map { Array($0.bytes.prefix(limit)) } ?? []
        }
    }

    /// How many bytes `encoded` stands for.
    func decodedCount(_ encoded: ArraySlice<UInt8>) -> Int {
        switch self {
        case .identity: encoded.count
        case .base64: Base64.decodedCount(encoded)
        case .quotedPrintable, .uuencode: decoded(encoded).count
        }
    }
}

/// Base64 (RFC 4648 section 4), read leniently: what is not of the alphabet is passed over, wrong or missing padding
/// does not matter, padding in the middle ends a run and the next one begins.
enum Base64 {
    private static let padding: UInt8 = 64
    private static let foreign: UInt8 = 255

    /// Each byte's six bits, `padding` or `foreign`.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: foreign, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, letter) in alphabet.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
        values[Int(UInt8(ascii: "="))] = padding
        return values
    }()

    static func decoded(_ encoded: ArraySlice<UInt8>, limit: Int = .max) -> [UInt8] {
        let capacity = min(limit, encoded.count / 4 * 3 + 3)
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            encoded.withUnsafeBufferPointer { count = decode($0, into: output) }
        }
    }

    private static func decode(
        _ encoded: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let values = values
        var bits: UInt32 = 0
        var bitCount = 0
        var count = 0
        for byte in encoded {
            let value = values[Int(byte)]
            if value == foreign { continue }
            if value == padding {
                bitCount = 0
                continue
            }
            bits = bits << 6 | UInt32(value)
            bitCount += 6
            guard bitCount >= 8 else { continue }
            if count == output.count { break }
            bitCount -= 8
            output[count] = UInt8(truncatingIfNeeded: bits >> bitCount)
            count += 1
        }
        return count
    }

    static func decodedCount(_ encoded: ArraySlice<UInt8>) -> Int {
        let values = values
        return encoded.withUnsafeBufferPointer { encoded in
            var total = 0
            var run = 0
            for byte in encoded {
                let value = values[Int(byte)]
                if value < padding {
                    run += 1
                } else if value == padding {
                    total += run * 6 / 8
                    run = 0
                }
            }
            return total + run * 6 / 8
        }
    }
}

/// Quoted-printable (RFC 2045 section 6.7), read leniently: lower-case digits count, a `=` that encodes nothing stays.
enum QuotedPrintable {
    static func decoded(_ encoded: ArraySlice<UInt8>, limit: Int = .max) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: min(limit, encoded.count)) { output, count in
            encoded.withUnsafeBufferPointer { count = decode($0, into: output) }
        }
    }

    private static func decode(
        _ encoded: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var index = 0
        while index < encoded.count, count < output.count {
            let plain = plainCount(encoded, at: index, limit: output.count - count)
            if plain > 0, let target = output.baseAddress, let source = encoded.baseAddress {
                (target + count).update(from: source + index, count: plain)
                count += plain
                index += plain
            } else if let value = hexByte(encoded, at: index + 1) {
                output[count] = value
                count += 1
                index += 3
            } else if let next = afterSoftBreak(encoded, at: index + 1) {
                index = next
            } else {
                output[count] = encoded[index]
                count += 1
                index += 1
            }
        }
        return count
    }

    /// How many bytes from `index` on stand for themselves, `limit` at most.
    private static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Int {
        let count = min(bytes.count - index, limit)
        guard count > 0, let base = bytes.baseAddress else { return 0 }
        guard let sign = memchr(base + index, Int32(UInt8(ascii: "=")), count) else { return count }
        return UnsafeRawPointer(sign) - UnsafeRawPointer(base + index)
    }

    /// The Q encoding of a header word (RFC 2047 section 4.2), where `_` is a space.
    static func decodedWord(_ encoded: ArraySlice<UInt8>) -> [UInt8] {
        decoded(ArraySlice(encoded.map { $0 == UInt8(ascii: "_") ? .space : $0 }))
    }

    private static func hexByte(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
        guard index + 1 < bytes.endIndex, let high = bytes[index].hexValue,
            let low = bytes[index + 1].hexValue
        else { return nil }
        return high << 4 | low
    }

    /// Where the text goes on if nothing but blanks stands between `index` and the end of the line.
    private static func afterSoftBreak(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        var index = index
        while index < bytes.endIndex, bytes[index].isBlank { index += 1 }
        guard index < bytes.endIndex else { return index }
        return bytes[index].isLineBreak ? bytes.line(at: index).next : nil
    }
}
