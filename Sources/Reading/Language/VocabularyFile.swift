/// One language's vocabulary as it stands in its file: `kind value: phrase, phrase`, further phrases on indented lines.
struct VocabularyFile {
    /// Each phrase with what it means, in the file's order.
    private(set) var entries: [(term: Term, phrase: String)] = []
    /// Word endings that mark a finished verb among the first words of a sentence.
    private(set) var pastEndings = WordShapes()
    /// Word endings that mark a finished verb of the sender's own, wherever it stands.
    private(set) var ownEndings = WordShapes()
    /// Word endings of finished verbs, whoever's and wherever they stand.
    private(set) var overEndings = WordShapes()
    /// Word endings of verbs that are over or not, as the sentence's days say: "colgamos".
    private(set) var eitherEndings = WordShapes()
    /// Word endings that mark a finished verb at the end of a sentence.
    private(set) var finalEndings = WordShapes()
    /// Word endings that mark a verb of what is to come.
    private(set) var nextEndings = WordShapes()
    /// Word endings of what is to be done, behind a word of need.
    private(set) var infinitiveEndings = WordShapes()
    /// Word endings of what is done, behind an auxiliary.
    private(set) var participleEndings = WordShapes()
    /// Word endings that say that somebody cannot.
    private(set) var blockerEndings = WordShapes()
    /// Letters that only this language has, or nearly.
    private(set) var letters: [UInt32] = []
    /// Whether accents tell words apart, so that a writer who uses any means them.
    private(set) var hasTones = false
    /// How `3/12` is read.
    private(set) var dateOrder = DateOrder.dayFirst
    /// What could not be understood, with line numbers; empty for a good file.
    private(set) var mistakes: [String] = []

    enum DateOrder: String, Sendable {
        case dayFirst = "day-first"
        case monthFirst = "month-first"
        /// Whichever of the two lies nearer in the future.
        case nearer
    }

    private enum Target {
        case term(Term)
        case pastEnding, ownEnding, overEnding, eitherEnding, finalEnding, nextEnding, infinitiveEnding
        case blockerEnding, participleEnding, order, letters, tones
    }

    init(_ bytes: [UInt8]) {
        var target: Target?
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: " ") {
                read(phrases: line, for: target, line: index + 1)
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                target = Self.target(String(decoding: line[..<colon], as: UTF8.self))
                if target == nil { mistakes.append("line \(index + 1): no such kind") }
                read(phrases: line[(colon + 1)...], for: target, line: index + 1)
            } else {
                mistakes.append("line \(index + 1): no colon")
            }
        }
    }

    private static func target(_ name: String) -> Target? {
        switch name {
        case "ending past": return .pastEnding
        case "ending own": return .ownEnding
        case "ending over": return .overEnding
        case "ending either": return .eitherEnding
        case "ending final": return .finalEnding
        case "ending next": return .nextEnding
        case "ending infinitive": return .infinitiveEnding
        case "ending blocker": return .blockerEnding
        case "ending participle": return .participleEnding
        case "date order": return .order
        case "letters": return .letters
        case "tones": return .tones
        default: break
        }
        let parts = name.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let kind = Term.Kind(named: String(first)) else { return nil }
        guard parts.count == 2 else { return Term.names(of: kind).isEmpty ? .term(Term(kind)) : nil }
        let value = String(parts[1])
        if let named = Term.names(of: kind).firstIndex(of: value) { return .term(Term(kind, named)) }
        return Int(value).map { .term(Term(kind, $0)) }
    }

    private mutating func read(phrases: ArraySlice<UInt8>, for target: Target?, line: Int) {
        guard let target else { return }
        for piece in phrases.split(separator: UInt8(ascii: ",")) {
            let trimmed = piece.drop { $0 == 0x20 }
            let length = (trimmed.lastIndex { $0 != 0x20 } ?? trimmed.startIndex - 1) + 1 - trimmed.startIndex
            guard length > 0 else { continue }
            let phrase = trimmed.prefix(length)
            switch target {
            case .term(let term): entries.append((term, String(decoding: phrase, as: UTF8.self)))
            case .pastEnding: pastEndings.add(phrase)
            case .ownEnding: ownEndings.add(phrase)
            case .overEnding: overEndings.add(phrase)
            case .eitherEnding: eitherEndings.add(phrase)
            case .finalEnding: finalEndings.add(phrase)
            case .nextEnding: nextEndings.add(phrase)
            case .infinitiveEnding: infinitiveEndings.add(phrase)
            case .blockerEnding: blockerEndings.add(phrase)
            case .participleEnding: participleEndings.add(phrase)
            case .letters: letters += String(decoding: phrase, as: UTF8.self).unicodeScalars.map(\.value)
            case .tones: hasTones = phrase.elementsEqual("yes".utf8)
            case .order: read(order: String(decoding: phrase, as: UTF8.self), line: line)
            }
        }
    }

    private mutating func read(order name: String, line: Int) {
        if let order = DateOrder(rawValue: name) {
            dateOrder = order
        } else {
            mistakes.append("line \(line): no such date order: \(name)")
        }
    }
}
