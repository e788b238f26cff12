/// Tells an automatic answer by its words, where no header field does.
enum AutoReplyProse {
    /// The rule by which the mail is one; nil if none holds.
    ///
    /// A beginning as only machines begin is enough. What a person may write as well (somebody is away) needs signs that
    /// persons do not give: thanks for "your message", or two of a deputy, a promise, a word on access to mail; and no
    /// report of work beside them.
    static func reason(subject: String, text: String, isAnswer: Bool) -> String? {
        let whole = Prose.comparable(subject)
        if let tag = tag(whole) { return "Subject: \(tag.text)" }
        let subject = withoutTags(whole)
        let title = beginning(of: subject[...], .subject)
        if let title, isTitle(title, of: subject) { return "Subject: \(title.text)" }
        let words = Prose.comparable(text)
        if let phrase = firstLine(of: text) { return "text: \"\(phrase)\"" }
        if let receipt = receipt(subject, words) { return receipt }
        let found = cues(in: words)
        if let phrase = found[.automatic]?.first(where: { !isQuoted($0, in: words) }) {
            return "text: \"\(phrase.text)\""
        }
        if let title, Self.notices.contains(where: { found[$0] != nil }) { return "Subject: \(title.text)" }
        if let reason = ticket(found) { return reason }
        guard found[.report] == nil, !holdsReport(text) else { return nil }
        if let phrase = found[.departure]?.first,
            found[.redirection] ?? found[.urgent] ?? found[.access] != nil
        {
            return "text: \"\(phrase.text)\""
        }
        if let title = beginning(of: subject[...], .absenceSubject), isTitle(title, of: subject) {
            // "Absent: Status" has taken the place of "Re: Status".
            if isAnswer, subject[title.endIndex...].first(where: { $0 != .space }) == UInt8(ascii: ":") {
                return "Subject: \(title.text)"
            }
            if let phrase = (found[.formalAbsence] ?? found[.absence])?.first, found[.upcoming] == nil {
                return "Subject and text: \"\(phrase.text)\""
            }
        }
        return absenceNotice(found, in: words)
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

    /// Somebody is away, and the text says little but what notices say: whom to ask, when an answer comes.
    private static func absenceNotice(_ found: Cues, in words: [UInt8]) -> String? {
        let cues: [AutoReplyCue] = [.formalAbsence, .absence, .plannedAbsence]
        let absence = cues.lazy.compactMap { found[$0]?.first }.first
        let notices = [AutoReplyCue.thanks, .promise, .urgent, .access, .redirection].compactMap { notice in
            found[notice]?.first { phrase in !(absence?.indices.overlaps(phrase.indices) ?? false) }
        }
        let isSure = found[.formalAbsence] != nil || (found[.absence] != nil && found[.thanks] != nil)
        guard notices.count >= (absence == nil ? 3 : 1), isSure || found[.upcoming] == nil,
            isSure || isNotice(words, found)
        else { return nil }
        let said = ([absence].compactMap(\.self) + notices.prefix(2)).map { "\"\($0.text)\"" }
        return "text: " + said.dropLast().joined(separator: ", ") + " and " + (said.last ?? "")
    }

    /// Whether hardly a sentence lacks a phrase of notices: who is away and writes of other things is a person.
    private static func isNotice(_ words: [UInt8], _ found: Cues) -> Bool {
        let starts = found.values.joined().map(\.startIndex).sorted()
        var next = starts[...]
        var counts = (with: 0, without: 0)
        for sentence in words.split(whereSeparator: { ".!?".utf8.contains($0) }) where sentence.count > 25 {
            next = next.drop { $0 < sentence.startIndex }
            if let first = next.first, first < sentence.endIndex {
                counts.with += 1
            } else {
                counts.without += 1
            }
        }
        return counts.without == 0 || (counts.without == 1 && counts.with >= 2)
    }

    /// "They answered with \"This is an automated message\"".
    private static func isQuoted(_ phrase: ArraySlice<UInt8>, in words: [UInt8]) -> Bool {
        phrase.startIndex > 0 && words[phrase.startIndex - 1] == UInt8(ascii: "\"")
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

    /// "[Request received] …": a tag that is such a phrase.
    private static func tag(_ subject: [UInt8]) -> ArraySlice<UInt8>? {
        guard subject.first == UInt8(ascii: "["),
            let close = subject.prefix(60).firstIndex(of: UInt8(ascii: "]")),
            let phrase = beginning(of: subject[1..<close], .subject), close - phrase.endIndex <= 15
        else { return nil }
        return phrase
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
        return line[phrase.endIndex...].contains { $0 >= 0x80 || $0.isLetter || $0.isDigit }
            ? nil : phrase.text
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
