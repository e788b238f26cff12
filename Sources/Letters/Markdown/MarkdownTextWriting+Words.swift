/// The words of paragraphs, and tables.
extension MarkdownTextWriting {
    private func oneLine(_ content: [UInt8]) -> String {
        plain(content).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    func plain(_ content: [UInt8]) -> String {
        var plain: [UInt8] = []
        var links: [Int] = []
        for span in MarkdownSpans.all(in: content, references: references) {
            switch span {
            case .text(let text): plain += text
            case .code(let code): plain += [UInt8(ascii: "`")] + code + [UInt8(ascii: "`")]
            case .open(.link): links.append(plain.count)
            case .close(.link(let address)):
                let start = links.popLast() ?? plain.count
                plain += Self.shown(address, beside: plain[start...])
            case .open(let style), .close(let style): plain += Self.mark(of: style).utf8
            case .softBreak: plain.append(.blank)
            case .lineBreak: plain.append(.lineBreak)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func mark(of style: MarkdownSpan.Style) -> String {
        switch style {
        case .emphasis: "*"
        case .strong: "**"
        case .struck: "~~"
        case .link: ""
        }
    }

    /// ` <address>`, unless it stands there already.
    private static func shown(_ address: String, beside text: ArraySlice<UInt8>) -> [UInt8] {
        let bare = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        return text.elementsEqual(bare.utf8) || text.elementsEqual(address.utf8) || address.isEmpty
            ? [] : Array(" <\(bare)>".utf8)
    }

    // MARK: Tables

    mutating func write(_ table: MarkdownTable) {
        let header = table.header.map { oneLine($0) }
        let rows = table.rows.map { $0.map { oneLine($0) } }
        let widths = header.indices.map { column in
            ([header] + rows).map { $0.indices.contains(column) ? WrappedText.columns($0[column]) : 0 }.max()
                ?? 0
        }
        if widths.reduce(0, +) + 3 * (widths.count - 1) > columns {
            write(list: rows, header: header)
        } else {
            write(row: header, widths)
            write(line: widths.map { String(repeating: "-", count: max($0, 3)) }.joined(separator: " | "))
            for row in rows { write(row: row, widths) }
        }
    }

    private mutating func write(row: [String], _ widths: [Int]) {
        let cells = widths.indices.map { column -> String in
            let cell = row.indices.contains(column) ? row[column] : ""
            return cell
                + String(repeating: " ", count: max(0, max(widths[column], 3) - WrappedText.columns(cell)))
        }
        write(line: cells.joined(separator: " | "))
    }

    /// A table that is too wide: each row as an item, each cell with its heading.
    private mutating func write(list rows: [[String]], header: [String]) {
        for row in rows {
            frames.append(Frame(first: "- ", rest: "  "))
            for (name, cell) in zip(header, row) where !cell.isEmpty {
                write(words: name.isEmpty ? cell : "\(name): \(cell)")
            }
            if frames.last?.first != nil { write(line: "") }
            frames.removeLast()
        }
    }
}
