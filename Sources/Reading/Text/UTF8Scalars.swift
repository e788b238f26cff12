/// Reading scalars out of UTF-8 bytes.
enum UTF8Scalars {
    /// The scalar at `index` and its length in bytes; malformed bytes are one U+FFFD each.
    static func decode(_ bytes: [UInt8], at index: Int, end: Int) -> (scalar: UInt32, length: Int) {
        let lead = bytes[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, index + length <= end else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return (scalar, length)
    }

    /// The scalar that ends just before `index`.
    static func last(_ bytes: [UInt8], before index: Int, start: Int) -> (scalar: UInt32, length: Int) {
        var lead = index - 1
        while lead > start, bytes[lead] & 0xC0 == 0x80, index - lead < 4 { lead -= 1 }
        return decode(bytes, at: lead, end: index)
    }
}

/// What a scalar is to the cutting of text into words.
enum ScalarClass {
    case space, letter, digit, ideograph, sign
    /// Combining or invisible: part of the word that it stands in, no part of the word's key.
    case mark

    init(_ scalar: UInt32) {
        self = scalar < 0x80 ? Self(ascii: scalar) : Self(beyondASCII: scalar)
    }

    private init(ascii scalar: UInt32) {
        switch scalar {
        case 0...0x20, 0x7F: self = .space
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A: self = .letter
        default: self = .sign
        }
    }

    private init(beyondASCII scalar: UInt32) {
        switch scalar {
        case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
            self = .mark
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F: self = .letter
        case 0x660...0x669, 0x966...0x96F, 0xFF10...0xFF19: self = .digit
        case 0x964, 0x965: self = .sign
        case 0x900...0xDFF, 0x1E00...0x1FFF: self = .letter
        case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = .ideograph
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .letter
        case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE30...0xFFFF, 0xA1...0xBF, 0x1F000...0x1FAFF: self = .sign
        default: self = Self(property: scalar)
        }
    }

    private init(property scalar: UInt32) {
        guard let unicode = Unicode.Scalar(scalar) else {
            self = .sign
            return
        }
        let properties = unicode.properties
        self = properties.isAlphabetic ? .letter : properties.isWhitespace ? .space : .sign
    }
}
