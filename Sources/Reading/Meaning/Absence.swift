internal import Mail

/// The days of an absence as a sentence tells them.
struct AbsenceReader {
    let sentence: Sentence
    let today: Today
    let order: VocabularyFile.DateOrder

    struct Days: Equatable {
        var from: CalendarDate?
        /// The last day away.
        var until: CalendarDate?
        var doubts: [String] = []

        var isEmpty: Bool { from == nil && until == nil }
    }

    /// - Parameter single: whether a day without "from" or "until" is a whole absence ("I'm off on Friday").
    func days(single: Bool) -> Days {
        var days = Days()
        let mentions = span() ?? DateReader(sentence: sentence, today: today, order: order).mentions()
        for mention in mentions where !mention.isPast {
            assign(mention, to: &days, isOnly: single && mentions.count == 1)
            if let doubt = mention.doubt(in: sentence) { days.doubts.append(doubt) }
        }
        if days.isEmpty, single, isNextWeek {
            days.from = today.followingWeek(.monday)
            days.until = today.followingWeek(.friday)
        }
        if let from = days.from, let until = days.until, until < from { days.from = nil }
        return days
    }

    private var isNextWeek: Bool {
        sentence.found.contains { $0.term.kind == .period && Period.allCases[$0.term.value] == .nextWeek }
    }

    private func assign(_ mention: DateMention, to days: inout Days, isOnly: Bool) {
        switch role(of: mention) {
        case .returning: if days.until == nil { days.until = mention.date.adding(days: -1) }
        case .until: days.until = mention.date
        case .from: days.from = days.from ?? mention.date
        case nil:
            if isOnly {
                (days.from, days.until) = (mention.date, mention.date)
            } else if days.from != nil, days.until == nil {
                days.until = mention.date
            } else if days.from == nil {
                days.from = mention.date
            }
        }
    }

    private enum Role { case from, until, returning }

    /// What stands before the date, up to three words away.
    private func role(of mention: DateMention) -> Role? {
        let start = mention.words.lowerBound
        let near = sentence.found.filter { $0.words.upperBound <= start && start - $0.words.upperBound <= 3 }
        let closest = near.filter { [.since, .until, .returning].contains($0.term.kind) && !isHyphen($0) }
            .max { ($0.words.upperBound, $0.words.count) < ($1.words.upperBound, $1.words.count) }
        if let after = roleBehind(mention) { return after }
        guard let closest else { return returnsBehind(mention) ? .returning : nil }
        let between = sentence.words[closest.words.upperBound..<start]
        if between.contains(where: { $0.kind == .digits }) { return nil }
        let returns = sentence.found.contains {
            $0.term.kind == .returning && $0.words.overlaps(closest.words)
        }
        if returns { return .returning }
        return closest.term.kind == .until ? .until : closest.term.kind == .since ? .from : .returning
    }

    /// The hyphen of "naka-leave".
    private func isHyphen(_ found: Found) -> Bool {
        let index = found.words.lowerBound
        return sentence.words[index].isSign && sentence.touches(index)
            && sentence.words[index - 1].kind == .letters
    }

    /// "Donnerstag wieder da", "周四回来": no sign and at most two words between, and no other day behind.
    private func returnsBehind(_ mention: DateMention) -> Bool {
        let end = mention.words.upperBound
        return sentence.found.contains { found in
            guard found.term.kind == .returning, found.words.lowerBound >= end,
                found.words.lowerBound - end <= (sentence.words[end].kind == .ideograph ? 6 : 2),
                !sentence.words[end..<found.words.lowerBound].contains(where: \.isSign)
            else { return false }
            return DateReader(sentence: sentence, today: today, order: order)
                .mention(at: found.words.upperBound) == nil
        }
    }

    /// Languages that put the word behind the date: "12月5日まで", "5 Aralık'a kadar".
    private func roleBehind(_ mention: DateMention) -> Role? {
        guard
            let next = sentence.found.first(where: {
                $0.words.lowerBound == mention.words.upperBound && [.before, .after].contains(Position($0))
            })
        else { return nil }
        return Position(next) == .before ? .until : .from
    }

    private enum Position {
        case before, after, other

        init(_ found: Found) {
            switch found.term {
            case Term(.until, 1): self = .before
            case Term(.since, 1): self = .after
            default: self = .other
            }
        }
    }

    /// `1-5 Dec`, `Dec 1 - 5`, `1.-5.12.`: two days of one month.
    private func span() -> [DateMention]? {
        let reader = DateReader(sentence: sentence, today: today, order: order, endsSpan: true)
        for index in sentence.words.indices.dropLast(2) {
            guard let first = sentence.digits(index), (1...31).contains(first) else { continue }
            var next = index + 1
            if sentence.isSign(next, ".") { next += 1 }
            guard isUntil(next) else { continue }
            if let end = reader.mention(at: next + 1), sentence.digits(next + 1) != nil,
                let start = CalendarDate(year: end.date.year, month: end.date.month, day: first),
                start <= end.date
            {
                return [
                    DateMention(date: start, words: index..<index + 1),
                    DateMention(date: end.date, words: end.words),
                ]
            }
            if let span = monthFirst(index, first, next + 1, reader) { return span }
        }
        return nil
    }

    private func monthFirst(_ index: Int, _ first: Int, _ last: Int, _ reader: DateReader) -> [DateMention]? {
        guard let second = sentence.digits(last), (1...31).contains(second), index > 0,
            let month = sentence.phrase(.month, before: index),
            let start = reader.mention(at: month.words.lowerBound), start.date.day == first,
            let end = CalendarDate(year: start.date.year, month: start.date.month, day: second)
        else { return nil }
        return [start, DateMention(date: end, words: last..<last + 1)]
    }

    private func isUntil(_ index: Int) -> Bool {
        sentence.found.contains { $0.term.kind == .until && $0.words == index..<index + 1 }
    }
}

extension DateMention {
    /// "'3/12' may be 3 December or 12 March", if it may.
    func doubt(in sentence: Sentence) -> String? {
        guard let other else { return nil }
        return "'\(sentence.text(words))' may be \(date.inWords) or \(other.inWords)"
    }
}

extension CalendarDate {
    /// "3 December"; with the year where it helps nobody is left out.
    var inWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day) \(months[month - 1])"
    }
}
