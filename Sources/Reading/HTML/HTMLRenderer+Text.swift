/// What stands in them.
extension HTMLRenderer {
    mutating func text(_ range: Range<Int>) {
        guard state.hidden == 0, state.colour != .white || state.onBackground else { return }
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                whiteSpace(byte)
                index += 1
            } else if byte == UInt8(ascii: "&") {
                index = reference(at: index, end: range.upperBound)
            } else if byte == 0xC2 || byte == 0xE2, let length = wideSpace(at: index) {
                index += length
            } else {
                let end = endOfWords(from: index, to: range.upperBound)
                write(bytes[index..<end])
                index = end
            }
        }
    }

    /// Where the words that begin at `start` end, with no more than one space between them.
    func endOfWords(from start: Int, to end: Int) -> Int {
        var index = start + 1
        while index < end {
            if mayEndWord(bytes[index]) {
                guard bytes[index] == 0x20, index + 1 < end, !mayEndWord(bytes[index + 1]) else { break }
            }
            index += 1
        }
        return index
    }

    func mayEndWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "&") || byte == 0xC2 || byte == 0xE2
    }

    /// A no-break space, or one of Unicode's own line ends, which are spaces in HTML; its length in bytes.
    mutating func wideSpace(at index: Int) -> Int? {
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

    mutating func whiteSpace(_ byte: UInt8) {
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

    mutating func reference(at index: Int, end: Int) -> Int {
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
    mutating func noBreakSpace() {
        if line.text.isEmpty || pending != .none {
            if pending == .line || line.text.isEmpty, !separator { pending = .blank }
        } else {
            space = true
        }
    }

    mutating func write(_ text: some Collection<UInt8>) {
        guard state.hidden == 0 else { return }
        resolveBreaks()
        if space, !line.text.isEmpty, line.text.last != 0x20 { line.text.append(0x20) }
        space = false
        if state.colour == .bright || state.isHighlighted {
            if line.colourStart == nil { line.colourStart = line.text.count }
            line.isColoured = true
        } else if text.contains(where: LineShape.isWord) {
            hasPlainText = true
            line.colourStart = nil
        }
        line.text.append(contentsOf: text)
        if state.struck > 0 { line.isStruck = true }
    }

    /// Adds a link's address where its text does not say it.
    mutating func finishLink(_ element: OpenElement) {
        guard let href = element.href, state.hidden == 0, element.mark.line == lines.count, depth == 0,
            state.signature == 0, href.count <= 2000, !line.text.isEmpty
        else { return }
        let start = min(element.mark.offset, line.text.count)
        let shown = Self.bare(line.text[start...])
        let address = Self.bare(bytes[href])
        guard !shown.isEmpty, shown != address, Self.isAddress(bytes[href]) else { return }
        line.text += [0x20, 0x3C] + Self.plain(bytes[href]) + [0x3E]
    }

    static func isAddress(_ href: ArraySlice<UInt8>) -> Bool {
        ["http://", "https://", "mailto:", "ftp://"].contains { prefix in
            href.prefix(prefix.utf8.count).elementsEqual(prefix.utf8) { $0 == $1 || $0 | 0x20 == $1 }
        }
    }

    static func plain(_ href: ArraySlice<UInt8>) -> [UInt8] {
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
    static func bare(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = plain(text).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
        for prefix in ["https://", "http://", "mailto:", "www."] where bytes.starts(with: prefix.utf8) {
            bytes.removeFirst(prefix.utf8.count)
        }
        if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        return bytes
    }
}
