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
        if saysStopped || isUnable || isLeftWaiting || first(language.blockerEndings) != nil {
            return .blockers
        }
        if let need { return need }
        return work
    }

    /// Past before future where the sentence has both, unless what is over is to come: "will be done".
    private var work: Section {
        let next = announcedAt
        let done = doneAt
        // "Once that is solved I will …": what is to come first says when.
        if next != nil, sentence.has(.once) || endsInPlan { return .next }
        if next == nil, namesComingDay, doneCue == nil { return .next }
        if let done, next == nil || (next ?? 0) > done { return isOpen(done) ? .next : .done }
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
        if namesWeekday { return .next }
        return isOverSomewhere ? .done : .notes
    }

    /// "Two bugs are left, I finish by Friday": a day in the clause that says what is finished on it.
    private var isPromised: Bool {
        guard let finishing = sentence.first(.finishing) else { return false }
        let clause = sentence.clause(around: finishing.words)
        return sentence.found.contains { clause.contains($0.words.lowerBound) && $0.term.kind == .weekday }
            && !sentence.has(.negation) && !sentence.has(.away)
    }
}
