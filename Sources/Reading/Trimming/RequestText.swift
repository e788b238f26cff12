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
        case long
    }

    /// Whether a line stands in the request.
    func match(_ bytes: [UInt8], _ range: Range<Int>) -> Match? {
        let keys = Self.keys(bytes, range)
        guard !keys.isEmpty else { return nil }
        if keys.count < 4 { return lines.contains(Self.joined(keys[...])) ? .short : nil }
        if lines.contains(Self.joined(keys[...])) { return .long }
        let total = keys.count - 2
        let known = (0..<total).count { runs.contains(Self.joined(keys[$0..<$0 + 3])) }
        return known == total ? .long : nil
    }

    private static func keys(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt64] {
        WordCutter.words(bytes, in: range).filter { !$0.isSign }.map(\.key)
    }

    private static func joined(_ keys: ArraySlice<UInt64>) -> UInt64 {
        keys.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01b3 }
    }
}
