/// What a person sees of an HTML mail, as lines; quoted ones are marked as such, whatever the client marked them with.
struct HTMLText {
    /// One line of text, without quote marks.
    struct TextLine {
        var text: [UInt8] = []
        var depth = 0
        var isSignature = false
        /// Whether it stands behind the place where the client began to quote without marks.
        var isTail = false
        /// Whether all its words stand out in a colour.
        var isColoured = false
        var isStruck = false
        /// Where the words in colour begin that the line ends with.
        var colourStart: Int?
    }

    private(set) var lines: [TextLine]

    init(_ html: String) {
        var renderer = HTMLRenderer(Array(html.utf8))
        renderer.render()
        lines = renderer.lines
        markAnswers()
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The lines as text in UTF-8, quoted ones with `> `.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            for _ in 0..<min(line.depth - (line.isTail ? 1 : 0), 100) { bytes += [0x3E, 0x20] }
            bytes += line.text
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Indices of the lines that the client marked as the signature.
    var signatureLines: [Int] { lines.indices.filter { lines[$0].isSignature && lines[$0].depth == 0 } }

    /// Whether only the markup tells the sender's answers from what they answer.
    private(set) var hasMarkedAnswers = false

    /// Where the client began to quote everything that follows.
    var quoteStart: Int? { lines.firstIndex(where: \.isTail) }

    /// Indices of the lines in colour that are not marked as quoted.
    var colouredLines: [Int] {
        lines.indices.filter { lines[$0].isColoured && lines[$0].depth == (lines[$0].isTail ? 1 : 0) }
    }

    /// Coloured lines among quoted ones without colour are the sender's answers.
    private mutating func markAnswers() {
        let quoted = lines.indices.filter { lines[$0].depth > 0 && !lines[$0].text.isEmpty }
        let coloured = quoted.filter { lines[$0].isColoured && lines[$0].depth == 1 }
        guard !coloured.isEmpty, coloured.count * 2 <= quoted.count else { return }
        hasMarkedAnswers = true
        for index in coloured where !lines[index].isTail { lines[index].depth = 0 }
    }

    /// What the sender struck out of the quoted text: it may be meant as done.
    var struckQuotes: [String] {
        lines.filter { $0.isStruck && $0.depth > 0 }.map { String(decoding: $0.text, as: UTF8.self) }
    }
}
