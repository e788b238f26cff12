/// What a sentence's verbs say: over, announced, and by whom.
extension Classifier {
    /// Where the sentence says that something is over; nil if it does not, or says that it is not.
    var doneAt: Int? { doneCue ?? pastEnding }

    /// Said in words that the vocabulary knows.
    var doneCue: Int? {
        let first = sentence.found.first { found in
            isPast(found) && !sentence.isNegated(before: found.words.lowerBound)
                && !isUnfinished(before: found.words.lowerBound) && !isInPart(found)
                && promisedDay(of: found) == nil
        }
        return first?.words.lowerBound
    }

    /// "周五前搞定", "thứ Sáu làm xong": the day before a word that does not tell past from future (`finishing 1`).
    private func promisedDay(of done: Found) -> Found? {
        guard sentence.has(.weekday) || sentence.has(.day) || sentence.has(.period) else { return nil }
        let isTenseless = sentence.phrases(at: done.words.lowerBound).contains {
            $0.term == Term(.finishing, 1) && $0.words == done.words
        }
        guard isTenseless else { return nil }
        let clause = sentence.clause(around: done.words)
        return sentence.found.first { day in
            clause.contains(day.words.lowerBound) && day.words.lowerBound < done.words.lowerBound
                && isComing(day)
        }
    }

    private func isComing(_ found: Found) -> Bool {
        switch found.term.kind {
        case .weekday:
            !sentence.isAttribute(found.words)
                && sentence.phrase(.relative, before: found.words.lowerBound)?.term != Self.last
        case .day: found.term.value >= 1
        case .period: true
        default: false
        }
    }

    private static let last = Term(.relative, Relative.allCases.firstIndex(of: .last) ?? 0)

    /// The first day that something is promised for by such a word.
    var promisedAt: Int? {
        sentence.found.lazy.filter { isCue($0, .done) }.compactMap(promisedDay).first?.words.lowerBound
    }

    /// "70 % ready".
    private func isInPart(_ found: Found) -> Bool {
        guard sentence.phrases(at: found.words.lowerBound).contains(where: { $0.says(.done) }) else {
            return false
        }
        return sentence.found.contains { unit in
            guard unit.term == Term(.unit, 0) else { return false }
            let figure = unit.words.lowerBound - 1..<unit.words.upperBound + 1
            let isWhole = figure.contains { sentence.digits($0) == 100 }
            return !isWhole && figure.lowerBound - found.words.upperBound <= 3
                && found.words.lowerBound - figure.upperBound <= 1
        }
    }

    private func isPast(_ found: Found) -> Bool {
        guard found.term.kind == .cue else { return false }
        switch Cue.allCases[found.term.value] {
        case .done: return true
        case .past:
            return !sentence.has(state: .unchanged)
                && (plainWords(before: found.words.lowerBound) <= 4 || endsSentence(found))
                && !isTakenBack(behind: found) && !isOthers(found.words.lowerBound)
        default: return false
        }
    }

    /// "still being reviewed", "almost finished".
    private func isUnfinished(before index: Int) -> Bool {
        let told = sentence.first(.ongoing) ?? sentence.found.first { $0.says(.inProgress) }
        guard let ongoing = told else { return false }
        return ongoing.words.lowerBound <= index && index - ongoing.words.upperBound <= 2
    }

    /// "ho quasi finito", "habe nicht": what follows an auxiliary says that nothing is over.
    private func isTakenBack(behind auxiliary: Found) -> Bool {
        sentence.phrases(at: auxiliary.words.upperBound).contains { found in
            found.term.kind == .negation
                || (found.term.kind == .cue && Cue.allCases[found.term.value] == .ongoing)
        }
    }

    /// Languages that put the verb last.
    private func endsSentence(_ found: Found) -> Bool {
        sentence.words[found.words.upperBound...].allSatisfy(\.isSign)
    }

    private func plainWords(before index: Int) -> Int { sentence.words[..<index].count { !$0.isSign } }

    func isCue(_ found: Found, _ cue: Cue) -> Bool {
        found.term.kind == .cue && Cue.allCases[found.term.value] == cue
    }

    /// A verb that its ending marks as past, near the start; or at the end where the language puts it there.
    private var pastEnding: Int? {
        if sentence.has(state: .unchanged) { return nil }
        let plain = sentence.words.indices.filter { sentence.words[$0].kind == .letters }
        let early = plain.prefix(4).first { index in
            fits(index, language.pastEndings) && leadsToVerb(index)
        }
        let late = (plain.suffix(2) + plain.filter(endsClause)).first {
            fits($0, language.finalEndings) && !isNoun($0) && !isBehindTrouble($0)
        }
        guard let index = early ?? late ?? participle(plain), !sentence.isNegated(before: index),
            !isUnfinished(before: index),
            !isOthers(index), !isKnown(index)
        else {
            return nil
        }
        return index
    }

    /// Where the sender announces something; what somebody else wants or will do is no plan of theirs.
    var announcedAt: Int? {
        let next =
            sentence.first(.next).map(\.words.lowerBound) ?? first(language.nextEndings) ?? promisedAt
        return next.flatMap { isOthers($0) ? nil : $0 }
    }

    /// The first word of some forms.
    func first(_ shapes: WordShapes) -> Int? {
        if shapes.isEmpty { return nil }
        return sentence.words.indices.first { sentence.words[$0].kind == .letters && fits($0, shapes) }
    }

    /// "The client liked it": said of somebody else.
    private func isOthers(_ index: Int) -> Bool {
        guard let person = sentence.first(.person, 0), person.words.lowerBound < index else { return false }
        return sentence.words[..<person.words.lowerBound].indices.allSatisfy { before in
            sentence.words[before].isSign || sentence.phrase(.common, at: before) != nil
                || sentence.phrase(.number, at: before, value: 1) != nil
        }
    }

    /// Whether the vocabulary knows the word for something else: "need" is no verb in the past.
    private func isKnown(_ index: Int) -> Bool {
        let kinds: Term.Kinds = [.cue, .common, .fraction, .number, .unit, .person, .thanks, .month]
        return sentence.isPart(index, of: kinds)
            && sentence.found.contains {
                kinds.contains($0.term.kind) && $0.words.contains(index) && !isCue($0, .giving)
            }
    }

    func fits(_ index: Int, _ shapes: WordShapes) -> Bool {
        shapes.fit(sentence.words[index], in: sentence.bytes)
    }

    /// "The run is booked and …".
    private func participle(_ words: [Int]) -> Int? {
        words.first { index in
            sentence.phrase(.auxiliary, before: index) != nil && fits(index, language.participleEndings)
        }
    }

    private func endsClause(_ index: Int) -> Bool {
        index + 1 == sentence.words.count || sentence.endsClause(index + 1)
    }

    /// "It fails, because the licence has expired": the clause behind trouble only says why.
    private func isBehindTrouble(_ index: Int) -> Bool {
        sentence.first(.trouble).map { !sentence.clause(around: $0.words).contains(index) } ?? false
    }

    /// A capital within a sentence: German writes its nouns so.
    private func isNoun(_ index: Int) -> Bool {
        let first = sentence.bytes[sentence.words[index].range.lowerBound]
        return first >= 0x41 && first <= 0x5A && sentence.words[..<index].contains { !$0.isSign }
    }

    /// Nothing but pronouns, days and the like stand before a verb at the head of its sentence.
    private func leadsToVerb(_ index: Int) -> Bool {
        sentence.words[..<index].indices.allSatisfy { before in
            sentence.words[before].kind != .letters
                || sentence.isPart(before, of: [.common, .day, .weekday])
        }
    }
}
