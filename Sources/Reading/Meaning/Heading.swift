/// A heading at the beginning of a line: "Done:", "**What I did this week**", "Hours = 6.5".
struct Heading {
    let topic: Topic
    /// What follows on the same line, without markers.
    let rest: Passage
    /// Its own words, without markers.
    let title: String
    /// Whether a colon, a dash or emphasis makes it a heading; else it is one only by what follows.
    let isMarked: Bool
    /// The day that is all it says ("Today:"), in days from today.
    let day: Int?
    /// Whether its words say the state of a task as well: "Stuck - no access", "Done: …".
    let isState: Bool

    /// The heading that `line` begins with, or is.
    ///
    /// - Parameters:
    ///   - isAlone: whether the line may be a heading without colon or emphasis.
    ///   - isTitled: whether a mark before it does what emphasis does: `■`, `一、`.
    init?(_ line: Passage, isAlone: Bool = true, isTitled: Bool = false, vocabulary: Vocabulary) {
        guard line.count <= 4000,
            let reader = HeadingReader(line, vocabulary: vocabulary, isTitled: isTitled),
            let found = reader.found, let end = reader.end(isAlone: isAlone || isTitled)
        else { return nil }
        day = reader.day
        topic = Topic.allCases[(day == nil ? found : reader.topicBehindDay ?? found).term.value]
        isMarked = end < line.words.count || reader.isMarked
        isState = !vocabulary.phrases(of: .state, at: reader.start, in: line.words).isEmpty
        title = reader.text(reader.start..<found.words.upperBound)
        rest = reader.rest(from: end)
    }
}

extension Heading {
    init?(_ line: some StringProtocol, vocabulary: Vocabulary) {
        self.init(Passage(line, vocabulary: vocabulary), vocabulary: vocabulary)
    }
}

/// Finds where a heading ends.
private struct HeadingReader {
    let line: Passage
    var bytes: [UInt8] { line.bytes }
    var words: Words { line.words }
    let vocabulary: Vocabulary
    /// The first word behind marks of emphasis.
    let start: Int
    private let emphasis: Bool
    /// The headings of the vocabulary that begin at `start`, shortest first.
    private let candidates: [Found]

    var isMarked: Bool {
        emphasis || line.hasSuffix(":") || line.hasSuffix("\u{FF1A}")
    }

    init?(_ line: Passage, vocabulary: Vocabulary, isTitled: Bool) {
        self.line = line
        self.vocabulary = vocabulary
        let (bytes, words) = (line.bytes, line.words)
        let isMark = { (word: Word) in
            word.isSign && [0x2A, 0x5F, 0x23, 0x3D, 0x5B, 0x7E].contains(bytes[word.range.lowerBound])
        }
        guard
            let first = words.firstIndex(where: { !isMark($0) && !Self.isOrnament(bytes, $0) })
                ?? words.firstIndex(where: { !isMark($0) })
        else { return nil }
        start = first
        emphasis = isTitled || words[..<first].contains(where: isMark)
        candidates = vocabulary.phrases(of: .heading, at: first, in: words)
        if candidates.isEmpty { return nil }
    }

    /// An emoji, `¿`, `«`.
    private static func isOrnament(_ bytes: [UInt8], _ word: Word) -> Bool {
        word.isSign && bytes[word.range.lowerBound] >= 0xC2
    }

    /// The longest heading of the vocabulary at the start, preferring one that a colon follows.
    var found: Found? {
        candidates.last { colon(at: $0.words.upperBound, head: $0.words.upperBound) != nil }
            ?? candidates.last
    }

    /// The day that the heading names.
    var day: Int? {
        guard let found else { return nil }
        return vocabulary.phrases(of: .day, at: start, in: words).last { $0.words == found.words }?.term.value
    }

