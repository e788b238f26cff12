/// Links, images and bare addresses.
extension MarkdownSpans {
    mutating func takeBracket(isImage: Bool) {
        let length = isImage ? 2 : 1
        // A node of its own, for it may become the link's beginning.
        nodes.append(.bytes(position..<(position + length)))
        position += length
        brackets.append(
            Bracket(
                node: nodes.count - 1, mark: emphasis.count, start: position, isImage: isImage))
        nodes.append(.bytes(position..<position))
    }

    mutating func takeBracketEnd() {
        guard let bracket = brackets.popLast() else { return takeText(1) }
        let isAroundLink = brackets.count < aroundLink
        aroundLink = min(aroundLink, brackets.count)
        let text = bytes[bracket.start..<position]
        guard bracket.isImage || !isAroundLink,
            let link = MarkdownLink(after: position + 1, of: text, in: bytes, references)
        else { return takeText(1) }
        emphasis.resolve(from: bracket.mark)
        nodes[bracket.node] = .span(.open(.link(link.address)))
        append(.close(.link(link.address)))
        position = link.end
        if !bracket.isImage { aroundLink = brackets.count }
    }

    mutating func takeAddress() {
        guard let end = MarkdownLink.angleEnd(from: position, in: bytes) else { return takeText(1) }
        let written = Array(bytes[(position + 1)..<end])
        let isMail = written.contains(UInt8(ascii: "@")) && !written.contains(UInt8(ascii: ":"))
        let address = (isMail ? "mailto:" : "") + String(decoding: written, as: UTF8.self)
        append(.open(.link(address)), .text(written), .close(.link(address)))
        position = end + 1
    }

    var isAtBareAddress: Bool {
        guard bytes[position...].starts(with: "http".utf8) else { return false }
        let rest = bytes[position...].dropFirst(4)
        guard rest.starts(with: "://".utf8) || rest.starts(with: "s://".utf8) else { return false }
        return position == 0 || !bytes[position - 1].isWordByte
    }

    mutating func takeBareAddress() {
        let written = MarkdownLink.bareAddress(bytes[position...])
        let address = String(decoding: written, as: UTF8.self)
        append(.open(.link(address)), .text(Array(written)), .close(.link(address)))
        position += written.count
    }
}
