internal import Mail

/// Cuts HTML into text and tags, in one pass, whatever is wrong with it.
struct HTMLTokenizer {
    enum Token {
        /// Text with its references still encoded.
        case text(Range<Int>)
        /// A start tag: `tag` has it.
        case open
        case close(name: UInt64)
        /// What stands in a `style` element.
        case rules(Range<Int>)
    }

    let bytes: [UInt8]
    /// The last start tag.
    private(set) var tag = HTMLTag(name: 0)
    private var position = 0
    /// Set inside `script`, `style` and the like: everything up to this end tag is no text.
    private var rawName: UInt64 = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        if rawName != 0 {
            let start = position
            let isStyle = rawName == HTMLTag.style
            skipRaw()
            if isStyle { return .rules(start..<position) }
        }
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") { return text() }
            let start = position
            if let token = markup() { return token }
            if position == start {
                position += 1
                return .text(start..<position)
            }
        }
        return nil
    }

    private mutating func text() -> Token {
        let start = position
        position = Bytes.index(of: UInt8(ascii: "<"), in: bytes, from: position) ?? bytes.count
        return .text(start..<position)
    }

    /// A tag; nil after a comment or a declaration, which is skipped, or where `<` begins nothing.
    private mutating func markup() -> Token? {
        guard position + 1 < bytes.count else { return nil }
        switch bytes[position + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
        case UInt8(ascii: "/") where position + 2 < bytes.count && isLetter(bytes[position + 2]):
            position += 2
            let name = name()
            skip(past: UInt8(ascii: ">"))
            return .close(name: name)
        case let byte where isLetter(byte): return open()
        default: break
        }
        return nil
    }

    private mutating func skipDeclaration() {
        if bytes[position...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
            position += 4
            while position < bytes.count {
                if bytes[position] == UInt8(ascii: ">"), bytes[position - 1] == UInt8(ascii: "-"),
                    bytes[position - 2] == UInt8(ascii: "-")
                {
                    break
                }
                position += 1
            }
            position = min(position + 1, bytes.count)
        } else {
            skip(past: UInt8(ascii: ">"))
        }
    }

    private mutating func skip(past sign: UInt8) {
        skipTo(sign)
        position = min(position + 1, bytes.count)
    }

    private mutating func name() -> UInt64 {
        var key = WordKey()
        while position < bytes.count, !isEnd(bytes[position]) {
            let byte = bytes[position]
            key.add(UInt32(byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte))
            position += 1
        }
        return key.value
    }

    private mutating func open() -> Token {
        position += 1
        let name = name()
        tag = HTMLTag(name: name)
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
                position += 1
            } else {
                attribute()
            }
        }
        position = min(position + 1, bytes.count)
        if HTMLTag.raw[name] != nil { rawName = name }
        return .open
    }

    private mutating func attribute() {
        var key = WordKey()
        while position < bytes.count, !isEnd(bytes[position]), bytes[position] != UInt8(ascii: "=") {
            let byte = bytes[position]
            key.add(UInt32(byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte))
            position += 1
        }
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            tag.set(key.value, position..<position)
            return
        }
        position += 1
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        tag.set(key.value, value())
    }

    private mutating func value() -> Range<Int> {
        guard position < bytes.count else { return position..<position }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = position + 1
            position = start
            while position < bytes.count, bytes[position] != quote { position += 1 }
            let end = position
            position = min(position + 1, bytes.count)
            return start..<end
        }
        let start = position
        while position < bytes.count, !isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return start..<position
    }

    /// Goes to the end tag that the raw element waits for, or to the end.
    private mutating func skipRaw() {
        let wanted = rawName
        rawName = 0
        while position < bytes.count {
            skipTo(UInt8(ascii: "<"))
            guard position + 2 < bytes.count else {
                position = bytes.count
                return
            }
            let start = position
            if bytes[position + 1] == UInt8(ascii: "/") {
                position += 2
                if name() == wanted {
                    position = start
                    return
                }
            }
            position = max(position, start + 1)
        }
    }

    private mutating func skipTo(_ sign: UInt8) {
        position = Bytes.index(of: sign, in: bytes, from: position) ?? bytes.count
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private func isEnd(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}

/// A start tag, with those of its attributes that say how its text is to be taken.
struct HTMLTag {
    let name: UInt64
    /// Byte ranges of the attributes' values.
    private(set) var classes: Range<Int>?
    private(set) var id: Range<Int>?
    private(set) var style: Range<Int>?
    private(set) var href: Range<Int>?
    private(set) var type: Range<Int>?
    private(set) var label: Range<Int>?
    private(set) var colour: Range<Int>?
    private(set) var alternative: Range<Int>?
    private(set) var marker: Range<Int>?
    private(set) var start: Range<Int>?
    private(set) var isHidden = false
    private(set) var isChecked = false

    init(name: UInt64) { self.name = name }

    /// Whether anything names it for those who style or script it.
    var isNamed: Bool { id != nil || label != nil || marker != nil || classes != nil }

    static func key(_ name: String) -> UInt64 {
        var key = WordKey()
        for byte in name.utf8 { key.add(UInt32(byte)) }
        return key.value
    }

    /// Elements whose content is no text.
    static let raw = KeyTable(
        ["script", "style", "title", "textarea", "noembed", "noframes", "iframe", "xmp", "svg", "object"]
            .map { (key($0), true) })

    static let style = key("style")

    private static let classKey = key("class")
    private static let idKey = key("id")
    private static let hrefKey = key("href")
    private static let typeKey = key("type")
    private static let nameKey = key("name")
    private static let colourKey = key("color")
    private static let altKey = key("alt")
    private static let markerKey = key("data-marker")
    private static let smartKey = key("data-smartmail")
    private static let startKey = key("start")
    private static let hiddenKey = key("hidden")
    private static let checkedKey = key("checked")

    mutating func set(_ attribute: UInt64, _ value: Range<Int>) {
        switch attribute {
        case Self.classKey: classes = classes ?? value
        case Self.idKey: id = id ?? value
        case Self.style: style = style ?? value
        case Self.hrefKey: href = href ?? value
        case Self.typeKey: type = type ?? value
        case Self.nameKey: label = label ?? value
        case Self.colourKey: colour = colour ?? value
        case Self.altKey: alternative = alternative ?? value
        case Self.markerKey, Self.smartKey: marker = marker ?? value
        case Self.startKey: start = start ?? value
        case Self.hiddenKey: isHidden = true
        case Self.checkedKey: isChecked = true
        default: break
        }
    }
}
