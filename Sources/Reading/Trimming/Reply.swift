/// What is left of a letter: the sender's own lines, and what was quoted above each run of them.
struct Reply {
    let text: String
    let blocks: [Block]
    /// What each line of the letter was taken for.
    var lines: [LineVerdict] { letter.lineVerdicts }

    /// A run of the sender's own lines.
    struct Block {
        let lines: [Passage]
        /// Where the quoted lines between this block and the one before stand, without their marks.
        let quoted: [Range<Int>]
        /// Whether quoted lines follow.
        var isInside = false
    }

    /// Where all quoted lines stand.
    let quoted: [Range<Int>]
    private let letter: Letter
    /// The whole letter, in which the quoted lines stand.
    var bytes: [UInt8] { letter.bytes }

    init(_ letter: Letter) {
        var blocks: [Block] = []
        var own: [Passage] = []
        own.reserveCapacity(8)
        var quoted: [Range<Int>] = []
        var allQuoted: [Range<Int>] = []
        for index in letter.lines.indices {
            switch letter.verdicts[index] {
            case .own:
                if letter.lines[index].isBlank, own.isEmpty { continue }
                own.append(letter.passage(index))
            case .quoted:
                Self.close(&own, &quoted, &blocks)
                let content = letter.lines[index].content
                guard !content.isEmpty else { continue }
                if let last = blocks.indices.last { blocks[last].isInside = true }
                quoted.append(content)
                allQuoted.append(content)
            default: Self.close(&own, &quoted, &blocks)
            }
        }
        Self.close(&own, &quoted, &blocks)
        self.blocks = blocks
        self.quoted = allQuoted
        text = Self.tidy(blocks, in: letter.bytes)
        self.letter = letter
    }

    private static func close(_ own: inout [Passage], _ quoted: inout [Range<Int>], _ blocks: inout [Block]) {
        while own.last?.isEmpty ?? false { own.removeLast() }
        guard !own.isEmpty else { return }
        blocks.append(Block(lines: own, quoted: quoted))
        own = []
        quoted = []
    }

    /// At most one blank line between two others, and one between two blocks.
    private static func tidy(_ blocks: [Block], in bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for block in blocks {
            if !text.isEmpty { text.append(0x0A) }
            var isBlank = false
            for line in block.lines where !(line.isEmpty && isBlank) {
                text += bytes[line.range]
                text.append(0x0A)
                isBlank = line.isEmpty
            }
        }
        return String(decoding: text.dropLast(), as: UTF8.self)
    }

    /// The first of the sender's words, by which the languages are told.
    var sample: Words {
        var words: [Word] = []
        words.reserveCapacity(256)
        for line in blocks.lazy.flatMap(\.lines) where words.count < ActiveLanguages.sample {
            words += line.words.prefix(ActiveLanguages.sample - words.count)
        }
        return Words(words)
    }
}

extension Reply {
    /// Trims `text`: everything that the sender did not newly write is gone.
    ///
    /// - Parameters:
    ///   - signatureLines: indices of the lines that the sender's program marked as signature.
    ///   - quoteStart: the line from which on the program quotes without marks.
    ///   - colouredLines: indices of the lines that stand out in a colour.
    init(
        _ text: String, signatureLines: [Int] = [], quoteStart: Int? = nil, colouredLines: [Int] = [],
        context: TrimContext = TrimContext(), vocabulary: Vocabulary = .standard
    ) {
        self.init(
            bytes: Array(text.utf8), signatureLines: signatureLines, quoteStart: quoteStart,
            colouredLines: colouredLines, context: context, vocabulary: vocabulary)
    }

    /// The same of text in UTF-8.
    init(
        bytes: [UInt8], signatureLines: [Int], quoteStart: Int?, colouredLines: [Int],
        context: TrimContext, vocabulary: Vocabulary
    ) {
        var letter = Letter(CleanText.bytes(bytes), context: context, vocabulary: vocabulary)
        letter.markSignature(lines: signatureLines)
        letter.quoteStart = quoteStart
        letter.coloured = Set(colouredLines)
        letter.markQuotes()
        letter.findTelling()
        letter.markFooters()
        letter.markSignatures()
        letter.keepLoneWords()
        self.init(letter)
    }
}
