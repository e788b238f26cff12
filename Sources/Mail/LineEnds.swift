/// The line ends of text in UTF-8.
enum LineEnds {
    /// The text with `\n` at every line's end, without a byte order mark at the start and without other controls but tab.
    ///
    /// QUIRK: CRLF, CRCRLF, LFCR, bare CR, NEL, VT, FF, U+2028 and U+2029 all end a line.
    static func normalized(_ text: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: text.count) { output, count in
            text.withUnsafeBufferPointer { count = write($0, to: output) }
        }
    }

    private static func write(
        _ text: UnsafeBufferPointer<UInt8>, to output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < text.count {
            let plain = Bytes.endOfPrintable(in: text, from: index)
            if plain > index, let target = output.baseAddress, let source = text.baseAddress {
                (target + count).update(from: source + index, count: plain - index)
                count += plain - index
                index = plain
                guard index < text.count else { break }
            }
            let byte = text[index]
            if byte > 0xC2, byte != 0xE2 {
                output[count] = byte
                count += 1
                index += 1
                continue
            }
            let (written, taken) = special(text, at: index)
            if let written {
                output[count] = written
                count += 1
            }
            index += taken
        }
        return count
    }

    /// What stands for the byte at `index`, which may end a line or be a control, and how many bytes that takes.
    private static func special(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8?, taken: Int) {
        func byte(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
        switch (text[index], byte(1), byte(2)) {
        case (.carriageReturn, .carriageReturn, .lineFeed): return (.lineFeed, 3)
        case (.carriageReturn, .lineFeed, _): return (.lineFeed, 2)
        case (.lineFeed, .carriageReturn, let third) where !third.isLineBreak: return (.lineFeed, 2)
        case (.lineFeed, _, _), (.carriageReturn, _, _), (0x0B, _, _), (0x0C, _, _): return (.lineFeed, 1)
        case (.tab, _, _): return (.tab, 1)
        case (0xC2, 0x85, _): return (.lineFeed, 2)
        case (0xC2, 0x80...0x9F, _): return (nil, 2)
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return (.lineFeed, 3)
        case (0x00...0x1F, _, _), (0x7F, _, _): return (nil, 1)
        default: return (text[index], 1)
        }
    }
}
