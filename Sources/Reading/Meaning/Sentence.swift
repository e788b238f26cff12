/// A stretch of a reply that is understood as a whole: its words, and the phrases of the vocabulary among them.
///
/// An object, for every reader of figures, days and sections holds it.
final class Sentence {
    let passage: Passage
    /// In which the words stand.
    var bytes: [UInt8] { passage.bytes }
    var words: Words { passage.words }
    /// In the order in which they begin; of two where one is part of the other only the longer.
    let found: [Found]
    /// What kinds of phrases are among them.
    private let kinds: Term.Kinds
    /// What stands at each word, and behind the last.
    private let places: [Place]

    private struct Place {
        /// The first of `found` that begins here or later.
        var first: Int
        /// The kinds of the phrases that begin here.
        var begun = Term.Kinds()
        /// The kinds of the phrases that the word is part of.
        var covering = Term.Kinds()
    }

    init(_ passage: Passage, speaking languages: ActiveLanguages, vocabulary: Vocabulary) {
        self.passage = passage
        let words = passage.words
        found = Self.longest(
            Self.own(
                vocabulary.phrases(of: .all, in: words) {
                    languages.contains(Int($0.language)) || $0.term.kind.isUniversal
                }, primary: languages.primary, count: words.count))
        (places, kinds) = Self.places(of: found, count: words.count)
    }

    /// Without what only another language says of a word that the mail's own language knows: "due" is two in Italian.
    private static func own(_ found: [Found], primary: Int, count: Int) -> [Found] {
        let isForeign = { (phrase: Found) in
            phrase.language != primary && !phrase.term.kind.isUniversal && phrase.words.count == 1
        }
        guard found.contains(where: isForeign) else { return found }
        var isOwn = [Bool](repeating: false, count: count)
        for phrase in found where phrase.language == primary {
            for word in phrase.words { isOwn[word] = true }
        }
        var own: [Found] = []
        own.reserveCapacity(found.count)
        for phrase in found where !isForeign(phrase) || !isOwn[phrase.words.lowerBound] { own.append(phrase) }
        return own
    }

    private static func places(of found: [Found], count: Int) -> ([Place], Term.Kinds) {
        var places = [Place](repeating: Place(first: found.count), count: count + 1)
        var kinds = Term.Kinds()
        for (index, phrase) in found.enumerated().reversed() {
            kinds.insert(phrase.term.kind)
            places[phrase.words.lowerBound].first = index
            places[phrase.words.lowerBound].begun.insert(phrase.term.kind)
            for word in phrase.words { places[word].covering.insert(phrase.term.kind) }
        }
        for word in places.indices.dropLast().reversed() {
            places[word].first = min(places[word].first, places[word + 1].first)
        }
        return (places, kinds)
    }

    private init(_ passage: Passage, found: [Found]) {
        self.passage = passage
        self.found = found
        (places, kinds) = Self.places(of: found, count: passage.words.count)
    }

    /// Drops what is a part of a longer phrase: "done" in "not done".
    private static func longest(_ found: [Found]) -> [Found] {
        var kept: [Found] = []
        kept.reserveCapacity(found.count)
        var covered = 0..<0
        var start = -1
        var isPlain = false
        for (index, phrase) in found.enumerated() {
            if phrase.words.lowerBound > start {
                start = phrase.words.lowerBound
                let end = widest(found[index...])
                if end > covered.upperBound {
                    covered = start..<end
                    isPlain = found[index...].prefix { $0.words.lowerBound == start }.contains {
                        $0.term.kind == .plain && $0.words.upperBound == end
                    }
                }
            }
            let isPart =
                phrase.words.lowerBound >= covered.lowerBound && phrase.words.upperBound <= covered.upperBound
                && phrase.words.count < covered.count
            if !isPart || !(isPlain || phrase.term.kind.isSwallowed) { kept.append(phrase) }
        }
        return kept
    }

