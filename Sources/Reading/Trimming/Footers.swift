/// What programs add: device lines, notices of confidentiality, antivirus and list footers.
extension Letter {
    mutating func markFooters() {
        let sentence = soleSentence
        for segment in ownSegments {
            markBanner(segment)
            if segment == sentence { continue }
            markDeviceLines(segment)
            markDisclaimers(segment)
            markBannerBelow(segment)
        }
        for segment in ownSegments where segment != sentence { markDeviceLine(endOf: segment) }
    }

    /// The line that is all that was written, if it is a sentence: "Sent from the new host since noon, it works."
    private var soleSentence: Range<Int>? {
        let segments = ownSegments
        guard let segment = segments.first, segments.count == 1, segment.count == 1,
            let last = lines[segment.lowerBound].content.last, bytes[last] == UInt8(ascii: "."),
            lines[segment.lowerBound].content.count <= 160,
            words(segment.lowerBound).count(where: { !$0.isSign }) >= 8
        else { return nil }
        return segment
    }

    /// Runs of lines that are still the sender's, without blank lines at their ends.
    var ownSegments: [Range<Int>] {
        var segments: [Range<Int>] = []
        var start: Int?
        for index in 0...lines.count {
            if index < lines.count, isOwn(index) {
                if start == nil, !lines[index].isBlank { start = index }
            } else if let begin = start {
                segments.append(begin..<trimmedEnd(begin..<index))
                start = nil
            }
        }
        return segments
    }

    func trimmedEnd(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, lines[end - 1].isBlank { end -= 1 }
        return end
    }

    /// Runs of lines without a blank one between them.
    func paragraphs(_ segment: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = segment.lowerBound
        for index in segment.lowerBound...segment.upperBound {
            if index == segment.upperBound || lines[index].isBlank {
                if index > start { result.append(start..<index) }
                start = index + 1
            }
        }
        return result
    }

    private mutating func markDeviceLines(_ segment: Range<Int>) {
        for index in segment where isDeviceLine(index) {
            let stands =
                index == segment.lowerBound || lines[index - 1].isBlank || !isOwn(index - 1)
                || index + 1 == segment.upperBound || lines[index + 1].isBlank || isRule(index - 1)
            if stands { mark(index..<index + 1, .footer, "device line") }
        }
    }

    private func isDeviceLine(_ index: Int) -> Bool {
        let content = lines[index].content
        guard content.count <= 220, !lines[index].isBlank else { return false }
        if bytes[content].elementsEqual(Self.trackingMark) { return true }
        let words = words(index)
        guard let start = words.firstIndex(where: { !$0.isSign }), start <= 4 else { return false }
        guard phrases(index).contains(where: { $0.term == Term(.footer) && $0.words.lowerBound == start })
        else {
            return wordsBeforeAddress(words) <= 14
                && phrases(index).contains {
                    $0.term == Term(.footer) && isFinal($0, in: words)
                }
        }
        return wordsBeforeAddress(words) <= 14
    }

    /// "Az iPhone-omról küldve", in any language: a short line that ends a letter, set apart, and names a product.
    private mutating func markDeviceLine(endOf segment: Range<Int>) {
        guard let index = segment.last, index > segment.lowerBound, lines[index - 1].isBlank else { return }
        let content = lines[index].content
        let words = words(index)
        let named = words.prefix { !opensAddress($0) }.filter { !$0.isSign }
        guard content.count <= 220, (2...8).contains(named.count), Bullet(bytes, content) == nil,
            !".?!:".utf8.contains(bytes[content.upperBound - 1]),
            let above = (segment.lowerBound..<index).last(where: { !lines[$0].isBlank }),
            !LineShape(bytes: bytes, range: lines[above].content).endsInColon,
            !isHeading(self.words(above))
        else { return }
        let products = phrases(index).filter { $0.term == Term(.footer, 1) }
        // "Outlook" is a heading, too.
        let others = phrases(index).filter { other in !products.contains { $0.words == other.words } }
        guard let first = products.first, first.words.lowerBound > 0 || products.count > 1,
            !reportsOfWork(others[...])
        else { return }
        mark(index..<index + 1, .footer, "device line")
    }

    /// U+1427, in which mail trackers for Gmail dress their picture.
    private static let trackingMark: [UInt8] = [0xE1, 0x90, 0xA7]

    /// Languages that put the verb last end the line with it, but for a link: "iPhoneから送信".
    private func isFinal(_ found: Found, in words: Words) -> Bool {
        guard found.words.count >= 2 else { return false }
        let rest = words[found.words.upperBound...].prefix { !opensAddress($0) }
        return rest.allSatisfy(\.isSign) && wordsBeforeAddress(words) <= 16
    }

    private func wordsBeforeAddress(_ words: Words) -> Int {
        words.prefix { !opensAddress($0) }.count { !$0.isSign }
    }

    private func opensAddress(_ word: Word) -> Bool {
        word.isSign && [0x3C, 0x28].contains(bytes[word.range.lowerBound])
    }

    private mutating func markDisclaimers(_ segment: Range<Int>) {
        let paragraphs = paragraphs(segment)
        let certain = paragraphs.map(isDisclaimer)
        guard let first = certain.firstIndex(of: true) else { return }
        for index in paragraphs.indices.dropFirst(max(0, first - 1)) {
            let isBeside = index > 0 && certain[index - 1] || index + 1 < certain.count && certain[index + 1]
            if certain[index] || (isBeside && isNotice(paragraphs[index]))
                || (index > first && isRule(paragraphs[index].lowerBound))
            {
                mark(paragraphs[index], .disclaimer, "disclaimer")
            }
        }
        if first > 0, let rule = paragraphs[first - 1].last, isRule(rule) {
            mark(rule..<rule + 1, .disclaimer, "rule above disclaimer")
        }
    }

    private func isDisclaimer(_ paragraph: Range<Int>) -> Bool {
        let length =
            lines[paragraph.upperBound - 1].range.upperBound - lines[paragraph.lowerBound].range.lowerBound
        guard length >= 30 else { return false }
        return hits(.disclaimer, paragraph) >= 2
    }

    /// "Please think before you print", beside a disclaimer.
    private func isNotice(_ paragraph: Range<Int>) -> Bool {
        paragraph.count <= 6 && hits(.disclaimer, paragraph) > 0 && !paragraph.contains(where: isReport)
            && !isPostscript(paragraph.lowerBound)
    }

    /// How many different phrases of a kind stand in some lines.
    func hits(_ kind: Term.Kind, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range {
            var end = -1
            for found in phrases(index) where found.term == Term(kind) && found.words.lowerBound >= end {
                count += 1
                end = found.words.upperBound
            }
        }
        return count
    }
}
