/// What a list item begins with.
struct Bullet {
    enum Mark: Equatable {
        case dash
        /// `2.` or `2)`.
        case number(Int)
        /// `2:`, which rather names a task.
        case label(Int)
        /// `[x]`, ✅.
        case ticked
        /// `[ ]`.
        case unticked
    }

    let mark: Mark
    /// Where the item's own text begins.
    let end: Int
    /// Whether the mark stands before headings rather than items: `■`, `一、`.
    let isTitle: Bool

    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty, Self.mayBegin(bytes[range.lowerBound]) else { return nil }
        let found = Self.box(bytes, range) ?? Self.sign(bytes, range) ?? Self.number(bytes, range)
        guard let found else { return nil }
        self = found
    }

    /// No bullet begins with a letter but `a)` to `h)` and `o`.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A: false
        case 0x69...0x7A: byte == 0x6F
        default: true
        }
    }

    private init(
        _ mark: Mark, _ end: Int, _ bytes: [UInt8], _ range: Range<Int>, isTitle: Bool = false
    ) {
        self.mark = mark
        self.isTitle = isTitle
        var end = end
        while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        self.end = end
    }

    /// `[x] `, `- [ ] `.
    private static func box(_ bytes: [UInt8], _ range: Range<Int>) -> Bullet? {
        var start = range.lowerBound
        if let dash = sign(bytes, range), dash.mark == .dash { start = dash.end }
        guard start + 2 < range.upperBound, bytes[start] == UInt8(ascii: "["),
            bytes[start + 2] == UInt8(ascii: "]")
        else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return Bullet(.ticked, start + 3, bytes, range)
        case 0x20: return Bullet(.unticked, start + 3, bytes, range)
        default: return nil
        }
    }

    private static func sign(_ bytes: [UInt8], _ range: Range<Int>) -> Bullet? {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: range.lowerBound, end: range.upperBound)
        let end = range.lowerBound + length
        let isSpaced = end < range.upperBound && (bytes[end] == 0x20 || bytes[end] == 0x09)
        switch scalar {
        case 0x2D, 0x2A, 0x2B, 0x3E, 0x6F, 0x7E:  // - * + > o ~
            return isSpaced ? Bullet(.dash, end, bytes, range) : nil
        case 0x2013, 0x2014, 0xB7, 0x2212:  // – — · −
            return isSpaced ? Bullet(.dash, end, bytes, range) : nil
        case 0x25A0, 0x25A1, 0x25B6, 0x25BC, 0x25BD, 0x25C6, 0x25C7, 0x2605, 0x2606:  // ■ □ ▶ ▼ ▽ ◆ ◇ ★ ☆
            return end < range.upperBound ? Bullet(.dash, end, bytes, range, isTitle: true) : nil
        case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25AA, 0x25AB, 0x25B8, 0x25BA, 0x25CB, 0x25CF,
            0x25E6, 0x27A2, 0x27A4, 0x2192, 0x279C, 0x30FB, 0xFF65, 0xF0B7, 0xF0A7:
            return end < range.upperBound ? Bullet(.dash, end, bytes, range) : nil
        case 0x2705, 0x2714, 0x2713, 0x2611:  // ✅ ✔ ✓ ☑
            return Bullet(.ticked, skippingSelector(bytes, end, range), bytes, range)
        case 0x2610: return Bullet(.unticked, end, bytes, range)
        default: return nil
        }
    }

    /// The mark that makes a sign an emoji.
    private static func skippingSelector(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Int {
        bytes[index..<range.upperBound].starts(with: [0xEF, 0xB8, 0x8F]) ? index + 3 : index
    }

    /// `2.`, `2)`, `(2)`, `#2`, `2:`, wide forms too, `②`, `二、`; a letter counts as well: `a)`.
    private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Bullet? {
        var index = range.lowerBound
        let opener = scalar(bytes, index, range)
        if (0x2460...0x2473).contains(opener.value) {
            return Bullet(.number(Int(opener.value) - 0x245F), opener.end, bytes, range)
        }
        if ["(", "#"].contains(opener.plain) { index = opener.end }
        let start = index
        var value = 0
        while index < range.upperBound, index - start < 9 {
            let digit = scalar(bytes, index, range)
            guard (0x30...0x39).contains(digit.plain.value), value < 100 else { break }
            value = value * 10 + Int(digit.plain.value) - 0x30
            index = digit.end
        }
        if index == start { return numeral(bytes, start, range) ?? letter(bytes, range) }
        guard index < range.upperBound else { return letter(bytes, range) }
        return closed(value, at: index, behind: opener.plain, bytes, range)
    }

    private static func closed(
        _ value: Int, at index: Int, behind opener: Unicode.Scalar, _ bytes: [UInt8], _ range: Range<Int>
    ) -> Bullet? {
        let closer = scalar(bytes, index, range)
        let next = closer.end < range.upperBound ? bytes[closer.end] : 0x20
        let isSpaced = next == 0x20 || next == 0x09 || closer.value != closer.plain.value
        switch closer.plain {
        case ")", "、": return Bullet(.number(value), closer.end, bytes, range)
        case ".", "]": return isSpaced ? Bullet(.number(value), closer.end, bytes, range) : nil
        // "9:30" is a time; nobody writes it with a wide colon.
        case ":":
            return LineShape.isDigit(next) && closer.value == 0x3A
                ? nil : Bullet(.label(value), closer.end, bytes, range)
        // "1 : 90 %", as French spaces its colons.
        case " "
        where next == UInt8(ascii: ":") && bytes[..<range.upperBound].dropFirst(index + 2).first == 0x20:
            return Bullet(.label(value), index + 2, bytes, range)
        case " " where isDashed(bytes, index + 1..<range.upperBound):
            return sign(bytes, index + 1..<range.upperBound).flatMap {
                Bullet(.number(value), $0.end, bytes, range)
            }
        case " " where opener == "#": return Bullet(.label(value), index, bytes, range)
        default: return nil
        }
    }

    /// `一、`, `（二）`: before headings.
    private static func numeral(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bullet? {
        guard start < range.upperBound else { return nil }
        let digit = scalar(bytes, start, range)
        guard let value = numerals.firstIndex(of: digit.value), digit.end < range.upperBound else {
            return nil
        }
        let closer = scalar(bytes, digit.end, range)
        guard [")", ".", "、"].contains(closer.plain) else { return nil }
        return Bullet(.number(value + 1), closer.end, bytes, range, isTitle: true)
    }

    /// 一 to 十.
    private static let numerals: [UInt32] = [
        0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
    ]

    /// A scalar, with its plain form where it is a wide one.
    private static func scalar(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>)
        -> (value: UInt32, plain: Unicode.Scalar, end: Int)
    {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: index, end: range.upperBound)
        let isDigit = ScalarClass(scalar) == .digit
        let plain =
            (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : isDigit ? Folding.folded(scalar) : scalar
        return (scalar, Unicode.Scalar(plain) ?? "\u{FFFD}", index + length)
    }

    /// "2 - not started", "2 – 60 %", but not "2 - 3 hours".
    private static func isDashed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, ![0x2A, 0x2B, 0x3E, 0x6F, 0x7E].contains(bytes[range.lowerBound]),
            let dash = sign(bytes, range), dash.mark == .dash, dash.end < range.upperBound
        else { return false }
        let behind = bytes[dash.end..<range.upperBound].drop(while: LineShape.isDigit)
        return behind.startIndex == dash.end || behind.first { $0 != 0x20 } == UInt8(ascii: "%")
    }

    private static func letter(_ bytes: [UInt8], _ range: Range<Int>) -> Bullet? {
        let start = range.lowerBound
        guard start + 2 < range.upperBound, bytes[start] >= 0x61, bytes[start] <= 0x68,
            bytes[start + 1] == UInt8(ascii: ")"), bytes[start + 2] == 0x20
        else { return nil }
        return Bullet(.dash, start + 2, bytes, range)
    }
}
