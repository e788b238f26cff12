/// Tells an automatic answer by its words, where no header field does.
enum AutoReplyProse {
    /// The rule by which the mail is one; nil if none holds.
    ///
    /// A beginning as only machines begin is enough. What a person may write as well (somebody is away) needs signs that
    /// persons do not give: thanks for "your message", or two of a deputy, a promise, a word on access to mail.
    static func reason(subject: String, text: String) -> String? {
        let subject = Prose.comparable(subject)
        if let phrase = beginning(of: subject, .subject) { return "Subject: \(phrase)" }
        let words = Prose.comparable(text)
        if let phrase = beginning(of: words, .subject) { return "text: \"\(phrase)\"" }
        let found = cues(in: words)
        if let phrase = found[.automatic]?.first { return "text: \"\(phrase)\"" }
        if let phrase = found[.absence]?.first, beginning(of: subject, .absenceSubject) != nil {
            return "Subject and text: \"\(phrase)\""
        }
        return absenceNotice(found) ?? ticket(found)
    }

    private static func absenceNotice(_ found: [AutoReplyCue: [String]]) -> String? {
        guard let absence = (found[.absence] ?? found[.plannedAbsence])?.first else { return nil }
        if let thanks = found[.thanks]?.first { return "text: \"\(thanks)\" and \"\(absence)\"" }
        let notices = [AutoReplyCue.promise, .urgent, .access].compactMap { found[$0]?.first }
        return notices.count > 1 ? "text: \"\(absence)\", \"\(notices[0])\" and \"\(notices[1])\"" : nil
    }

    private static func ticket(_ found: [AutoReplyCue: [String]]) -> String? {
        guard let phrases = found[.ticket], phrases.count > 1 else { return nil }
        return "text: \"\(phrases[0])\" and \"\(phrases[1])\""
    }

    /// The phrase of `cue` that `subject` begins with, and that is not merely the beginning of a longer word.
    private static func beginning(of subject: [UInt8], _ cue: AutoReplyCue) -> String? {
        var longest: String?
        index.search(Array(subject.prefix(60))) { phrase, meaning in
            guard meaning == cue, phrase.startIndex == 0 else { return }
            if phrase.count > longest?.utf8.count ?? 0 { longest = phrase.text }
        }
        return longest
    }

    private static func cues(in text: [UInt8]) -> [AutoReplyCue: [String]] {
        var found: [AutoReplyCue: [String]] = [:]
        index.search(text) { phrase, cue in
            let phrase = phrase.text
            if found[cue]?.contains(phrase) != true { found[cue, default: []].append(phrase) }
        }
        return found
    }

    private static let index = PhraseIndex(AutoReplyPhrases.all)
}
