/// How the bytes of a text part become text: transfer encoding, charset, line ends, flowed lines, normal form.
struct TextDecoding {
    private let bytes: [UInt8]
    /// How many more bytes of text may be decoded.
    private(set) var budget: Int
    private(set) var problems: [String] = []
    /// Whether a part was nothing but an encrypted message.
    private(set) var isEncrypted = false
    /// Files that stood in the text as uuencode.
    private(set) var uuencoded: [Attachment] = []

    init(_ bytes: [UInt8], budget: Int) {
        self.bytes = bytes
        self.budget = budget
    }

    mutating func text(of part: Part) -> String {
        let raw = decoded(part)
        let (utf8, problem) = Charset.utf8(raw, label: label(of: part, raw))
        if let problem, !problems.contains(problem) { problems.append(problem) }
        var lines = ArraySlice(LineEnds.normalized(utf8))
        if part.type == "text/plain" {
            if part.parameters["format"]?.lowercased() == "flowed" {
                let deletesSpace = part.parameters["delsp"]?.lowercased() == "yes"
                lines = ArraySlice(FlowedText.unflowed(lines, deletesSpace: deletesSpace))
            }
            takeUuencoded(&lines)
            if PGPArmor.isEncrypted(lines) {
                isEncrypted = true
                return ""
            }
            lines = PGPArmor.withoutSignatures(lines)
        }
        return lines.normalizedText
    }

    /// The charset that the part's type names, or HTML of itself in a `meta` element.
    private func label(of part: Part, _ raw: [UInt8]) -> String? {
        if let label = part.parameters["charset"] { return label }
        return part.type == "text/html" ? Self.charset(inHTML: raw) : nil
    }

    /// The charset that HTML names near its beginning.
    static func charset(inHTML raw: [UInt8]) -> String? {
        let beginning = raw.prefix(2048)
        let mark = beginning.indices.first { beginning[$0...].starts(withASCII: "charset=") }
        return mark.map { start in
            beginning[(start + 8)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
                .prefix { $0 > .space && !"\"';/>".utf8.contains($0) }.text
        }
    }

    private mutating func decoded(_ part: Part) -> [UInt8] {
        // One byte more than is allowed tells that there is more.
        var raw = part.encoding.decoded(bytes[part.body], limit: budget + 1)
        if raw.count > budget {
            raw.removeLast()
            problems.append("the text was cut at the limit of text bytes")
        }
        budget -= raw.count
        return raw
    }

    private mutating func takeUuencoded(_ text: inout ArraySlice<UInt8>) {
        var kept: [UInt8] = []
        var position = text.startIndex
        for file in Uuencode.files(in: text) {
            kept += text[position..<file.range.lowerBound]
            position = file.range.upperBound
            uuencoded.append(
                Attachment(
                    name: FileName.base(file.name), type: "application/octet-stream", size: file.bytes.count))
        }
        guard position > text.startIndex else { return }
        text = ArraySlice(kept + text[position...])
    }
}
