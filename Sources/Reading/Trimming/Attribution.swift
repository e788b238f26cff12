/// "On Monday, Status <status@example.com> wrote:" in all its forms: known by its address, date and colon before its words.
extension Letter {
    /// The lines of the attribution that begins with line `start`, if one does.
    func attribution(at start: Int) -> Range<Int>? {
        guard mayBegin(attribution: start) else { return nil }
        var end = start
        while end < lines.count, end - start < 5, lines[end].depth == 0, !lines[end].isBlank {
            end += 1
            guard window(start..<end).count <= 400 else { return nil }
            if isAttribution(start..<end) { return latestStart(start..<end)..<end }
        }
        return nil
    }

    private func mayBegin(attribution index: Int) -> Bool {
        let line = lines[index]
        guard line.depth == 0, !line.isBlank, line.content.count <= 400, !isLabelled(index) else {
            return false
        }
        return bytes[line.content].contains {
            $0 == 0x3A || $0 == 0x40 || LineShape.isDigit($0) || $0 == 0x9A
        }
            || beginsLikeAttribution(index)
    }

    /// "Done: …" stands above an attribution, and is no part of it.
    private func isLabelled(_ index: Int) -> Bool {
        let content = lines[index].content
        guard let colon = content.prefix(40).first(where: { bytes[$0] == UInt8(ascii: ":") }) else {
            return false
        }
        let words = words(index)
        return colon > content.lowerBound
            && isHeading(words.part(words.places(in: content.lowerBound..<colon)))
    }

    private func beginsLikeAttribution(_ index: Int) -> Bool {
        vocabulary.begins(.intro, words(index))
    }

    /// Where the text of some lines stands.
    private func window(_ range: Range<Int>) -> Range<Int> {
        lines[range.lowerBound].content.lowerBound..<lines[range.upperBound - 1].content.upperBound
    }

    private func isAttribution(_ range: Range<Int>) -> Bool {
        let next = range.upperBound
        let window = window(range)
        let shape = LineShape(bytes: bytes, range: window)
        let ends = shape.endsInColon || shape.isDashed
        let follows = isFollowedByQuote(next)
        guard ends || follows else { return false }
        let hasAddress = shape.hasAddress
        let hasDate = shape.hasDate
        if hasAddress, hasDate {
            // Without a verb it stands alone: a line of a log goes on.
            return follows || next >= lines.count || lines[next].isBlank || hasVerb(range)
        }
        guard ends || hasDate else { return false }
        guard hasAddress || hasDate || (follows && ends) else { return false }
        if hasDate, range.count == 1, next < lines.count, lines[next].depth > 0,
            beginsLikeAttribution(range.lowerBound), !endsSentence(window)
        {
            return true
        }
        let verb = hasVerb(range)
        if verb, hasAddress || hasDate { return true }
        // "Quoting NAME <ADDR>:" in any language: nothing else ends in an address and a colon above a quote.
        return follows && ends && (verb || hasDate || endsInAddress(window))
    }

    private func endsSentence(_ window: Range<Int>) -> Bool {
        window.last.map { ".!?".utf8.contains(bytes[$0]) } ?? true
    }

    /// `… <a@b.c>:`
    private func endsInAddress(_ window: Range<Int>) -> Bool {
        guard let close = window.last(where: { bytes[$0] == UInt8(ascii: ">") }),
            let open = window.last(where: { bytes[$0] == UInt8(ascii: "<") }), open < close
        else { return false }
        return window.upperBound - close <= 4 && LineShape(bytes: bytes, range: open..<close).hasAddress
    }

    /// Whether the sender's text would go on as a quote at line `index`.
    private func isFollowedByQuote(_ index: Int) -> Bool {
        let next = lines[min(index, lines.count)...].prefix(3).first { !$0.isBlank }
        return next.map { $0.depth > 0 } ?? false
    }

    private func hasVerb(_ range: Range<Int>) -> Bool {
        !vocabulary.phrases(of: [.attribution], in: words(of: range)).isEmpty
    }

    /// Lines of text that stand directly above the attribution are not part of it: the last start that loses nothing.
    private func latestStart(_ range: Range<Int>) -> Int {
        let whole = features(range)
        var start = range.lowerBound
        while start + 1 < range.upperBound, features(start + 1..<range.upperBound) == whole { start += 1 }
        return start
    }

    private func features(_ range: Range<Int>) -> [Bool] {
        let shape = LineShape(bytes: bytes, range: window(range))
        return [shape.hasAddress, shape.hasDate, hasVerb(range)]
    }
}

