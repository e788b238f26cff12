/// A folder's name as IMAP4rev1 writes it: modified UTF-7 in a quoted string (RFC 3501, section 5.1.3).
struct MailboxName {
    /// With its quotes, all ASCII.
    let quoted: String

    /// Nil for a name that is empty or has a control character.
    init?(_ name: String) {
        guard !name.isEmpty,
            !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        var encoded = ""
        var shifted: [UInt16] = []
        for scalar in name.unicodeScalars {
            if (0x20...0x7E).contains(scalar.value) {
                encoded += Self.base64(shifted)
                shifted = []
                encoded += Self.plain(scalar)
            } else {
                shifted += String(scalar).utf16
            }
        }
        quoted = "\"" + encoded + Self.base64(shifted) + "\""
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&-"
        case "\"", "\\": "\\" + String(scalar)
        default: String(scalar)
        }
    }

    /// `&`, base64 with `,` for `/` and no padding, `-`; nothing for nothing.
    private static func base64(_ units: [UInt16]) -> String {
        guard !units.isEmpty else { return "" }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,")
        var text = "&"
        var bits = 0
        var count = 0
        for unit in units {
            bits = (bits << 16 | Int(unit)) & 0x3F_FFFF
            count += 16
            while count >= 6 {
                count -= 6
                text.append(alphabet[bits >> count & 63])
            }
        }
        if count > 0 { text.append(alphabet[bits << (6 - count) & 63]) }
        return text + "-"
    }
}
