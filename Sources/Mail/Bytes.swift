/// What the grammars of mail ask of one byte.
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")

    var isBlank: Bool { self == .space || self == .tab }
    var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
    /// A control of ASCII: C0 or DEL.
    var isControl: Bool { self < 0x20 || self == 0x7F }
    var isDigit: Bool { self &- 0x30 < 10 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Letters of ASCII in lower case, everything else as it is.
    var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// The value of a hexadecimal digit of either case.
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension [UInt8] {
    /// The bytes with letters of ASCII in lower case.
    var lowercased: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { output, written in
            withUnsafeBufferPointer { bytes in
                for index in bytes.indices { output[index] = bytes[index].lowercased }
            }
            written = count
        }
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Where the line that starts at `start` ends, and where the next one starts.
    ///
    /// QUIRK: RFC 5322 knows CRLF alone; real mail also has bare LF, bare CR and, from broken gateways, CRCRLF. Each
    /// ends one line.
    func line(at start: Int) -> (end: Int, next: Int) {
        var index = start
        while index < endIndex, !self[index].isLineBreak { index += 1 }
        guard index < endIndex else { return (index, index) }
        if self[index] == .lineFeed { return (index, index + 1) }
        if index + 1 < endIndex, self[index + 1] == .lineFeed { return (index, index + 2) }
        if index + 2 < endIndex, self[index + 1] == .carriageReturn, self[index + 2] == .lineFeed {
            return (index, index + 3)
        }
        return (index, index + 1)
    }

    /// Whether the bytes are those of `text`, letters of ASCII compared without case.
    func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && starts(withASCII: text)
    }

    /// Whether `text` stands at the start, letters of ASCII compared without case.
    func starts(withASCII text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { expected in
            var index = startIndex
            for byte in expected {
                if self[index].lowercased != byte.lowercased { return false }
                index += 1
            }
            return true
        }
    }

    /// Without the blanks and line breaks around it.
    var trimmed: SubSequence {
        var start = startIndex
        var end = endIndex
        while start < end, self[start].isBlank || self[start].isLineBreak { start += 1 }
        while start < end, self[end - 1].isBlank || self[end - 1].isLineBreak { end -= 1 }
        return self[start..<end]
    }

    /// The bytes as UTF-8, what is not UTF-8 replaced.
    var text: String { String(decoding: self, as: UTF8.self) }
}