extension Letter {
    /// Phones write the attribution on the line of the text, help desks "reply above this line" without line breaks: such
    /// a line is cut in two.
    mutating func splitRunInQuotes() {
        for index in lines.indices where lines[index].depth == 0 {
            let cut = runInAttribution(index) ?? runInMarker(index) ?? runInQuote(index)
            if let cut { return split(index, at: cut) }
        }
    }

    mutating func split(_ index: Int, at cut: Int) {
        let line = lines[index]
        lines[index] = part(of: line, line.range.lowerBound..<cut)
        lines.insert(part(of: line, cut..<line.range.upperBound), at: index + 1)
        verdicts.insert(.own, at: index + 1)
        rules.insert(nil, at: index + 1)
        if let start = quoteStart, start > index { quoteStart = start + 1 }
        coloured = Set(coloured.map { $0 > index ? $0 + 1 : $0 })
    }

    /// Where "--- Reply above this line ---" begins, and where what follows it does.
    private func runInMarker(_ index: Int) -> Int? {
        guard let range = answerMarker(index) else { return nil }
        if range.lowerBound > lines[index].content.lowerBound { return range.lowerBound }
        return range.upperBound < lines[index].content.upperBound ? range.upperBound : nil
    }

    /// "--- Reply above this line ---" with its signs, anywhere in a line.
    func answerMarker(_ index: Int) -> Range<Int>? {
        let line = lines[index]
        guard line.depth == 0, line.content.count < 4000, mayHoldMarker(line.content) else { return nil }
        let words = words(index)
        guard let found = vocabulary.phrases(of: [.above], in: words).first else { return nil }
        let signs = words[..<found.words.lowerBound].reversed().prefix(while: isRuleSign)
        let after = words[found.words.upperBound...].prefix(while: isRuleSign)
        guard
            let start = signs.last?.range.lowerBound
                ?? (found.words.lowerBound == 0 ? line.content.lowerBound : nil),
            !signs.isEmpty || !after.isEmpty
        else { return nil }
        return start..<(after.last ?? words[found.words.upperBound - 1]).range.upperBound
    }

    /// Whether two signs of a rule stand side by side.
    private func mayHoldMarker(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains {
            bytes[$0] == bytes[$0 - 1]
                && (bytes[$0] == 0x2D || bytes[$0] == 0x23 || bytes[$0] == 0x2A || bytes[$0] == 0x3D)
                || bytes[$0] == 0x80 && bytes[$0 - 1] == 0xE2
        }
    }

    private func isRuleSign(_ word: Word) -> Bool {
        word.isSign && ("-_=*#[](){}<>|~".utf8.contains(bytes[word.range.lowerBound]) || word.range.count > 1)
    }

    /// Where the attribution begins in a line whose text stands before it.
    private func runInAttribution(_ index: Int) -> Int? {
        let line = lines[index]
        let shape = LineShape(bytes: bytes, range: line.content)
        guard line.depth == 0, line.content.count < 2000, shape.endsInColon, shape.hasAddress, shape.hasDate,
            hasVerb(index..<index + 1)
        else { return nil }
        let words = words(index)
        for (position, word) in words.enumerated().dropFirst().reversed() {
            guard endsSentence(words[position - 1]),
                !vocabulary.phrases(of: .intro, at: position, in: words).isEmpty
            else { continue }
            let rest = LineShape(bytes: bytes, range: word.range.lowerBound..<line.content.upperBound)
            if rest.hasAddress, rest.hasDate { return word.range.lowerBound }
        }
        return nil
    }

    /// Where the quote begins behind its attribution, as Yahoo's app for Android sets it: "… wrote:   Hi Maria,".
    private func runInQuote(_ index: Int) -> Int? {
        let content = lines[index].content
        guard content.count < 2000 else { return nil }
        let colon = content.dropLast(3).first {
            bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == 0x20 && bytes[$0 + 2] == 0x20
        }
        guard let colon else { return nil }
        let shape = LineShape(bytes: bytes, range: content.lowerBound..<colon)
        guard shape.hasAddress, shape.hasDate else { return nil }
        let words = words(index).part(words(index).places(in: shape.range))
        return vocabulary.phrases(of: [.attribution], in: words).isEmpty ? nil : colon + 1
    }

    private func endsSentence(_ word: Word) -> Bool {
        word.isSign && [0x2E, 0x21, 0x3F].contains(bytes[word.range.lowerBound])
    }
}
