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
        let (utf8, problem) = Charset.utf8(raw, label: part.parameters["charset"])
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
