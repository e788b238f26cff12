/// Finds many phrases in a text in one pass over it.
struct PhraseIndex<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let phrase: [UInt8]
        let meaning: Meaning
    }

    /// The phrases by their first three bytes.
    private let entries: [UInt32: [Entry]]
    /// Whether a phrase begins with these two bytes.
    private let isBeginning: [Bool]

    init(_ phrases: [(phrase: String, meaning: Meaning)]) {
        var entries: [UInt32: [Entry]] = [:]
        var isBeginning = [Bool](repeating: false, count: 1 << 16)
        for (phrase, meaning) in phrases {
            let bytes = Array(phrase.utf8)
            guard bytes.count >= 3 else { continue }
            entries[Self.key(bytes, at: 0), default: []].append(Entry(phrase: bytes, meaning: meaning))
            isBeginning[Self.pair(bytes, at: 0)] = true
        }
        self.entries = entries
        self.isBeginning = isBeginning
    }

    /// Calls `found` with each phrase that begins where a word of `text` does, and where that is. Words of scripts
    /// without spaces begin anywhere.
    func search(_ text: [UInt8], _ found: (_ phrase: ArraySlice<UInt8>, Meaning) -> Void) {
        for index in text.indices.dropLast(2)
        where beginsWord(text, at: index) && isBeginning[Self.pair(text, at: index)] {
            search(text, at: index, found)
        }
    }

    /// Calls `found` with each phrase that `text` begins with.
    func search(beginningOf text: [UInt8], _ found: (_ phrase: ArraySlice<UInt8>, Meaning) -> Void) {
        if text.count >= 3, isBeginning[Self.pair(text, at: 0)] { search(text, at: 0, found) }
    }

    private func search(
        _ text: [UInt8], at index: Int, _ found: (_ phrase: ArraySlice<UInt8>, Meaning) -> Void
    ) {
        for entry in entries[Self.key(text, at: index)] ?? []
        where text[index...].starts(with: entry.phrase) {
            found(text[index..<index + entry.phrase.count], entry.meaning)
        }
    }

    private func beginsWord(_ text: [UInt8], at index: Int) -> Bool {
        guard index > 0 else { return true }
        // From U+3000 on (a first byte of 0xE3) words are not told apart.
        if text[index] >= 0xE3 { return true }
        let previous = text[index - 1]
        return previous < 0x80 && !previous.isLetter && !previous.isDigit
    }

    private static func pair(_ bytes: [UInt8], at index: Int) -> Int {
        Int(bytes[index]) << 8 | Int(bytes[index + 1])
    }

    private static func key(_ bytes: [UInt8], at index: Int) -> UInt32 {
        UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    }
}
