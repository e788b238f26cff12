/// The request that a mail answers, prepared for recognising its lines however a client wrapped them.
struct RequestText {
    /// Each line's words as one key.
    private var lines: Set<UInt64> = []
    /// Each run of three words as one key.
    private var runs: Set<UInt64> = []

    init(_ text: String) {
        let bytes = CleanText.bytes(text)
        var all: [UInt64] = []
        for line in Line.lines(of: bytes) where !line.isBlank {
            let keys = Self.keys(bytes, line.content)
            if !keys.isEmpty { lines.insert(Self.joined(keys[...])) }
            all += keys
        }
        for start in all.indices.dropLast(2) { runs.insert(Self.joined(all[start..<start + 3])) }
    }

    enum Match {
        /// A line of fewer than four words stands in the request: it may be the sender's own heading as well.
        case short
        /// A whole line of the request.
        case long
        /// Its words stand in the request one after the other, but as no line of it: wrapped anew, or the sender's own
        /// words that the request repeats.
        case part
    }

    /// A line of a mail beside the request.
    private struct Passage {
        let index: Int
        let match: Match?
        let count: Int
        let head: ArraySlice<UInt64>
        let tail: ArraySlice<UInt64>
    }

    /// Those of some lines that are quoted: whole lines of the request, and lines that go on as the request does.
    func quoted(_ bytes: [UInt8], _ lines: [(index: Int, content: Range<Int>)]) -> [Int] {
        let passages = lines.map { line in
            let keys = Self.keys(bytes, line.content)
            return Passage(
                index: line.index, match: match(keys), count: keys.count, head: keys.prefix(2),
                tail: keys.suffix(2))
        }
        let isQuotedWhole = passages.count { $0.match == .long } >= 2
        return passages.indices.filter { place in
            let passage = passages[place]
            let above = place > 0 ? passages[place - 1] : nil
            let below = place + 1 < passages.count ? passages[place + 1] : nil
            return switch passage.match {
            case .long: true
            case .short: isQuotedWhole
            case .part:
                above.map { continues($0, with: passage) } ?? false
                    || below.map { continues(passage, with: $0) } ?? false
            case nil:
                passage.count < 3 && above?.match == .part
                    && above.map { continues($0, with: passage) } ?? false
            }
        }.map { passages[$0].index }
    }

    /// Where a line goes on that begins with a whole line of the request: behind a heading's colon, or a task's title.
    func answerStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let words = WordCutter.words(bytes, in: range)
        var key = Self.joined([])
        var count = 0
        var isBehindLine = false
        var start: Int?
        for (index, word) in words.enumerated() {
            guard !word.isSign else { continue }
            if isBehindLine { start = word.range.lowerBound }
            key = Self.joined([word.key], after: key)
            count += 1
            let isHeading = index + 1 < words.count && Self.isColon(bytes[words[index + 1].range])
            isBehindLine = (count >= 4 || isHeading) && lines.contains(key)
        }
        return start
    }

    private static func isColon(_ sign: ArraySlice<UInt8>) -> Bool {
        sign.elementsEqual(":".utf8) || sign.elementsEqual("\u{FF1A}".utf8)
    }

    /// Whether a line stands in the request.
    func match(_ bytes: [UInt8], _ range: Range<Int>) -> Match? { match(Self.keys(bytes, range)) }

    private func match(_ keys: [UInt64]) -> Match? {
        guard !keys.isEmpty else { return nil }
        let isLine = lines.contains(Self.joined(keys[...]))
        if isLine { return keys.count < 4 ? .short : .long }
        return hasRuns(keys) ? .part : nil
    }

    private func hasRuns(_ keys: [UInt64]) -> Bool {
        keys.count >= 3
            && keys.indices.dropLast(2).allSatisfy { runs.contains(Self.joined(keys[$0..<$0 + 3])) }
    }

    /// Whether the request goes on from one line with the next: a client has wrapped it.
    private func continues(_ line: Passage, with next: Passage) -> Bool {
        guard line.tail.count == 2, let first = next.head.first
        else { return false }
        return runs.contains(Self.joined(line.tail + [first]))
            && (next.head.count < 2 || runs.contains(Self.joined([line.tail.last ?? 0] + next.head)))
    }

    private static func keys(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt64] {
        WordCutter.words(bytes, in: range).filter { !$0.isSign }.map(\.key)
    }

    private static func joined(
        _ keys: ArraySlice<UInt64>, after start: UInt64 = 0xcbf2_9ce4_8422_2325
    ) -> UInt64 {
        keys.reduce(start) { ($0 ^ $1) &* 0x100_0000_01b3 }
    }
}
