/// The rules of `style` elements that hide an element or take the space around it; of the selectors only `p`, `.class`,
/// `p.class` and `#id` are read, and no rule that holds on some screens only.
struct HTMLStyleSheet {
    private var styles = KeyTable<HTMLStyle>()

    init() {}

    /// The rules of every `style` element of a mail: they hold for what stands above them as well.
    init(ofHTML bytes: [UInt8]) {
        var tokenizer = HTMLTokenizer(bytes)
        guard Self.mayHaveRules(bytes) else { return }
        while let token = tokenizer.next() {
            if case .rules(let range) = token { add(bytes, range) }
        }
    }

    /// Whether `<style` stands anywhere.
    private static func mayHaveRules(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if bytes[(open + 1)...].prefix(5).elementsEqual("style".utf8, by: { $0 | 0x20 == $1 }) {
                return true
            }
            index = open + 1
        }
        return false
    }

    /// Adds the rules of one `style` element.
    private mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        let rules = Self.withoutComments(bytes[range])
        var position = 0
        while let open = rules[position...].firstIndex(of: UInt8(ascii: "{")) {
            let selectors = rules[position..<open].split(separator: UInt8(ascii: ";")).last ?? []
            let isConditional = selectors.first { $0 > 0x20 } == UInt8(ascii: "@")
            let close = Self.end(of: open, rules, nested: isConditional)
            if !isConditional { add(selectors, HTMLStyle(rules, open + 1..<close)) }
            position = min(close + 1, rules.count)
        }
    }

    private mutating func add(_ selectors: ArraySlice<UInt8>, _ style: HTMLStyle) {
        guard style.isHidden || style.isTightAbove != nil || style.isTightBelow != nil else { return }
        for selector in selectors.split(separator: UInt8(ascii: ",")).prefix(50) {
            let plain = selector.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
            let rest = selector[plain.endIndex...]
            guard !plain.isEmpty, rest.allSatisfy({ $0 <= 0x20 }), let key = Self.key(plain) else { continue }
            styles[key] = style
        }
    }

    /// The styles of the rules for an element, the most particular last.
    func styles(of tag: HTMLTag, in bytes: [UInt8]) -> [HTMLStyle] {
        guard styles.count > 0 else { return [] }
        var found = [styles[Self.key(tag: tag.name, sign: 0, [])]]
        for name in bytes[(tag.classes ?? 0..<0)].prefix(400).split(separator: 0x20).prefix(20) {
            for element in [0, tag.name] {
                found.append(styles[Self.key(tag: element, sign: UInt8(ascii: "."), name)])
            }
        }
        if let id = tag.id {
            for element in [0, tag.name] {
                found.append(styles[Self.key(tag: element, sign: UInt8(ascii: "#"), bytes[id].prefix(200))])
            }
        }
        return found.compactMap(\.self)
    }

    /// Nil for a selector that is not simple.
    private static func key(_ selector: ArraySlice<UInt8>) -> UInt64? {
        let tag = selector.prefix { LineShape.isWord($0) }
        let rest = selector[tag.endIndex...]
        let isName = rest.dropFirst().allSatisfy { LineShape.isWord($0) || $0 == 0x2D || $0 == 0x5F }
        guard isName, rest.isEmpty || rest.count > 1 else { return nil }
        guard let sign = rest.first else { return key(tag: name(tag), sign: 0, []) }
        guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "#") else { return nil }
        return key(tag: tag.isEmpty ? 0 : name(tag), sign: sign, rest.dropFirst())
    }

    private static func name(_ tag: ArraySlice<UInt8>) -> UInt64 {
        var key = WordKey()
        for byte in tag { key.add(UInt32(byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte)) }
        return key.value
    }

    private static func key(tag: UInt64, sign: UInt8, _ name: ArraySlice<UInt8>) -> UInt64 {
        var key = WordKey()
        key.add(UInt32(sign))
        for byte in name { key.add(UInt32(byte)) }
        return key.value ^ (tag &* 0x9E37_79B9_7F4A_7C15)
    }

    /// Where the block that begins at `open` ends; one that holds rules of its own ends with the last of them.
    private static func end(of open: Int, _ bytes: [UInt8], nested: Bool) -> Int {
        var depth = 0
        for index in open..<bytes.count {
            if bytes[index] == UInt8(ascii: "{"), nested || depth == 0 { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return bytes.count
    }

    /// Without `/* … */`, and without the signs that hid the rules from old programs.
    private static func withoutComments(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var isComment = false
        var index = text.startIndex
        while index < text.endIndex {
            let rest = text[index...]
            if let sign = signs.first(where: { rest.starts(with: $0) }) {
                isComment = (isComment || sign == signs[0]) && sign != signs[1]
                index += sign.count
            } else {
                if !isComment { result.append(text[index]) }
                index += 1
            }
        }
        return result
    }

    private static let signs = ["/*", "*/", "<!--", "-->"].map { Array($0.utf8) }
}
