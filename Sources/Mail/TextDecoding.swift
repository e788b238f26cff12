/// How the bytes of a text part become text: transfer encoding, charset, line ends, flowed lines, normal form.
struct TextDecoding {
    private let bytes: [UInt8]
    /// How many more bytes of text may be decoded.
    private(set) var budget: Int
    private(set) var problems: [String] = []
    /// Files that stood in the text as uuencode.
    private(set) var uuencoded: [Attachment] = []

    init(_ bytes: [UInt8], budget: Int) {
        self.bytes = bytes
        self.budget = budget
    }

    mutating func text(of part: Part) -> String {
        let raw = decoded(part)
        let (utf8, problem) = Charset.utf8(raw, label: part.parameters["charset"])
        if let problem, !problems.contains(problem) { problems.append(problem) }
        var lines = ArraySlice(LineEnds.normalized(utf8))
        if part.type == "text/plain" {
            if part.parameters["format"]?.lowercased() == "flowed" {
                let deletesSpace = part.parameters["delsp"]?.lowercased() == "yes"
                lines = ArraySlice(FlowedText.unflowed(lines, deletesSpace: deletesSpace))
            }
            takeUuencoded(&lines)
        }
        return lines.text.normalized
    }

    private mutating func decoded(_ part: Part) -> [UInt8] {
        // One byte more than is allowed tells that there is more.
        var raw = part.encoding.decoded(bytes[part.body], limit: budget + 1)
        if raw.count > budget {
            raw.removeLast()
            problems.append("the text was cut at the limit of text bytes")
        }
        budget -= raw.count
        return raw
    }

    private mutating func takeUuencoded(_ text: inout ArraySlice<UInt8>) {
        var kept: [UInt8] = []
        var position = text.startIndex
        for file in Uuencode.files(in: text) {
            kept += text[position..<file.range.lowerBound]
            position = file.range.upperBound
            uuencoded.append(
                Attachment(
                    name: FileName.base(file.name), type: "application/octet-stream", size: file.bytes.count))
        }
        guard position > text.startIndex else { return }
        text = ArraySlice(kept + text[position...])
    }
}

/// The line ends of text in UTF-8.
enum LineEnds {
    /// The text with `\n` at every line's end, without a byte order mark at the start and without other controls but tab.
    ///
    /// QUIRK: CRLF, CRCRLF, LFCR, bare CR, NEL, VT, FF, U+2028 and U+2029 all end a line.
    static func normalized(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        text.withUnsafeBufferPointer { text in
            var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while index < text.count {
                let byte = text[index]
                if byte >= 0x20, byte != 0xC2, byte != 0xE2, byte != 0x7F {
                    result.append(byte)
                    index += 1
                } else {
                    index += appendSpecial(text, at: index, to: &result)
                }
            }
        }
        return result
    }

    /// Appends what a byte that may end a line or be a control stands for, and says how many bytes that took.
    private static func appendSpecial(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, to result: inout [UInt8]
    ) -> Int {
        func byte(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
        switch (text[index], byte(1), byte(2)) {
        case (.carriageReturn, .carriageReturn, .lineFeed):
            result.append(.lineFeed)
            return 3
        case (.carriageReturn, .lineFeed, _):
            result.append(.lineFeed)
            return 2
        case (.lineFeed, .carriageReturn, let third) where third != .lineFeed && third != .carriageReturn:
            result.append(.lineFeed)
            return 2
        case (.lineFeed, _, _), (.carriageReturn, _, _), (0x0B, _, _), (0x0C, _, _):
            result.append(.lineFeed)
            return 1
        case (.tab, _, _):
            result.append(.tab)
            return 1
        case (0xC2, 0x85, _):
            result.append(.lineFeed)
            return 2
        case (0xC2, 0x80...0x9F, _): return 2
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
            result.append(.lineFeed)
            return 3
        case (0x00...0x1F, _, _), (0x7F, _, _): return 1
        default:
            result.append(text[index])
            return 1
        }
    }
}
