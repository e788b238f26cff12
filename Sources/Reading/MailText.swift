internal import Mail

/// The text of a mail that is read: its text part, or its HTML part as text.
struct MailText {
    /// In UTF-8.
    let bytes: [UInt8]
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
        let plain = message.plainText.map { Array($0.utf8) }
        switch (plain, html) {
        case (nil, nil): return nil
        case (let plain?, nil): bytes = plain
        case (let plain, let html?):
            let written = PartWords(plain ?? [])
            if let plain, !html.hasMarkedAnswers, !Self.isStub(written, besides: html) {
                bytes = plain
                if written.contradict(PartWords(html.bytes)) {
                    doubts.append(
                        "the text part and the HTML part say different things; the text part was read")
                }
            } else {
                bytes = html.bytes
                signatureLines = html.signatureLines
                quoteStart = html.quoteStart
                colouredLines = html.colouredLines
            }
            for struck in html.struckQuotes { doubts.append("'\(struck)' is struck out in the quoted text") }
        }
    }

    /// Whether the text part is empty, or only says that the mail is to be read as HTML.
    private static func isStub(_ written: PartWords, besides html: HTMLText) -> Bool {
        let words = written.words(depth: 0, atMost: 30)
        guard words.count < 30 else { return false }
        if words.isEmpty { return true }
        return words.contains(htmlKey) && html.lines.contains { !$0.text.isEmpty }
    }

    private static let htmlKey = HTMLTag.key("html")
}
