/// The lines that signatures consist of: names with titles, and ways to reach somebody.
extension Letter {
    /// At the very end, under a blank line: two or more ways to reach somebody.
    func contactBlock(in segment: Range<Int>) -> Int? {
        guard let last = paragraphs(segment).last, last.lowerBound > segment.lowerBound, last.count <= 10
        else {
            return nil
        }
        guard !isIntroduced(last.lowerBound, in: segment), !isSomebodyElse(last) else { return nil }
        let contacts = last.count(where: isContact)
        guard contacts >= 2 || (contacts == 1 && last.count >= 2), last.allSatisfy(isSignatureLine) else {
            return nil
        }
        return last.contains(where: isReport) ? nil : last.lowerBound
    }

    /// "Here is the vendor:" above it: what follows is what the letter is about.
    private func isIntroduced(_ index: Int, in segment: Range<Int>) -> Bool {
        guard let above = (segment.lowerBound..<index).last(where: { !lines[$0].isBlank }) else {
            return false
        }
        return LineShape(bytes: bytes, range: lines[above].content).endsInColon
    }

    /// Whether the only addresses are at other domains than the sender's, and nothing bears the sender's name.
    private func isSomebodyElse(_ paragraph: Range<Int>) -> Bool {
        guard let domain = context.senderAddress?.utf8.split(separator: UInt8(ascii: "@")).last else {
            return false
        }
        let addressed = paragraph.filter { LineShape(bytes: bytes, range: lines[$0].content).hasAddress }
        guard !addressed.isEmpty, !paragraph.contains(where: { words($0).contains(where: isNameWord) }) else {
            return false
        }
        return !addressed.contains { line in
            let text = bytes[lines[line].content]
            return text.indices.contains { text[$0...].starts(with: domain) }
        }
    }

    /// A phone number, an address, a link.
    func isContact(_ index: Int) -> Bool {
        let content = lines[index].content
        guard content.count <= 160 else { return false }
        let shape = LineShape(bytes: bytes, range: content)
        let text = bytes[content]
        let words = words(index)
        let isTerse = words.count(where: { $0.kind == .letters }) <= 12
        if hasContactCell(index) { return true }
        if shape.hasAddress { return isTerse }
        if isTerse, contains(text, "http") || contains(text, "www.") {
            return words.first.map { startsLink($0) } ?? false
        }
        return isPhone(text)
    }

    private func startsLink(_ word: Word) -> Bool {
        let text = bytes[word.range]
        return text.starts(with: Array("http".utf8)) || text.starts(with: Array("www".utf8)) || word.isSign
            || !vocabulary.phrases(of: .role, at: 0, in: Words([word])).isEmpty
    }

    /// At least seven digits in a line of little else.
    private func isPhone(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = text.count(where: LineShape.isDigit)
        let letters = text.count { LineShape.isWord($0) && !LineShape.isDigit($0) }
        let signs: [UInt8] = Array("+()-./ ".utf8)
        return digits >= 7 && letters <= 24 && (text.contains(UInt8(ascii: "+")) || digits >= letters)
            && text.contains { signs.contains($0) }
    }

    private func contains(_ text: ArraySlice<UInt8>, _ needle: String) -> Bool {
        text.indices.contains { text[$0...].starts(with: needle.utf8) }
    }

    /// "14 Quay Street | +353 91 555 012 | www.example.org": cells of a signature, one of them a way to reach somebody.
    private func hasContactCell(_ index: Int) -> Bool {
        let cells = cells(lines[index].content)
        guard cells.count > 1 else { return false }
        let contacts = cells.count { cell in
            let text = bytes[cell]
            return text.starts(with: "www.".utf8) || text.starts(with: "http".utf8) || isPhone(text)
                || LineShape(bytes: bytes, range: cell).hasAddress
        }
        return contacts > 1 || (contacts == 1 && !reportsOfWork(phrases(index)))
    }

    /// What stands between the `|`, `•` and `·` of a line.
    private func cells(_ content: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = content.lowerBound
        for index in content {
            let text = bytes[index..<content.upperBound]
            let sign = Self.cellSigns.first { text.starts(with: $0) }
            guard let sign else { continue }
            cells.append(start..<index)
            start = index + sign.count
        }
        cells.append(start..<max(start, content.upperBound))
        return cells.map { cell in
            let end = cell.last { bytes[$0] > 0x20 }.map { $0 + 1 } ?? cell.lowerBound
            return (cell.first { bytes[$0] > 0x20 } ?? end)..<end
        }
    }

    private static let cellSigns = ["|", "\u{2022}", "\u{B7}", "\u{FF5C}"].map { Array($0.utf8) }

    func reportsOfWork(_ found: some Sequence<Found>) -> Bool {
        let kinds: Term.Kinds = [.cue, .state, .command, .unit, .heading, .day]
        return found.contains { kinds.contains($0.term.kind) }
    }

    /// "Aoife Byrne | Account Manager | Byrne Ltd.", "Jan Kowalski, Kierownik" at the end of a letter: the sender's name,
    /// a sign, and a title. Behind a comma or a dash also what was done may stand: there contacts must follow.
    func isTitledName(_ index: Int, _ segment: Range<Int>) -> Bool {
        let content = lines[index].content
        guard content.count <= 160, !lines[index].isBlank, index > segment.lowerBound || segment.count > 1
        else { return false }
        let words = words(index)
        let name = words.prefix { isNameWord($0) || isInitial($0) }
        guard name.count > 1, name.contains(where: isNameWord), name.count < words.count,
            words[name.count].isSign
        else { return false }
        let found = phrases(index).filter { $0.words.lowerBound >= name.count }
        guard !reportsOfWork(found) else { return false }
        let sign = bytes[words[name.count].range]
        if Self.cellSigns.contains(where: { sign.elementsEqual($0) }) { return true }
        guard Self.titleSigns.contains(where: { sign.elementsEqual($0) }) else { return false }
        return (index + 1..<segment.upperBound).contains(where: isContact)
            || found.contains { $0.term.kind == .role }
    }

    private static let titleSigns = [",", "-", "/", "\u{2013}", "\u{2014}", "("].map { Array($0.utf8) }

    private func isInitial(_ word: Word) -> Bool {
        word.kind == .letters && word.range.count == 1
            || word.isSign && bytes[word.range].elementsEqual([0x2E])
    }

    /// Short, without a sentence's end and without words that report of work.
    func isSignatureLine(_ index: Int) -> Bool {
        let content = lines[index].content
        if isContact(index) || isSenderName(index) || isRule(index) || isSignOff(index) { return true }
        guard content.count <= 80, let last = content.last, bytes[last] != UInt8(ascii: "?") else {
            return false
        }
        let words = words(index)
        let found = phrases(index)
        if found.contains(where: { $0.term.kind == .role }) { return true }
        return words.count(where: { !$0.isSign }) <= 6 && !reportsOfWork(found) && isCapitalised(words)
    }

    /// Whether each longer word begins with a capital, or the script has none.
    func isCapitalised(_ words: Words) -> Bool {
        words.allSatisfy { word in
            guard word.kind == .letters, word.range.count > 3 else { return true }
            let byte = bytes[word.range.lowerBound]
            return !(byte >= 0x61 && byte <= 0x7A)
        }
    }
}
