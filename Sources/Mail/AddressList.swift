/// The value of an address field (RFC 5322 section 3.4): groups, routes, comments, quoted strings, obsolete forms.
struct AddressList {
    /// Every address that could be read, in order.
    private(set) var mailboxes: [Mailbox] = []
    /// How many entries there are, readable or not.
    private(set) var entries = 0
    /// Whether all of it is one plain reading: `local@domain`, or a name and `<local@domain>`. Groups, routes, comments
    /// that hold an address, quoted local parts, encoded words in an address and stray tokens make it false.
    private(set) var isStrict = true

    private let value: ArraySlice<UInt8>
    private var outside: [AddressToken] = []
    private var inside: [AddressToken] = []
    private var state = State.outside

    private enum State { case outside, inAngle, afterAngle }

    init(_ value: ArraySlice<UInt8>) {
        self.value = unfolded(value)
        outside.reserveCapacity(8)
        inside.reserveCapacity(8)
        var tokens = AddressTokens(self.value)
        while let token = tokens.next() { take(token) }
        if !tokens.isWellFormed { isStrict = false }
        finish()
    }

    private mutating func take(_ token: AddressToken) {
        switch (token.kind, state) {
        case (.special(UInt8(ascii: "<")), .outside): state = .inAngle
        case (.special(UInt8(ascii: "<")), _): isStrict = false
        case (.special(UInt8(ascii: ">")), .inAngle): state = .afterAngle
        case (.special(UInt8(ascii: ">")), _): isStrict = false
        case (.special(UInt8(ascii: ",")), .inAngle) where inside.first?.isSpecial("@") == true,
            (.special(UInt8(ascii: ":")), .inAngle):
            // The end of a hop, or of the route before the address (RFC 5322 section 4.4).
            isStrict = false
            inside = token.isSpecial(":") ? [] : inside
        case (.special(UInt8(ascii: ",")), _), (.special(UInt8(ascii: ";")), _):
            if token.isSpecial(";") || state == .inAngle { isStrict = false }
            finish()
        case (.special(UInt8(ascii: ":")), _):
            isStrict = false
            reset()
        case (_, .inAngle): inside.append(token)
        case (.comment, _): outside.append(token)
        case (_, .afterAngle): isStrict = false
        case (_, .outside): outside.append(token)
        }
    }

    private mutating func reset() {
        outside.removeAll(keepingCapacity: true)
        inside.removeAll(keepingCapacity: true)
        state = .outside
    }

    /// Takes what was collected for one entry.
    private mutating func finish() {
        defer { reset() }
        if state == .outside, outside.allSatisfy(\.isComment) {
            if !outside.isEmpty { isStrict = false }
            return
        }
        entries += 1
        if state == .inAngle { isStrict = false }
        let comments = outside.filter(\.isComment)
        let words = comments.isEmpty ? outside : outside.filter { !$0.isComment }
        if comments.contains(where: holdsAddress) { isStrict = false }
        if state == .outside {
            if let comment = outside.firstIndex(where: \.isComment), comment < words.count {
                isStrict = false
            }
            add(address(words), name: comments.last.flatMap(commentText))
        } else {
            let address = address(inside)
            if let address { checkPhrase(words, before: address) }
            add(address, name: phrase(words) ?? comments.last.flatMap(commentText))
        }
    }

    private mutating func add(_ address: EmailAddress?, name: String?) {
        guard let address else {
            isStrict = false
            return
        }
        mailboxes.append(Mailbox(name: name, address: address))
    }

    /// The address that `tokens` spell.
    private mutating func address(_ tokens: [AddressToken]) -> EmailAddress? {
        var text: [UInt8] = []
        text.reserveCapacity(48)
        for (index, token) in tokens.enumerated() {
            if token.isComment {
                isStrict = false
                continue
            }
            if index > 0, token.isSpaced || token.isQuoted { isStrict = false }
            if index > 0, token.isSpaced, !token.joins, !tokens[index - 1].joins { return nil }
            if token.isQuoted { isStrict = false }
            text += token.isQuoted ? unquoted(value[token.range])[...] : value[token.range]
        }
        guard let address = EmailAddress(text) else { return nil }
        if holdsEncodedWord(text) { isStrict = false }
        return address
    }

    private func holdsEncodedWord(_ text: [UInt8]) -> Bool {
        zip(text, text.dropFirst()).contains {
            $0 == (UInt8(ascii: "="), UInt8(ascii: "?")) || $0 == (UInt8(ascii: "?"), UInt8(ascii: "="))
        }
    }

    /// QUIRK: an unquoted `@` in a display name is not allowed, but clients write `a@b <a@b>`; any other address there
    /// is one that somebody else may take for the sender's.
    private mutating func checkPhrase(_ words: [AddressToken], before address: EmailAddress) {
        guard words.contains(where: { $0.isSpecial("@") }) else { return }
        let text = words.flatMap { value[$0.range] }
        if EmailAddress(text) != address { isStrict = false }
    }

    private func holdsAddress(_ comment: AddressToken) -> Bool {
        value[comment.range].contains { "@<>,;:\"\\".utf8.contains($0) }
    }

    private func commentText(_ token: AddressToken) -> String? {
        named(unquoted(value[token.range].dropFirst().dropLast()))
    }

    /// The display name that `words` spell, blanks between them as one space.
    private func phrase(_ words: [AddressToken]) -> String? {
        var text: [UInt8] = []
        text.reserveCapacity(48)
        for word in words {
            if word.isSpaced, !text.isEmpty { text.append(.space) }
            text += word.isQuoted ? unquoted(value[word.range])[...] : value[word.range]
        }
        return named(text)
    }

    private func named(_ text: [UInt8]) -> String? {
        let name = EncodedWord.text(of: ArraySlice(text))
        return name.isEmpty ? nil : name
    }
}

/// What stands in a quoted string, the quotes and the backslashes of its pairs taken away.
func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var text = text
    if text.first == UInt8(ascii: "\"") {
        text = text.dropFirst()
        if text.last == UInt8(ascii: "\"") { text = text.dropLast() }
    }
    guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text {
        if byte == UInt8(ascii: "\\"), !isEscaped {
            isEscaped = true
        } else {
            result.append(byte)
            isEscaped = false
        }
    }
    return result
}
