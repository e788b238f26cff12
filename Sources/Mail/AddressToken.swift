/// One token of an address field.
struct AddressToken {
    enum Kind: Equatable { case atom, quoted, literal, comment, special(UInt8) }

    let kind: Kind
    /// Where it stands, quotes and parentheses included.
    let range: Range<Int>
    /// Whether a blank or a comment stands before it.
    let isSpaced: Bool

    var isComment: Bool { kind == .comment }
    var isQuoted: Bool { kind == .quoted }
    /// Whether blanks around it are allowed within an address (RFC 5322 section 4.4).
    var joins: Bool { isSpecial("@") || isSpecial(".") }

    func isSpecial(_ character: Unicode.Scalar) -> Bool { kind == .special(UInt8(ascii: character)) }
}

/// The tokens of an address field, one after the other; comments nest without recursion.
struct AddressTokens {
    /// False if a quote, a parenthesis or a bracket is never closed.
    private(set) var isWellFormed = true

    private let value: ArraySlice<UInt8>
    private var position: Int

    init(_ value: ArraySlice<UInt8>) {
        self.value = value
        position = value.startIndex
    }

    mutating func next() -> AddressToken? {
        let before = position
        while position < value.endIndex, value[position].isBlank || value[position].isControl {
            if value[position].isControl, value[position] != .tab { isWellFormed = false }
            position += 1
        }
        guard position < value.endIndex else { return nil }
        let start = position
        let kind = kind(startingWith: value[start])
        return AddressToken(kind: kind, range: start..<position, isSpaced: start > before)
    }

    /// Moves past the token that `first` begins.
    private mutating func kind(startingWith first: UInt8) -> AddressToken.Kind {
        switch first {
        case UInt8(ascii: "\""):
            skip(to: UInt8(ascii: "\""))
            return .quoted
        case UInt8(ascii: "["):
            skip(to: UInt8(ascii: "]"))
            return .literal
        case UInt8(ascii: "("):
            skipComment()
            return .comment
        case _ where Self.isSpecial(first):
            position += 1
            return .special(first)
        default:
            while position < value.endIndex, isAtom(value[position]) { position += 1 }
            return .atom
        }
    }

    private mutating func skip(to closing: UInt8) {
        position += 1
        while position < value.endIndex, value[position] != closing {
            position += value[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        if position >= value.endIndex { isWellFormed = false }
        position = min(position + 1, value.endIndex)
    }

    private mutating func skipComment() {
        var depth = 0
        while position < value.endIndex {
            switch value[position] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): position = min(position + 1, value.endIndex - 1)
            default: break
            }
            position += 1
            if depth == 0 { return }
        }
        isWellFormed = false
    }

    private func isAtom(_ byte: UInt8) -> Bool {
        !byte.isBlank && !byte.isControl && !Self.isSpecial(byte) && byte != UInt8(ascii: "\"")
            && byte != UInt8(ascii: "(") && byte != UInt8(ascii: "[")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: ":"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
