internal import Mail

/// The text of a mail that is read: its text part, or its HTML part as text.
struct MailText {
    let text: String
    /// Indices of the lines that the sender's program marked as signature.
    private(set) var signatureLines: [Int] = []
    /// Where the sender's program began to quote all that follows.
    private(set) var quoteStart: Int?
    /// Indices of the lines that stand out in a colour.
    private(set) var colouredLines: [Int] = []
    private(set) var doubts: [String] = []

    /// Nil if the mail has neither.
    init?(_ message: Message) {
        let html = message.html.map { HTMLText($0) }
        let plain = message.plainText
        switch (plain, html) {
        case (nil, nil): return nil
        case (let plain?, nil): text = plain
        case (let plain, let html?):
            let written = plain.map { Array($0.utf8) } ?? []
            let own = Self.words(written, depth: 0)
            if let plain, !html.hasMarkedAnswers, !Self.isStub(own, besides: html) {
                text = plain
                if Self.contradicts(written, own, html) {
                    doubts.append(
                        "the text part and the HTML part say different things; the text part was read")
                }
            } else {
                text = html.text
                signatureLines = html.signatureLines
                quoteStart = html.quoteStart
                colouredLines = html.colouredLines
            }
            for struck in html.struckQuotes { doubts.append("'\(struck)' is struck out in the quoted text") }
        }
    }

    /// Whether the text part is empty, or only says that the mail is to be read as HTML.
    private static func isStub(_ words: Set<UInt64>, besides html: HTMLText) -> Bool {
        guard words.count < 30 else { return false }
        if words.isEmpty { return true }
        return words.contains(htmlKey) && html.lines.contains { !$0.text.isEmpty }
    }

    private static let htmlKey = HTMLTag.key("html")

    /// Whether many words, or a figure, of the unquoted lines of one part are missing from the other.
    private static func contradicts(_ written: [UInt8], _ ownWritten: Set<UInt64>, _ html: HTMLText) -> Bool {
        let shown = Array(html.text.utf8)
        if !percentages(shown, depth: 0).isSubset(of: percentages(written, depth: 200))
            || !percentages(written, depth: 0).isSubset(of: percentages(shown, depth: 200))
        {
            return true
        }
        let ownShown = words(shown, depth: 0)
        // One part often marks a quote that the other does not: then the whole of it is asked.
        return lacks(ownShown, ownWritten) && lacks(words(shown, depth: 200), ownWritten)
            || lacks(ownWritten, ownShown) && lacks(words(written, depth: 200), ownShown)
    }

    /// The numbers before a percent sign in the lines quoted at most `depth` deep.
    private static func percentages(_ bytes: [UInt8], depth: Int) -> Set<UInt64> {
        var numbers: Set<UInt64> = []
        for line in Line.lines(of: bytes) where line.depth <= depth && bytes[line.content].contains(0x25) {
            let words = WordCutter.words(bytes, in: line.content)
            for (word, next) in zip(words, words.dropFirst()) where word.kind == .digits {
                if bytes[next.range].elementsEqual([0x25]) { numbers.insert(word.key) }
            }
        }
        return numbers
    }

    private static func lacks(_ all: Set<UInt64>, _ some: Set<UInt64>) -> Bool {
        let missing = some.subtracting(all)
        return missing.count >= 3 && missing.count * 4 > some.count
    }

    /// The words of the lines quoted at most `depth` deep.
    private static func words(_ bytes: [UInt8], depth: Int) -> Set<UInt64> {
        var words: Set<UInt64> = []
        for line in Line.lines(of: bytes) where line.depth <= depth {
            for piece in bytes[line.content].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
            where !isReference(piece) {
                for word in WordCutter.words(bytes, in: piece.startIndex..<piece.endIndex) where !word.isSign
                {
                    words.insert(word.key)
                }
            }
        }
        return words
    }

    /// An address, a link or a picture's name: programs write them in one part and not in the other.
    private static func isReference(_ piece: ArraySlice<UInt8>) -> Bool {
        if piece.contains(UInt8(ascii: "@")) { return true }
        return ["://", "www.", "cid:", "[image", "mailto:"].contains { name in
            piece.indices.contains { piece[$0...].starts(with: name.utf8) }
        }
    }
}
