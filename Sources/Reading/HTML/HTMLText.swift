/// What a person sees of an HTML mail, as lines; quoted ones are marked as such, whatever the client marked them with.
struct HTMLText {
    /// One line of text, without quote marks.
    struct TextLine {
        var text: [UInt8] = []
        var depth = 0
        var isSignature = false
        /// Whether all its words stand out in a colour.
        var isColoured = false
        var isStruck = false
    }

    private(set) var lines: [TextLine]

    init(_ html: String) {
        var renderer = HTMLRenderer(Array(html.utf8))
        renderer.render()
        lines = renderer.lines
        markAnswers()
    }

    /// The lines as text, quoted ones with `> `.
    var text: String {
        var bytes: [UInt8] = []
        for line in lines {
            for _ in 0..<min(line.depth, 100) { bytes += [0x3E, 0x20] }
            bytes += line.text
            bytes.append(0x0A)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Indices of the lines that the client marked as the signature.
    var signatureLines: [Int] { lines.indices.filter { lines[$0].isSignature && lines[$0].depth == 0 } }

    /// Whether only the markup tells the sender's answers from what they answer.
    private(set) var hasMarkedAnswers = false

    /// Coloured lines among quoted ones without colour are the sender's answers.
    private mutating func markAnswers() {
        let quoted = lines.indices.filter { lines[$0].depth > 0 && !lines[$0].text.isEmpty }
        let coloured = quoted.filter { lines[$0].isColoured && lines[$0].depth == 1 }
        guard !coloured.isEmpty, coloured.count * 2 <= quoted.count else { return }
        hasMarkedAnswers = true
        for index in coloured { lines[index].depth = 0 }
    }

    /// What the sender struck out of the quoted text: it may be meant as done.
    var struckQuotes: [String] {
        lines.filter { $0.isStruck && $0.depth > 0 }.map { String(decoding: $0.text, as: UTF8.self) }
    }
}

/// Walks through the tokens with a stack of open elements and writes lines.
struct HTMLRenderer {
    private let bytes: [UInt8]
    private var tokenizer: HTMLTokenizer
    private var stack: [OpenElement] = []
    /// How many elements of each name are open, so that a stray end tag costs nothing.
    private var open: [UInt64: Int] = [:]
    private(set) var lines: [HTMLText.TextLine] = []
    private var line = HTMLText.TextLine()
    private var pending = Break.none
    private var separator = false
    private var space = false
    private var state = State()
    private var hasPlainText = false
    private var isTailQuoted = false

    private enum Break: Int {
        case none, line, blank
    }

    /// What the open elements add up to.
    private struct State {
        var hidden = 0
        var depth = 0
        var signature = 0
        var pre = 0
        var colour = HTMLStyle.Colour.plain
        var onBackground = false
        var struck = 0
        var lists = 0
    }

    private struct OpenElement {
        let name: UInt64
        let element: HTMLElement
        let before: State
        var href: Range<Int>?
        /// Where the text of a link begins.
        var mark = (line: 0, offset: 0)
        /// The number of the next item; nil for a list without numbers.
        var counter: Int?
        /// Whether a row has text already.
        var rowHasText = false
        var isTight = false
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokenizer = HTMLTokenizer(bytes)
    }

    mutating func render() {
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): text(range)
            case .open(let tag): start(tag)
            case .close(let name): end(name)
            }
        }
        endLine()
    }
}

// MARK: - Elements

extension HTMLRenderer {
    private mutating func start(_ tag: HTMLTag) {
        let element = HTMLElement(tag.name)
        if element.isVoid {
            void(element, tag)
            return
        }
        if element.endsBeforeItself, let top = stack.last, top.name == tag.name { pop() }
        var opened = OpenElement(name: tag.name, element: element, before: state)
        apply(tag, element, &opened)
        begin(element, tag, &opened)
        stack.append(opened)
        open[tag.name, default: 0] += 1
    }

    private mutating func apply(_ tag: HTMLTag, _ element: HTMLElement, _ opened: inout OpenElement) {
        let style = tag.style.map { HTMLStyle(bytes, $0) } ?? HTMLStyle()
        if style.isHidden || tag.isHidden || element == .head { state.hidden += 1 }
        if style.isStruck || element == .struck { state.struck += 1 }
        if style.hasBackground { state.onBackground = true }
        if let colour = style.colour { state.colour = colour }
        if element == .font, let colour = tag.colour { state.colour = HTMLStyle.colour(lowered(colour)) }
        if element == .link { state.colour = opened.before.colour }
        switch marker(of: tag) {
        case .quote where element != .quote:
            endLine()
            state.depth += 1
        case .quoteStart:
            endLine()
            isTailQuoted = true
        case .signature: state.signature += 1
        default: break
        }
        if element == .quote, !style.isIndent || tag.type != nil || tag.classes != nil { state.depth += 1 }
        if element == .pre { state.pre += 1 }
        opened.isTight = isTight(tag)
    }

