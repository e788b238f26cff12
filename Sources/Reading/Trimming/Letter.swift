/// A mail's text cut into lines, with a verdict for each: first all are the sender's own, then each rule takes its share.
struct Letter {
    let bytes: [UInt8]
    let vocabulary: Vocabulary
    let context: TrimContext
    /// Words of the sender's display name and of the local part of the address.
    let senderKeys: KeyTable<Bool>
    var lines: [Line]
    var verdicts: [Verdict]
    var rules: [StaticString?]
    /// The line from which on the sender's program quotes without marks.
    var quoteStart: Int?
    /// The lines that stand out in a colour.
    var coloured: Set<Int> = []
    let labels = Labels()
    /// The words of all lines that are not marked as quoted, each cut once for all rules.
    private var allWords: [Word] = []
    /// The phrases of the lines that are the sender's once quotes are gone, line by line, and where each line's begin.
    private var telling: (found: [Found], starts: [Int]) = ([], [])

    init(_ bytes: [UInt8], context: TrimContext, vocabulary: Vocabulary = .standard) {
        self.bytes = bytes
        self.vocabulary = vocabulary
        self.context = context
        senderKeys = context.senderKeys
        lines = Line.lines(of: bytes)
        verdicts = Array(repeating: .own, count: lines.count)
        rules = Array(repeating: nil, count: lines.count)
        allWords.reserveCapacity(bytes.count / 5)
        cut { $0.depth == 0 }
    }

    private mutating func cut(where isWanted: (Line) -> Bool) {
        for index in lines.indices where isWanted(lines[index]) {
            lines[index].words = cut(lines[index].content)
        }
    }

    private mutating func cut(_ content: Range<Int>) -> Range<Int> {
        let start = allWords.count
        vocabulary.cut(bytes, in: content, into: &allWords)
        return start..<allWords.count
    }

    mutating func mark(_ range: Range<Int>, _ verdict: Verdict, _ rule: StaticString) {
        for index in range {
            verdicts[index] = verdict
            rules[index] = rule
        }
    }

    /// Gives lines, or what stands at their ends, back to their sender.
    mutating func keep(_ answers: [Answer]) {
        guard let first = answers.first?.line else { return }
        let before = (lines: lines[first...], verdicts: verdicts[first...], rules: rules[first...])
        lines.removeSubrange(first...)
        verdicts.removeSubrange(first...)
        rules.removeSubrange(first...)
        var left = answers[...]
        for index in before.lines.indices {
            let line = before.lines[index]
            let answer = left.first?.line == index ? left.popFirst() : nil
            guard let answer else {
                append(line, before.verdicts[index], before.rules[index])
                continue
            }
            if let start = answer.start {
                append(
                    part(of: line, line.range.lowerBound..<start), before.verdicts[index], before.rules[index]
                )
            }
            append(part(of: line, (answer.start ?? line.range.lowerBound)..<line.range.upperBound))
        }
    }

    private mutating func append(_ line: Line, _ verdict: Verdict = .own, _ rule: StaticString? = nil) {
        lines.append(line)
        verdicts.append(verdict)
        rules.append(rule)
    }

    func isOwn(_ index: Int) -> Bool { verdicts[index] == .own }

    /// What stands at some place of a line, as a line.
    mutating func part(of line: Line, _ range: Range<Int>) -> Line {
        var part = Line(bytes, range)
        let start = line.words.lowerBound
        let places = Words(allWords, in: line.words).places(in: part.content)
        part.words =
            line.depth > 0 ? cut(part.content) : start + places.lowerBound..<start + places.upperBound
        return part
    }

    func words(_ index: Int) -> Words { Words(allWords, in: lines[index].words) }

    /// The words of some lines that follow one another.
    func words(of range: Range<Int>) -> Words {
        Words(
            allWords,
            in: lines[range.lowerBound].words.lowerBound..<lines[range.upperBound - 1].words.upperBound)
    }

    /// The phrases in a line by which it is told what the line is: others are not sought.
    func phrases(_ index: Int) -> ArraySlice<Found> {
        guard index + 1 < telling.starts.count else {
            return vocabulary.phrases(of: Self.tellingKinds, in: words(index))[...]
        }
        return telling.found[telling.starts[index]..<telling.starts[index + 1]]
    }

    private static let tellingKinds: Term.Kinds = [
        .footer, .disclaimer, .banner, .role, .heading, .cue, .state, .command, .unit, .day,
    ]

    /// Finds the phrases of every line that is still the sender's; the others count as empty from here on.
    mutating func findTelling() {
        if lines.indices.contains(where: { lines[$0].depth > 0 && isOwn($0) }) { cut { $0.depth > 0 } }
        telling.starts = [0]
        for index in lines.indices {
            if isOwn(index) {
                vocabulary.find(Self.tellingKinds, in: words(index), into: &telling.found)
            }
            telling.starts.append(telling.found.count)
        }
    }

    /// A line as it was written, quote marks and all.
    func passage(_ index: Int) -> Passage {
        let line = lines[index]
        return Passage(
            bytes: bytes, range: line.range,
            words: line.depth == 0 ? words(index) : vocabulary.words(bytes, in: line.range))
    }

    func text(_ index: Int) -> String { String(decoding: bytes[lines[index].range], as: UTF8.self) }

    /// The first line from `index` on that is not blank.
    func nonBlank(from index: Int) -> Int? {
        var index = index
        while index < lines.count, lines[index].isBlank { index += 1 }
        return index < lines.count ? index : nil
    }

    var lineVerdicts: [LineVerdict] {
        lines.indices.map {
            LineVerdict(text: text($0), verdict: verdicts[$0], rule: rules[$0].map { "\($0)" } ?? "")
        }
    }
}

/// What is known of a letter besides its text.
struct TrimContext {
    /// The words of the sender's display name.
    var senderName: String?
    var senderAddress: String?
    /// Whether the mail says of itself that it answers another.
    var isAnswer = true
    var request: RequestText?

    fileprivate var senderKeys: KeyTable<Bool> {
        var keys = KeyTable<Bool>()
        let local = senderAddress?.utf8.prefix { $0 != UInt8(ascii: "@") }
        for bytes in [Array((senderName ?? "").utf8), Array(local ?? Substring().utf8)] {
            for word in WordCutter.words(bytes, in: 0..<bytes.count)
            where !word.isSign && word.range.count > 1 {
                keys[word.key] = true
            }
        }
        return keys
    }
}
