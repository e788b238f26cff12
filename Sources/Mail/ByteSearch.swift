internal import Glibc

/// Looks through bytes as fast as the C library does, and tells runs of plain ones eight at a time.
package enum Bytes {
    /// The first place of `byte` at or after `start`, and before `end` where one is given.
    package static func index(of byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int? = nil) -> Int?
    {
        let end = end ?? bytes.count
        guard start < end, end <= bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                let found = memchr(base + start, Int32(byte), end - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Whether `text` stands anywhere in the bytes.
    package static func hold(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, buffer.count >= text.utf8CodeUnitCount else { return false }
            let end = base + (buffer.count - text.utf8CodeUnitCount) + 1
            var position = base
            while let found = memchr(position, Int32(text.utf8Start.pointee), end - position) {
                if memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 { return true }
                position = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }

    /// The first place from `start` on of a byte that is no printable sign of ASCII.
    package static func endOfPrintable(in bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { endOfPrintable(in: $0, from: start) }
    }

    static func endOfPrintable(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let words = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count {
            let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let delete = word ^ (ones &* 0x7F)
            // The highest bit of a byte is set in one of the three if it, or one before it, is high, a control or DEL.
            let odd = word | (word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete
            if odd & (ones << 7) != 0 { break }
            index += 8
        }
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] < 0x7F { index += 1 }
        return index
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Where the line that starts at `start` ends before `end`, and where the next one starts.
    static func line(in bytes: [UInt8], at start: Int, to end: Int? = nil) -> (end: Int, next: Int) {
        let end = end ?? bytes.count
        // A mail may have one sort of line break only: the other is not sought far.
        let near = min(start + 1024, end)
        if let feed = index(of: .lineFeed, in: bytes, from: start, to: near) {
            let stop = index(of: .carriageReturn, in: bytes, from: start, to: feed)
            return stop.map { bytes[..<end].line(at: $0) } ?? (feed, feed + 1)
        }
        return bytes[..<end].line(at: start)
    }
}
