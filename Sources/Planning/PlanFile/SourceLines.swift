import TOMLKit

/// Between offsets in bytes and lines and columns.
enum SourceLines {
    /// The lines and columns (in Unicode scalars, from 1) of ascending `offsets`, in one pass.
    static func positions(of offsets: [Int], in bytes: [UInt8]) -> [(line: Int, column: Int)] {
        var line = 1
        var column = 1
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return offsets.map { offset in
            while place < min(offset, bytes.count) {
                if bytes[place] == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if !isContinuation(bytes, place + 1) {
                    column += 1
                }
                place += 1
            }
            return (line, column)
        }
    }

    /// The offset of `position`, as far as there are lines.
    static func offset(of position: TOMLSourcePosition, in bytes: [UInt8]) -> Int {
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for _ in 1..<max(position.line, 1) {
            guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            place = end + 1
        }
        for _ in 1..<max(position.column, 1) where place < bytes.count && bytes[place] != UInt8(ascii: "\n") {
            repeat { place += 1 } while isContinuation(bytes, place)
        }
        return place
    }

    /// Whether the byte at `place` goes on with a scalar of UTF-8.
    private static func isContinuation(_ bytes: [UInt8], _ place: Int) -> Bool {
        place < bytes.count && bytes[place] & 0xC0 == 0x80
    }
}

extension PlanMistakes {
    /// - Parameter found: offsets in `source` and messages, in any order.
    init(_ found: [(offset: Int, message: String)], in source: [UInt8], file: String) {
        let sorted = found.enumerated().sorted {
            ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
        }.map(\.element)
        let positions = SourceLines.positions(of: sorted.map(\.offset), in: source)
        mistakes = zip(sorted, positions).map { found, position in
            PlanMistake(
                file: file, line: position.line, column: position.column, message: found.message)
        }
    }
}
