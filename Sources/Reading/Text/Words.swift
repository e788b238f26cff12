/// Words that stand one after the other in a text, counted from 0: a view of all its words, which are cut once.
struct Words: RandomAccessCollection {
    private let all: [Word]
    private let start: Int
    let endIndex: Int

    var startIndex: Int { 0 }

    /// - Parameter range: of indices in `all`.
    init(_ all: [Word], in range: Range<Int>) {
        self.all = all
        start = range.lowerBound
        endIndex = range.count
    }

    init(_ all: [Word]) { self.init(all, in: all.indices) }

    subscript(index: Int) -> Word { all[start + index] }

    /// Some of them, counted from 0 again.
    func part(_ range: Range<Int>) -> Words {
        Words(all, in: start + range.lowerBound..<start + range.upperBound)
    }

    /// Without the signs.
    var plain: Words {
        guard contains(where: \.isSign) else { return self }
        var plain: [Word] = []
        plain.reserveCapacity(count)
        for word in self where !word.isSign { plain.append(word) }
        return Words(plain)
    }

    /// Which of them begin at some place of the text.
    func places(in range: Range<Int>) -> Range<Int> {
        let start = count(before: range.lowerBound)
        return start..<Swift.max(start, count(before: range.upperBound))
    }

    private func count(before place: Int) -> Int {
        var low = 0
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
