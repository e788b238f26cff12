/// Text of `format=flowed` (RFC 3676), whose lines were broken for transport and are put together again.
enum FlowedText {
    /// Paragraphs on one line each, quotes as `> ` per depth, stuffed spaces taken away.
    ///
    /// A line that ends in a space goes on in the next one of the same depth; `-- `, which begins a signature, does not.
    static func unflowed(_ text: ArraySlice<UInt8>, deletesSpace: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isFlowing = false
        var depth = 0
        var position = text.startIndex
        while position < text.endIndex {
            let (end, next) = text.line(at: position)
            let line = Line(text[position..<end])
            if isFlowing, line.depth == depth, !line.isSignatureMark {
                if deletesSpace { result.removeLast() }
            } else {
                if position > text.startIndex { result.append(.lineFeed) }
                depth = line.depth
                for _ in 0..<depth { result.append(UInt8(ascii: ">")) }
                if depth > 0, !line.text.isEmpty { result.append(.space) }
            }
            result += line.text
            isFlowing = line.flows
            position = next
        }
        if text.last?.isLineBreak == true { result.append(.lineFeed) }
        return result
    }

    private struct Line {
        let depth: Int
        let text: ArraySlice<UInt8>

        init(_ line: ArraySlice<UInt8>) {
            let quoted = line.drop { $0 == UInt8(ascii: ">") }
            depth = line.count - quoted.count
            text = quoted.first == .space ? quoted.dropFirst() : quoted
        }

        var isSignatureMark: Bool { text.elementsEqual("-- ".utf8) }
        var flows: Bool { text.last == .space && !isSignatureMark }
    }
}