    /// Where the longest of the phrases that begin with the first one's word ends, of those that swallow others.
    private static func widest(_ found: ArraySlice<Found>) -> Int {
        var end = 0
        for phrase in found {
            if phrase.words.lowerBound != found[found.startIndex].words.lowerBound { break }
            if phrase.term.swallows { end = max(end, phrase.words.upperBound) }
        }
        return end
    }

    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(
            decoding: bytes[words[first].range.lowerBound..<words[last].range.upperBound], as: UTF8.self)
    }

    var text: String { passage.text }

    func has(_ kind: Term.Kind, _ value: Int? = nil) -> Bool { first(kind, value) != nil }

    func first(_ kind: Term.Kind, _ value: Int? = nil) -> Found? {
        guard kinds.contains(kind) else { return nil }
        return found.first { $0.term.kind == kind && (value == nil || $0.term.value == value) }
    }

    func has(_ cue: Cue) -> Bool { first(cue) != nil }

    func first(_ cue: Cue) -> Found? {
        guard kinds.contains(.cue) else { return nil }
        return found.first { $0.term.kind == .cue && Cue.allCases[$0.term.value] == cue }
    }

    /// The phrase of a kind that begins with the word at `index`, the longest.
    func phrase(_ kind: Term.Kind, at index: Int) -> Found? {
        begins(kind, at: index) ? phrases(at: index).last { $0.term.kind == kind } : nil
    }

    /// The longest phrase of a kind and value that begins with the word at `index`.
    func phrase(_ kind: Term.Kind, at index: Int, value: Int) -> Found? {
        begins(kind, at: index) ? phrases(at: index).last { $0.term == Term(kind, value) } : nil
    }

    private func begins(_ kind: Term.Kind, at index: Int) -> Bool {
        words.indices.contains(index) && places[index].begun.contains(kind)
    }

    /// Whether the word at `index` is part of a phrase of some kinds.
    func isPart(_ index: Int, of kinds: Term.Kinds) -> Bool {
        !places[index].covering.isDisjoint(with: kinds)
    }

    /// The phrases that begin with the word at `index`.
    func phrases(at index: Int) -> ArraySlice<Found> {
        guard words.indices.contains(index) else { return [] }
        return found[places[index].first..<places[index + 1].first]
    }

    /// Whether a number or a phrase stands at `index`: nothing else begins a figure or a day.
    func mayCount(at index: Int) -> Bool {
        words.indices.contains(index)
            && (words[index].kind == .digits || places[index].first < places[index + 1].first)
    }

    /// The phrase of a kind that ends with the word before `index`, the longest.
    func phrase(_ kind: Term.Kind, before index: Int) -> Found? {
        guard index <= words.count, kinds.contains(kind) else { return nil }
        let near = found[places[max(0, index - 12)].first..<places[index].first]
        return near.first { $0.words.upperBound == index && $0.term.kind == kind }
    }

    /// Whether a word of negation stands up to three words before `index`, with no comma between.
    func isNegated(before index: Int) -> Bool {
        has(.negation)
            && found.contains { phrase in
                phrase.term.kind == .negation && phrase.words.upperBound <= index
                    && index - phrase.words.upperBound <= 3
                    && !words[phrase.words.upperBound..<index].contains(where: \.isSign)
            }
    }

    func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
        guard words.indices.contains(index), words[index].isSign else { return false }
        let byte = bytes[words[index].range.lowerBound]
        return byte < 0x80 ? UInt32(byte) == sign.value : words[index].key == WordKey.sign(sign)
    }

    /// Whether the word at `index` is one of some signs.
    func isSign(_ index: Int, among signs: [UInt32]) -> Bool {
        guard words.indices.contains(index), words[index].isSign else { return false }
        return signs.contains(
            UTF8Scalars.decode(bytes, at: words[index].range.lowerBound, end: bytes.count).scalar)
    }

    /// Whether it ends in `?` or `？`, closing signs aside.
    var endsInQuestionMark: Bool {
        words.indices.last { !isSign($0, among: Self.closing) }
            .map { isSign($0, among: Self.questionMarks) } ?? false
    }

    /// `)`, `"`, `!` and `*`.
    private static let closing: [UInt32] = [0x29, 0x22, 0x21, 0x2A]
    private static let questionMarks: [UInt32] = [0x3F, 0xFF1F]

    /// Whether the words at `index` and before it have no space between them.
    func touches(_ index: Int) -> Bool {
        words.indices.contains(index) && index > 0
            && words[index - 1].range.upperBound == words[index].range.lowerBound
    }

    /// The number that a word of digits writes; nil for longer ones than anybody means.
    func digits(_ index: Int) -> Int? {
        guard words.indices.contains(index), words[index].kind == .digits else { return nil }
        var value = 0
        var position = words[index].range.lowerBound
        let end = words[index].range.upperBound
        var count = 0
        while position < end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: position, end: end)
            value = value * 10 + Int(Folding.folded(scalar)) - 0x30
            position += length
            count += 1
            if count > 8 { return nil }
        }
        return value
    }

    /// The number that words write: one of the vocabulary, or several ideographs (`十八`, `三十五`, `四十`).
    func numeral(at index: Int) -> (value: Int, end: Int)? {
        guard let first = phrase(.number, at: index) else { return nil }
        var value = first.term.value
        var end = first.words.upperBound
        guard words[index].kind == .ideograph else { return (value, end) }
        while touches(end), words[end].kind == .ideograph, let next = phrase(.number, at: end) {
            switch next.term.value {
            case 10 where value > 1 && value < 10, 100 where value < 10: value *= next.term.value
            case 1...9 where value >= 10 && value % 10 == 0: value += next.term.value
            case 10...90 where value >= 100 && value % 100 == 0: value += next.term.value
            default: return (value, end)
            }
            end = next.words.upperBound
        }
        return (value, end)
    }

    /// How many digits the word at `index` has.
    func digitCount(_ index: Int) -> Int { bytes[words[index].range].count { $0 & 0xC0 != 0x80 } }

    /// Part of this sentence, as a sentence of its own.
    func part(_ range: Range<Int>) -> Sentence {
        var shifted: [Found] = []
        shifted.reserveCapacity(min(found.count, 2 * range.count))
        for phrase in found[places[range.lowerBound].first...]
        where phrase.words.upperBound <= range.upperBound {
            let start = phrase.words.lowerBound - range.lowerBound
            shifted.append(
                Found(
                    term: phrase.term, language: phrase.language, words: start..<start + phrase.words.count))
        }
        return Sentence(passage.part(words: range), found: shifted)
    }
}

