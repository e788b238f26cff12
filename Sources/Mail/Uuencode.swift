/// Files that were put into text as `begin 644 name` … `end`, as mail did before MIME.
enum Uuencode {
    struct File {
        let name: String
        let bytes: [UInt8]
        /// The lines of the file in the text, from `begin` to `end`.
        let range: Range<Int>
    }

    /// The files in `text`, in order. A `begin` line that no proper data line follows is text.
    static func files(in text: ArraySlice<UInt8>) -> [File] {
        guard Bytes.hold("begin ", in: text) else { return [] }
        var files: [File] = []
        var position = text.startIndex
        while position < text.endIndex {
            let (end, next) = text.line(at: position)
            if let name = name(inBeginLine: text[position..<end]),
                let file = file(in: text, from: position, dataAt: next, name: name)
            {
                files.append(file)
                position = file.range.upperBound
            } else {
                position = next
            }
        }
        return files
    }

    /// The name in `begin MODE NAME`, where MODE is three or four octal digits.
    private static func name(inBeginLine line: ArraySlice<UInt8>) -> String? {
        guard line.starts(with: "begin ".utf8) else { return nil }
        let rest = line.dropFirst(6)
        let mode = rest.prefix { (0x30...0x37).contains($0) }
        let name = rest.dropFirst(mode.count).trimmed
        guard (3...4).contains(mode.count), rest.dropFirst(mode.count).first?.isBlank == true, !name.isEmpty
        else { return nil }
        return RawText.string(name)
    }

    private static func file(
        in text: ArraySlice<UInt8>, from start: Int, dataAt dataStart: Int, name: String
    ) -> File? {
        var bytes: [UInt8] = []
        var position = dataStart
        while position < text.endIndex {
            let (end, next) = text.line(at: position)
            let line = text[position..<end]
            if line.trimmed.elementsEqual("end".utf8) {
                return File(name: name, bytes: bytes, range: start..<next)
            }
            guard decode(line, into: &bytes) else { break }
            position = next
        }
        return bytes.isEmpty ? nil : File(name: name, bytes: bytes, range: start..<position)
    }

    /// Appends what one line of data stands for; false if the line is none.
    private static func decode(_ line: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Bool {
        guard let first = line.first else { return true }
        guard line.allSatisfy({ (0x20...0x60).contains($0) }) else { return false }
        let count = Int((first - 0x20) & 0x3F)
        // Trailing blanks may have been lost on the way, and some writers add a checksum.
        guard line.count <= (count + 2) / 3 * 4 + 2 else { return false }
        var line = line.dropFirst()
        var left = count
        while left > 0 {
            var group: UInt32 = 0
            for _ in 0..<4 { group = group << 6 | UInt32((line.popFirst() ?? 0x20) &- 0x20 & 0x3F) }
            for shift in [16, 8, 0].prefix(left) { bytes.append(UInt8(truncatingIfNeeded: group >> shift)) }
            left -= 3
        }
        return true
    }
}
