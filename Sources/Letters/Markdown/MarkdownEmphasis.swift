/// Which runs of `*`, `_` and `~` begin and end emphasis (CommonMark section 6.2), in linear time.
struct MarkdownEmphasis {
    private var marks: [Mark] = []
    /// Those that were not resolved, in order.
    private var waiting: [Int] = []

    private struct Mark {
        var sign: UInt8
        /// As it was written.
        var length: Int
        /// What is left of it as text.
        var left: Int
        var opens: Bool
        var closes: Bool
        var opened: [MarkdownSpan.Style] = []
        var closed: [MarkdownSpan.Style] = []
    }

    var count: Int { marks.count }

    /// The number of a new run of `length` signs between two scalars; nil at either end of the text.
    mutating func add(
        _ sign: UInt8, _ length: Int, before: Unicode.Scalar?, after: Unicode.Scalar?
    ) -> Int {
        let isBlankBefore = before?.properties.isWhitespace ?? true
        let isBlankAfter = after?.properties.isWhitespace ?? true
        let isSignBefore = before?.isSign ?? false
        let isSignAfter = after?.isSign ?? false
        let isLeft = !isBlankAfter && (!isSignAfter || isBlankBefore || isSignBefore)
        let isRight = !isBlankBefore && (!isSignBefore || isBlankAfter || isSignAfter)
        // Within a word `_` is a letter.
        let isUnderscore = sign == UInt8(ascii: "_")
        marks.append(
            Mark(
                sign: sign, length: length, left: length,
                opens: isLeft && (!isUnderscore || !isRight || isSignBefore),
                closes: isRight && (!isUnderscore || !isLeft || isSignAfter)))
        waiting.append(marks.count - 1)
        return marks.count - 1
    }

    /// Pairs the marks from the number `first` on that were not paired before; each is looked at once.
    mutating func resolve(from first: Int) {
        var start = waiting.endIndex
        while start > 0, waiting[start - 1] >= first { start -= 1 }
        let numbers = waiting[start...]
        waiting.removeSubrange(start...)
        var openers: [Int] = []
        // Below these nothing opens what such a mark would close.
        var bottoms: [Bottom: Int] = [:]
        for number in numbers {
            if marks[number].closes { close(number, &openers, &bottoms) }
            if marks[number].opens, marks[number].left > 0 { openers.append(number) }
        }
    }

    private struct Bottom: Hashable {
        var sign: UInt8
        var opens: Bool
        var remainder: Int
    }

    private mutating func close(_ closer: Int, _ openers: inout [Int], _ bottoms: inout [Bottom: Int]) {
        let mark = marks[closer]
        let kind = Bottom(sign: mark.sign, opens: mark.opens, remainder: mark.length % 3)
        while marks[closer].left > 0 {
            let bottom = bottoms[kind] ?? -1
            var place = openers.count - 1
            while place >= 0, openers[place] > bottom, !pairs(openers[place], closer) { place -= 1 }
            guard place >= 0, openers[place] > bottom else {
                bottoms[kind] = openers.last ?? bottom
                return
            }
            openers.removeSubrange((place + 1)...)
            pair(openers[place], closer)
            if marks[openers[place]].left == 0 { openers.removeLast() }
        }
    }

    private func pairs(_ opener: Int, _ closer: Int) -> Bool {
        let (one, other) = (marks[opener], marks[closer])
        guard one.sign == other.sign else { return false }
        if one.sign == UInt8(ascii: "~") { return one.left == other.left && one.left == 2 }
        guard one.closes || other.opens else { return true }
        return (one.length + other.length) % 3 != 0 || (one.length % 3 == 0 && other.length % 3 == 0)
    }

    private mutating func pair(_ opener: Int, _ closer: Int) {
        let count = marks[opener].left >= 2 && marks[closer].left >= 2 ? 2 : 1
        let style: MarkdownSpan.Style =
            marks[opener].sign == UInt8(ascii: "~") ? .struck : count == 2 ? .strong : .emphasis
        marks[opener].left -= count
        marks[closer].left -= count
        marks[opener].opened.append(style)
        marks[closer].closed.append(style)
    }

    /// What stands in the place of a mark; the innermost of what it opens was paired first.
    func spans(of number: Int) -> [MarkdownSpan] {
        let mark = marks[number]
        let text = Array(repeating: mark.sign, count: mark.left)
        return mark.closed.map(MarkdownSpan.close) + (text.isEmpty ? [] : [.text(text)])
            + mark.opened.reversed().map(MarkdownSpan.open)
    }
}

extension Unicode.Scalar {
    /// Punctuation or a symbol.
    var isSign: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
            .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}

extension [UInt8] {
    /// The scalar that begins at a place of this UTF-8.
    func scalar(at position: Int) -> Unicode.Scalar? {
        guard position < count else { return nil }
        return String(decoding: self[position..<Swift.min(position + 4, count)], as: UTF8.self).unicodeScalars
            .first
    }

    /// The scalar that ends at a place of this UTF-8.
    func scalar(before position: Int) -> Unicode.Scalar? {
        guard position > 0 else { return nil }
        var start = position - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start)
    }
}
