/// The forms that mark a verb in one language as past, to come or an infinitive.
struct WordShapes: Sendable {
    private var shapes: [Shape] = []
    private var exceptions: [Shape] = []
    /// Keys of words that have a shape and are none.
    private var words: Set<UInt64> = []

    /// `ed` is an ending, `na-` a beginning, `ge-t` both, `*ge-t` both with the first anywhere.
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
            zip(word[index...], start).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        }
    }

    /// A shape, or behind `!` an exception: a word (`!need`), or a shape with its hyphen (`!-ity`).
    mutating func add(_ text: ArraySlice<UInt8>) {
        guard text.first == UInt8(ascii: "!") else { return shapes.append(Shape(text)) }
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

    var isEmpty: Bool { shapes.isEmpty }

    /// Whether a word has one of the forms.
    func fit(_ word: Word, in bytes: [UInt8]) -> Bool {
        let letters = bytes[word.range]
        return shapes.contains { $0.fits(letters) } && !words.contains(word.key)
            && !exceptions.contains { $0.fits(letters) }
    }
}
