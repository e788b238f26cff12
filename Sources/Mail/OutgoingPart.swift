/// One text part of a mail that is written: its fields, an empty line, its body.
struct OutgoingPart {
    let bytes: [UInt8]

    /// The text of `text/type` in UTF-8: as it is if its lines are short, plain ASCII and safe, else quoted-printable.
    init(type: String, text: String) {
        let lines = Self.lines(text)
        let isPlain = lines.allSatisfy(Self.isSafe)
        var header = HeaderWriter()
        header.write("Content-Type", words: ["text/\(type);", "charset=utf-8"])
        header.write("Content-Transfer-Encoding", words: [isPlain ? "7bit" : "quoted-printable"])
        var body = header.bytes + [.carriageReturn, .lineFeed]
        for line in lines {
            body += isPlain ? Array(line) : QuotedPrintable.encodedLine(line)
            body += [.carriageReturn, .lineFeed]
        }
        bytes = body
    }

    /// The lines of `text`, whatever ends them; a line break at the very end opens no further line.
    private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        var lines: [ArraySlice<UInt8>] = []
        var position = 0
        while position < bytes.count {
            let (end, next) = bytes.line(at: position)
            lines.append(bytes[position..<end])
            position = next
        }
        return lines
    }

    /// Whether no server on the way would change or misread the line: a blank at its end may vanish, `From ` at its
    /// start gets a `>`, and a dot alone has ended mails before their time.
    private static func isSafe(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 78 && line.last?.isBlank != true && line.first != UInt8(ascii: ".")
            && !line.starts(with: "From ".utf8)
            && line.allSatisfy { (0x20...0x7E).contains($0) || $0 == .tab }
    }
}

extension QuotedPrintable {
    /// One line of text as quoted-printable, soft breaks in it so that no line is longer than 76.
    static func encodedLine(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var column = 0
        for index in line.indices {
            let isLast = index + 1 == line.endIndex
            let unit = unit(line[index], isLast: isLast, isFirst: column == 0)
            if column + unit.count > (isLast ? 76 : 75) {
                result += [UInt8(ascii: "="), .carriageReturn, .lineFeed]
                column = 0
            }
            let placed = column == 0 ? self.unit(line[index], isLast: isLast, isFirst: true) : unit
            result += placed
            column += placed.count
        }
        return result
    }

    /// How one byte is written. QUIRK: a dot or an `F` that begins a line is encoded, see `OutgoingPart.isSafe`.
    private static func unit(_ byte: UInt8, isLast: Bool, isFirst: Bool) -> [UInt8] {
        switch byte {
        case .space, .tab: isLast ? escape(byte) : [byte]
        case UInt8(ascii: "="): escape(byte)
        case UInt8(ascii: "."), UInt8(ascii: "F"): isFirst ? escape(byte) : [byte]
        case 0x21...0x7E: [byte]
        default: escape(byte)
        }
    }

    static func escape(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
