/// Cuts prose into sentences.
struct SentenceSplitter {
    let vocabulary: Vocabulary
    /// "Do." is short for a day in German alone.
    let languages: ActiveLanguages

    /// In words. What is longer is no sentence, and is cut, for some rules look at each pair of a sentence's phrases.
    static let longest = 200

    func sentences(_ text: Passage) -> [Passage] {
        let words = text.words
        var sentences: [Passage] = []
        var place = text.range.lowerBound
        var first = 0
        for index in words.indices {
            let end = index + 1
            guard end - first >= Self.longest || ends(at: index, words, text.bytes) else { continue }
            append(text, place..<words[index].range.upperBound, first..<end, to: &sentences)
            place = words[index].range.upperBound
            first = end
        }
        append(text, place..<text.range.upperBound, first..<words.endIndex, to: &sentences)
        return sentences
    }

    private func append(
        _ text: Passage, _ range: Range<Int>, _ words: Range<Int>, to sentences: inout [Passage]
    ) {
        var range = range
        while let first = range.first, text.bytes[first] == 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, text.bytes[last] == 0x20 { range = range.lowerBound..<last }
        guard !range.isEmpty else { return }
        sentences.append(Passage(bytes: text.bytes, range: range, words: text.words.part(words)))
    }

    /// Whether a sentence ends with the word at `index`.
    private func ends(at index: Int, _ words: Words, _ bytes: [UInt8]) -> Bool {
        guard words[index].isSign, index + 1 < words.count else { return false }
        let (scalar, _) = UTF8Scalars.decode(bytes, at: words[index].range.lowerBound, end: bytes.count)
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0x964: return !isClosing(words[index + 1], bytes)
        case 0x2E, 0x21, 0x3F, 0x2026: break
        case 0x3B, 0x2C, 0x7C, 0x2D, 0x2013, 0x2014: return startsHeading(index + 1, words, bytes)
        default: return false
        }
        guard words[index + 1].range.lowerBound > words[index].range.upperBound else { return false }
        return scalar != 0x2E || endsAtPeriod(index, words, bytes)
    }

    private func isClosing(_ word: Word, _ bytes: [UInt8]) -> Bool {
        word.isSign && [[0xE3, 0x80, 0x8D], [0xEF, 0xBC, 0x89], [0x22]].contains(Array(bytes[word.range]))
    }

    /// A period ends no sentence behind an abbreviation, an initial or an ordinal number.
    private func endsAtPeriod(_ index: Int, _ words: Words, _ bytes: [UInt8]) -> Bool {
        guard index > 0 else { return false }
        let before = words[index - 1]
        let next = words[index + 1]
        if startsHeading(index + 1, words, bytes) { return true }
        let startsLow = bytes[next.range.lowerBound] >= 0x61 && bytes[next.range.lowerBound] <= 0x7A
        switch before.kind {
        case .digits:
            if !vocabulary.phrases(of: .month, at: index + 1, in: words).isEmpty { return false }
            if startsLow { return index >= 2 && isCounted(words[index - 2]) }
            return next.kind == .letters || before.range.count > 2 || isID(index - 1, words)
        case .letters:
            let isInitial = before.range.count == 1 && bytes[before.range.lowerBound] != 0x49
            // An accent that no abbreviation has: "dở" is not "do.".
            let isShort =
                before.exact == before.key
                && vocabulary.phrases(of: .abbreviation, at: index - 1, in: words)
                    .contains { languages.contains($0.language) }
            if isInitial {
                return !startsLow && index >= 2 && words[index - 2].range.upperBound < before.range.lowerBound
                    && isUnit(before)
            }
            return !isShort || (!startsLow && next.kind == .letters && isUnit(before))
        case .ideograph: return true
        case .sign: return !startsLow || bytes[before.range.lowerBound] == UInt8(ascii: "%")
        }
    }

    /// "OPS-12. 70 %": the number of a task's id.
    private func isID(_ index: Int, _ words: Words) -> Bool {
        index >= 2 && words[index - 1].isSign && words[index - 2].kind == .letters
            && words[index - 2].range.upperBound == words[index - 1].range.lowerBound
            && words[index - 1].range.upperBound == words[index].range.lowerBound
    }

    /// "zostało 8. zrobię": behind such a word no day of a month stands, as it does in "am 3. geht es".
    private func isCounted(_ word: Word) -> Bool {
        let kinds: Term.Kinds = [
            .common, .since, .until, .promise, .of, .weekday, .day, .relative, .clock, .lookalike,
            .abbreviation,
        ]
        return word.kind == .letters && vocabulary.phrases(of: kinds, at: 0, in: Words([word])).isEmpty
    }

    /// "6 h." ends a sentence though one letter stands before its period.
    private func isUnit(_ word: Word) -> Bool {
        !vocabulary.phrases(of: .unit, at: 0, in: Words([word])).isEmpty
    }

    /// "Done: header; Next: footer": a heading with its colon.
    private func startsHeading(_ index: Int, _ words: Words, _ bytes: [UInt8]) -> Bool {
        vocabulary.phrases(of: .heading, at: index, in: words).contains { found in
            guard found.words.upperBound < words.count else { return false }
            return bytes[words[found.words.upperBound].range.lowerBound] == UInt8(ascii: ":")
        }
    }
}
