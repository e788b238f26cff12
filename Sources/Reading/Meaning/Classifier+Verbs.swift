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
        if isHalved(found) { return true }
        return sentence.found.contains { unit in
            guard unit.term == Term(.unit, 0), !isPastComma(found, behind: unit) else { return false }
            let figure = unit.words.lowerBound - 1..<unit.words.upperBound + 1
            let isWhole = figure.contains { sentence.digits($0) == 100 }
            return !isWhole && figure.lowerBound - found.words.upperBound <= 3
                && found.words.lowerBound - figure.upperBound <= 1
        }
    }

    /// "Done only by half"; not "finished half of the posts".
    private func isHalved(_ done: Found) -> Bool {
        sentence.found.contains { part in
            guard part.term.kind == .fraction, part.words.lowerBound >= done.words.upperBound,
                part.words.lowerBound - done.words.upperBound <= 1
            else { return false }
            return sentence.phrase(.of, at: part.words.upperBound) == nil
        }
    }

    /// "90 %, fixed the menu": another clause.
    private func isPastComma(_ found: Found, behind unit: Found) -> Bool {
        sentence.isSign(unit.words.upperBound, ",") && found.words.lowerBound > unit.words.upperBound
    }

    private func isPast(_ found: Found) -> Bool {
        guard found.term.kind == .cue else { return false }
        switch Cue.allCases[found.term.value] {
        case .done: return true
        case .past:
            return !sentence.has(state: .unchanged)
                && (plainWords(before: found.words.lowerBound) <= 4 || endsSentence(found)
                    || (isBehindPronoun(found.words.lowerBound) && !sentence.has(.ongoing)))
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
        let own = plain.first { isOwnVerb($0) && !isKnown($0, besides: .past) }
        guard let index = own ?? early ?? (isShare ? nil : late ?? participle(plain)),
            !sentence.isNegated(before: index),
            !isUnfinished(before: index),
            !isOthers(index), index == own || !isKnown(index)
        else {
            return nil
        }
        return index
    }

    /// "finalicé", "napisałem", "I renewed": nobody's but the sender's.
    private func isOwnVerb(_ index: Int) -> Bool {
        fits(index, language.ownEndings)
            || (isBehindPronoun(index) && fits(index, language.pastEndings))
    }

    /// "so I renewed", not "the numbers I promised".
    private func isBehindPronoun(_ index: Int) -> Bool {
        guard let pronoun = sentence.phrase(.own, before: index) else { return false }
        let before = pronoun.words.lowerBound - 1
        return before < 0 || sentence.words[before].isSign || sentence.phrase(.common, at: before) != nil
            || sentence.phrase(.but, at: before) != nil
    }

    /// "6 of 10 posts are written" is not over; who says "I wrote 6 of 10" tells what they did.
    private var isShare: Bool {
        FigureReader(sentence: sentence).progress().contains { $0.value < 100 }
    }

    /// "Hazır etmek istiyorum": where verbs stand last, the last one counts.
    var endsInPlan: Bool {
        if language.namesSubjects { return false }
        return sentence.found.contains { found in
            isCue(found, .next) && endsSentence(found)
                && !sentence.phrases(at: found.words.lowerBound).contains {
                    [.day, .relative].contains($0.term.kind)
                }
        }
    }

    /// A finished verb that none of the rules before this one saw: somebody else's, or one at the head of a clause.
    var isOverSomewhere: Bool {
        if sentence.has(.ongoing) || sentence.has(.person) || sentence.has(.away) { return false }
        if let index = first(language.overEndings), !sentence.isNegated(before: index),
            !isKnown(index, besides: .past)
        {
            return true
        }
        return sentence.words.indices.dropFirst().contains { index in
            guard sentence.words[index - 1].isSign, !sentence.isSign(index - 1, ":"),
                sentence.words[index].kind == .letters
            else {
                return false
            }
            return sentence.phrases(at: index).contains { isCue($0, .past) }
                || (fits(index, language.pastEndings) && !isKnown(index))
        }
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
        guard let person = sentence.first(.person, 0), person.words.lowerBound < index,
            sentence.phrase(.oblique, before: person.words.lowerBound) == nil,
            sentence.phrase(.oblique, at: person.words.upperBound) == nil
        else { return false }
        return sentence.words[..<person.words.lowerBound].indices.allSatisfy { before in
            sentence.words[before].isSign || sentence.phrase(.common, at: before) != nil
                || sentence.phrase(.number, at: before, value: 1) != nil
        }
    }

    /// Whether the vocabulary knows the word for something else: "need" is no verb in the past.
    private func isKnown(_ index: Int, besides cue: Cue = .giving) -> Bool {
        let kinds: Term.Kinds = [.cue, .state, .common, .fraction, .number, .unit, .person, .thanks, .month]
        return sentence.isPart(index, of: kinds)
            && sentence.found.contains {
                kinds.contains($0.term.kind) && $0.words.contains(index) && !isCue($0, cue)
                    && !isCue($0, .giving)
            }
    }

    func fits(_ index: Int, _ shapes: WordShapes) -> Bool {
        shapes.fit(sentence.words[index], in: sentence.bytes)
    }

    /// "The run is booked and …".
    private func participle(_ words: [Int]) -> Int? {
        words.first { index in
            guard fits(index, language.participleEndings) else { return false }
            // "have also renewed": a little word may stand between.
            let isBetween = index > 0 && sentence.phrase(.common, at: index - 1) != nil
            return [index, index - (isBetween ? 1 : 0)].contains { end in
                sentence.phrase(.auxiliary, before: end) != nil
            }
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
