/// What each tag does.
extension HTMLRenderer {
    mutating func start(_ tag: HTMLTag) {
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
        open[tag.name] = (open[tag.name] ?? 0) + 1
    }

    mutating func apply(_ tag: HTMLTag, _ element: HTMLElement, _ opened: inout OpenElement) {
        let style = tag.style.map { attributeStyle($0) } ?? HTMLStyle()
        let rules = sheet.styles(of: tag, in: bytes)
        let isHidden = style.isHidden || (!style.isShown && rules.contains(where: \.isHidden))
        if isHidden || tag.isHidden || element == .head { state.hidden += 1 }
        if style.isQuoteRule {
            endLine()
            isTailQuoted = true
        }
        if style.isStruck || element == .struck { state.struck += 1 }
        if style.hasBackground { state.onBackground = true }
        if element == .inline || element == .font {
            state.isHighlighted = state.isHighlighted || style.isHighlight
        }
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
        let isTight = isTight(tag)
        opened.isTight = (
            above: style.isTightAbove ?? rules.last { $0.isTightAbove != nil }?.isTightAbove ?? isTight,
            below: style.isTightBelow ?? rules.last { $0.isTightBelow != nil }?.isTightBelow ?? isTight
        )
    }

    /// The style that an attribute's value gives; each is read once, for mails say the same of every line.
    mutating func attributeStyle(_ range: Range<Int>) -> HTMLStyle {
        var key = WordKey()
        for index in range { key.add(UInt32(bytes[index])) }
        if let known = styles[key.value] { return known }
        let style = HTMLStyle(bytes, range)
        styles[key.value] = style
        return style
    }

    func lowered(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(40), as: UTF8.self).lowercased()
    }

    func marker(of tag: HTMLTag) -> HTMLMarker? {
        guard tag.isNamed else { return nil }
        for value in [tag.id, tag.label, tag.marker, tag.classes] {
            guard let value, value.count <= 400 else { continue }
            for name in bytes[value].split(separator: 0x20) {
                if let marker = HTMLMarker.named(name) { return marker }
            }
        }
        return nil
    }

    mutating func begin(_ element: HTMLElement, _ tag: HTMLTag, _ opened: inout OpenElement) {
        switch element {
        case .block, .quote: breakLine(.line)
        case .paragraph, .pre: breakLine(opened.isTight.above ? .line : .blank)
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
    func isTight(_ tag: HTMLTag) -> Bool {
        guard let classes = tag.classes else { return false }
        return bytes[classes].split(separator: 0x20).contains { name in
            let plain = name.starts(with: [0x78, 0x5F]) ? name.dropFirst(2) : name
            return plain.starts(with: Array("Mso".utf8)) || plain.starts(with: Array("elementToProof".utf8))
        }
    }

    func number(_ range: Range<Int>?) -> Int? {
        range.flatMap { Int(String(decoding: bytes[$0].prefix(6), as: UTF8.self)) }
    }

    mutating func void(_ element: HTMLElement, _ tag: HTMLTag) {
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
    mutating func image(_ tag: HTMLTag) {
        guard let alternative = tag.alternative, alternative.count <= 16, !alternative.isEmpty,
            bytes[alternative].allSatisfy({ $0 >= 0x80 })
        else { return }
        write(Array(bytes[alternative]))
    }

    mutating func end(_ name: UInt64) {
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

    mutating func pop() {
        guard let top = stack.popLast() else { return }
        open[top.name] = (open[top.name] ?? 1) - 1
        switch top.element {
        case .block, .item, .row, .table, .quote: breakLine(.line)
        case .list, .orderedList: breakLine(state.lists == 1 ? .blank : .line)
        case .paragraph, .pre: breakLine(top.isTight.below ? .line : .blank)
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
