/// What stops somebody, or does not.
extension Classifier {
    /// "I need two more hours" is neither a blocker nor work.
    private var asksForTime: Bool {
        sentence.first(.need).map { sentence.saysTime(in: sentence.clause(around: $0.words)) } ?? false
    }

    /// "I need the logo" is a blocker, "I need to test" is work to come.
    var need: Section? {
        guard let need = sentence.first(.need), !sentence.isNegated(before: need.words.lowerBound),
            !isOver(before: need), doneAt.map({ isBehind(need, $0) }) ?? true
        else { return nil }
        if asksForTime { return .notes }
        let near = max(0, need.words.lowerBound - 1)..<min(sentence.words.count, need.words.upperBound + 3)
        let isWork = near.contains { index in
            sentence.words[index].kind == .letters && !need.words.contains(index)
                && fits(index, language.infinitiveEndings)
        }
        return isWork ? .next : .blockers
    }

    /// "The text is garbled, I need the original": what is over stands in a clause before.
    private func isBehind(_ need: Found, _ done: Int) -> Bool {
        done < sentence.clause(around: need.words).lowerBound
    }

    /// "can't go on".
    var saysStopped: Bool {
        sentence.found.contains { found in
            found.says(.blocked)
                && !sentence.isNegated(before: found.words.lowerBound) && !sentence.has(.unblocked)
        }
    }

    /// "kann seit gestern nicht mehr hinein": what denies it may stand behind it.
    var isUnable: Bool {
        sentence.found.contains { found in
            guard isCue(found, .able) else { return false }
            let clause = sentence.clause(around: found.words)
            return sentence.found.contains {
                $0.term.kind == .negation && clause.contains($0.words.lowerBound)
            }
        }
    }

    /// "HR still hasn't sent the contracts": somebody is named before what denies that they gave something.
    var isLeftWaiting: Bool {
        guard let giving = sentence.first(.giving)?.words.lowerBound ?? othersVerb, doneCue == nil else {
            return false
        }
        let denied = sentence.found.first { found in
            (found.term.kind == .negation || isCue(found, .ongoing))
                && found.words.lowerBound <= giving && giving - found.words.upperBound <= 4
        }
        guard let denied else { return false }
        return sentence.words[..<denied.words.lowerBound].indices.contains { isUnknown($0) }
            || sentence.found.contains {
                $0.term.kind == .person && $0.words.upperBound <= denied.words.lowerBound
            }
    }

    /// A verb in the past behind somebody's name: "and Paul ne me l'a pas transférée".
    private var othersVerb: Int? {
        guard let person = sentence.words.indices.first(where: isPerson) else { return nil }
        return sentence.words.indices.first { index in
            index > person && sentence.words[index].kind == .letters
                && [language.pastEndings, language.participleEndings].contains { fits(index, $0) }
        }
    }

    /// A word for people, or a capital within a sentence, which in German any noun has.
    private func isPerson(_ index: Int) -> Bool {
        if sentence.phrase(.person, at: index) != nil { return true }
        guard index > 0, !sentence.words[index - 1].isSign, language.code != "de", isUnknown(index) else {
            return false
        }
        let (scalar, _) = UTF8Scalars.decode(
            sentence.bytes, at: sentence.words[index].range.lowerBound, end: sentence.bytes.count)
        return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    private func isUnknown(_ index: Int) -> Bool {
        let kinds: Term.Kinds = [
            .common, .cue, .state, .day, .weekday, .month, .number, .relative, .negation, .unit, .greeting,
            .thanks, .but,
        ]
        return sentence.words[index].kind == .letters
            && !sentence.isPart(index, of: kinds)
    }

    func isOver(before blocker: Found) -> Bool {
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
    private static let question = Cue.allCases.firstIndex(of: .question) ?? 0

    var isQuestion: Bool {
        if endsInQuestionMark { return true }
        guard !has(.thanks) else { return false }
        return found.contains { cue in
            guard cue.term == Term(.cue, Self.question) else { return false }
            // Languages that put their verbs last ask at the end.
            return words[..<cue.words.lowerBound].count { !$0.isSign } <= 3
                || (words[cue.words.lowerBound].kind == .ideograph
                    && words[cue.words.upperBound...].allSatisfy(\.isSign))
        }
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
