/// Reads a report of non-delivery that has no machine-readable part: those of qmail, Exim, Postfix, Exchange, Gmail and
/// of others that write alike.
struct ProseBounce {
    private let text: String
    private let header: Header
    /// The addresses that the report itself is from and to.
    private let parties: Set<EmailAddress>

    init(text: String, header: Header, parties: Set<EmailAddress>) {
        self.text = text
        self.header = header
        self.parties = parties
    }

    /// Whether a subject begins as the subjects of reports do.
    static func isReport(subject: String) -> Bool {
        var begins = false
        BouncePhrases.index.search(beginningOf: Prose.comparable(subject)) { _, cue in
            if cue == .subject { begins = true }
        }
        return begins
    }

    /// The phrase by which the text says that a mail was not, or not yet, delivered; nil if it says no such thing.
    var sign: String? {
        let found = cues
        return found[.failure] ?? found[.delay]
    }

    /// Whether a reply code of a server stands in the report.
    var holdsCode: Bool {
        let report = Array(reportText.utf8)
        return StatusCode.enhanced(in: report) != nil || StatusCode.reply(in: report) != nil
    }

    /// Whether an address that was not reached stands in the report.
    var namesRecipient: Bool { recipient != nil }

    func bounce(originalMessageID: String?) -> Bounce {
        let report = Array(reportText.utf8)
        let reply = StatusCode.reply(in: report)
        let status = StatusCode.enhanced(in: report)
        return Bounce(
            recipient: recipient, status: status, permanent: isPermanent(status: status, reply: reply),
            text: excerpt, originalMessageID: originalMessageID ?? quotedMessageID)
    }

    private func isPermanent(status: String?, reply: Int?) -> Bool {
        if cues[.delay] != nil { return false }
        if let status { return status.hasPrefix("5") }
        return reply.map { $0 >= 500 } ?? true
    }

    private var cues: [BouncePhrases.Cue: String] {
        var found: [BouncePhrases.Cue: String] = [:]
        BouncePhrases.index.search(Prose.comparable(reportText)) { phrase, cue in
            if found[cue] == nil { found[cue] = phrase.text }
        }
        return found
    }

    /// What the server wrote, without the copy of the mail that follows.
    private var reportText: String {
        var lines: [Substring] = []
        var size = 0
        for line in Substring(text.utf8.prefix(16_384)).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if isCopyMark(line) || size > 8192 { break }
            lines.append(line)
            size += line.utf8.count
        }
        return lines.joined(separator: "\n")
    }

    private func isCopyMark(_ line: Substring) -> Bool {
        var isMark = false
        let words = Prose.comparable(String(line.trimmingPrefixBlanks))
        BouncePhrases.index.search(beginningOf: words) { _, cue in
            if cue == .copy { isMark = true }
        }
        return isMark
    }

    /// The field that Exim and Gmail add, else the first address in the report that is neither the server's nor ours.
    private var recipient: String? {
        if let failed = header.firstValue("X-Failed-Recipients"),
            let address = AddressList(failed).mailboxes.first?.address
        {
            return address.description
        }
        let addresses = AddressesInProse(Array(reportText.utf8)).addresses.filter { !parties.contains($0) }
        return (addresses.first { !MachineSender.isServer($0) } ?? addresses.first)?.description
    }

    /// The Message-ID in the copy of the mail.
    private var quotedMessageID: String? {
        for line in text.utf8.prefix(65_536).split(separator: .lineFeed) {
            let line = Array(line).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
            guard line.starts(withASCII: "message-id:") else { continue }
            if let id = MessageIDs.ids(line.dropFirst(11)).first { return id }
        }
        return nil
    }

    /// The line that has the other server's words, else the beginning of the report.
    private var excerpt: String {
        let lines = reportText.split(separator: "\n").map {
            String($0.trimmingPrefixBlanks.trimmingSuffixBlanks)
        }
        let telling =
            lines.first { StatusCode.enhanced(in: Array($0.utf8)) != nil }
            ?? lines.first { StatusCode.reply(in: Array($0.utf8)) != nil }
        return telling ?? String(lines.joined(separator: " ").unicodeScalars.prefix(500))
    }
}

/// The addresses that stand in a text.
struct AddressesInProse {
    let addresses: [EmailAddress]

    init(_ text: [UInt8]) {
        var addresses: [EmailAddress] = []
        let text = Self.withoutWideSigns(text)
        for word in text.split(whereSeparator: { $0 <= .space || "<>()[]\"',;:*|`".utf8.contains($0) }) {
            guard word.count <= 254, word.contains(UInt8(ascii: "@")) else { continue }
            var word = word
            while word.last == UInt8(ascii: ".") { word = word.dropLast() }
            if let address = EmailAddress(word.text), !addresses.contains(address) {
                addresses.append(address)
            }
            if addresses.count == 50 { break }
        }
        self.addresses = addresses
    }
    /// With a blank for each punctuation mark of East Asia (U+3000 to U+303F, U+FF00 to U+FF3F).
    private static func withoutWideSigns(_ text: [UInt8]) -> [UInt8] {
        var result = text
        for index in text.indices.dropLast(2) {
            let pair = (text[index], text[index + 1])
            if pair == (0xE3, 0x80) || pair == (0xEF, 0xBC) {
                result.replaceSubrange(index...index + 2, with: [0x20, 0x20, 0x20])
            }
        }
        return result
    }
}
