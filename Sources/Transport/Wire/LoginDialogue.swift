/// What the server said while libcurl connected and logged in: greeting, capabilities, refusals.
///
/// It holds only the server's lines, so it holds no secret of ours, and only the last 64 KiB of them.
struct LoginDialogue: Sendable {
    private(set) var lines: [[UInt8]] = []
    private var size = 0

    mutating func append(_ line: UnsafeRawBufferPointer) {
        let kept = line.prefix(4096).filter { $0 != 13 && $0 != 10 }
        lines.append(kept)
        size += kept.count + 1
        while size > 65_536, lines.count > 1 {
            size -= lines.removeFirst().count + 1
        }
    }

    /// The last line, for an error.
    var lastWords: String? { lines.last.map { TransportError.line($0) } }

    /// The words of the last CAPABILITY answer, be it a line or a response code (RFC 9051, section 7.2.2).
    var capabilities: Set<String> {
        for line in lines.reversed() {
            let words = Self.words(line)
            if let start = words.firstIndex(where: { $0 == "CAPABILITY" || $0 == "[CAPABILITY" }) {
                let listed = words[(start + 1)...]
                let end = listed.firstIndex { $0.hasSuffix("]") }
                return Set(listed[..<(end ?? listed.endIndex)]).union(
                    end.map { [String(listed[$0].dropLast())] } ?? [])
            }
        }
        return []
    }

    /// The lines of the last EHLO answer, without their code (RFC 5321, section 4.1.1.1).
    var extensions: [[String]] {
        let isEHLO = { (line: [UInt8]) in line.starts(with: "250".utf8) }
        guard let last = lines.lastIndex(where: isEHLO) else { return [] }
        let first = lines[..<last].lastIndex { !isEHLO($0) || $0.dropFirst(3).first == UInt8(ascii: " ") }
        return lines[(first.map { $0 + 1 } ?? 0)...last].map { Self.words($0.dropFirst(4)) }
    }

    private static func words(_ line: some Sequence<UInt8>) -> [String] {
        let upper = line.map { (97...122).contains($0) ? $0 - 32 : $0 }
        return upper.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
}
