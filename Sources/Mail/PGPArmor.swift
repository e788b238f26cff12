/// PGP in the text itself, as mail had it before MIME (RFC 9580 section 6 and 7).
enum PGPArmor {
    /// Whether the text is nothing but an encrypted message.
    static func isEncrypted(_ text: ArraySlice<UInt8>) -> Bool {
        text.trimmed.starts(with: "-----BEGIN PGP MESSAGE-----".utf8)
    }

    /// The text with the armour of clear signatures taken away: the marks, their fields, the dashes of escaped lines and
    /// the signatures.
    static func withoutSignatures(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard Bytes.hold("-----BEGIN PGP SIGNED MESSAGE-----", in: text) else { return text }
        var kept: [UInt8] = []
        var state = State.outside
        var position = text.startIndex
        while position < text.endIndex {
            let (end, next) = text.line(at: position)
            if state.keeps(text[position..<end]) {
                let isEscaped = state == .signed && text[position..<end].starts(with: "- ".utf8)
                kept += text[(isEscaped ? position + 2 : position)..<next]
            }
            position = next
        }
        return ArraySlice(kept)
    }

    private enum State {
        case outside, fields, signed, signature

        /// Takes the next line; false if it is of the armour.
        mutating func keeps(_ line: ArraySlice<UInt8>) -> Bool {
            switch self {
            case .outside where line.starts(with: "-----BEGIN PGP SIGNED MESSAGE-----".utf8): self = .fields
            case .fields where line.trimmed.isEmpty: self = .signed
            case .signed where line.starts(with: "-----BEGIN PGP SIGNATURE-----".utf8): self = .signature
            case .signature where line.starts(with: "-----END PGP SIGNATURE-----".utf8): self = .outside
            case .outside, .signed: return true
            case .fields, .signature: break
            }
            return false
        }
    }
}
