/// The section that a sentence's words put it in.
struct Classifier {
    let sentence: Sentence
    let language: Vocabulary.Language

    enum Section { case done, next, blockers, questions, notes }

    /// Nil for a sentence that says only what belongs nowhere: that nothing blocks.
    var section: Section? {
        if sentence.isQuestion { return .questions }
        if saysOnlyUnblocked { return nil }
        if sentence.labelledObstacle != nil { return .blockers }
        if let blocker = sentence.first(.blocker), !sentence.isNegated(before: blocker.words.lowerBound),
            !isOver(before: blocker)
        {
            return .blockers
        }
        if saysStopped || isLeftWaiting || first(language.blockerEndings) != nil { return .blockers }
        if let need { return need }
        return work
    }

    /// Past before future where the sentence has both, unless what is over is to come: "will be done".
    private var work: Section {
        let next = announcedAt
        let done = doneAt
        // "Once that is solved I will …": what is to come first says when.
        if next != nil, sentence.has(.once) { return .next }
        if next == nil, namesComingDay, doneCue == nil { return .next }
        if let done, next == nil || (next ?? 0) > done { return .done }
        // Somebody else's leave is no work of the sender's.
        if sentence.has(.away), sentence.has(.person) { return .notes }
        if let trouble = sentence.first(.trouble), !sentence.isNegated(before: trouble.words.lowerBound),
            next == nil
        {
            return isPromised ? .next : .blockers
        }
        if next != nil { return .next }
        if sentence.has(.present), !sentence.has(.away), sentence.found.contains(where: { isAhead($0) }),
            !sentence.has(.ongoing)
        {
            return .next
        }
        return .notes
    }

    /// "Two bugs are left, I finish by Friday": a day in the clause that says what is finished on it.
    private var isPromised: Bool {
        guard let finishing = sentence.first(.finishing) else { return false }
        let clause = sentence.clause(around: finishing.words)
        return sentence.found.contains { clause.contains($0.words.lowerBound) && $0.term.kind == .weekday }
            && !sentence.has(.negation) && !sentence.has(.away)
    }

    /// "Next Monday", "tomorrow", "by the end of the week": days that nothing past happens on.
    private var namesComingDay: Bool {
        guard !sentence.has(.ongoing), !sentence.has(.away), !sentence.has(.person),
            !sentence.has(state: .unchanged)
        else { return false }
        return sentence.found.contains { found in
            switch found.term.kind {
            case .day: found.term.value >= 1
            case .relative:
                Relative.allCases[found.term.value] == .next
                    && (sentence.phrase(.weekday, at: found.words.upperBound) != nil
                        || sentence.phrase(.weekday, before: found.words.lowerBound) != nil)
            default: false
            }
        }
    }

    private func isAhead(_ found: Found) -> Bool {
        switch found.term.kind {
        case .day: found.term.value >= 0
        case .weekday, .period: true
        case .relative: Relative.allCases[found.term.value] != .last
        default: false
        }
    }
}
