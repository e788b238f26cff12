/// Signatures, with a delimiter or without one.
extension Letter {
    mutating func markSignature(lines marked: [Int]) {
        for index in marked where lines.indices.contains(index) && !lines[index].isBlank {
            mark(index..<index + 1, .signature, "marked by the program")
        }
    }

    /// In lines, with blank ones.
    private static let longestSignature = 40

    mutating func markSignatures() {
        for segment in ownSegments {
            guard let start = markSignature(segment), start > segment.lowerBound else { continue }
            // The name may stand above the delimiter.
            markSignatureAbove(segment.lowerBound..<trimmedEnd(segment.lowerBound..<start))
        }
    }

    /// Marks the signature of a segment, and returns where it begins.
    private mutating func markSignature(_ segment: Range<Int>) -> Int? {
        if let start = delimiter(in: segment) {
            mark(start..<segment.upperBound, .signature, "delimiter")
            return start
        }
        if let start = signOff(in: segment) {
            mark(start..<signatureEnd(start, segment), .signature, "sign-off")
            return start
        }
        if let start = nameLine(in: segment) {
            mark(start..<segment.upperBound, .signature, "sender's name")
            return start
        }
        guard let start = contactBlock(in: segment) else { return nil }
        mark(start..<segment.upperBound, .signature, "contact block")
        return start
    }

    private mutating func markSignatureAbove(_ segment: Range<Int>) {
        guard let last = segment.last, last > segment.lowerBound, isSenderName(last) || isSignOff(last) else {
            return
        }
        if let start = signOff(in: segment), start > segment.lowerBound {
            mark(start..<segment.upperBound, .signature, "sign-off")
        } else {
            mark(last..<last + 1, .signature, "sender's name")
        }
    }

    /// A letter of nothing but a signature that reports of work is no signature: those lines are the sender's words again.
    mutating func keepLoneWords() {
        guard !lines.indices.contains(where: { isOwn($0) && !lines[$0].isBlank }) else { return }
        for index in lines.indices
        where verdicts[index] == .signature && !isSignatureLine(index) && isSaid(index) {
            mark(index..<index + 1, .own, "nothing else was said")
        }
    }

    /// Several words in a row, some of which speak of work.
    private func isSaid(_ index: Int) -> Bool {
        words(index).count(where: { !$0.isSign }) >= 3 && reportsOfWork(phrases(index))
    }

    /// `-- `, or another rule near the end with a signature behind it.
    private func delimiter(in segment: Range<Int>) -> Int? {
        for index in segment.suffix(Self.longestSignature) where isRule(index) || isDash(index) {
            let rest = index + 1..<segment.upperBound
            let lines = rest.filter { !self.lines[$0].isBlank }
            if isStandardDelimiter(index) {
                if !lines.contains(where: isReport), lines.count <= 25, !goesOn(below: index, lines) {
                    return index
                }
            } else if lines.count <= 12, !lines.contains(where: isReport), looksSigned(lines) {
                return index
            }
        }
        return nil
    }

    private func isStandardDelimiter(_ index: Int) -> Bool {
        bytes[lines[index].content].elementsEqual([0x2D, 0x2D]) && !lines[index].isCode
    }

    /// Whether the letter goes on below two dashes that lack the blank of the true delimiter (RFC 3676 section 4.3).
    private func goesOn(below delimiter: Int, _ rest: [Int]) -> Bool {
        let end = lines[delimiter].range.upperBound
        guard end >= bytes.count || bytes[end] != 0x20, !looksSigned(rest) else { return false }
        return rest.contains { index in
            lines[index].content.last.map { bytes[$0] == UInt8(ascii: ".") } ?? false
                && reportsOfWork(phrases(index))
        }
    }

    /// One em dash or the like.
    private func isDash(_ index: Int) -> Bool {
        let content = bytes[lines[index].content]
        return content.elementsEqual([0xE2, 0x80, 0x94]) || content.elementsEqual([0xE2, 0x80, 0x93])
    }

    private func looksSigned(_ indices: [Int]) -> Bool {
        indices.contains(where: isSenderName) || indices.count(where: isContact) >= 1
    }

    /// A line that reports of work: a heading, a bullet under one, a task, a figure.
    func isReport(_ index: Int) -> Bool {
        let content = lines[index].content
        guard !isContact(index) else { return false }
        let words = words(index)
        if isHeading(words) || Bullet(bytes, content) != nil { return true }
        let found = phrases(index)
        if found.contains(where: { $0.term == Term(.unit, 0) }) { return true }
        let colon = words.firstIndex { $0.isSign && bytes[$0.range.lowerBound] == UInt8(ascii: ":") }
        guard let colon, colon > 0 else { return false }
        return found.contains { $0.term.kind == .heading && $0.words == 0..<colon }
    }

    /// "Best regards," with nothing but a signature behind it.
    private func signOff(in segment: Range<Int>) -> Int? {
        for index in segment.suffix(Self.longestSignature).reversed()
        where isSignOff(index) || isSignOffAboveName(index, segment) {
            guard index > segment.lowerBound || segment.count <= 6, !isThanksAlone(segment) else {
                return nil
            }
            let rest = (index + 1..<signatureEnd(index, segment)).filter { !lines[$0].isBlank }
            guard rest.count <= 14, !rest.contains(where: isReport) else { continue }
            if rest.allSatisfy(isSignatureLine) { return index }
            // "Ciao," at the top is a greeting where the letter stands between it and the name.
            if index > segment.lowerBound, looksSigned(Array(rest.prefix(3))) { return index }
        }
        return nil
    }

