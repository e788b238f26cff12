/// Where the text of a `[link]` leads: `(address "title")`, `[label]`, or its own text as a label.
struct MarkdownLink {
    /// As it was written.
    var address: String
    /// Behind it.
    var end: Int

    /// No address, title or label is longer: what would be is text.
    private static let longest = 1000

    /// - Parameters:
    ///   - start: behind the `]` that ends `text`.
    ///   - references: where labels lead.
    init?(after start: Int, of text: ArraySlice<UInt8>, in bytes: [UInt8], _ references: [[UInt8]: String]) {
        if start < bytes.count, bytes[start] == UInt8(ascii: "("),
            let link = Self.inline(from: start + 1, in: bytes)
        {
            self = link
            return
        }
        guard !references.isEmpty else { return nil }
        if start < bytes.count, bytes[start] == UInt8(ascii: "["),
            let end = bytes[start...].prefix(Self.longest).firstIndex(of: UInt8(ascii: "]"))
        {
            let named = bytes[(start + 1)..<end]
            guard let label = Self.label(named.isEmpty ? text : named), let address = references[label] else {
                return nil
            }
            self.init(address: address, end: end + 1)
            return
        }
        guard let label = Self.label(text), let address = references[label] else { return nil }
        self.init(address: address, end: start)
    }

    private init(address: String, end: Int) {
        self.address = address
        self.end = end
    }

    /// Labels are the same whatever their case and spaces; nil for one that is empty or too long.
    static func label(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count < longest else { return nil }
        let words = String(decoding: text, as: UTF8.self).lowercased().utf8
            .split { $0 == .blank || $0 == .lineBreak }
        return words.isEmpty ? nil : Array(words.joined(separator: [.blank]))
    }

    // MARK: (address "title")

    private static func inline(from start: Int, in bytes: [UInt8]) -> MarkdownLink? {
        var position = afterBlanks(start, in: bytes)
        guard let address = address(at: &position, in: bytes) else { return nil }
        let afterAddress = position
        position = afterBlanks(position, in: bytes)
        if position > afterAddress, let end = titleEnd(from: position, in: bytes) {
            position = afterBlanks(end, in: bytes)
        }
        guard position < bytes.count, bytes[position] == UInt8(ascii: ")") else { return nil }
        return MarkdownLink(address: String(decoding: address, as: UTF8.self), end: position + 1)
    }

    private static func afterBlanks(_ start: Int, in bytes: [UInt8]) -> Int {
        bytes[start...].firstIndex { $0 != .blank && $0 != .lineBreak } ?? bytes.count
    }

    private static func address(at position: inout Int, in bytes: [UInt8]) -> [UInt8]? {
        guard position < bytes.count else { return nil }
        if bytes[position] == UInt8(ascii: "<") {
            let inner = bytes[position...].dropFirst().prefix(longest)
                .prefix { $0 != UInt8(ascii: ">") && $0 != .lineBreak && $0 != UInt8(ascii: "<") }
            guard inner.endIndex < bytes.count, bytes[inner.endIndex] == UInt8(ascii: ">") else { return nil }
            position = inner.endIndex + 1
            return Array(inner)
        }
        var address: [UInt8] = []
        var depth = 0
        var index = position
        while index < bytes.count, bytes[index] > .blank {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1].isPunctuation {
                index += 1
            } else if bytes[index] == UInt8(ascii: "(") {
                depth += 1
            } else if bytes[index] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            address.append(bytes[index])
            index += 1
            guard address.count < longest, depth < 32 else { return nil }
        }
        position = index
        return depth == 0 ? address : nil
    }

    /// Behind a title in quotes or parentheses.
    private static func titleEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        guard start < bytes.count else { return nil }
        let closing: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        return bytes[start...].dropFirst().prefix(longest).firstIndex(of: closing).map { $0 + 1 }
    }

    // MARK: Addresses without a text

    /// The `>` of `<https://…>` or `<somebody@example.com>`.
    static func angleEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        let inner = bytes[start...].dropFirst().prefix(longest)
            .prefix { $0 > .blank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
        guard inner.endIndex < bytes.count, bytes[inner.endIndex] == UInt8(ascii: ">") else { return nil }
        let isKnown = ["http://", "https://", "mailto:"].contains { inner.starts(with: $0.utf8) }
        let isMail = inner.contains(UInt8(ascii: "@")) && !inner.contains(UInt8(ascii: ":"))
        return isKnown || isMail ? inner.endIndex : nil
    }

    /// An address up to the next blank, without what ends a sentence.
    static func bareAddress(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var address = text.prefix { $0 > .blank && !"<>]".utf8.contains($0) }
        var surplus = address.reduce(0) {
            $0 + ($1 == UInt8(ascii: ")") ? 1 : $1 == UInt8(ascii: "(") ? -1 : 0)
        }
        while let last = address.last {
            if last == UInt8(ascii: ")"), surplus > 0 {
                surplus -= 1
            } else if !"?!.,:;*_~'\"".utf8.contains(last) {
                break
            }
            address.removeLast()
        }
        return address
    }

    /// What a mail may lead to; anything else is shown and leads nowhere.
    static func isSafe(_ address: String) -> Bool {
        let lower = address.lowercased()
        return ["http://", "https://", "mailto:"].contains { lower.hasPrefix($0) }
    }
}

extension UInt8 {
    var isWordByte: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) || self >= 0x80
    }
}

/// The few entities that people write in Markdown; others stay as they are.
enum MarkdownEntity {
    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "copy": "©", "reg": "®",
        "trade": "™", "hellip": "…", "ndash": "–", "mdash": "—", "euro": "€", "deg": "°", "times": "×",
        "rarr": "→", "larr": "←",
    ]

    /// - Parameter name: what stands between `&` and `;`.
    static func text(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        guard name.first == UInt8(ascii: "#") else {
            return names[String(decoding: name, as: UTF8.self)].map { Array($0.utf8) }
        }
        let digits = String(decoding: name.dropFirst(), as: UTF8.self)
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
        // What a number names may be a control, too.
        return Array(InertText.line(String(Character(scalar))).utf8)
    }
}