    private func lowered(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(40), as: UTF8.self).lowercased()
    }

    private func marker(of tag: HTMLTag) -> HTMLMarker? {
        for value in [tag.id, tag.label, tag.marker, tag.classes] {
            guard let value, value.count <= 400 else { continue }
            for name in bytes[value].split(separator: 0x20) {
                if let marker = HTMLMarker.named(name) { return marker }
            }
        }
        return nil
    }

    private mutating func begin(_ element: HTMLElement, _ tag: HTMLTag, _ opened: inout OpenElement) {
        switch element {
        case .block, .pre: breakLine(.line)
        case .quote: breakLine(.line)
        case .paragraph: breakLine(isTight(tag) ? .line : .blank)
        case .list, .orderedList:
            breakLine(.line)
            state.lists += 1
            opened.counter = element == .orderedList ? number(tag.start) ?? 1 : nil
        case .item:
            breakLine(.line)
            writeMarker()
        case .row:
            let kind = pending
            endLine()
            pending = kind
            breakLine(.line)
        case .table: breakLine(.line)
        case .cell: beginCell()
        case .link:
            opened.href = tag.href
            opened.mark = (lines.count, line.text.count)
        default: break
        }
    }

    /// Word's paragraphs have no space between them.
    private func isTight(_ tag: HTMLTag) -> Bool {
        guard let classes = tag.classes else { return false }
        return bytes[classes].split(separator: 0x20).contains { name in
            let plain = name.starts(with: [0x78, 0x5F]) ? name.dropFirst(2) : name
            return plain.starts(with: Array("Mso".utf8)) || plain.starts(with: Array("elementToProof".utf8))
        }
    }

    private func number(_ range: Range<Int>?) -> Int? {
        range.flatMap { Int(String(decoding: bytes[$0].prefix(6), as: UTF8.self)) }
    }

    private mutating func void(_ element: HTMLElement, _ tag: HTMLTag) {
        switch element {
        case .lineBreak: lineBreak()
        case .rule:
            breakLine(.line)
            if case .quoteStart = marker(of: tag) { isTailQuoted = true }
        case .image: image(tag)
        case .input where tag.type.map({ lowered($0) == "checkbox" }) ?? false:
            write(Array((tag.isChecked ? "[x] " : "[ ] ").utf8))
        default: break
        }
    }

    /// An emoji is often an image; other pictures have no words.
    private mutating func image(_ tag: HTMLTag) {
        guard let alternative = tag.alternative, alternative.count <= 16, !alternative.isEmpty,
            bytes[alternative].allSatisfy({ $0 >= 0x80 })
        else { return }
        write(Array(bytes[alternative]))
    }

    private mutating func end(_ name: UInt64) {
        guard let count = open[name], count > 0 else {
            // QUIRK: `</p>` without `<p>` is an empty paragraph, `</br>` a line break.
            switch HTMLElement(name) {
            case .lineBreak: lineBreak()
            case .paragraph: breakLine(.blank)
            default: break
            }
            return
        }
        while let top = stack.last {
            pop()
            if top.name == name { break }
        }
    }

    private mutating func pop() {
        guard let top = stack.popLast() else { return }
        open[top.name, default: 1] -= 1
        switch top.element {
        case .block, .pre, .item, .row, .table, .quote: breakLine(.line)
        case .list, .orderedList: breakLine(state.lists == 1 ? .blank : .line)
        case .paragraph: breakLine(top.isTight ? .line : .blank)
        case .link: finishLink(top)
        default: break
        }
        if state.depth != top.before.depth || state.signature != top.before.signature { endLine() }
        if top.element == .cell, let row = nearest(.row) {
            stack[row].rowHasText = stack[row].rowHasText || !line.text.isEmpty
            if pending == .blank { pending = .line }
        }
        state = top.before
    }
}

// MARK: - Lines

extension HTMLRenderer {
    private mutating func breakLine(_ kind: Break) {
        space = false
        if separator { return }
        if kind.rawValue > pending.rawValue { pending = kind }
    }

    private mutating func lineBreak() {
        space = false
        guard state.hidden == 0 else { return }
        if pending == .none, !line.text.isEmpty { pending = .line } else { pending = .blank }
    }

    /// Writes the line that is open.
    private mutating func endLine() {
        pending = .none
        separator = false
        space = false
        guard !line.text.isEmpty else { return }
        line.isColoured = line.isColoured && !hasPlainText
        lines.append(line)
        line = HTMLText.TextLine()
        hasPlainText = false
    }

    private mutating func resolveBreaks() {
        if separator {
            separator = false
            pending = .none
            if !line.text.isEmpty {
                line.text += Array(" | ".utf8)
                return
            }
        }
        let kind = pending
        if kind != .none || line.depth != depth { endLine() }
        if kind == .blank, let last = lines.last, !last.text.isEmpty {
            lines.append(HTMLText.TextLine(depth: min(last.depth, depth)))
        }
        pending = .none
        if line.text.isEmpty {
            line.depth = depth
            line.isSignature = state.signature > 0
        }
    }

    private var depth: Int { state.depth + (isTailQuoted ? 1 : 0) }

    private mutating func beginCell() {
        guard let row = nearest(.row) else { return }
        if stack[row].rowHasText, !line.text.isEmpty, line.text.count < 4000 {
            pending = .none
            separator = true
        } else {
            breakLine(.line)
        }
    }