    /// "Thanks!" is all that was written.
    private func isThanksAlone(_ segment: Range<Int>) -> Bool {
        segment.count == 1 && ownSegments.count == 1
            && !vocabulary.phrases(of: .thanks, at: 0, in: words(segment.lowerBound)).isEmpty
    }

    /// A postscript is no part of the signature above it.
    private func signatureEnd(_ start: Int, _ segment: Range<Int>) -> Int {
        let postscript = (start + 1..<max(start + 1, segment.upperBound)).first(where: isPostscript)
        return postscript.map { trimmedEnd(start..<$0) } ?? segment.upperBound
    }

    func isPostscript(_ index: Int) -> Bool {
        let content = bytes[lines[index].content]
        guard content.count > 3 else { return false }
        return Self.postscripts.contains { prefix in
            content.starts(with: prefix) && !LineShape.isWord(content[content.startIndex + prefix.count])
        }
    }

    private static let postscripts = ["PS", "P.S", "P.-S", "PD", "P.D"].map { Array($0.utf8) }

    /// A valediction or thanks alone on its line, at most with a name: "Thanks, Maria".
    func isSignOff(_ index: Int) -> Bool {
        guard lines[index].content.count <= 60 else { return false }
        let words = words(index).plain
        guard !words.isEmpty, words.count <= 8 else { return false }
        var position = 0
        let name = words.prefix { isNameWord($0) }.count
        if name > 0, !vocabulary.phrases(of: .signoff, at: name, in: words).isEmpty { position = name }
        while position < words.count {
            let found = vocabulary.phrases(of: [.signoff, .thanks], at: position, in: words).last
            guard let found else { break }
            position = found.words.upperBound
        }
        guard position > 0 else { return false }
        let rest = words[position...]
        return rest.isEmpty || rest.allSatisfy(isNameWord)
    }

    /// "Viele Grüße aus Hamburg" above the sender's name.
    private func isSignOffAboveName(_ index: Int, _ segment: Range<Int>) -> Bool {
        guard lines[index].content.count <= 80, index + 1 < segment.upperBound,
            let next = nonBlank(from: index + 1), isSenderName(next)
        else { return false }
        let words = words(index).plain
        return words.count <= 7 && !reportsOfWork(phrases(index))
            && !vocabulary.phrases(of: .signoff, at: 0, in: words).isEmpty
    }

    func isNameWord(_ word: Word) -> Bool { senderKeys[word.key] != nil }

    /// A line of nothing but the sender's name, or its beginning.
    func isSenderName(_ index: Int) -> Bool {
        guard lines[index].content.count <= 60, !lines[index].isBlank else { return false }
        let words = words(index).plain
        guard let first = words.first, words.count <= 5, isNameWord(first) || words.count > 1 else {
            return false
        }
        return words.allSatisfy { isNameWord($0) || $0.range.count == 1 } && words.contains(where: isNameWord)
    }

    private func nameLine(in segment: Range<Int>) -> Int? {
        for index in segment.suffix(12) where isSenderName(index) || isTitledName(index, segment) {
            let rest = (index + 1..<segment.upperBound).filter { !lines[$0].isBlank }
            guard !rest.contains(where: isReport),
                rest.allSatisfy({ isSignatureLine($0) || isBelowName($0, index, rest.count) })
                    || isCard(rest, below: index)
            else { continue }
            if index > segment.lowerBound || !rest.isEmpty { return index }
            return segment.count == 1 ? index : nil
        }
        return segment.suffix(12).first { index in
            index > segment.lowerBound && isNameLike(index)
                && isCard((index + 1..<segment.upperBound).filter { !lines[$0].isBlank }, below: index)
        }
    }

    /// A team, a motto, a title under a name that stands alone: short and without a sentence's end.
    private func isBelowName(_ index: Int, _ name: Int, _ count: Int) -> Bool {
        guard isSenderName(name), name > 0, isAfterPause(name),
            count <= 2 || beginsInLowerCase(name) || (count <= 5 && isFullName(name)),
            let last = lines[index].content.last, !".!?:".utf8.contains(bytes[last])
        else { return false }
        return words(index).count(where: { !$0.isSign }) <= 6 && !reportsOfWork(phrases(index))
    }

    private func isFullName(_ index: Int) -> Bool { words(index).count(where: isNameWord) > 1 }

    /// Whether a blank line stands above, or a few words as above every name: "Üdvözlettel:".
    private func isAfterPause(_ index: Int) -> Bool {
        let above = lines[index - 1]
        if above.isBlank { return true }
        guard index > 1, lines[index - 2].isBlank, let last = above.content.last,
            !".!?".utf8.contains(bytes[last])
        else { return false }
        return words(index - 1).count(where: { !$0.isSign }) <= 4 && !reportsOfWork(phrases(index - 1))
    }
}
