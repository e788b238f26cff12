/// A value with parameters, as in Content-Type, Content-Disposition and Auto-Submitted (RFC 2045 section 5.1, RFC 2231).
struct ParameterizedValue {
    /// What stands before the parameters, in lower case and without comments.
    let value: String
    private let parameters: [Parameter]

    private struct Parameter {
        let name: String
        let section: Int
        let isEncoded: Bool
        let value: [UInt8]
    }

    init(_ field: ArraySlice<UInt8>) {
        var reader = ParameterReader(unfolded(field))
        value = reader.value().map(\.lowercased).text
        var parameters: [Parameter] = []
        while let (name, value) = reader.parameter() { parameters.append(Self.parameter(name, value)) }
        self.parameters = parameters
    }

    /// The parameter's text; nil if it is missing. Of two with one name the first counts, and the encoded form
    /// (`name*`) before the plain one.
    subscript(name: StaticString) -> String? {
        let matches = parameters.filter { $0.name.utf8.elementsEqual(name.bytes) }
        guard let first = matches.first(where: \.isEncoded) ?? matches.first else { return nil }
        guard first.section >= 0 || first.isEncoded else {
            return EncodedWord.text(of: ArraySlice(first.value))
        }
        return Self.joined(first.section < 0 ? [first] : matches.filter { $0.section >= 0 })
    }

    /// The value of `name*=`, or of the sections `name*0=`, `name*1*=` … put in order.
    private static func joined(_ sections: [Parameter]) -> String {
        var bytes: [UInt8] = []
        var charset: String?
        let ordered = sections.enumerated().sorted {
            ($0.element.section, $0.offset) < ($1.element.section, $1.offset)
        }
        var previous = Int.min
        for (_, section) in ordered where section.section != previous {
            var value = ArraySlice(section.value)
            if section.isEncoded, previous == .min { charset = takeCharset(&value) }
            bytes += section.isEncoded ? percentDecoded(value) : Array(value)
            previous = section.section
        }
        return EncodedWord.singleLine(Charset.decoded(bytes, label: charset).text)
    }

    /// Takes `charset'language'` off the start of an encoded value.
    private static func takeCharset(_ value: inout ArraySlice<UInt8>) -> String? {
        guard let first = value.firstIndex(of: UInt8(ascii: "'")),
            let second = value[(first + 1)...].firstIndex(of: UInt8(ascii: "'"))
        else { return nil }
        defer { value = value[(second + 1)...] }
        return value[..<first].text
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
                let high = text[index + 1].hexValue, let low = text[index + 2].hexValue
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// Splits `name*3*` into the name, the section and whether the value is encoded.
    private static func parameter(_ name: ArraySlice<UInt8>, _ value: [UInt8]) -> Parameter {
        let pieces = name.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        let section = pieces.count > 1 ? Int(pieces[1].text) ?? -1 : -1
        let isEncoded = pieces.count > 1 && pieces.last?.isEmpty == true
        return Parameter(
            name: (pieces.first ?? []).map(\.lowercased).text, section: max(section, -1),
            isEncoded: isEncoded,
            value: value)
    }
}

extension StaticString {
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
