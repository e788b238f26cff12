/// An unquoted value at which TOML ends, though it is plain what was meant: a date that does not exist, words.
struct TOMLMisfit: Hashable {
    var offset: Int
    var message: String
    /// A value of the same length for reading on.
    var standIn: [UInt8]

    /// Nil if `value` may well be TOML.
    init?(_ value: ArraySlice<UInt8>, at offset: Int) {
        let text = String(decoding: value, as: UTF8.self).trimmed
        self.offset = offset
        if DateText.hasForm(text.prefix(10)), DateText.date(text.prefix(10)) == nil {
            message = DateText.impossible(text.prefix(10))
            standIn = Array("2000-01-01".utf8)
        } else if Self.isWords(text) {
            message = "text stands in quotes; write \(quoted(text))"
            standIn = Array("\"\(String(repeating: " ", count: text.utf8.count - 2))\"".utf8)
        } else {
            return nil
        }
    }

    private static func isWords(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text.utf8.count >= 2,
            !text.utf8.contains(UInt8(ascii: "\""))
        else {
            return false
        }
        return first.properties.isAlphabetic && !["true", "false", "inf", "nan"].contains(text)
    }
}
