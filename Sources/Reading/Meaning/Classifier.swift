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
        if saysStopped { return .blockers }
        if let need { return need }
        return work
    }

    /// "I need two more hours" is neither a blocker nor work.
    private var asksForTime: Bool {
        sentence.first(.need).map { sentence.saysTime(in: sentence.clause(around: $0.words)) } ?? false
    }

    /// "I need the logo" is a blocker, "I need to test" is work to come.
    private var need: Section? {
        guard let need = sentence.first(.need), !sentence.isNegated(before: need.words.lowerBound),
            !isOver(before: need), doneAt == nil
        else { return nil }
        if asksForTime { return .notes }
        let near = max(0, need.words.lowerBound - 1)..<min(sentence.words.count, need.words.upperBound + 3)
        let isWork = near.contains { index in
            sentence.words[index].kind == .letters && !need.words.contains(index)
                && language.infinitiveEndings.contains { ends(index, $0) }
        }
        return isWork ? .next : .blockers
    }

    /// "can't go on".
    private var saysStopped: Bool {
        sentence.found.contains { found in
            found.says(.blocked)
                && !sentence.isNegated(before: found.words.lowerBound) && !sentence.has(.unblocked)
        }
    }

    /// Past before future where the sentence has both, unless what is over is to come: "will be done".
    private var work: Section {
        let next = sentence.first(.next).map(\.words.lowerBound) ?? nextEnding
        let done = doneAt
        if let done, next == nil || (next ?? 0) > done { return .done }
        // Somebody else's leave is no work of the sender's.
        if sentence.has(.away), sentence.has(.person) { return .notes }
        if let trouble = sentence.first(.trouble), !sentence.isNegated(before: trouble.words.lowerBound),
            next == nil
        {
            return .blockers
        }
        if next != nil { return .next }
        if sentence.has(.present), !sentence.has(.away), sentence.found.contains(where: { isAhead($0) }),
            !sentence.has(.ongoing)
        {
            return .next
        }
        return .notes
    }

    private func isAhead(_ found: Found) -> Bool {
        switch found.term.kind {
        case .day: found.term.value >= 0
        case .weekday, .period: true
        case .relative: Relative.allCases[found.term.value] != .last
        default: false
        }
    }

    /// Where the sentence says that something is over; nil if it does not, or says that it is not.
    private var doneAt: Int? {
        let candidates = sentence.found.filter { $0.term.kind == .cue }.filter { found in
            switch Cue.allCases[found.term.value] {
            case .done: true
            case .past:
                plainWords(before: found.words.lowerBound) <= 4 && !isTakenBack(behind: found)
                    && !isOthers(found.words.lowerBound)
            default: false
            }
        }
        let first = candidates.first { found in
            !sentence.isNegated(before: found.words.lowerBound)
                && !isUnfinished(before: found.words.lowerBound)
        }
        return first?.words.lowerBound ?? pastEnding
    }

    /// "still being reviewed", "almost finished".
    private func isUnfinished(before index: Int) -> Bool {
        guard let ongoing = sentence.first(.ongoing) else { return false }
        return ongoing.words.lowerBound <= index && index - ongoing.words.upperBound <= 2
    }

    /// "ho quasi finito", "habe nicht": what follows an auxiliary says that nothing is over.
    private func isTakenBack(behind auxiliary: Found) -> Bool {
        sentence.phrases(at: auxiliary.words.upperBound).contains { found in
            found.term.kind == .negation
                || (found.term.kind == .cue && Cue.allCases[found.term.value] == .ongoing)
        }
    }

    private func plainWords(before index: Int) -> Int { sentence.words[..<index].count { !$0.isSign } }

    /// A verb that its ending marks as past, near the start; or at the end where the language puts it there.
    private var pastEnding: Int? {
        if sentence.has(state: .unchanged) { return nil }
        let plain = sentence.words.indices.filter { sentence.words[$0].kind == .letters }
        let early = plain.prefix(4).first { index in
            language.pastEndings.contains { ends(index, $0) } && leadsToVerb(index)
        }
        let late = plain.suffix(2).first { index in language.finalEndings.contains { ends(index, $0) } }
        guard let index = early ?? late, !sentence.isNegated(before: index), !isUnfinished(before: index),
            !isOthers(index), !isCue(index)
        else {
            return nil
        }
        return index
    }

    /// A verb that its ending marks as to come.
    private var nextEnding: Int? {
        guard !language.nextEndings.isEmpty else { return nil }
        return sentence.words.indices.first { index in
            sentence.words[index].kind == .letters && language.nextEndings.contains { ends(index, $0) }
        }
    }

    /// "The client liked it": said of somebody else.
    private func isOthers(_ index: Int) -> Bool {
        sentence.first(.person).map { $0.words.lowerBound < index } ?? false
    }

    /// Whether the vocabulary knows the word for something else: "need" is no verb in the past.
    private func isCue(_ index: Int) -> Bool {
        sentence.found.contains { $0.term.kind == .cue && $0.words.contains(index) }
    }

    private func ends(_ index: Int, _ ending: [UInt8]) -> Bool {
        let range = sentence.words[index].range
        return range.count > ending.count + 1
            && sentence.bytes[range].suffix(ending.count).elementsEqual(ending)
    }

    /// Nothing but pronouns, days and the like stand before a verb at the head of its sentence.
    private func leadsToVerb(_ index: Int) -> Bool {
        sentence.words[..<index].indices.allSatisfy { before in
            sentence.words[before].kind != .letters
                || sentence.found.contains {
                    $0.words.contains(before) && [.common, .day, .weekday].contains($0.term.kind)
                }
        }
    }

    private func isOver(before blocker: Found) -> Bool {
        guard let unblocked = sentence.first(.unblocked) else { return false }
        return unblocked.words.lowerBound <= blocker.words.lowerBound
    }

    /// "No blockers.", "Nothing is blocking me at the moment".
    var saysOnlyUnblocked: Bool {
        guard let unblocked = sentence.first(.unblocked) else { return false }
        let rest = sentence.words.indices.filter {
            !unblocked.words.contains($0) && sentence.words[$0].kind != .sign
        }
        if rest.contains(where: { sentence.words[$0].kind == .digits }) { return false }
        let loud = sentence.found.contains { found in
            guard found.term.kind == .cue, !found.words.overlaps(unblocked.words) else { return false }
            return [.done, .next, .past].contains(Cue.allCases[found.term.value])
        }
        return !loud && rest.count <= 6
    }
}

