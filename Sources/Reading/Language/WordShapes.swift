/// The forms that mark a verb in one language as past, to come or an infinitive.
struct WordShapes: Sendable {
    private var shapes: [Shape] = []
    private var exceptions: [Shape] = []
    /// Keys of whole words.
    private var members: Set<UInt64> = []
    /// Keys of words that have a shape and are none.
    private var words: Set<UInt64> = []
    private var isSyllabic = false

    /// `ed` is an ending, `na-` a beginning, `ge-t` both, `*ge-t` both with the first anywhere. In a beginning `1` is some
    /// consonant and `2` some vowel, the same wherever they stand again: `1in212-` is "tinatapos".
    private struct Shape: Sendable {
        let start: [UInt8]
        let isInner: Bool
        let end: [UInt8]

        init(_ text: ArraySlice<UInt8>) {
            isInner = text.first == UInt8(ascii: "*")
            let parts = text.dropFirst(isInner ? 1 : 0)
                .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            start = parts.count > 1 ? Array(parts[0]) : []
            end = Array(parts.last ?? [])
        }

        /// Two letters or more are the verb's own.
        func fits(_ word: ArraySlice<UInt8>) -> Bool {
            let own = word.count - start.count - end.count
            guard own >= 2, word.suffix(end.count).elementsEqual(end) else { return false }
            if begins(word, at: word.startIndex) { return true }
            return isInner && word.indices.prefix(own - 1).contains { begins(word, at: $0) }
        }

        private func begins(_ word: ArraySlice<UInt8>, at index: Int) -> Bool {
            var sounds: (consonant: UInt8?, vowel: UInt8?)
            for (byte, sign) in zip(word[index...], start) {
                let letter = byte | 0x20
                switch sign {
                case UInt8(ascii: "1"):
                    guard Self.isConsonant(letter), letter == sounds.consonant ?? letter else { return false }
                    sounds.consonant = letter
                case UInt8(ascii: "2"):
                    guard Self.isVowel(letter), letter == sounds.vowel ?? letter else { return false }
                    sounds.vowel = letter
                default: guard byte == sign || letter == sign else { return false }
                }
            }
            return true
        }

        private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

        private static func isConsonant(_ letter: UInt8) -> Bool { isLetter(letter) && !isVowel(letter) }

        static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

        /// Whether it tells syllables apart, and so reads "nag-ayos" as one word.
        var isSyllabic: Bool { start.contains { $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "2") } }
    }

    /// A shape; behind `=` a whole word; behind `!` an exception: a word (`!need`), or a shape with its hyphen (`!-ity`).
    mutating func add(_ text: ArraySlice<UInt8>) {
        if text.first == UInt8(ascii: "=") {
            members.insert(Self.key(text.dropFirst()))
            return
        }
        guard text.first == UInt8(ascii: "!") else {
            let shape = Shape(text)
            isSyllabic = isSyllabic || shape.isSyllabic
            return shapes.append(shape)
        }
        let exception = text.dropFirst()
        if exception.contains(UInt8(ascii: "-")) {
            exceptions.append(Shape(exception))
        } else {
            words.insert(Self.key(exception))
        }
    }

    private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
        let bytes = Array(word)
        return WordCutter.words(bytes, in: 0..<bytes.count).first?.key ?? 0
    }

    var isEmpty: Bool { shapes.isEmpty && members.isEmpty }

    /// A word with what a hyphen joins to it.
    private func joined(_ word: Word, in bytes: [UInt8]) -> [UInt8] {
        let rest = bytes[word.range.upperBound...]
        guard rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first, Shape.isLetter(next)
        else {
            return Array(bytes[word.range])
        }
        return Array(bytes[word.range]) + rest.dropFirst().prefix { Shape.isLetter($0) }
    }

    /// Whether a word has one of the forms.
    func fit(_ word: Word, in bytes: [UInt8]) -> Bool {
        if members.contains(word.key) { return true }
        let letters = isSyllabic ? joined(word, in: bytes)[...] : bytes[word.range]
        return shapes.contains { $0.fits(letters) } && !words.contains(word.key)
            && !exceptions.contains { $0.fits(letters) }
    }
}
