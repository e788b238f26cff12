/// A stretch of a text with the words that it was cut into, so that no rule cuts it again.
struct Passage {
    /// The text in which it stands.
    let bytes: [UInt8]
    let range: Range<Int>
    let words: Words

    static let empty = Passage(bytes: [], range: 0..<0, words: Words([]))

    init(bytes: [UInt8], range: Range<Int>, words: Words) {
        self.bytes = bytes
        self.range = range
        self.words = words
    }

    init(_ text: some StringProtocol, vocabulary: Vocabulary) {
        let bytes = Array(text.utf8)
        self.init(bytes: bytes, range: bytes.indices, words: vocabulary.words(bytes, in: bytes.indices))
    }

    var text: String { String(decoding: bytes[range], as: UTF8.self) }

    var isEmpty: Bool { range.isEmpty }

    /// In bytes.
    var count: Int { range.count }

    var first: UInt8? { isEmpty ? nil : bytes[range.lowerBound] }
    var last: UInt8? { isEmpty ? nil : bytes[range.upperBound - 1] }

    /// How many scalars there are, counted by their first bytes.
    var scalarCount: Int { bytes[range].count { $0 & 0xC0 != 0x80 } }

    func hasSuffix(_ text: String) -> Bool { bytes[range].suffix(text.utf8.count).elementsEqual(text.utf8) }

    /// Whether both are the same text, wherever they stand.
    func says(_ other: Passage) -> Bool { count == other.count && bytes[range] == other.bytes[other.range] }

    /// What stands at some place of the text.
    func part(_ place: Range<Int>) -> Passage {
        Passage(bytes: bytes, range: place, words: words.part(words.places(in: place)))
    }

    /// Some words, and what stands between them.
    func part(words some: Range<Int>) -> Passage {
        guard let first = some.first, let last = some.last else { return .empty }
        return Passage(
            bytes: bytes, range: words[first].range.lowerBound..<words[last].range.upperBound,
            words: words.part(some))
    }

    /// All of them with a space between each two.
    static func joined(_ parts: [Passage]) -> Passage {
        if parts.count == 1, let only = parts.first { return only }
        var bytes: [UInt8] = []
        var words: [Word] = []
        for part in parts {
            if !bytes.isEmpty { bytes.append(0x20) }
            words += part.words.lazy.map { $0.moved(by: bytes.count - part.range.lowerBound) }
            bytes += part.bytes[part.range]
        }
        return Passage(bytes: bytes, range: bytes.indices, words: Words(words))
    }
}

extension Word {
    /// The same word elsewhere.
    fileprivate func moved(by distance: Int) -> Word {
        var word = Word(
            range: range.lowerBound + distance..<range.upperBound + distance, key: key, exact: exact,
            stem: stem, kind: kind)
        word.start = start
        return word
    }
}
