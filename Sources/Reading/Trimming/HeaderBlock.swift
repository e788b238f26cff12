/// The copy of a mail's header that Outlook and its like set above the mail that they quote.
extension Letter {
    /// The lines of the block that begins with line `start`: at least three `Label: value` lines, among them an address
    /// and a date, or labels that are known.
    func headerBlock(at start: Int) -> Range<Int>? {
        guard lines[start].depth == 0, !beginsInLowerCase(start), let first = label(start) else { return nil }
        var block = Block()
        var index = start
        var end = start
        while index < lines.count, lines[index].depth == 0, index - end <= 1, index - start < 60 {
            if lines[index].isBlank {
                index += 1
                continue
            }
            guard let label = label(index) else {
                guard block.lastIsOpen, isContinuation(index), index == end else { break }
                index += 1
                end = index
                continue
            }
            block.add(label)
            index += 1
            end = index
        }
        // What the sender wrote may look like a label: "Done: …" does not begin somebody else's header.
        guard first.known != nil || block.known.isEmpty else { return nil }
        return block.isHeader ? start..<end : nil
    }

    /// A long list of recipients goes on on the next line.
    private func isContinuation(_ index: Int) -> Bool {
        LineShape(bytes: bytes, range: lines[index].content).hasAddress
    }

    private struct Block {
        var count = 0
        var known: HeaderLabels = []
        var hasAddress = false
        var hasDate = false
        var lastIsOpen = false

        mutating func add(_ label: Label) {
            count += 1
            if let name = label.known { known.insert(HeaderLabels(name)) }
            hasAddress = hasAddress || label.hasAddress
            hasDate = hasDate || label.hasDate
            lastIsOpen = label.known == .to || label.known == .cc
        }

        var isHeader: Bool {
            let core = known.subtracting([.other])
            if core.count >= 3, hasAddress || hasDate, core.contains(.from) || core.contains(.subject) {
                return hasAddress || core.contains(.subject)
            }
            if core.count >= 2, core.contains(.from), hasAddress { return hasDate || core.contains(.subject) }
            return count >= 3 && hasAddress && hasDate
        }
    }

    struct Label {
        let known: HeaderLabel?
        let hasAddress: Bool
        let hasDate: Bool
    }

    /// What lines were found to be labels of, for a block is sought from each line on.
    final class Labels {
        /// By where a line's content begins; lines may be cut in two.
        private var known = KeyTable<(end: Int, label: Label?)>()

        /// Nil for a line that was not read yet.
        subscript(content: Range<Int>) -> Label?? {
            guard let known = known[UInt64(content.lowerBound)], known.end == content.upperBound else {
                return nil
            }
            return .some(known.label)
        }

        func note(_ label: Label?, of content: Range<Int>) {
            known[UInt64(content.lowerBound)] = (content.upperBound, label)
        }
    }

    /// `Subject:`, `*From:*`, `De :`; at most three words before the colon, and something behind it.
    private func label(_ index: Int) -> Label? {
        let content = lines[index].content
        guard let colon = colon(in: content.prefix(40)), colon > content.lowerBound else { return nil }
        if let known = labels[content] { return known }
        let words = words(index)
        let label = label(content, words.part(words.places(in: content.lowerBound..<colon)))
        labels.note(label, of: content)
        return label
    }

    /// - Parameter words: before the colon.
    private func label(_ content: Range<Int>, _ words: Words) -> Label? {
        let count = words.count { !$0.isSign }
        guard (1...8).contains(count), !words.contains(where: { $0.kind == .digits }) else { return nil }
        let name = vocabulary.terms(of: .header, spelledBy: words).last
        // "Done: …" is the sender's, or another's text, and no field of a header.
        guard name != nil || (count <= 2 && !isHeading(words)) else { return nil }
        let shape = LineShape(bytes: bytes, range: content)
        return Label(
            known: name.map { HeaderLabel.allCases[$0.value] }, hasAddress: shape.hasAddress,
            hasDate: shape.hasDate)
    }

    /// The first colon, ASCII or full-width.
    func colon(in range: Range<Int>) -> Int? {
        for index in range {
            if bytes[index] == UInt8(ascii: ":") { return index }
            if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
                bytes[index + 2] == 0x9A
            {
                return index
            }
        }
        return nil
    }
}

extension Letter {
    enum Separator { case original, forwarded, above }

    /// "-----Original Message-----", "Begin forwarded message:", "-- REPLY ABOVE THIS LINE --".
    func separator(at index: Int) -> Separator? {
        let line = lines[index]
        guard line.depth == 0, line.content.count <= 160, !line.isBlank else { return nil }
        let words = words(index)
        let isRuled =
            words.first?.isSign ?? false || LineShape(bytes: bytes, range: line.content).endsInColon
        guard isRuled else { return nil }
        let plain = words.plain
        guard !plain.isEmpty, plain.count <= 14 else { return nil }
        for found in vocabulary.phrases(of: [.above, .original, .forwarded], in: plain) {
            switch found.term.kind {
            case .above: return .above
            case .original where found.words.count >= plain.count: return .original
            case .forwarded where found.words.lowerBound == 0: return .forwarded
            default: continue
            }
        }
        return nil
    }

    /// A line of nothing but `_`, `-`, `=`, `*` or `.`: the rule that stands above a header block or a signature.
    func isRule(_ index: Int) -> Bool {
        let content = lines[index].content
        guard content.count >= 2, !lines[index].isCode, let first = content.first.map({ bytes[$0] }) else {
            return false
        }
        let signs: [UInt8] = [0x5F, 0x2D, 0x3D, 0x2A, 0x2E, 0x7E]
        if bytes[content].starts(with: [0xE2, 0x80]) || bytes[content].starts(with: [0xE2, 0x94]) {
            return bytes[content].allSatisfy { $0 >= 0x80 }
        }
        return signs.contains(first) && bytes[content].allSatisfy { $0 == first || $0 == 0x20 }
    }
}
