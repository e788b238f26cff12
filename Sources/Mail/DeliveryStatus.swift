/// What a message/delivery-status part says (RFC 3464 section 2).
struct DeliveryStatus {
    /// The fields of each group: the mail's, then each recipient's.
    private let groups: [Header]

    /// QUIRK: blank lines between the groups are missing or doubled, and lines that are no fields stand among them.
    init(_ bytes: [UInt8]) {
        var groups: [Header] = []
        var position = 0
        while position < bytes.count, groups.count < 1000 {
            var parsing = HeaderParsing(bytes, in: position..<bytes.count, budget: 1 << 16)
            let group = parsing.header()
            if !group.fields.isEmpty { groups.append(group) }
            position = parsing.bodyStart > position ? parsing.bodyStart : bytes.line(at: position).next
        }
        self.groups = groups
    }

    /// The report as one bounce: of the first recipient that failed for good, else of the first one; nil if it names
    /// neither a recipient nor an outcome.
    func bounce(text: String, originalMessageID: String?) -> Bounce? {
        let reports = groups.filter { group in Self.recipientFields.contains { group.firstValue($0) != nil } }
        guard let report = reports.first(where: Self.isPermanent) ?? reports.first else { return nil }
        let diagnostic = report.decoded("Diagnostic-Code").map(Self.afterType)
        let known = groups.lazy.compactMap { $0.firstValue("X-Original-Message-ID") }.first
        return Bounce(
            recipient: Self.recipient(report),
            status: report.first("Status").flatMap { StatusCode.enhanced(in: Array($0.utf8)) }
                ?? diagnostic.flatMap { StatusCode.enhanced(in: Array($0.utf8)) },
            permanent: Self.isPermanent(report),
            text: diagnostic.flatMap { $0.isEmpty ? nil : $0 } ?? text,
            originalMessageID: originalMessageID ?? known.flatMap { MessageIDs.ids($0).first })
    }

    private static let recipientFields: [StaticString] = [
        "Final-Recipient", "Original-Recipient", "Action", "Status", "Diagnostic-Code",
    ]

    /// The address that the report is of: the final one, or the one that was written to where the final one is a file,
    /// a command or no address at all.
    private static func recipient(_ report: Header) -> String? {
        let names: [StaticString] = ["Final-Recipient", "Original-Recipient", "X-Actual-Recipient"]
        let texts = names.compactMap { report.decoded($0).map(afterType) }.map(withoutBrackets)
        return texts.first { EmailAddress($0) != nil } ?? texts.first { !$0.isEmpty }
    }

    /// `rfc822;user@example.com` without its type.
    private static func afterType(_ value: String) -> String {
        guard let semicolon = value.unicodeScalars.firstIndex(of: ";"),
            value.unicodeScalars[..<semicolon].allSatisfy({ $0.isASCII && $0 != " " })
        else { return value }
        return String(value.unicodeScalars[semicolon...].dropFirst()).trimmingBlanks
    }

    private static func withoutBrackets(_ address: String) -> String {
        String(address.unicodeScalars.filter { $0 != "<" && $0 != ">" && $0 != "\"" }).trimmingBlanks
    }

    /// What the Action field says, whatever the code; where it is missing or unknown, what the code says.
    private static func isPermanent(_ report: Header) -> Bool {
        let action = ParameterizedValue(report.firstValue("Action") ?? []).value
        if action.hasPrefix("fail") || action.hasPrefix("error") || action.hasPrefix("bounce") { return true }
        if ["delay", "deferred", "relay", "deliver", "expand"].contains(where: action.hasPrefix) {
            return false
        }
        return report.first("Status")?.trimmingBlanks.hasPrefix("5") ?? (action.isEmpty)
    }
}

/// The codes of RFC 3463 (`5.1.1`) and of RFC 5321 (`550`) in prose.
enum StatusCode {
    /// The first code of class 2, 4 or 5 with three numbers that stands alone; class 2 is no failure, but is reported.
    static func enhanced(in text: [UInt8]) -> String? {
        var index = 0
        while index < text.count {
            let end = endOfNumber(text, from: index)
            if let code = code(text[index..<end]) { return code }
            index = end > index ? end : index + 1
        }
        return nil
    }

    /// Where a run of letters, digits and dots ends.
    private static func endOfNumber(_ text: [UInt8], from start: Int) -> Int {
        var end = start
        while end < text.count, text[end].isLetter || text[end].isDigit || text[end] == UInt8(ascii: ".") {
            end += 1
        }
        return end
    }

    private static func code(_ word: ArraySlice<UInt8>) -> String? {
        let word = word.last == UInt8(ascii: ".") ? word.dropLast() : word
        let numbers = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard numbers.count == 3, numbers[0].count == 1, let kind = numbers[0].first,
            "245".utf8.contains(kind),
            numbers.dropFirst().allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(\.isDigit) })
        else { return nil }
        return word.text
    }

    /// The first reply code of class 4 or 5 that stands alone.
    static func reply(in text: [UInt8]) -> Int? {
        for word in text.split(whereSeparator: { !$0.isDigit && !$0.isLetter && $0 != UInt8(ascii: ".") }) {
            guard word.count == 3, word.allSatisfy(\.isDigit), let code = Int(word.text),
                (400..<600).contains(code),
                code % 100 < 60
            else { continue }
            return code
        }
        return nil
    }
}
