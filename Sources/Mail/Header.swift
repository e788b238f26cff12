/// The fields of a mail or of one of its parts, in order, as they were written (RFC 5322 section 2.2).
///
/// Names are compared without case. Values are found by name in time linear in the number of fields.
package struct Header: Sendable {
    /// One field: where its name and its value stand.
    struct Field: Sendable {
        let name: Range<Int>
        var value: Range<Int>
        /// False for a name with blanks before its colon, and for a first line that begins with a blank: some readers
        /// take such a line for a field and some do not.
        let isRegular: Bool
    }

    private let bytes: [UInt8]
    let fields: [Field]

    init(bytes: [UInt8] = [], fields: [Field] = []) {
        self.bytes = bytes
        self.fields = fields
    }

    /// Every field in order: its name as it was written, its value unfolded.
    package var all: [(name: String, value: String)] {
        fields.map { (bytes[$0.name].text, unfolded(bytes[$0.value]).text) }
    }

    /// The first such field's value, unfolded, encoded words left as they are; nil if there is none.
    package func first(_ name: StaticString) -> String? {
        firstValue(name).map { unfolded($0).text }
    }

    /// The values of all such fields in order, unfolded, encoded words left as they are.
    package func all(_ name: StaticString) -> [String] {
        values(name).map { unfolded($0).text }
    }

    /// The first such field's value as a person reads it: one line, encoded words decoded, no controls.
    package func decoded(_ name: StaticString) -> String? {
        firstValue(name).map { EncodedWord.text(of: $0) }
    }

    /// How many such fields there are.
    package func count(_ name: StaticString) -> Int {
        fields.reduce(0) { $0 + (bytes[$1.name].equals(name) ? 1 : 0) }
    }

    /// The first such field's bytes, still folded.
    func firstValue(_ name: StaticString) -> ArraySlice<UInt8>? {
        fields.first { bytes[$0.name].equals(name) }.map { bytes[$0.value] }
    }

    /// The bytes of all such fields, still folded.
    func values(_ name: StaticString) -> [ArraySlice<UInt8>] {
        fields.lazy.filter { bytes[$0.name].equals(name) }.map { bytes[$0.value] }
    }

    func name(of field: Field) -> ArraySlice<UInt8> { bytes[field.name] }
    func value(of field: Field) -> ArraySlice<UInt8> { bytes[field.value] }

    /// The same fields in storage of their own, so that the mail's body can be let go.
    func detached() -> Header {
        guard let start = fields.first?.name.lowerBound, let end = fields.last?.value.upperBound else {
            return Header()
        }
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound - start..<range.upperBound - start }
        return Header(
            bytes: Array(bytes[start..<end]),
            fields: fields.map {
                Field(name: moved($0.name), value: moved($0.value), isRegular: $0.isRegular)
            })
    }
}

/// A field's value on one line: its line breaks taken out, the blanks around it too (RFC 5322 section 2.2.3).
func unfolded(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let value = value.trimmed
    guard value.contains(where: \.isLineBreak) else { return value }
    return ArraySlice(value.filter { !$0.isLineBreak })
}
