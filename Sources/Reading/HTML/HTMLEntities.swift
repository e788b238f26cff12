/// The named character references of HTML (`&eacute;`).
struct HTMLEntities {
    static let standard = HTMLEntities(EmbeddedText.entities)

    /// The longest name, without `&` and `;`.
    private static let longestName = 32
    private var scalars = KeyTable<[UInt8]>()
    private var legacy = KeyTable<Bool>()

    private init(_ table: [UInt8]) {
        for line in table.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: 0x20)
            guard let name = fields.first else { continue }
            let key = Self.key(name)
            var text = ""
            for field in fields.dropFirst() {
                if field.elementsEqual([0x2A]) {
                    legacy[key] = true
                } else if let code = UInt32(String(decoding: field, as: UTF8.self), radix: 16),
                    let scalar = Unicode.Scalar(code)
                {
                    text.unicodeScalars.append(scalar)
                }
            }
            scalars[key] = Array(text.utf8)
        }
    }

    private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
        var key = WordKey()
        for byte in name { key.add(UInt32(byte)) }
        return key.value
    }

    /// The text of the reference that begins at `index` with `&`, and where it ends; nil if there is none.
    func reference(_ bytes: [UInt8], at index: Int, end: Int) -> (text: [UInt8], end: Int)? {
        guard index + 1 < end else { return nil }
        if bytes[index + 1] == UInt8(ascii: "#") { return Self.number(bytes, at: index + 2, end: end) }
        var key = WordKey()
        var position = index + 1
        var best: (text: [UInt8], end: Int)?
        while position < end, position - index <= Self.longestName, Self.isName(bytes[position]) {
            key.add(UInt32(bytes[position]))
            position += 1
            if position < end, bytes[position] == UInt8(ascii: ";") {
                return scalars[key.value].map { ($0, position + 1) } ?? best
            }
            if legacy[key.value] != nil, let text = scalars[key.value] { best = (text, position) }
        }
        return best
    }

    private static func isName(_ byte: UInt8) -> Bool { LineShape.isWord(byte) && byte < 0x80 }

    private static func number(_ bytes: [UInt8], at start: Int, end: Int) -> (text: [UInt8], end: Int)? {
        var position = start
        let isHex = position < end && bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHex { position += 1 }
        let first = position
        var value: UInt32 = 0
        while position < end, let digit = digit(bytes[position], isHex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            position += 1
        }
        guard position > first else { return nil }
        if position < end, bytes[position] == UInt8(ascii: ";") { position += 1 }
        let scalar = Unicode.Scalar(windows(value)) ?? "\u{FFFD}"
        return (scalar.value == 0 ? [0xEF, 0xBF, 0xBD] : Array(String(Character(scalar)).utf8), position)
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHex, 0x61...0x66 where isHex: UInt32(byte | 0x20) - 0x57
        default: nil
        }
    }

    /// Numbers 128 to 159 mean the characters of windows-1252 (HTML, "numeric character reference end state").
    private static func windows(_ code: UInt32) -> UInt32 {
        let table: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
            0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
            0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
        ]
        return code >= 0x80 && code < 0xA0 ? table[Int(code - 0x80)] : code
    }
}
