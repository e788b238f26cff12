/// The ids in Message-ID, In-Reply-To and References (RFC 5322 section 3.6.4).
enum MessageIDs {
    /// Every id in `value` in order, each in angle brackets and without blanks.
    ///
    /// QUIRK: without any bracket each word with an `@` is an id; what stands around brackets is old-style prose.
    static func ids(_ value: ArraySlice<UInt8>) -> [String] {
        var ids: [String] = []
        var start: Int?
        for index in value.indices {
            switch value[index] {
            case UInt8(ascii: "<"): start = index + 1
            case UInt8(ascii: ">"):
                if let start, let id = id(value[start..<index]) { ids.append(id) }
                start = nil
            default: continue
            }
        }
        return ids.isEmpty ? bareIDs(value) : ids
    }

    private static func bareIDs(_ value: ArraySlice<UInt8>) -> [String] {
        value.split { $0.isBlank || $0.isLineBreak || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
            .filter { $0.contains(UInt8(ascii: "@")) }.compactMap(id)
    }

    private static func id(_ text: ArraySlice<UInt8>) -> String? {
        var text = text
        if text.contains(where: { $0.isBlank || $0.isControl }) {
            text = ArraySlice(text.filter { !$0.isBlank && !$0.isControl })
        }
        return text.isEmpty ? nil : "<" + RawText.string(text) + ">"
    }
}