extension Term {
    fileprivate var swallows: Bool {
        switch kind {
        case .cue, .state, .health, .fraction, .thanks, .pointer, .plain: true
        // "esta mañana" is not "mañana".
        case .day: value <= 0
        default: false
        }
    }
}

extension Term.Kind {
    /// Read in every language, whatever the rest of the mail is written in.
    var isUniversal: Bool {
        switch self {
        case .heading, .command, .health, .unit, .footer, .header, .lookalike: true
        default: false
        }
    }

    fileprivate var isSwallowed: Bool {
        switch self {
        case .cue, .state, .health, .negation, .thanks: true
        default: false
        }
    }
}

/// The languages that a mail is written in, as bits.
struct ActiveLanguages {
    private var bits: UInt64

    init(_ languages: [Int]) { bits = languages.reduce(0) { $0 | 1 << UInt64($1) } }

    func contains(_ language: Int) -> Bool { bits & (1 << UInt64(language)) != 0 }

    /// How many words of a text are asked for its languages.
    static let sample = 4000

    /// The language with most of the words, those nearly as frequent, and English where it occurs at all.
    init(of words: Words, in bytes: [UInt8], vocabulary: Vocabulary) {
        // A word counts once for a language, however many things it means there; a sign tells none.
        var weights = [Int](repeating: 0, count: vocabulary.languages.count * words.count)
        var scores = [Int](repeating: 0, count: vocabulary.languages.count)
        for found in vocabulary.phrases(of: Term.Kinds.tellingLanguage, in: words) {
            let weight = found.term.kind.weight
            for word in found.words where !words[word].isSign {
                let place = found.language * words.count + word
                guard weights[place] < weight else { continue }
                scores[found.language] += weight - weights[place]
                weights[place] = weight
            }
        }
        for word in words where !word.isSign {
            if let language = vocabulary.language(of: word, in: bytes) { scores[language] += 1 }
        }
        let top = scores.max() ?? 0
        primary = scores.firstIndex(of: top) ?? 0
        bits = 0
        for (language, score) in scores.enumerated()
        where score * 10 >= top * 7 || (language == 0 && score > 0) {
            bits |= 1 << UInt64(language)
        }
    }

    /// The one with most words; the first of the vocabulary where nothing tells.
    private(set) var primary = 0
}

extension Term.Kind {
    /// How much a phrase tells of the language it stands in.
    fileprivate var weight: Int {
        switch self {
        case .common: 2
        case .cue, .state, .weekday, .day, .month, .thanks, .greeting, .signoff, .none, .command, .away: 1
        case .heading, .promise, .since, .until, .returning, .relative, .period, .number, .negation: 1
        default: 0
        }
    }
}

extension Term.Kinds {
    /// Those that tell of the language.
    fileprivate static let tellingLanguage = Term.Kind.allCases.reduce(into: Term.Kinds()) {
        if $1.weight > 0 { $0.insert($1) }
    }
}
