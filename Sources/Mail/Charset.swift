/// The charsets that mail is read in: a fixed list, so that no mail chooses a converter by a name of its own.
enum Charset: String, CaseIterable {
    case utf8, ascii
    case windows1250, windows1251, windows1252, windows1253, windows1254, windows1255, windows1256
    case windows1257, windows1258, windows874
    case iso8859Part2, iso8859Part3, iso8859Part4, iso8859Part5, iso8859Part6, iso8859Part7, iso8859Part8
    case iso8859Part10, iso8859Part13, iso8859Part14, iso8859Part15, iso8859Part16
    case koi8R, koi8U, macintosh, macCyrillic, ibm437, ibm850, ibm852, ibm866
    case shiftJIS, eucJP, iso2022JP, gb18030, big5, eucKR
    case utf16, utf16LittleEndian, utf16BigEndian, utf32, utf7
}

extension Charset {
    /// `bytes` as text, and what was wrong with their label.
    ///
    /// QUIRK: what is declared as ASCII or Latin-1, or not at all, is UTF-8 if its bytes are. Else Latin-1 means
    /// Windows-1252, which has its letters and more, and for ASCII and no label the charset is guessed. An unknown label is
    /// read as UTF-8, bad bytes replaced.
    static func decoded(_ bytes: [UInt8], label: String?) -> (text: String, problem: String?) {
        let (utf8, problem) = utf8(bytes, label: label)
        return (utf8.text, problem)
    }

    /// The same as UTF-8 bytes, which may still hold what is not UTF-8 where the label says UTF-8.
    static func utf8(_ bytes: [UInt8], label: String?) -> (bytes: [UInt8], problem: String?) {
        let name = label.map(normalizedName) ?? ""
        guard !name.isEmpty else { return (undeclared(bytes), nil) }
        guard let charset = Charset(label: name) else {
            let label = EncodedWord.singleLine(String((label ?? "").unicodeScalars.prefix(40)))
            return (bytes, "the charset \"\(label)\" is unknown; the text was read as UTF-8")
        }
        return (charset.utf8(bytes), nil)
    }

    /// The charset to read bytes in whose sender named none.
    private static func undeclared(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.contains(0x1B) { return iso2022JP.utf8(bytes) }
        return ascii.utf8(bytes)
    }

    private func utf8(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: return bytes
        case .ascii: return bytes.isUTF8 ? bytes : CharsetGuess.charset(of: bytes).utf8(bytes)
        case .windows1252: return bytes.isUTF8 ? bytes : Self.singleBytes(bytes, .windows1252)
        case .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf7:
            return UnicodeTransformation.utf8(bytes, from: self)
        case .iso2022JP: return ISO2022JP.eucJP(bytes).map { Iconv.utf8($0, from: "EUC-JP-MS") } ?? bytes
        case .shiftJIS: return Iconv.utf8(bytes, from: "CP932")
        case .eucJP: return Iconv.utf8(bytes, from: "EUC-JP-MS")
        case .gb18030: return Iconv.utf8(bytes, from: "GB18030")
        case .big5: return Iconv.utf8(bytes, from: "BIG5-HKSCS")
        case .eucKR: return Iconv.utf8(bytes, from: "CP949")
        default: return Self.singleBytes(bytes, self)
        }
    }

    private static func singleBytes(_ bytes: [UInt8], _ charset: Charset) -> [UInt8] {
        guard let table = SingleByteTable.scalars(of: charset) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else {
                result += UTF8.encode(table[Int(byte) - 0x80]) ?? UTF8.encodedReplacementCharacter
            }
        }
        return result
    }
}

extension [UInt8] {
    var isASCII: Bool {
        withUnsafeBufferPointer { bytes in
            var all: UInt8 = 0
            for byte in bytes { all |= byte }
            return all < 0x80
        }
    }

    var isUTF8: Bool { isASCII || String(validating: self, as: UTF8.self) != nil }
}
