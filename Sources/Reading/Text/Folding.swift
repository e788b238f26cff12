internal import Foundation

/// The form in which words are compared: lower case, no accents, full-width forms made plain.
///
/// Accents go because people leave them out ("manana", "proximo"); text and vocabulary are folded alike.
enum Folding {
    /// The folded scalar, or 0 for one that is left out (a combining accent).
    static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 32
        case 0..<0xC0: scalar
        case 0xC0..<0x250: latin[Int(scalar - 0xC0)]
        case 0x300...0x36F: 0
        case 0x400..<0x460: cyrillic(scalar)
        case 0x1E00..<0x1F00: latinAdditional[Int(scalar - 0x1E00)]
        case 0x660...0x669: scalar - 0x630
        case 0x93C: 0  // the dot below of Devanagari, which people leave out
        case 0x966...0x96F: scalar - 0x936
        case Ideographs.first...Ideographs.last: Ideographs.folded(scalar)
        case 0xFF01...0xFF5E: folded(scalar - 0xFEE0)
        default: scalar
        }
    }

    /// The scalar in lower case with its accents, where it has any; else as it is folded.
    static func lowered(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0..<0x250: latinLowered[Int(scalar - 0xC0)]
        case 0x1E00..<0x1F00: latinAdditionalLowered[Int(scalar - 0x1E00)]
        default: folded(scalar)
        }
    }

    private static let latinLowered = (0xC0..<0x250).map(lower)
    private static let latinAdditionalLowered = (0x1E00..<0x1F00).map(lower)

    private static func lower(_ code: Int) -> UInt32 {
        let lowered = Unicode.Scalar(UInt32(code))?.properties.lowercaseMapping.unicodeScalars
        return lowered?.first?.value ?? UInt32(code)
    }

    private static let latin = (0xC0..<0x250).map(base)
    private static let latinAdditional = (0x1E00..<0x1F00).map(base)

    /// Letters that Unicode does not take apart into a letter and an accent.
    private static let undivided: [UInt32: Character] = [
        0xC6: "a", 0xD0: "d", 0xD8: "o", 0xDE: "t", 0xDF: "s", 0xE6: "a", 0xF0: "d", 0xF8: "o", 0xFE: "t",
        0x110: "d", 0x111: "d", 0x131: "i", 0x141: "l", 0x142: "l", 0x152: "o", 0x153: "o",
    ]

    private static func base(_ code: Int) -> UInt32 {
        let scalar = UInt32(code)
        if let letter = undivided[scalar], let plain = letter.unicodeScalars.first { return plain.value }
        guard let unicode = Unicode.Scalar(scalar) else { return scalar }
        let decomposed = String(Character(unicode)).decomposedStringWithCanonicalMapping.lowercased()
        return decomposed.unicodeScalars.first?.value ?? scalar
    }

    private static func cyrillic(_ scalar: UInt32) -> UInt32 {
        let lower =
            switch scalar {
            case 0x400...0x40F: scalar + 80
            case 0x410...0x42F: scalar + 32
            default: scalar
            }
        return switch lower {
        case 0x439, 0x45D: 0x438  // й
        case 0x450, 0x451: 0x435  // ё
        case 0x457: 0x456  // ї
        default: lower
        }
    }
}
