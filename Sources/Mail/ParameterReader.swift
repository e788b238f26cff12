/// Reads a value and its parameters from a field.
///
/// QUIRK: semicolons are missing or doubled, values are unquoted though they hold blanks, quotes are never closed.
struct ParameterReader {
    private let field: ArraySlice<UInt8>
    private var position: Int

    init(_ field: ArraySlice<UInt8>) {
        self.field = field
        position = field.startIndex
    }

    /// What stands before the first blank or semicolon.
    mutating func value() -> ArraySlice<UInt8> {
        skipBlanks()
        if position < field.endIndex, field[position] == UInt8(ascii: "\"") {
            return ArraySlice(quoted()).trimmed
        }
        let start = position
        while position < field.endIndex, !isSeparator(field[position]) { position += 1 }
        let value = field[start..<position]
        joinSubtype()
        guard position > value.endIndex else { return value }
        return ArraySlice(field[start..<position].filter { !$0.isBlank })
    }

    /// Takes blanks around the slash of `text / plain`.
    private mutating func joinSubtype() {
        var index = position
        while index < field.endIndex, field[index].isBlank { index += 1 }
        let afterSlash = position > field.startIndex && field[position - 1] == UInt8(ascii: "/")
        guard index < field.endIndex, afterSlash || field[index] == UInt8(ascii: "/") else { return }
        if field[index] == UInt8(ascii: "/") { index += 1 }
        while index < field.endIndex, field[index].isBlank { index += 1 }
        while index < field.endIndex, !isSeparator(field[index]) { index += 1 }
        position = index
    }

    /// The next `name=value`; nil at the end. Words without a `=` are passed over.
    mutating func parameter() -> (name: ArraySlice<UInt8>, value: [UInt8])? {
        while position < field.endIndex {
            skipSeparators()
            let start = position
            while position < field.endIndex, !isSeparator(field[position]),
                field[position] != UInt8(ascii: "=")
            {
                position += 1
            }
            let name = field[start..<position]
            skipBlanks()
            guard position < field.endIndex, field[position] == UInt8(ascii: "=") else { continue }
            position += 1
            skipBlanks()
            let value = parameterValue()
            if !name.isEmpty { return (name, value) }
        }
        return nil
    }

    private mutating func parameterValue() -> [UInt8] {
        guard position < field.endIndex else { return [] }
        if field[position] == UInt8(ascii: "\"") { return quoted() }
        let start = position
        let end = field[start...].firstIndex(of: UInt8(ascii: ";")) ?? field.endIndex
        let endsInComment = field[start..<end].trimmed.last == UInt8(ascii: ")")
        while position < end {
            if endsInComment, field[position] == UInt8(ascii: "(") { break }
            if field[position].isBlank, startsParameter(after: position) { break }
            position += 1
        }
        return Array(field[start..<position].trimmed)
    }

    /// Whether the word after a blank is the name of another parameter, whose semicolon is missing.
    private func startsParameter(after blank: Int) -> Bool {
        var index = blank + 1
        while index < field.endIndex, field[index].isLetter || field[index] == UInt8(ascii: "*") {
            index += 1
        }
        return index > blank + 1 && index < field.endIndex && field[index] == UInt8(ascii: "=")
    }

    private mutating func quoted() -> [UInt8] {
        let start = position
        position += 1
        while position < field.endIndex, field[position] != UInt8(ascii: "\"") {
            position += field[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position + 1, field.endIndex)
        return unquotedKeepingPaths(field[start..<position])
    }

    /// QUIRK: Windows clients write `"C:\dir\file"` without doubling the backslash, which only a quote or a backslash
    /// may follow as one of a pair.
    private func unquotedKeepingPaths(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var inner = text.dropFirst()
        if inner.last == UInt8(ascii: "\"") { inner = inner.dropLast() }
        var result: [UInt8] = []
        var index = inner.startIndex
        while index < inner.endIndex {
            let isPair =
                inner[index] == UInt8(ascii: "\\") && index + 1 < inner.endIndex
                && (inner[index + 1] == UInt8(ascii: "\"") || inner[index + 1] == UInt8(ascii: "\\"))
            if isPair { index += 1 }
            result.append(inner[index])
            index += 1
        }
        return result
    }

    private mutating func skipSeparators() {
        while position < field.endIndex, isSeparator(field[position]) {
            if field[position] == UInt8(ascii: "(") { skipComment() } else { position += 1 }
        }
    }

    private mutating func skipBlanks() {
        while position < field.endIndex, field[position].isBlank || field[position] == UInt8(ascii: "(") {
            if field[position] == UInt8(ascii: "(") { skipComment() } else { position += 1 }
        }
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            switch field[position] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): position += 1
            default: break
            }
            position += 1
        } while position < field.endIndex && depth > 0
        position = min(position, field.endIndex)
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(")
    }
}