extension Sentence {
    var isQuestion: Bool {
        if endsInQuestionMark { return true }
        guard let cue = first(.question) else { return false }
        return words[..<cue.words.lowerBound].count { !$0.isSign } <= 3 && !has(.thanks)
    }

    /// What stands behind "Blockers:" within a sentence; nil where that is nothing.
    var labelledObstacle: Range<Int>? {
        let label = found.first { label in
            label.term.kind == .heading && Topic.allCases[label.term.value] == .blockers
                && isSign(label.words.upperBound, among: [0x3A, 0xFF1A])
        }
        guard let label else { return nil }
        let start = label.words.upperBound + 1
        let end = words[start...].indices.first { index in
            isSign(index, among: [0x2E, 0x3B, 0x3002]) && !touches(index + 1)
        }
        let rest = start..<(end ?? words.count)
        let plain = rest.filter { !words[$0].isSign }
        let isNothing = plain.allSatisfy { index in
            phrases(at: rest.lowerBound).contains { $0.term.kind == .none && $0.words.contains(index) }
        }
        return isNothing || has(.unblocked) ? nil : rest
    }

    /// Whether a span of time stands in some of the words: "two more hours", "3 Tage".
    func saysTime(in range: Range<Int>) -> Bool {
        found.contains { unit in
            guard unit.term.kind == .unit, range.contains(unit.words.lowerBound) else { return false }
            switch Unit.allCases[unit.term.value] {
            case .hour, .minute, .day, .week: return true
            default: return false
            }
        }
    }
}
