/// The phrases of all languages as a trie over words, one step a word.
struct PhraseTrie: Sendable {
    /// What the words on the way to a node mean in one language.
    struct Entry: Hashable, Sendable {
        let term: Term
        /// Index in `Vocabulary.languages`.
        let language: UInt8
        /// Hash of the words with their accents, in a language in which these tell words apart; else 0.
        var exact: UInt64 = 0
    }

    /// Every node's entries one after the other.
    private let entries: [Entry]
    /// Where each node's entries begin; one more than there are nodes.
    private let starts: [Int32]
    private let steps: StepTable
    /// The kinds of the phrases that end at each node or behind it.
    private let kinds: [Term.Kinds]
    /// Where the phrases begin that stand only at the beginning of a clause (`^wait`).
    let clauseStart: Int32?

    init(_ builder: Builder) {
        entries = builder.entries.flatMap(\.self)
        starts = builder.entries.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        steps = builder.steps
        kinds = builder.kinds
        clauseStart = steps.next(from: 0, WordKey.sign("^"))
    }

    /// Where the phrases go on that begin with a word, found once for each word.
    struct Start {
        /// 0 if none does.
        var node: Int32 = 0
        /// The same of the phrases that stand only at the beginning of a clause.
        var clauseNode: Int32 = 0
        var kinds = Term.Kinds()
    }

    func start(with word: Word) -> Start {
        let start = Start(
            node: next(from: 0, word) ?? 0, clauseNode: clauseStart.flatMap { next(from: $0, word) } ?? 0)
        guard start.node != 0 || start.clauseNode != 0 else { return start }
        var kinds = start.node == 0 ? Term.Kinds() : kinds[Int(start.node)]
        if start.clauseNode != 0 { kinds.formUnion(self.kinds[Int(start.clauseNode)]) }
        return Start(node: start.node, clauseNode: start.clauseNode, kinds: kinds)
    }

    /// Some words as they are stepped over.
    struct Path {
        fileprivate var node: Int32
        /// Hash of the words with their accents.
        fileprivate var exact: UInt64
        /// Whether no word has an accent.
        fileprivate(set) var isPlain: Bool

        /// The path over a first word to one of its nodes.
        init(_ node: Int32, over word: Word) {
            self.node = node
            exact = PhraseTrie.joined(0, word.exact)
            isPlain = word.exact == word.key
        }

        /// Whether an entry's accents, if they tell words apart in its language, are those of the words.
        func fits(_ entry: Entry) -> Bool { entry.exact == 0 || entry.exact == exact }
    }

    /// Goes on over a word; false if no phrase does.
    @inline(__always)
    func step(_ path: inout Path, over word: Word) -> Bool {
        guard let next = next(from: path.node, word) else { return false }
        path.node = next
        path.exact = Self.joined(path.exact, word.exact)
        path.isPlain = path.isPlain && word.exact == word.key
        return true
    }

    /// What the words on the path mean.
    @inline(__always)
    func entries(at path: Path) -> ArraySlice<Entry> {
        entries[Int(starts[Int(path.node)])..<Int(starts[Int(path.node) + 1])]
    }

    /// The whole word before its stem: "done" is not "done*" where both are known.
    private func next(from node: Int32, _ word: Word) -> Int32? {
        if let next = steps.next(from: node, word.key) { return next }
        guard word.stem != 0 else { return nil }
        return steps.next(from: node, Self.stemmed(word.stem))
    }

    /// The hash of several words from that of all but the last.
    static func joined(_ words: UInt64, _ word: UInt64) -> UInt64 { words &* 0x100_0000_01b3 ^ word }

    /// The key under which a stem is stepped over, so that the stem's letters alone are another word.
    private static func stemmed(_ key: UInt64) -> UInt64 { key ^ 0x5555_5555_5555_5555 }

    /// A trie that grows.
    struct Builder {
        fileprivate var entries: [[Entry]] = [[]]
        private var parents = [0]
        fileprivate var steps = StepTable()
        /// The words that stand for every word that begins so.
        private(set) var stems: Set<UInt64> = []

        mutating func add(_ phrase: String, _ entry: Entry, isExact: Bool) {
            let bytes = Array(phrase.utf8)
            var entry = entry
            var node: Int32 = 0
            var words = WordCutter.words(bytes, in: 0..<bytes.count)[...]
            while let word = words.popFirst() {
                var key = word.key
                if let star = words.first, star.key == Self.star,
                    star.range.lowerBound == word.range.upperBound
                {
                    words.removeFirst()
                    stems.insert(key)
                    key = PhraseTrie.stemmed(key)
                }
                node = child(of: node, key)
                if isExact, word.key != WordKey.sign("^") {
                    entry.exact = PhraseTrie.joined(entry.exact, word.exact)
                }
            }
            if !entries[Int(node)].contains(entry) { entries[Int(node)].append(entry) }
        }

        private mutating func child(of node: Int32, _ key: UInt64) -> Int32 {
            if let next = steps.next(from: node, key) { return next }
            let next = Int32(entries.count)
            entries.append([])
            parents.append(Int(node))
            steps.insert(from: node, key, to: next)
            return next
        }

        /// Of the phrases that end at each node or behind it; children stand behind their parents.
        fileprivate var kinds: [Term.Kinds] {
            var kinds = entries.map { entries in
                entries.reduce(into: Term.Kinds()) { $0.insert($1.term.kind) }
            }
            for node in kinds.indices.dropFirst().reversed() { kinds[parents[node]].formUnion(kinds[node]) }
            return kinds
        }

        private static let star = WordKey.sign("*")
    }
}
