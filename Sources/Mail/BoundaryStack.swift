/// The boundaries of the multiparts that are open, and the search for the next line that has one (RFC 2046 section 5.1).
struct BoundaryStack {
    private(set) var boundaries: [(text: [UInt8], part: Int)] = []

    /// A line `--boundary` or `--boundary--`.
    struct Delimiter {
        /// The index of the multipart in the stack.
        let level: Int
        let isClosing: Bool
        /// The end of what stands before it; the line break belongs to the delimiter.
        let contentEnd: Int
        let next: Int
    }

    init() {}

    /// The stack that has one boundary alone, of no part.
    init(_ boundary: [UInt8]) { boundaries = [(boundary, 0)] }

    mutating func append(_ boundary: [UInt8], part: Int) { boundaries.append((boundary, part)) }
    mutating func popLast() -> Int? { boundaries.popLast()?.part }
    mutating func removeAll() { boundaries.removeAll() }

    /// The next line at or after `start` that is a delimiter of any open multipart.
    func nextDelimiter(in bytes: [UInt8], from start: Int) -> Delimiter? {
        guard !boundaries.isEmpty else { return nil }
        var position = start
        while let dash = Bytes.index(of: UInt8(ascii: "-"), in: bytes, from: position) {
            position = dash + 1
            guard position < bytes.count, bytes[position] == UInt8(ascii: "-"),
                dash == start || bytes[dash - 1].isLineBreak
            else { continue }
            let (end, next) = Bytes.line(in: bytes, at: dash)
            if let (level, isClosing) = delimiter(bytes[dash..<end]) {
                return Delimiter(
                    level: level, isClosing: isClosing, contentEnd: contentEnd(bytes, before: dash, start),
                    next: next)
            }
            position = end
        }
        return nil
    }

    private func contentEnd(_ bytes: [UInt8], before dash: Int, _ start: Int) -> Int {
        var end = dash
        guard end > start else { return end }
        end -= 1
        guard bytes[end] == .lineFeed, end > start, bytes[end - 1] == .carriageReturn else { return end }
        end -= 1
        return end > start && bytes[end - 1] == .carriageReturn ? end - 1 : end
    }

    /// Which boundary `line` has, and whether it closes; the innermost counts.
    ///
    /// QUIRK: blanks may follow. A line that is no delimiter to the letter still is one if junk follows `--boundary--`
    /// or, after a blank, `--boundary`: but never a longer word, for one boundary may be the beginning of another.
    func delimiter(_ line: ArraySlice<UInt8>) -> (level: Int, isClosing: Bool)? {
        guard line.count > 2, line.starts(with: [0x2D, 0x2D]) else { return nil }
        let text = line.dropFirst(2)
        let exact = text.trimmed.endIndex
        for isTolerant in [false, true] {
            for (level, boundary) in boundaries.enumerated().reversed() where text.starts(with: boundary.text)
            {
                let rest = text[(text.startIndex + boundary.text.count)...]
                if rest.startIndex >= exact { return (level, false) }
                let closes = rest.starts(with: [0x2D, 0x2D])
                if closes, isTolerant || rest.startIndex + 2 >= exact { return (level, true) }
                if isTolerant, rest.first?.isBlank == true { return (level, false) }
            }
        }
        return nil
    }

    /// The boundary that a multipart without a proper one seems to have.
    static func guess(in body: ArraySlice<UInt8>) -> [UInt8]? {
        var position = body.startIndex
        while position < body.endIndex {
            let (end, next) = body.line(at: position)
            let line = body[position..<end].trimmed
            if line.count > 2, line.count <= 200, line.starts(with: [0x2D, 0x2D]),
                body[next...].starts(withASCII: "content-")
            {
                return Array(line.dropFirst(2))
            }
            position = next
        }
        return nil
    }
}
