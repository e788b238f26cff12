/// What programs add: device lines, notices of confidentiality, antivirus and list footers, warnings of mail gateways.
extension Letter {
    mutating func markFooters() {
        let sentence = soleSentence
        for segment in ownSegments {
            markBanner(segment)
            if segment == sentence { continue }
            markDeviceLines(segment)
            markDisclaimers(segment)
        }
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

    private mutating func markBanner(_ segment: Range<Int>) {
        guard segment.lowerBound == nonBlank(from: 0) else { return }
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

    /// Whether a line of a banner ends within its sentence.
    private func goesOn(_ index: Int) -> Bool {
        guard let end = lines[index].content.last else { return false }
        return LineShape.isWord(bytes[end]) && bytes[end] < 0x80 || bytes[end] == UInt8(ascii: ",")
    }

    /// `[EXTERNAL]`, `*** CAUTION ***`.
    private func isBracketed(_ index: Int) -> Bool {
        guard let first = lines[index].content.first else { return false }
        return [0x5B, 0x2A, 0x23, 0x21].contains(bytes[first]) && lines[index].content.count <= 100
    }

    /// `[EXTERNAL]`: one word in brackets that no sender would set alone.
    private func isTag(_ paragraph: Range<Int>) -> Bool {
        guard paragraph.count == 1, isBracketed(paragraph.lowerBound) else { return false }
        return vocabulary.terms(of: .banner, spelledBy: words(paragraph.lowerBound))
            .contains(Term(.banner, 1))
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
        guard phrases(index).contains(where: { $0.term.kind == .footer && $0.words.lowerBound == start })
        else {
            return wordsBeforeAddress(words) <= 14
                && phrases(index).contains {
                    $0.term.kind == .footer && isFinal($0, in: words)
                }
        }
        return wordsBeforeAddress(words) <= 14
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
        guard let first = paragraphs.firstIndex(where: isDisclaimer) else { return }
        for paragraph in paragraphs[first...] where isDisclaimer(paragraph) || isRule(paragraph.lowerBound) {
            mark(paragraph, .disclaimer, "disclaimer")
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

    /// How many different phrases of a kind stand in some lines.
    private func hits(_ kind: Term.Kind, _ range: Range<Int>) -> Int {
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