    /// Where the innermost such element stands on the stack, if not far below its top.
    private func nearest(_ element: HTMLElement) -> Int? {
        stack.indices.suffix(4).last { stack[$0].element == element }
    }

    private mutating func writeMarker() {
        guard state.hidden == 0 else { return }
        resolveBreaks()
        let level = min(max(state.lists - 1, 0), 10)
        line.text += [UInt8](repeating: 0x20, count: 2 * level)
        if let list = nearest(.orderedList), (nearest(.list) ?? -1) < list,
            let counter = stack[list].counter
        {
            line.text += Array("\(counter). ".utf8)
            stack[list].counter = counter + 1
        } else {
            line.text += Array("- ".utf8)
        }
    }
}

// MARK: - Text

extension HTMLRenderer {
    private mutating func text(_ range: Range<Int>) {
        guard state.hidden == 0, state.colour != .white || state.onBackground else { return }
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                whiteSpace(byte)
                index += 1
            } else if byte == UInt8(ascii: "&") {
                index = reference(at: index, end: range.upperBound)
            } else if let length = wideSpace(at: index) {
                index += length
            } else {
                let start = index
                index += 1
                while index < range.upperBound, !mayEndWord(bytes[index]) { index += 1 }
                write(bytes[start..<index])
            }
        }
    }

    private func mayEndWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "&") || byte == 0xC2 || byte == 0xE2
    }

    /// A no-break space, or one of Unicode's own line ends, which are spaces in HTML; its length in bytes.
    private mutating func wideSpace(at index: Int) -> Int? {
        let text = bytes[index...].prefix(3)
        if text.starts(with: [0xC2, 0xA0]) {
            noBreakSpace()
            return 2
        }
        guard text.elementsEqual([0xE2, 0x80, 0xA8]) || text.elementsEqual([0xE2, 0x80, 0xA9]) else {
            return nil
        }
        whiteSpace(0x20)
        return 3
    }

    private mutating func whiteSpace(_ byte: UInt8) {
        guard state.pre > 0 else {
            space = space || (!line.text.isEmpty && pending == .none && !separator)
            return
        }
        if byte == 0x0A {
            lineBreak()
        } else if byte != 0x0D {
            resolveBreaks()
            line.text.append(byte)
        }
    }

    private mutating func reference(at index: Int, end: Int) -> Int {
        guard let reference = HTMLEntities.standard.reference(bytes, at: index, end: end) else {
            write([bytes[index]])
            return index + 1
        }
        if reference.text == [0xC2, 0xA0] {
            noBreakSpace()
        } else if reference.text.count == 1, reference.text[0] <= 0x20 {
            whiteSpace(reference.text[0])
        } else {
            write(reference.text)
        }
        return reference.end
    }

    /// Between words a space; alone in its paragraph an empty line.
    private mutating func noBreakSpace() {
        if line.text.isEmpty || pending != .none {
            if pending == .line || line.text.isEmpty, !separator { pending = .blank }
        } else {
            space = true
        }
    }

    private mutating func write(_ text: some Collection<UInt8>) {
        guard state.hidden == 0 else { return }
        resolveBreaks()
        if space, !line.text.isEmpty, line.text.last != 0x20 { line.text.append(0x20) }
        space = false
        line.text.append(contentsOf: text)
        if state.colour == .bright { line.isColoured = true } else { hasPlainText = true }
        if state.struck > 0 { line.isStruck = true }
    }

    /// Adds a link's address where its text does not say it.
    private mutating func finishLink(_ element: OpenElement) {
        guard let href = element.href, state.hidden == 0, element.mark.line == lines.count, depth == 0,
            state.signature == 0, href.count <= 2000, !line.text.isEmpty
        else { return }
        let start = min(element.mark.offset, line.text.count)
        let shown = Self.bare(line.text[start...])
        let address = Self.bare(bytes[href])
        guard !shown.isEmpty, shown != address, Self.isAddress(bytes[href]) else { return }
        line.text += [0x20, 0x3C] + Self.plain(bytes[href]) + [0x3E]
    }

    private static func isAddress(_ href: ArraySlice<UInt8>) -> Bool {
        ["http://", "https://", "mailto:", "ftp://"].contains { prefix in
            href.prefix(prefix.utf8.count).elementsEqual(prefix.utf8) { $0 == $1 || $0 | 0x20 == $1 }
        }
    }

    private static func plain(_ href: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = href.startIndex
        let bytes = Array(href)
        index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"),
                let reference = HTMLEntities.standard.reference(bytes, at: index, end: bytes.count)
            {
                result += reference.text
                index = reference.end
            } else {
                if bytes[index] > 0x20 { result.append(bytes[index]) }
                index += 1
            }
        }
        return result
    }

    /// An address without scheme and closing slash, to be compared with what is shown.
    private static func bare(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = plain(text).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
        for prefix in ["https://", "http://", "mailto:", "www."] where bytes.starts(with: prefix.utf8) {
            bytes.removeFirst(prefix.utf8.count)
        }
        if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        return bytes
    }
}
