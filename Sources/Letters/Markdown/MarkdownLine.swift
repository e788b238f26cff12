/// One line of Markdown, without its indentation as far as it was taken.
struct MarkdownLine {
    private(set) var rest: ArraySlice<UInt8>

    /// Tabs become spaces up to the next column of four (CommonMark section 2.2).
    init(_ line: ArraySlice<UInt8>) {
        guard line.contains(UInt8(ascii: "\t")) else {
            rest = line
            return
        }
        var bytes: [UInt8] = []
        var column = 0
        for byte in line {
            if byte == UInt8(ascii: "\t") {
                let width = 4 - column % 4
                bytes += repeatElement(.blank, count: width)
                column += width
            } else {
                bytes.append(byte)
                if byte & 0xC0 != 0x80 { column += 1 }
            }
        }
        rest = bytes[...]
    }

    var indentation: Int { rest.prefix { $0 == .blank }.count }

    var isBlank: Bool { rest.allSatisfy { $0 == .blank } }

    /// Without blanks at either end.
    var content: ArraySlice<UInt8> { rest.trimmingBlanks }

    mutating func skip(_ count: Int) { rest = rest.dropFirst(count) }
}

// MARK: - What a line begins

extension MarkdownLine {
    /// Takes `>` and the blank after it.
    mutating func takeQuoteMark() -> Bool {
        let indentation = indentation
        guard indentation < 4, rest.dropFirst(indentation).first == UInt8(ascii: ">") else { return false }
        skip(indentation + 1)
        if rest.first == .blank { skip(1) }
        return true
    }

    struct ListMark: Equatable {
        /// `-`, `+`, `*`, `.` or `)`.
        var sign: UInt8
        /// Nil for a list without numbers.
        var number: Int?
        /// How far what belongs to the item is indented.
        var content: Int
        /// Whether nothing stands after it.
        var isEmpty: Bool
    }

    /// The mark of a list item that begins here.
    var listMark: ListMark? {
        let indentation = indentation
        let text = rest.dropFirst(indentation)
        let digits = text.prefix(10).prefix { $0.isDigit }
        guard indentation < 4, digits.count < 10, let sign = text.dropFirst(digits.count).first,
            (digits.isEmpty ? Array("-+*".utf8) : Array(".)".utf8)).contains(sign)
        else { return nil }
        let after = text.dropFirst(digits.count + 1)
        guard after.isEmpty || after.first == .blank else { return nil }
        let isEmpty = after.allSatisfy { $0 == .blank }
        let blanks = after.prefix { $0 == .blank }.count
        let width = indentation + digits.count + 1
        return ListMark(
            sign: sign, number: digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 48) },
            content: width + (isEmpty || blanks > 4 ? 1 : blanks), isEmpty: isEmpty)
    }

    /// `# Heading #`: its level and text.
    var heading: (level: Int, text: [UInt8])? {
        guard indentation < 4 else { return nil }
        let text = content
        let level = text.prefix { $0 == UInt8(ascii: "#") }.count
        let after = text.dropFirst(level)
        guard (1...6).contains(level), after.isEmpty || after.first == .blank else { return nil }
        var title = after.trimmingBlanks
        let closing = title.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        if closing == title.count {
            title = []
        } else if closing > 0, title.dropLast(closing).last == .blank {
            title = title.dropLast(closing).trimmingBlanks
        }
        return (level, Array(title))
    }

    /// `---`, `* * *`, `___`.
    var isRule: Bool {
        guard indentation < 4, let sign = content.first, "-*_".utf8.contains(sign) else { return false }
        let signs = content.filter { $0 != .blank }
        return signs.count >= 3 && signs.allSatisfy { $0 == sign }
    }

    /// `===` or `---` below a paragraph: the level of the heading that it makes.
    var underline: Int? {
        guard indentation < 4, let sign = content.first, content.allSatisfy({ $0 == sign }) else {
            return nil
        }
        return sign == UInt8(ascii: "=") ? 1 : sign == UInt8(ascii: "-") ? 2 : nil
    }

    /// Three or more backticks or tildes, and how they are indented.
    var fence: (sign: UInt8, length: Int, indentation: Int)? {
        let indentation = indentation
        guard indentation < 4, let sign = content.first, "`~".utf8.contains(sign) else { return nil }
        let length = content.prefix { $0 == sign }.count
        let info = content.dropFirst(length)
        guard length >= 3, sign == UInt8(ascii: "~") || !info.contains(sign) else { return nil }
        return (sign, length, indentation)
    }

    /// Whether it ends code that was opened so.
    func closes(_ fence: (sign: UInt8, length: Int)) -> Bool {
        indentation < 4 && content.count >= fence.length && content.allSatisfy { $0 == fence.sign }
    }

    var opensComment: Bool { indentation < 4 && content.starts(with: "<!--".utf8) }

    /// `[label]: address`, with or without a title.
    var definition: (label: [UInt8], address: String)? {
        guard content.first == UInt8(ascii: "["), let end = content.firstIndex(of: UInt8(ascii: "]")),
            content[end...].dropFirst().first == UInt8(ascii: ":")
        else { return nil }
        let label = MarkdownLink.label(content[content.startIndex..<end].dropFirst())
        let words = content[end...].dropFirst(2).split(separator: .blank, maxSplits: 1)
        guard let label, var address = words.first else { return nil }
        if let title = words.dropFirst().first?.trimmingBlanks, !title.isEmpty {
            guard title.count > 1, let last = title.last, "\"')".utf8.contains(last) else { return nil }
        }
        if address.first == UInt8(ascii: "<"), address.last == UInt8(ascii: ">") {
            address = address.dropFirst().dropLast()
        }
        return (label, String(decoding: address, as: UTF8.self))
    }
}
