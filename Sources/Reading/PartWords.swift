internal import Mail

/// The words of one part of a mail, to be compared with those of another that should say the same.
struct PartWords {
    private let bytes: [UInt8]
    private let lines: [Line]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = Line.lines(of: bytes)
    }

    /// Whether many words, or a figure, of the unquoted lines of one part are missing from the other.
    func contradict(_ other: PartWords) -> Bool {
        if !other.percentages(depth: 0).isSubset(of: percentages(depth: 200))
            || !percentages(depth: 0).isSubset(of: other.percentages(depth: 200))
        {
            return true
        }
        // Most parts say the same in the same order.
        if isRepeated(by: other) { return false }
        let own = words(depth: 0)
        let ownOther = other.words(depth: 0)
        // One part often marks a quote that the other does not: then the whole of it is asked.
        return Self.lacks(ownOther, own) && Self.lacks(other.words(depth: 200), own)
            || Self.lacks(own, ownOther) && Self.lacks(words(depth: 200), ownOther)
    }

    private static func lacks(_ all: Set<UInt64>, _ some: Set<UInt64>) -> Bool {
        let missing = some.subtracting(all)
        return missing.count >= 3 && missing.count * 4 > some.count
    }

    /// The numbers before a percent sign in the lines quoted at most `depth` deep.
    private func percentages(depth: Int) -> Set<UInt64> {
        guard Bytes.index(of: 0x25, in: bytes, from: 0) != nil else { return [] }
        var numbers: Set<UInt64> = []
        for line in lines where line.depth <= depth {
            guard
                Bytes.index(of: 0x25, in: bytes, from: line.content.lowerBound, to: line.content.upperBound)
                    != nil
            else { continue }
            let words = WordCutter.words(bytes, in: line.content)
            for (word, next) in zip(words, words.dropFirst()) where word.kind == .digits {
                if bytes[next.range].elementsEqual([0x25]) { numbers.insert(word.key) }
            }
        }
        return numbers
    }

    /// The words of the lines quoted at most `depth` deep; no more lines are read once there are `most` of them.
    func words(depth: Int, atMost most: Int = .max) -> Set<UInt64> {
        var words: Set<UInt64> = []
        for line in lines where line.depth <= depth {
            var pieces = Pieces(bytes, [line])
            while let piece = pieces.next() {
                guard !isReference(piece) else { continue }
                for word in WordCutter.words(bytes, in: piece) where !word.isSign { words.insert(word.key) }
            }
            if words.count >= most { break }
        }
        return words
    }

    /// An address, a link or a picture's name: programs write them in one part and not in the other.
    private func isReference(_ piece: Range<Int>) -> Bool {
        piece.contains { index in
            switch bytes[index] {
            case UInt8(ascii: "@"): true
            case UInt8(ascii: ":"): begins("://", at: index, piece)
            case UInt8(ascii: "w"): begins("www.", at: index, piece)
            case UInt8(ascii: "c"): begins("cid:", at: index, piece)
            case UInt8(ascii: "["): begins("[image", at: index, piece)
            case UInt8(ascii: "m"): begins("mailto:", at: index, piece)
            default: false
            }
        }
    }

    private func begins(_ name: String, at index: Int, _ piece: Range<Int>) -> Bool {
        bytes[index..<piece.upperBound].starts(with: name.utf8)
    }

    /// Whether the unquoted lines of both have the same words in the same order, wherever the lines end.
    private func isRepeated(by other: PartWords) -> Bool {
        var mine = Pieces(bytes, lines)
        var others = Pieces(other.bytes, other.lines)
        while let piece = mine.next() {
            guard let repeated = others.next(), bytes[piece] == other.bytes[repeated] else { return false }
        }
        return others.next() == nil
    }

    /// What stands between the blanks of the unquoted ones of some lines, or of the only one.
    private struct Pieces {
        let bytes: [UInt8]
        let lines: [Line]
        var line = 0
        var position: Int

        init(_ bytes: [UInt8], _ lines: [Line]) {
            self.bytes = bytes
            self.lines = lines
            position = lines.first?.content.lowerBound ?? 0
        }

        mutating func next() -> Range<Int>? {
            while line < lines.count {
                let end = lines[line].content.upperBound
                while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
                if position < end, lines.count == 1 || lines[line].depth == 0 {
                    let start = position
                    while position < end, bytes[position] != 0x20, bytes[position] != 0x09 { position += 1 }
                    return start..<position
                }
                line += 1
                if line < lines.count { position = lines[line].content.lowerBound }
            }
            return nil
        }
    }
}
