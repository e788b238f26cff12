/// What the days in a sentence say of its verbs.
extension Classifier {
    /// "El sábado la colgamos": the form is past as well as present, and a day of the week is named without "last".
    func isOpen(_ verb: Int) -> Bool {
        fits(verb, language.eitherEndings) && namesWeekday && first(language.ownEndings) == nil
            && !sentence.found.contains { $0.term.kind == .day && $0.term.value <= 0 }
    }

    /// "Saturday we hang the gate", "goes out tonight": such a day, and nothing that is over or somebody else's.
    var namesWeekday: Bool {
        guard !sentence.has(.ongoing), !sentence.has(.negation), !sentence.has(.away), !sentence.has(.person),
            !sentence.has(.relative, Relative.last.place), first(language.overEndings) == nil
        else { return false }
        if sentence.has(.evening) { return true }
        guard !language.namesSubjects || sentence.has(.own) || isElliptic else { return false }
        return sentence.found.contains { day in
            day.term.kind == .weekday && sentence.phrase(.since, before: day.words.lowerBound) == nil
        }
    }

    /// "Picking more up on Thursday": a few words with neither an article nor a pronoun before them.
    private var isElliptic: Bool {
        let plain = sentence.words.indices.filter { sentence.words[$0].kind == .letters }
        guard let first = plain.first, plain.count <= 8 else { return false }
        return sentence.phrase(.common, at: first) == nil && !sentence.has(.auxiliary)
    }

    /// "Next Monday", "tomorrow", "by the end of the week": days that nothing past happens on.
    var namesComingDay: Bool {
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

    func isAhead(_ found: Found) -> Bool {
        switch found.term.kind {
        case .day: found.term.value >= 0
        case .weekday, .period: true
        case .relative: Relative.allCases[found.term.value] != .last
        default: false
        }
    }
}
