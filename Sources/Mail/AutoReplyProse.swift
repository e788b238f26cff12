/// Tells an automatic answer by its words, where no header field does.
enum AutoReplyProse {
    /// The rule by which the mail is one; nil if none holds.
    ///
    /// A beginning as only machines begin is enough. What a person may write as well (somebody is away) needs signs that
    /// persons do not give: thanks for "your message", or two of a deputy, a promise, a word on access to mail; and no
    /// report of work beside them.
    static func reason(subject: String, text: String) -> String? {
        let subject = withoutTags(Prose.comparable(subject))
        let title = beginning(of: subject[...], .subject)
        if let title, isTitle(title, of: subject) { return "Subject: \(title.text)" }
        let words = Prose.comparable(text)
        if let phrase = firstLine(of: text) { return "text: \"\(phrase)\"" }
        if let receipt = receipt(subject, words) { return receipt }
        let found = cues(in: words)
        if let phrase = found[.automatic]?.first { return "text: \"\(phrase.text)\"" }
        if let title, Self.notices.contains(where: { found[$0] != nil }) { return "Subject: \(title.text)" }
        if let reason = ticket(found) { return reason }
        guard !holdsReport(text) else { return nil }
        if let phrase = (found[.formalAbsence] ?? found[.absence])?.first,
            let title = beginning(of: subject[...], .absenceSubject), isTitle(title, of: subject)
        {
            return "Subject and text: \"\(phrase.text)\""
        }
        return absenceNotice(found)
    }

    /// Whether a phrase is all of the subject, or stands before the subject that is answered: "Auto reply feature" and "Out
    /// of office on Friday" are a person's.
    private static func isTitle(_ phrase: ArraySlice<UInt8>, of subject: [UInt8]) -> Bool {
        if phrase.last == UInt8(ascii: ":") { return true }
        let rest = subject[phrase.endIndex...].drop { $0.isLetter || $0 >= 0x80 }
        guard let next = rest.first(where: { $0 != .space }), next.isLetter || next >= 0x80 else {
            return true
        }
        return rest.contains(UInt8(ascii: ":"))
    }

    /// What the text of an automatic answer says, whatever its subject.
    private static let notices: [AutoReplyCue] = [
        .absence, .formalAbsence, .plannedAbsence, .thanks, .promise, .urgent, .access, .ticket,
    ]

    private typealias Cues = [AutoReplyCue: [ArraySlice<UInt8>]]

    private static func absenceNotice(_ found: Cues) -> String? {
        for (cue, least) in [(AutoReplyCue.formalAbsence, 1), (.absence, 2), (.plannedAbsence, 2)] {
            guard let absence = found[cue]?.first else { continue }
            let notices = [AutoReplyCue.thanks, .promise, .urgent, .access].compactMap { notice in
                found[notice]?.first { !$0.indices.overlaps(absence.indices) }
            }
            let isThanked = found[.thanks] != nil && cue != .plannedAbsence
            guard notices.count >= least || isThanked else { continue }
            let said = ([absence] + notices.prefix(2)).map { "\"\($0.text)\"" }
            return "text: " + said.dropLast().joined(separator: ", ") + " and " + (said.last ?? "")
        }
        return nil
    }

    /// One phrase that only a machine writes to somebody whose mail it took in, and another that does not overlap with it.
    private static func ticket(_ found: Cues) -> String? {
        guard let first = found[.ticket]?.first else { return nil }
        let others = (found[.ticket] ?? []) + (found[.ticketWord] ?? [])
        guard let other = others.first(where: { !$0.indices.overlaps(first.indices) }) else { return nil }
        return "text: \"\(first.text)\" and \"\(other.text)\""
    }

    /// "Read: …" above "Your message … was read on …".
    private static func receipt(_ subject: [UInt8], _ words: [UInt8]) -> String? {
        guard let title = beginning(of: subject[...], .receiptSubject),
            beginning(of: words[...], .receipt) != nil
        else { return nil }
        return "Subject: \(title.text) (a read receipt)"
    }

    /// The subject without the tags that robots and lists set before it: "[example.net #12] AutoReply: …".
    private static func withoutTags(_ subject: [UInt8]) -> [UInt8] {
        var rest = subject[...]
        while rest.first == UInt8(ascii: "["), let close = rest.prefix(60).firstIndex(of: UInt8(ascii: "]")) {
            rest = rest[(close + 1)...].drop { $0 == .space }
        }
        return rest.isEmpty ? subject : Array(rest)
    }

    /// The phrase that is all of the first line: "*** Automatic reply ***".
    private static func firstLine(of text: String) -> String? {
        let bytes = Array(text.utf8.drop { $0 == .lineFeed }.prefix(4 * 80))
        var scalars = 0
        let end = bytes.firstIndex { byte in
            if byte & 0xC0 != 0x80 { scalars += 1 }
            return byte == .lineFeed || scalars > 80
        }
        let line = Prose.comparable(bytes[..<(end ?? bytes.count)])
        let start = line.firstIndex { $0 >= 0x80 || $0.isLetter } ?? line.endIndex
        guard let phrase = beginning(of: line[start...], .subject) else { return nil }
        let next = line[phrase.endIndex...].first { $0 != .space }
        return next.map { $0 >= 0x80 || $0.isLetter } ?? false ? nil : phrase.text
    }

    /// The longest phrase of `cue` that `text` begins with.
    private static func beginning(of text: ArraySlice<UInt8>, _ cue: AutoReplyCue) -> ArraySlice<UInt8>? {
        var longest: ArraySlice<UInt8>?
        let text = text.prefix(60)
        index.search(beginningOf: Array(text)) { phrase, meaning in
            guard meaning == cue, phrase.count > longest?.count ?? 0 else { return }
            longest = text.prefix(phrase.count)
        }
        return longest
    }

    private static func cues(in text: [UInt8]) -> Cues {
        var found: Cues = [:]
        index.search(text) { phrase, cue in found[cue, default: []].append(phrase) }
        return found
    }

    /// A figure in percent or the id of a task (`LAND-1`): no absence notice holds one.
    private static func holdsReport(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.dropFirst().contains { index in
            switch bytes[index] {
            case UInt8(ascii: "%"):
                bytes[index - 1].isDigit
                    || (bytes[index - 1].isBlank && index > 1 && bytes[index - 2].isDigit)
            case UInt8(ascii: "-"):
                (0x41...0x5A).contains(bytes[index - 1]) && bytes[(index + 1)...].first?.isDigit == true
            default: false
            }
        }
    }

    private static let index = PhraseIndex(AutoReplyPhrases.all)
}
