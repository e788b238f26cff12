/// The words of all languages, compiled for lookup: a trie over words, one step a word.
struct Vocabulary: Sendable {
    /// Loaded once.
    static let standard = Vocabulary(files: EmbeddedText.vocabularies)

    let languages: [Language]
    private(set) var stems = StemFilter()
    private var steps = StepTable()
    private var entries: [[Entry]] = [[]]
    /// Where the phrases begin that stand only at the beginning of a clause (`^wait`).
    private var clauseStart: Int32?

    struct Language: Sendable {
        /// Two letters (ISO 639-1), or three.
        let code: String
        let pastEndings: [[UInt8]]
        let finalEndings: [[UInt8]]
        let nextEndings: [[UInt8]]
        let infinitiveEndings: [[UInt8]]
        let dateOrder: VocabularyFile.DateOrder
    }

    /// What the words on the way to a node mean in one language.
    struct Entry: Hashable, Sendable {
        let term: Term
        /// Index in `languages`.
        let language: UInt8
        /// Hash of the words with their accents, in a language in which these tell words apart; else 0.
        var exact: UInt64 = 0
    }

    init(files: [(code: String, bytes: [UInt8])]) {
        let parsed = files.map { ($0.code, VocabularyFile($0.bytes)) }
        languages = parsed.map { code, file in
            Language(
                code: code, pastEndings: file.pastEndings, finalEndings: file.finalEndings,
                nextEndings: file.nextEndings, infinitiveEndings: file.infinitiveEndings,
                dateOrder: file.dateOrder)
        }
        var stemKeys: Set<UInt64> = []
        for (index, (_, file)) in parsed.enumerated() {
            for entry in file.entries {
                let isExact = file.hasTones
                add(entry.phrase, Entry(term: entry.term, language: UInt8(index)), isExact, &stemKeys)
            }
        }
        stems = StemFilter(stemKeys)
        clauseStart = steps.next(from: 0, Self.caret)
    }

    private mutating func add(
        _ phrase: String, _ entry: Entry, _ isExact: Bool, _ stemKeys: inout Set<UInt64>
    ) {
        let bytes = Array(phrase.utf8)
        var entry = entry
        var node: Int32 = 0
        var words = WordCutter.words(bytes, in: 0..<bytes.count)[...]
        while let word = words.popFirst() {
            var key = word.key
            if let star = words.first, star.key == Self.star, star.range.lowerBound == word.range.upperBound {
                words.removeFirst()
                stemKeys.insert(key)
                key = Self.stemmed(key)
            }
            node = child(of: node, key)
            if isExact { entry.exact = Self.joined(entry.exact, word.exact) }
        }
        if !entries[Int(node)].contains(entry) { entries[Int(node)].append(entry) }
    }

    private mutating func child(of node: Int32, _ key: UInt64) -> Int32 {
        if let next = steps.next(from: node, key) { return next }
        let next = Int32(entries.count)
        entries.append([])
        steps.insert(from: node, key, to: next)
        return next
    }

    private static let star = WordKey.sign("*")
    private static let caret = WordKey.sign("^")

    /// The hash of several words from that of all but the last.
    private static func joined(_ words: UInt64, _ word: UInt64) -> UInt64 {
        words &* 0x100_0000_01b3 ^ word
    }

    /// The key under which a stem is stepped over, so that the stem's letters alone are another word.
    private static func stemmed(_ key: UInt64) -> UInt64 { key ^ 0x5555_5555_5555_5555 }
}

/// A phrase of the vocabulary that was found in a text.
struct Found {
    let term: Term
    /// Index in `Vocabulary.languages`.
    let language: Int
    /// Indices of the words that make it up.
    let words: Range<Int>
}

extension Vocabulary {
    func words(_ bytes: [UInt8], in range: Range<Int>) -> [Word] {
        WordCutter.words(bytes, in: range, stems: stems)
    }

    /// Every phrase that stands anywhere in `words`, in the order in which they begin.
    func phrases(in words: [Word]) -> [Found] {
        var found: [Found] = []
        for start in words.indices { collect(at: start, in: words, into: &found) }
        return found
    }

    /// Every phrase that begins with the word at `start`, shortest first.
    func phrases(at start: Int, in words: [Word]) -> [Found] {
        var found: [Found] = []
        if words.indices.contains(start) { collect(at: start, in: words, into: &found) }
        return found
    }

    private func collect(at start: Int, in words: [Word], into found: inout [Found]) {
        let count = found.count
        collect(from: 0, at: start, in: words, into: &found)
        guard let clauseStart, start == 0 || words[start - 1].isSign else { return }
        let plain = found.count
        collect(from: clauseStart, at: start, in: words, into: &found)
        if plain > count, found.count > plain {
            found[count...].sort { $0.words.upperBound < $1.words.upperBound }
        }
    }

    private func collect(from root: Int32, at start: Int, in words: [Word], into found: inout [Found]) {
        var node = root
        var index = start
        var exact: UInt64 = 0
        var isPlain = true
        while index < words.count, let next = step(from: node, words[index]) {
            node = next
            exact = Self.joined(exact, words[index].exact)
            isPlain = isPlain && words[index].exact == words[index].key
            index += 1
            for entry in entries[Int(node)] where entry.exact == 0 || isPlain || entry.exact == exact {
                found.append(Found(term: entry.term, language: Int(entry.language), words: start..<index))
            }
        }
    }

    /// The whole word before its stem: "done" is not "done*" where both are known.
    private func step(from node: Int32, _ word: Word) -> Int32? {
        if let next = steps.next(from: node, word.key) { return next }
        guard word.stem != 0 else { return nil }
        return steps.next(from: node, Self.stemmed(word.stem))
    }
}
