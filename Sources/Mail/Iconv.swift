internal import Glibc

/// glibc's converters, for the charsets of East Asia. They are opened by fixed names of ours alone.
enum Iconv {
    /// `bytes` in UTF-8. A byte that means nothing becomes U+FFFD and the next one is read: no error loses the text.
    static func utf8(_ bytes: [UInt8], from charset: StaticString) -> [UInt8] {
        guard !bytes.isASCII else { return bytes }
        let name = UnsafeRawPointer(charset.utf8Start).assumingMemoryBound(to: CChar.self)
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            return bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
        }
        defer { iconv_close(converter) }
        var input = bytes
        return input.withUnsafeMutableBytes { converted($0, by: converter) }
    }

    private static func converted(_ input: UnsafeMutableRawBufferPointer, by converter: iconv_t) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(input.count * 3 / 2)
        var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var chunk = [CChar](repeating: 0, count: 8192)
        while left > 0 {
            let (count, error) = step(converter, &source, &left, &chunk)
            result += chunk.prefix(count).lazy.map { UInt8(bitPattern: $0) }
            guard error != 0, error != E2BIG else { continue }
            result += UTF8.encodedReplacementCharacter
            source = source?.advanced(by: 1)
            left -= 1
        }
        return result
    }

    /// Converts as much as fits into `chunk`: how many bytes that gave, and `errno` or 0.
    private static func step(
        _ converter: iconv_t, _ source: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
        _ chunk: inout [CChar]
    ) -> (count: Int, error: Int32) {
        let capacity = chunk.count
        return chunk.withUnsafeMutableBufferPointer { buffer in
            var target = buffer.baseAddress
            var room = capacity
            let failed = iconv(converter, &source, &left, &target, &room) == -1
            return (capacity - room, failed ? errno : 0)
        }
    }
}
