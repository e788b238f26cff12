/// A piece of text that the reader tells apart: a run of letters, a run of digits, one ideograph or one other sign.
struct Word {
    /// Byte offsets in the text that was cut into words.
    let range: Range<Int>
    /// Hash of the folded letters; two words are the same if their keys are.
    let key: UInt64
    /// Hash of the letters in lower case with their accents; the same as `key` for a word that has none.
    let exact: UInt64
    /// Key of the longest stem in the vocabulary (`finish*`) that this word begins with; 0 for none.
    var stem: UInt64 = 0
    let kind: Kind
    /// What the vocabulary has that begins with it.
    var start = PhraseTrie.Start()

    enum Kind {
        case letters, digits, ideograph, sign
    }

    var isSign: Bool { kind == .sign }
}

/// FNV-1a over folded scalars.
struct WordKey {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ scalar: UInt32) {
        value = (value ^ UInt64(scalar)) &* 0x100_0000_01b3
    }

    /// The key of a sign, to be compared with a word's.
    static func sign(_ character: Unicode.Scalar) -> UInt64 {
        var key = WordKey()
        key.add(Folding.folded(character.value))
        return key.value
    }
}

/// The words of a text, in order; white space and marks without width are left out.
struct WordCutter {
    private let bytes: [UInt8]
    private let end: Int
    private let stems: StemFilter
    private var position: Int

    init(_ bytes: [UInt8], in range: Range<Int>, stems: StemFilter = .none) {
        self.bytes = bytes
        self.stems = stems
        position = range.lowerBound
        end = range.upperBound
    }

    static func words(_ bytes: [UInt8], in range: Range<Int>, stems: StemFilter = .none) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(range.count / 4 + 3)
        append(bytes, in: range, stems: stems, to: &words)
        return words
    }

    static func append(_ bytes: [UInt8], in range: Range<Int>, stems: StemFilter, to words: inout [Word]) {
        var cutter = WordCutter(bytes, in: range, stems: stems)
        while let word = cutter.next() { words.append(word) }
    }

    @inline(__always)
    private mutating func next() -> Word? {
        while position < end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: position, end: end)
            switch ScalarClass(scalar) {
            case .space, .mark: position += length
            case .letter: return letters()
            case .digit: return digits()
            case .ideograph: return single(scalar, length, .ideograph)
            case .sign: return single(scalar, length, .sign)
            }
        }
        return nil
    }

    private mutating func single(_ scalar: UInt32, _ length: Int, _ kind: Word.Kind) -> Word {
        var key = WordKey()
        key.add(Folding.folded(scalar))
        position += length
        return Word(range: position - length..<position, key: key.value, exact: key.value, kind: kind)
    }

    private mutating func digits() -> Word {
        let start = position
        var key = WordKey()
        while position < end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: position, end: end)
            guard ScalarClass(scalar) == .digit else { break }
            key.add(Folding.folded(scalar))
            position += length
        }
        return Word(range: start..<position, key: key.value, exact: key.value, kind: .digits)
    }

    private mutating func letters() -> Word {
        let start = position
        var key = WordKey()
        var exact = WordKey()
        var stem: UInt64 = 0
        while position < end {
            let low = bytes[position] | 0x20
            if low >= 0x61, low <= 0x7A {
                key.add(UInt32(low))
                exact.add(UInt32(low))
                if stems.contains(key.value) { stem = key.value }
                position += 1
                continue
            }
            let (scalar, length) = UTF8Scalars.decode(bytes, at: position, end: end)
            switch ScalarClass(scalar) {
            case .letter:
                let folded = Folding.folded(scalar)
                if folded != 0 {
                    key.add(folded)
                    exact.add(Folding.lowered(scalar))
                    if stems.contains(key.value) { stem = key.value }
                }
            case .mark: break
            case .sign where isApostrophe(scalar) && isLetter(at: position + length): break
            default: return word(from: start, key, exact, stem)
            }
            position += length
        }
        return word(from: start, key, exact, stem)
    }

    private func word(from start: Int, _ key: WordKey, _ exact: WordKey, _ stem: UInt64) -> Word {
        Word(range: start..<position, key: key.value, exact: exact.value, stem: stem, kind: .letters)
    }

    private func isApostrophe(_ scalar: UInt32) -> Bool {
        scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC || scalar == 0x60 || scalar == 0xB4
    }

    private func isLetter(at index: Int) -> Bool {
        guard index < end else { return false }
        return ScalarClass(UTF8Scalars.decode(bytes, at: index, end: end).scalar) == .letter
    }
}

/// The stems of the vocabulary. A word that begins with one carries that stem's key.
struct StemFilter {
    private var keys = KeyTable<Bool>()
    /// One bit for each key's low 16 bits: most prefixes are no stem, and are told so by one look.
    private var bits: [UInt64] = []

    static let none = StemFilter()

    private init() {}

    init(_ keys: Set<UInt64>) {
        bits = [UInt64](repeating: 0, count: 1024)
        for key in keys {
            self.keys[key] = true
            bits[Int(key >> 6 & 1023)] |= 1 << (key & 63)
        }
    }

    func contains(_ key: UInt64) -> Bool {
        guard !bits.isEmpty, bits[Int(key >> 6 & 1023)] & (1 << (key & 63)) != 0 else { return false }
        return keys[key] != nil
    }
}
