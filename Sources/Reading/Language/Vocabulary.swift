/// The words of all languages, compiled for lookup.
final class Vocabulary: Sendable {
    /// Loaded once.
    static let standard = Vocabulary(files: EmbeddedText.vocabularies)

    let languages: [Language]
    let stems: StemFilter
    private let trie: PhraseTrie

    final class Language: Sendable {
        /// Two letters (ISO 639-1), or three.
        let code: String
        let pastEndings: WordShapes
        let finalEndings: WordShapes
        let nextEndings: WordShapes
        let infinitiveEndings: WordShapes
        let blockerEndings: WordShapes
        let participleEndings: WordShapes
        let dateOrder: VocabularyFile.DateOrder

        fileprivate init(_ code: String, _ file: VocabularyFile) {
            self.code = code
            pastEndings = file.pastEndings
            finalEndings = file.finalEndings
            nextEndings = file.nextEndings
            infinitiveEndings = file.infinitiveEndings
            blockerEndings = file.blockerEndings
            participleEndings = file.participleEndings
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
    func words(_ bytes: [UInt8], in range: Range<Int>) -> [Word] {
        WordCutter.words(bytes, in: range, stems: stems)
    }

    /// Every phrase of some kinds that stands anywhere in `words`, in the order in which they begin.
    func phrases(of kinds: Term.Kinds, in words: [Word]) -> [Found] {
        phrases(in: words) { kinds.contains($0.term.kind) }
    }

    /// The phrases of which the meaning is wanted.
    func phrases(in words: [Word], where isWanted: (PhraseTrie.Entry) -> Bool) -> [Found] {
        var found: [Found] = []
        for start in words.indices { collect(at: start, in: words, into: &found, where: isWanted) }
        return found
    }

    /// Every phrase of a kind that begins with the word at `start`, shortest first.
    func phrases(of kind: Term.Kind, at start: Int, in words: [Word]) -> [Found] {
        phrases(of: Term.Kinds(kind), at: start, in: words)
    }

    func phrases(of kinds: Term.Kinds, at start: Int, in words: [Word]) -> [Found] {
        var found: [Found] = []
        if words.indices.contains(start) {
            collect(at: start, in: words, into: &found) { kinds.contains($0.term.kind) }
        }
        return found
    }

    /// Whether a writer leaves accents out: "cho" beside words with accents is no "chờ".
    private func isUnaccented(_ words: [Word], near index: Int) -> Bool {
        words[max(0, index - 16)..<min(words.count, index + 16)].allSatisfy { $0.exact == $0.key }
    }

    @inline(__always)
    private func collect(
        at start: Int, in words: [Word], into found: inout [Found], where isWanted: (PhraseTrie.Entry) -> Bool
    ) {
        let count = found.count
        collect(from: 0, at: start, in: words, into: &found, where: isWanted)
        guard let clauseStart = trie.clauseStart, start == 0 || words[start - 1].isSign else { return }
        let plain = found.count
        collect(from: clauseStart, at: start, in: words, into: &found, where: isWanted)
        if plain > count, found.count > plain {
            found[count...].sort { $0.words.upperBound < $1.words.upperBound }
        }
    }

    @inline(__always)
    private func collect(
        from root: Int32, at start: Int, in words: [Word], into found: inout [Found],
        where isWanted: (PhraseTrie.Entry) -> Bool
    ) {
        var node = root
        var index = start
        var exact: UInt64 = 0
        var isPlain = true
        while index < words.count, let next = trie.step(from: node, words[index]) {
            node = next
            exact = PhraseTrie.joined(exact, words[index].exact)
            isPlain = isPlain && words[index].exact == words[index].key
            index += 1
            for place in trie.places(of: node) where isWanted(trie.entries[place]) {
                let entry = trie.entries[place]
                guard
                    entry.exact == 0 || entry.exact == exact || (isPlain && isUnaccented(words, near: start))
                else { continue }
                found.append(Found(term: entry.term, language: Int(entry.language), words: start..<index))
            }
        }
    }
}
