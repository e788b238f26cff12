/// Which lines are somebody else's: marked, introduced by an attribution or a header block, or known from the request.
extension Letter {
    mutating func markQuotes() {
        splitTag()
        splitRunInQuotes()
        let marksAreBullets = quotesNobody
        var index = 0
        while index < lines.count {
            if index == quoteStart {
                let start = headerAfter(index) ?? index
                index = markUnmarkedQuote(start..<lines.count, .quoted, "quoted by the program")
            } else if lines[index].depth > 0, !marksAreBullets {
                mark(index..<index + 1, .quoted, "quote mark")
                index += 1
            } else {
                index = markIntroduction(at: index) ?? index + 1
            }
        }
        markRequest()
        markWrappedTails()
    }

    /// Marks what introduces a quote at `index`, and the quote behind it if it has no marks of its own. Returns where to
    /// go on; nil if nothing is introduced there.
    private mutating func markIntroduction(at index: Int) -> Int? {
        guard !lines[index].isBlank, !lines[index].isCode else { return nil }
        if let range = attribution(at: index) {
            mark(range, .attribution, "attribution")
            return markUnmarkedQuote(from: range.upperBound, .quoted, "below attribution")
        }
        if let kind = separator(at: index) {
            // At the top it asks for an answer, and what a machine says follows.
            if kind == .above, nonBlank(from: 0) == index {
                mark(index..<index + 1, .header, "separator")
                return index + 1
            }
            mark(index..<index + 1, kind == .forwarded ? .forwarded : .header, "separator")
            let end = headerAfter(index + 1) ?? index + 1
            return markUnmarkedQuote(
                from: end, kind == .forwarded ? .forwarded : .quoted, "below separator")
        }
        if let range = headerBlock(at: index) {
            mark(range, .header, "header block")
            markRule(above: index)
            return markUnmarkedQuote(from: range.upperBound, .quoted, "below header block")
        }
        return nil
    }

    private mutating func headerAfter(_ index: Int) -> Int? {
        guard let next = nonBlank(from: index), lines[next].depth == 0 else { return nil }
        guard let range = headerBlock(at: next) else { return nil }
        mark(index..<range.upperBound, .header, "header block")
        return range.upperBound
    }

    private mutating func markRule(above index: Int) {
        var above = index - 1
        while above >= 0, lines[above].isBlank { above -= 1 }
        if above >= 0, isOwn(above), isRule(above) { mark(above..<above + 1, .header, "rule above header") }
    }

    /// A quote without marks runs to the end, unless its first line has marks: then its marks tell.
    private mutating func markUnmarkedQuote(
        from start: Int, _ verdict: Verdict, _ rule: StaticString
    ) -> Int {
        guard let first = nonBlank(from: start), lines[first].depth == 0 else { return start }
        return markUnmarkedQuote(start..<lines.count, verdict, rule)
    }

    private mutating func markUnmarkedQuote(
        _ zone: Range<Int>, _ verdict: Verdict, _ rule: StaticString
    ) -> Int {
        let answers = answersInside(zone)
        mark(zone, verdict, rule)
        keep(answers)
        return lines.count
    }

    /// Lines of the request that stand unmarked among the sender's own.
    private mutating func markRequest() {
        guard let request = context.request else { return }
        let own = lines.indices.filter { isOwn($0) && !lines[$0].isBlank }
        for index in request.quoted(bytes, own.map { ($0, lines[$0].content) }) {
            mark(index..<index + 1, .quoted, "stands in the request")
        }
    }

    /// A client that wraps what it has marked leaves the tail of a long quoted line without a mark.
    private mutating func markWrappedTails() {
        for index in lines.indices.dropFirst().dropLast() where isOwn(index) && !lines[index].isBlank {
            let above = lines[index - 1]
            guard above.depth > 0, lines[index + 1].depth == above.depth, above.content.count >= 60,
                lines[index].content.count < 40, beginsInLowerCase(index), !endsSentence(above)
            else { continue }
            mark(index..<index + 1, .quoted, "tail of a wrapped quote")
        }
    }

    func beginsInLowerCase(_ index: Int) -> Bool {
        guard let first = lines[index].content.first else { return false }
        return bytes[first] >= 0x61 && bytes[first] <= 0x7A
    }

    private func endsSentence(_ line: Line) -> Bool {
        guard let last = line.content.last else { return true }
        return [0x2E, 0x3F, 0x21, 0x3A].contains(bytes[last])
    }

    /// Whether `>` is only a bullet here: nothing introduces a quote, and each run of marks stands under a line of the
    /// sender's that ends in a colon or in a mail that answers nobody.
    private var quotesNobody: Bool {
        guard let first = lines.firstIndex(where: { $0.depth > 0 }) else { return false }
        guard lines.allSatisfy({ $0.depth <= 1 }) else { return false }
        if let request = context.request,
            lines.contains(where: { $0.depth > 0 && request.match(bytes, $0.content) != nil })
        {
            return false
        }
        guard !lines.indices.contains(where: { attribution(at: $0) != nil || separator(at: $0) != nil })
        else {
            return false
        }
        return !context.isAnswer || isUnderHeading(first)
    }

    private func isUnderHeading(_ index: Int) -> Bool {
        guard index > 0, !lines[index - 1].isBlank, lines[index - 1].depth == 0 else { return false }
        return LineShape(bytes: bytes, range: lines[index - 1].content).endsInColon
            || isHeading(words(index - 1))
    }

    /// Whether some words say nothing but a heading of the vocabulary.
    func isHeading(_ words: Words) -> Bool { !vocabulary.terms(of: .heading, spelledBy: words).isEmpty }
}
