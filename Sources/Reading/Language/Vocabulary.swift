/// The words of all languages, compiled for lookup.
final class Vocabulary: Sendable {
    /// Loaded once.
    static let standard = Vocabulary(files: EmbeddedText.vocabularies)

    let languages: [Language]
    private let stems: StemFilter
    /// Index in `languages` of those that alone have a letter.
    private let letters: [UInt32: Int]
    private let trie: PhraseTrie

    final class Language: Sendable {
        /// Two letters (ISO 639-1), or three.
        let code: String
        let pastEndings: WordShapes
        let ownEndings: WordShapes
        let overEndings: WordShapes
        let eitherEndings: WordShapes
        let finalEndings: WordShapes
        let nextEndings: WordShapes
        let infinitiveEndings: WordShapes
        let blockerEndings: WordShapes
        let participleEndings: WordShapes
        /// Whether its verbs have their subject beside them, so that no pronoun means no person.
        let namesSubjects: Bool
        let dateOrder: VocabularyFile.DateOrder

        fileprivate init(_ code: String, _ file: VocabularyFile) {
            self.code = code
            pastEndings = file.pastEndings
            ownEndings = file.ownEndings
            overEndings = file.overEndings
            eitherEndings = file.eitherEndings
            finalEndings = file.finalEndings
            nextEndings = file.nextEndings
            infinitiveEndings = file.infinitiveEndings
            blockerEndings = file.blockerEndings
            participleEndings = file.participleEndings
            namesSubjects = file.entries.contains { $0.term.kind == .own }
            dateOrder = file.dateOrder
        }
    }

    init(files: [(code: String, bytes: [UInt8])]) {
        let parsed = files.map { ($0.code, VocabularyFile($0.bytes)) }
        languages = parsed.map { Language($0, $1) }
        var builder = PhraseTrie.Builder()
        for (index, (_, file)) in parsed.enumerated() {
            for entry in file.entries {
                builder.add(
                    entry.phrase, PhraseTrie.Entry(term: entry.term, language: UInt8(index)),
                    isExact: file.hasTones)
            }
        }
        stems = StemFilter(builder.stems)
        letters = parsed.enumerated().reduce(into: [:]) { table, file in
            for letter in file.element.1.letters { table[letter] = file.offset }
        }
        trie = PhraseTrie(builder)
    }
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
    /// The language that a word's letters tell, if it alone has one of them.
    func language(of word: Word, in bytes: [UInt8]) -> Int? {
        var index = word.range.lowerBound
        while index < word.range.upperBound {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let (scalar, length) = UTF8Scalars.decode(bytes, at: index, end: word.range.upperBound)
            if let language = letters[scalar] { return language }
            index += length
        }
        return nil
    }

    func words(_ bytes: [UInt8], in range: Range<Int>) -> Words {
        var words: [Word] = []
        words.reserveCapacity(range.count / 4 + 3)
        cut(bytes, in: range, into: &words)
        return Words(words)
    }

    /// Appends the words of a text, each with what begins with it here.
    func cut(_ bytes: [UInt8], in range: Range<Int>, into words: inout [Word]) {
        let first = words.count
        WordCutter.append(bytes, in: range, stems: stems, to: &words)
        for index in first..<words.count { words[index].start = trie.start(with: words[index]) }
    }

    /// Every phrase of some kinds that stands anywhere in `words`, in the order in which they begin.
    func phrases(of kinds: Term.Kinds, in words: Words) -> [Found] {
        phrases(of: kinds, in: words) { kinds.contains($0.term.kind) }
    }

    /// Appends them, each once that several languages share.
    func find(_ kinds: Term.Kinds, in words: Words, into found: inout [Found]) {
        for start in words.indices where !words[start].start.kinds.isDisjoint(with: kinds) {
            let first = found.count
            collect(at: start, in: words, into: &found) { kinds.contains($0.term.kind) }
            var end = first
            for index in first..<found.count {
                let phrase = found[index]
                if found[first..<end].contains(where: { $0.term == phrase.term && $0.words == phrase.words })
                {
                    continue
                }
                found[end] = phrase
                end += 1
            }
            found.removeLast(found.count - end)
        }
    }

