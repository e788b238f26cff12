/// The warnings of mail gateways, above a letter or below it: "CAUTION: external sender", "[EXTERNAL]".
extension Letter {
    /// "[EXTERNAL] Done with the header": the tag becomes a line of its own.
    mutating func splitTag() {
        guard let index = nonBlank(from: 0), lines[index].depth == 0 else { return }
        let content = lines[index].content
        guard bytes[content.lowerBound] == UInt8(ascii: "["),
            let close = content.prefix(40).first(where: { bytes[$0] == UInt8(ascii: "]") }),
            let rest = (close + 1..<content.upperBound).first(where: { bytes[$0] != 0x20 })
        else { return }
        let words = words(index)
        let tag = words.part(words.places(in: content.lowerBound..<close))
        guard vocabulary.terms(of: .banner, spelledBy: tag).contains(Term(.banner, 1)) else { return }
        split(index, at: rest)
        mark(index..<index + 1, .banner, "banner")
    }

    mutating func markBanner(_ segment: Range<Int>) {
        let above = 0..<segment.lowerBound
        guard above.allSatisfy({ lines[$0].isBlank || verdicts[$0] == .banner }) else { return }
        for paragraph in paragraphs(segment).prefix(2) {
            let end = min(paragraph.upperBound, paragraph.lowerBound + 5)
            if isTag(paragraph) {
                mark(paragraph, .banner, "banner")
                continue
            }
            let lengths = (paragraph.lowerBound..<end).map { hits(.banner, paragraph.lowerBound..<$0 + 1) }
            guard let most = lengths.last, most >= 2 || (most == 1 && isBracketed(paragraph.lowerBound))
            else {
                break
            }
            var last = paragraph.lowerBound + (lengths.firstIndex(of: most) ?? 0)
            while last + 1 < paragraph.upperBound, goesOn(last) { last += 1 }
            mark(paragraph.lowerBound..<last + 1, .banner, "banner")
            guard let next = nonBlank(from: last + 1), next < segment.upperBound, isRule(next) else {
                continue
            }
            mark(next..<next + 1, .banner, "rule below banner")
        }
    }

    /// Gateways also warn at the end.
    mutating func markBannerBelow(_ segment: Range<Int>) {
        guard let last = paragraphs(segment).last, last.count <= 5, isOwn(last.lowerBound) else { return }
        let found = hits(.banner, last)
        guard found >= 2 || (found == 1 && isBracketed(last.lowerBound)) || isTag(last) else { return }
        mark(last, .banner, "banner")
    }

    /// Whether a line of a banner ends within its sentence.
    private func goesOn(_ index: Int) -> Bool {
        guard let end = lines[index].content.last else { return false }
        return LineShape.isWord(bytes[end]) && bytes[end] < 0x80 || bytes[end] == UInt8(ascii: ",")
    }

    /// `[EXTERNAL]`, `*** CAUTION ***`.
    private func isBracketed(_ index: Int) -> Bool {
        guard let first = lines[index].content.first else { return false }
        return [0x5B, 0x2A, 0x23, 0x21].contains(bytes[first]) && lines[index].content.count <= 120
    }

    /// `[EXTERNAL]`: one word in brackets that no sender would set alone.
    private func isTag(_ paragraph: Range<Int>) -> Bool {
        guard paragraph.count == 1, isBracketed(paragraph.lowerBound) else { return false }
        return vocabulary.terms(of: .banner, spelledBy: words(paragraph.lowerBound)).contains { $0.value > 0 }
    }
}