    /// What else the heading says: "Today I finished:".
    var topicBehindDay: Found? {
        guard var index = found?.words.upperBound else { return nil }
        while index < words.count, colon(at: index, head: index) == nil {
            if let topic = vocabulary.phrases(of: .heading, at: index, in: words).last(where: isSection) {
                return topic
            }
            index += 1
        }
        return nil
    }

    private func isSection(_ found: Found) -> Bool {
        [.done, .next, .blockers, .questions].contains(Topic.allCases[found.term.value])
    }

    /// The word behind the heading and its colon; nil if it is none.
    func end(isAlone: Bool) -> Int? {
        guard let found else { return nil }
        var index = found.words.upperBound
        var fillers = 0
        while index < words.count, fillers <= 6 {
            if let end = colon(at: index, head: found.words.upperBound) { return end }
            if let next = filler(at: index) {
                if !words[index].isSign { fillers += 1 }
                index = next
            } else {
                return nil
            }
        }
        guard isAlone, index >= words.count, fillers == 0 || emphasis else { return nil }
        return words.count
    }

    /// A colon, with the marks of emphasis around it; or a dash with spaces around it; or an equals sign.
    private func colon(at index: Int, head: Int) -> Int? {
        var index = index
        while index < words.count, isClosing(index) { index += 1 }
        guard index < words.count, words[index].isSign else { return nil }
        let sign = scalar(at: index)
        // A colon, also a wide one; an equals sign; 】.
        let isColon = sign == 0x3A || sign == Self.wideColon || sign == 0x3D || sign == 0x3011
        let isDash = sign == 0x2D || sign == 0x2013 || sign == 0x2014
        guard isColon || (isDash && isSpaced(index) && index == head) else {
            return nil
        }
        index += 1
        if sign == 0x3011, index < words.count, scalar(at: index) == Self.wideColon { index += 1 }
        while index < words.count, isClosing(index) { index += 1 }
        return index
    }

    /// The first of a word.
    private func scalar(at index: Int) -> UInt32 {
        UTF8Scalars.decode(bytes, at: words[index].range.lowerBound, end: words[index].range.upperBound)
            .scalar
    }

    private static let wideColon: UInt32 = 0xFF1A

    private func isClosing(_ index: Int) -> Bool {
        words[index].isSign && [0x2A, 0x5F, 0x5D, 0x3D, 0x7E].contains(bytes[words[index].range.lowerBound])
            && words[index].range.lowerBound > line.range.lowerBound
            && bytes[words[index].range.lowerBound - 1] != 0x20
    }

    private func isSpaced(_ index: Int) -> Bool {
        let range = words[index].range
        return range.lowerBound > line.range.lowerBound && bytes[range.lowerBound - 1] == 0x20
            && range.upperBound < line.range.upperBound && bytes[range.upperBound] == 0x20
    }

    /// Words that only say when: "this week", "(Mon-Fri)", "today", "since Monday"; and the marks of emphasis.
    private func filler(at index: Int) -> Int? {
        let word = words[index]
        if word.isSign {
            let byte = bytes[word.range.lowerBound]
            return [0x2A, 0x5F, 0x23, 0x3D, 0x5D, 0x7E, 0x28, 0x29, 0x2F, 0x2C, 0x3F, 0x26, 0x21, 0x2D]
                .contains(byte)
                || byte >= 0xE2 ? index + 1 : nil
        }
        if word.kind == .digits { return index + 1 }
        let kinds: Term.Kinds = [
            .day, .weekday, .month, .period, .relative, .unit, .common, .since, .until, .heading,
        ]
        return vocabulary.phrases(of: kinds, at: index, in: words).last?.words
            .upperBound
    }

    func text(_ range: Range<Int>) -> String { line.part(words: range).text }

    func rest(from index: Int) -> Passage {
        guard index < words.count else { return .empty }
        let start = words[index].range.lowerBound
        var end = line.range.upperBound
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return Passage(bytes: bytes, range: start..<end, words: words.part(index..<words.count))
    }
}
