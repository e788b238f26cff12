/// The state of a task that a sentence names.
struct TaskState {
    let sentence: Sentence
    let topic: Topic?
    let progress: Double?
    let language: Vocabulary.Language
    /// Whether a day is promised, so that "ready" is to come.
    let isPromised: Bool

    var state: TaskUpdate.State? {
        if saysBlocked { return .blocked }
        if let progress { return progress >= 100 ? .done : progress <= 0 ? .notStarted : .inProgress }
        if says(.unchanged) { return .unchanged }
        if says(.notStarted) { return .notStarted }
        if topic == .next || topic == .questions { return nil }
        if says(.inProgress) { return .inProgress }
        if says(.done), !isPromised, !isToCome(.done) { return .done }
        if !isPromised, saysNothingButDone { return .done }
        return topic == .done && isBare ? .done : nil
    }

    private func first(_ state: TaskUpdate.State) -> Found? {
        sentence.found.first { found in
            found.says(state) && !sentence.isNegated(before: found.words.lowerBound)
        }
    }

    private func says(_ state: TaskUpdate.State) -> Bool { first(state) != nil }

    private var saysBlocked: Bool { says(.blocked) && !sentence.has(.unblocked) }

    /// "will be done", "done by Friday".
    private func isToCome(_ state: TaskUpdate.State) -> Bool {
        guard let found = first(state) else { return false }
        if let next = sentence.first(.next), next.words.lowerBound < found.words.lowerBound { return true }
        if let promise = sentence.first(.promise), promise.words.lowerBound >= found.words.upperBound,
            promise.words.lowerBound - found.words.upperBound <= 1
        {
            return true
        }
        return sentence.first(.ongoing).map { $0.words.lowerBound <= found.words.lowerBound } ?? false
    }

    /// "went live", "already sent": a task of which nothing else is said.
    private var saysNothingButDone: Bool {
        guard let done = sentence.first(.done), done.words.count > 1 || sentence.words.count <= 2 else {
            return false
        }
        let clause = sentence.clause(around: done.words)
        guard clause.lowerBound == 0, !sentence.has(.ongoing), !sentence.has(.next) else { return false }
        return clause.allSatisfy { index in
            sentence.words[index].isSign
                || sentence.found.contains { found in
                    found.words.contains(index)
                        && (found.term == done.term || [.common, .day].contains(found.term.kind))
                }
        }
    }

    /// Nothing but the task's name.
    private var isBare: Bool { sentence.words.allSatisfy(\.isSign) }
}

extension Found {
    func says(_ state: TaskUpdate.State) -> Bool {
        term.kind == .state && Term.names(of: .state)[term.value] == state.rawValue
    }
}

extension Sentence {
    func has(state: TaskUpdate.State) -> Bool { found.contains { $0.says(state) } }
}