    /// The phrases of which the meaning is wanted, all of them of some kinds.
    @inline(__always)
    func phrases(of kinds: Term.Kinds, in words: Words, where isWanted: (PhraseTrie.Entry) -> Bool) -> [Found]
    {
        var found: [Found] = []
        for start in words.indices where !words[start].start.kinds.isDisjoint(with: kinds) {
            collect(at: start, in: words, into: &found, where: isWanted)
        }
        return found
    }

    /// Every phrase of a kind that begins with the word at `start`, shortest first.
    func phrases(of kind: Term.Kind, at start: Int, in words: Words) -> [Found] {
        phrases(of: Term.Kinds(kind), at: start, in: words)
    }

    func phrases(of kinds: Term.Kinds, at start: Int, in words: Words) -> [Found] {
        guard words.indices.contains(start), !words[start].start.kinds.isDisjoint(with: kinds) else {
            return []
        }
        var found: [Found] = []
        collect(at: start, in: words, into: &found) { kinds.contains($0.term.kind) }
        return found
    }

    /// Whether some words begin with a phrase of a kind.
    func begins(_ kind: Term.Kind, _ words: Words) -> Bool {
        guard let start = words.first?.start, start.kinds.contains(kind) else { return false }
        var begins = false
        for node in [start.node, start.clauseNode] where node != 0 {
            visit(from: node, at: 0, in: words, where: { $0.term.kind == kind }) { _, _ in begins = true }
        }
        return begins
    }

    /// Whether a writer leaves accents out: "cho" beside words with accents is no "chờ".
    private func isUnaccented(_ words: Words, near index: Int) -> Bool {
        words[max(0, index - 16)..<min(words.count, index + 16)].allSatisfy { $0.exact == $0.key }
    }

    /// What all of some words mean in one phrase, signs aside.
    func terms(of kind: Term.Kind, spelledBy words: Words) -> [Term] {
        guard let first = words.firstIndex(where: { !$0.isSign }),
            words[first].start.kinds.contains(kind)
        else { return [] }
        let start = words[first].start
        var terms: [Term] = []
        for node in [start.node, start.clauseNode] where node != 0 {
            var path = PhraseTrie.Path(node, over: words[first])
            guard words[(first + 1)...].allSatisfy({ $0.isSign || trie.step(&path, over: $0) }) else {
                continue
            }
            for entry in trie.entries(at: path) where entry.term.kind == kind {
                if path.fits(entry) || (path.isPlain && isUnaccented(words, near: 0)) {
                    terms.append(entry.term)
                }
            }
        }
        return terms
    }

    @inline(__always)
    private func collect(
        at start: Int, in words: Words, into found: inout [Found], where isWanted: (PhraseTrie.Entry) -> Bool
    ) {
        let count = found.count
        let first = words[start].start
        if first.node != 0 { collect(from: first.node, at: start, in: words, into: &found, where: isWanted) }
        guard first.clauseNode != 0, start == 0 || words[start - 1].isSign else { return }
        let plain = found.count
        collect(from: first.clauseNode, at: start, in: words, into: &found, where: isWanted)
        if plain > count, found.count > plain {
            found[count...].sort { $0.words.upperBound < $1.words.upperBound }
        }
    }

    @inline(__always)
    private func collect(
        from node: Int32, at start: Int, in words: Words, into found: inout [Found],
        where isWanted: (PhraseTrie.Entry) -> Bool
    ) {
        visit(from: node, at: start, in: words, where: isWanted) { entry, end in
            if found.isEmpty { found.reserveCapacity(8) }
            found.append(Found(term: entry.term, language: Int(entry.language), words: start..<end))
        }
    }

    /// Goes through what the words from `start` on mean, and where each phrase ends.
    @inline(__always)
    private func visit(
        from node: Int32, at start: Int, in words: Words, where isWanted: (PhraseTrie.Entry) -> Bool,
        _ body: (PhraseTrie.Entry, _ end: Int) -> Void
    ) {
        var path = PhraseTrie.Path(node, over: words[start])
        var index = start
        repeat {
            index += 1
            for entry in trie.entries(at: path) where isWanted(entry) {
                guard path.fits(entry) || (path.isPlain && isUnaccented(words, near: start)) else { continue }
                body(entry, index)
            }
        } while index < words.count && trie.step(&path, over: words[index])
    }
}
