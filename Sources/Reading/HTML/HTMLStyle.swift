/// What a style attribute does that a reader of the text must know.
struct HTMLStyle {
    private(set) var isHidden = false
    private(set) var isStruck = false
    /// Nil where the style says nothing of it.
    private(set) var colour: Colour?
    private(set) var hasBackground = false
    /// Whether the background is a bright colour.
    private(set) var isHighlight = false
    private(set) var isIndent = false
    /// The rule that Word draws above the header of the mail it quotes.
    private(set) var isQuoteRule = false
    /// Whether it says that the element is shown, whatever a rule says.
    private(set) var isShown = false
    /// Whether the space above and below is less than a line; nil where the style says nothing of it.
    private(set) var isTightAbove: Bool?
    private(set) var isTightBelow: Bool?

    /// How text stands out.
    enum Colour {
        /// Black, grey, or what a program takes by itself.
        case plain
        case white
        case bright
    }

    init() {}

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var hasMargin = false
        var hasNoBorder = false
        var hasRule = false
        for declaration in bytes[range].split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = Self.plain(declaration[..<colon])
            let value = Self.plain(declaration[(colon + 1)...])
            switch name {
            case "display":
                isHidden = isHidden || value == "none"
                isShown = value != "none"
            case "visibility": isHidden = isHidden || value == "hidden"
            case "font-size", "max-height", "opacity", "line-height":
                isHidden = isHidden || (Self.isZero(value) && name != "line-height")
            case "mso-hide": isHidden = isHidden || value == "all"
            case "text-decoration", "text-decoration-line":
                isStruck = isStruck || value.contains("line-through")
            case "color": colour = Self.colour(value)
            case "background", "background-color":
                hasBackground = hasBackground || !Self.isWhite(value)
                isHighlight = isHighlight || Self.isBright(value)
            case "margin":
                hasMargin = true
                setMargins(declaration[(colon + 1)...])
            case "margin-left": hasMargin = true
            case "margin-top": isTightAbove = Self.isTight(value)
            case "margin-bottom": isTightBelow = Self.isTight(value)
            case "border": hasNoBorder = value.hasPrefix("none")
            case "border-top": hasRule = value.hasPrefix("solid#") && value.hasSuffix("1.0pt")
            default: break
            }
        }
        isQuoteRule = hasNoBorder && hasRule
        isIndent = hasMargin && hasNoBorder
    }

    /// One to four lengths: top, right, bottom, left.
    private mutating func setMargins(_ text: ArraySlice<UInt8>) {
        let lengths = text.prefix(80).split { $0 <= 0x20 }.map(Self.plain).filter { $0 != "!important" }
        guard let top = lengths.first, !top.isEmpty else { return }
        isTightAbove = Self.isTight(top)
        isTightBelow = Self.isTight(lengths.count > 2 ? lengths[2] : top)
    }

    /// A length of less than half a line: `0`, `2px`, `.1em`.
    private static func isTight(_ value: String) -> Bool {
        let number = value.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "-" }
        guard let length = Double(number) else { return false }
        return length * pixels(value[number.endIndex...]) < 6
    }

    private static func pixels(_ unit: Substring) -> Double {
        switch unit {
        case "em", "rem", "%": 16
        case "pt": 1.33
        case "in": 96
        case "cm": 38
        case "mm": 3.8
        default: 1
        }
    }

    private static func plain(_ text: ArraySlice<UInt8>) -> String {
        let trimmed = text.prefix(80).filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
        let value = String(decoding: trimmed, as: UTF8.self)
        return value.hasSuffix("!important") ? String(value.dropLast(10)) : value
    }

    /// `0`, `0px`, `0.0em`.
    private static func isZero(_ value: String) -> Bool {
        var digits = 0
        for byte in value.utf8 {
            switch byte {
            case 0x30: digits += 1
            case 0x2E: continue
            case 0x31...0x39: return false
            default: return digits > 0 && byte | 0x20 >= 0x61 || byte == 0x25 && digits > 0
            }
        }
        return digits > 0
    }

    private static func isWhite(_ value: String) -> Bool {
        ["white", "#fff", "#ffffff", "transparent", "none", "inherit", "initial"].contains(value)
            || value.hasPrefix("rgb(255,255,255") || value.hasPrefix("rgba(255,255,255")
    }

    private static func isBright(_ value: String) -> Bool {
        !isWhite(value) && !value.hasPrefix("url(") && colour(value) == .bright
    }

    static func colour(_ value: String) -> Colour {
        if ["white", "#fff", "#ffffff"].contains(value) || value.hasPrefix("rgb(255,255,255") {
            return .white
        }
        guard let (red, green, blue) = components(value) else {
            let plain = [
                "windowtext", "inherit", "initial", "auto", "black", "gray", "grey", "currentcolor", "unset",
            ]
            return plain.contains(value) || value.hasPrefix("var(") || value.isEmpty ? .plain : .bright
        }
        let high = max(red, green, blue)
        return high - min(red, green, blue) < 48 ? .plain : .bright
    }

    /// `#rgb`, `#rrggbb`, `rgb(1,2,3)`.
    private static func components(_ value: String) -> (Int, Int, Int)? {
        let bytes = Array(value.utf8)
        if bytes.first == UInt8(ascii: "#") {
            let digits = bytes.dropFirst().compactMap {
                Int(String(decoding: [$0], as: UTF8.self), radix: 16)
            }
            if digits.count == 3 { return (digits[0] * 17, digits[1] * 17, digits[2] * 17) }
            guard digits.count >= 6 else { return nil }
            return (digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5])
        }
        guard value.hasPrefix("rgb") else { return nil }
        let numbers = value.split { !$0.isNumber }.compactMap { Int($0) }
        return numbers.count >= 3 ? (numbers[0], numbers[1], numbers[2]) : nil
    }
}
