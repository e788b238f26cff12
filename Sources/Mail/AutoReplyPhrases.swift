/// The phrases of automatic answers in each language: data for translators, ` | ` between phrases.
///
/// Lower case, straight apostrophes, single spaces. A phrase is found where a word begins and may end within one, so that
/// stems do for languages that inflect. What a person would write just as well belongs nowhere but to the weak cues.
enum AutoReplyPhrases {
    /// The phrases of one language by what they say.
    typealias Table = [AutoReplyCue: String]

    /// By the code of the language.
    static let tables: [String: Table] = [germanic, romance, slavic, asian, further].reduce(into: [:]) {
        all, group in
        all.merge(group) { first, _ in first }
    }

    /// Every phrase and what it says.
    static let all: [(phrase: String, meaning: AutoReplyCue)] = tables.values.flatMap { table in
        table.flatMap { cue, phrases in
            phrases.split(separator: "|").map { ($0.trimmingPrefixBlanks.trimmingSuffixBlanks, cue) }
        }
    }.map { (String($0.0), $0.1) }
}
