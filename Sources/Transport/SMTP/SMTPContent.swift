/// A mail's text as it goes over the line after DATA (RFC 5321, section 4.5.2).
enum SMTPContent {
    private static let (cr, lf, dot) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "."))

    /// CR LF and then the line that ends the text.
    static let end = Array("\r\n.\r\n".utf8)

    /// Every line end becomes CR LF, and a dot that begins a line is doubled, so that nothing in a mail can end it
    /// early at any server, however lenient with bare CR and LF. The last line end is left to `end`.
    static func encoded(_ mail: [UInt8]) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(mail.count + mail.count / 64 + 2)
        var isLineStart = true
        var previous: UInt8 = 0
        for byte in mail {
            switch byte {
            case lf where previous == cr: break
            case cr, lf:
                content += [cr, lf]
                isLineStart = true
            default:
                if isLineStart, byte == dot { content.append(dot) }
                content.append(byte)
                isLineStart = false
            }
            previous = byte
        }
        if isLineStart { content.removeLast(min(2, content.count)) }
        return content
    }
}
