internal import Mail

/// A day that a sentence names.
struct DateMention {
    let date: CalendarDate
    /// Indices of the words that name it.
    var words: Range<Int>
    /// What else it may mean.
    var other: CalendarDate?
    /// Today, tomorrow or a day further on named by such a word.
    var isRelative = false
    /// Numbers only, without a year (`3/12`): it may be a fraction where nothing says that it is a day.
    var isBare = false
    /// Said of the past: "last Friday", "yesterday".
    var isPast = false

    fileprivate func spanning(_ words: Range<Int>) -> DateMention {
        var mention = self
        mention.words = words
        return mention
    }
}

/// Finds the days in a sentence.
struct DateReader {
    let sentence: Sentence
    let today: Today
    let order: VocabularyFile.DateOrder
    /// Whether a day may stand directly behind a dash, as the end of a span does.
    var endsSpan = false

    func mentions() -> [DateMention] {
        var mentions: [DateMention] = []
        var index = 0
        while index < sentence.words.count {
            if let mention = mention(at: index) {
                mentions.append(mention)
                index = max(index + 1, mention.words.upperBound)
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// The day that begins at `index`, with the hour that its end is meant by: "Friday EOD", "EOD Friday".
    func mention(at index: Int) -> DateMention? {
        guard sentence.mayCount(at: index) else { return nil }
        if let end = endOfDay(at: index)?.words, let named = day(at: end.upperBound) {
            return named.spanning(index..<named.words.upperBound)
        }
        guard let first = day(at: index) else { return nil }
        guard let end = endOfDay(at: first.words.upperBound)?.words else { return first }
        return first.spanning(index..<end.upperBound)
    }

    private func endOfDay(at index: Int) -> Found? {
        sentence.phrase(.period, at: index).flatMap { Period.allCases[$0.term.value] == .endOfDay ? $0 : nil }
    }

    private func day(at index: Int) -> DateMention? {
        guard sentence.mayCount(at: index) else { return nil }
        return numeric(at: index) ?? ideographic(at: index) ?? dayAndMonth(at: index) ?? monthAndDay(
            at: index)
            ?? period(at: index) ?? relativeDay(at: index) ?? weekday(at: index) ?? interval(at: index)
            ?? ordinal(at: index)
    }
}

// MARK: - Months by name

extension DateReader {
    /// `3 Dec`, `3rd of December 2026`, `3. Dezember`, `3 de diciembre de 2026`.
    func dayAndMonth(at index: Int) -> DateMention? {
        guard let day = sentence.digits(index), (1...31).contains(day), !isGlued(before: index) else {
            return nil
        }
        var next = index + 1
        if sentence.touches(next), isOrdinalEnding(next) { next += 1 }
        if sentence.isSign(next, ".") { next += 1 }
        if let of = sentence.phrase(.of, at: next), sentence.phrase(.month, at: next) == nil {
            next = of.words.upperBound
        }
        guard let month = sentence.phrase(.month, at: next) else { return nil }
        return named(day: day, month: month.term.value, from: index, to: month.words.upperBound)
    }

    /// `Dec 3`, `December 3rd, 2026`.
    func monthAndDay(at index: Int) -> DateMention? {
        guard let month = sentence.phrase(.month, at: index) else { return nil }
        var next = month.words.upperBound
        if sentence.isSign(next, ".") { next += 1 }
        guard let day = sentence.digits(next), (1...31).contains(day), sentence.digitCount(next) <= 2,
            !sentence.isSign(next + 1, "%"), !sentence.isSign(next + 1, ":")
        else { return nil }
        next += 1
        if sentence.touches(next), isOrdinalEnding(next) { next += 1 }
        return named(day: day, month: month.term.value, from: index, to: next)
    }

    func named(day: Int, month: Int, from start: Int, to end: Int) -> DateMention? {
        var next = end
        if sentence.isSign(next, ".") || sentence.isSign(next, ",") { next += 1 }
        if let of = sentence.phrase(.of, at: next) { next = of.words.upperBound }
        if let year = sentence.digits(next), (1990...2100).contains(year), sentence.digitCount(next) == 4 {
            return mention(year: year, month: month, day: day, start..<next + 1)
        }
        return today.next(month: month, day: day).map { DateMention(date: $0, words: start..<end) }
    }

    /// "by the 5th".
    func ordinal(at index: Int) -> DateMention? {
        guard let day = sentence.digits(index), (1...31).contains(day), sentence.touches(index + 1),
            isOrdinalEnding(index + 1), !sentence.touches(index + 2) || sentence.words[index + 2].isSign
        else { return nil }
        return today.next(dayOfMonth: day).map { DateMention(date: $0, words: index..<index + 2) }
    }

    static let ordinalEndings: Set<UInt64> = Set(
        ["st", "nd", "rd", "th", "er", "o", "º", "ª"].compactMap { ending in
            let bytes = Array(ending.utf8)
            return WordCutter.words(bytes, in: 0..<bytes.count).first?.key
        })

    func isOrdinalEnding(_ index: Int) -> Bool {
        Self.ordinalEndings.contains(sentence.words[index].key)
    }
}

// MARK: - Words

extension DateReader {
    func relativeDay(at index: Int) -> DateMention? {
        guard let found = sentence.phrase(.day, at: index) else { return nil }
        let days = found.term.value
        return DateMention(
            date: today.day(after: days), words: found.words, isRelative: true, isPast: days < 0)
    }

    func period(at index: Int) -> DateMention? {
        guard let found = sentence.phrase(.period, at: index) else { return nil }
        switch Period.allCases[found.term.value] {
        case .endOfWeek: return DateMention(date: today.endOfWeek, words: found.words)
        case .endOfMonth: return DateMention(date: today.endOfMonth, words: found.words)
        case .endOfDay: return DateMention(date: today.date, words: found.words, isRelative: true)
        case .nextWeek: return nil
        }
    }

    /// `Friday`, `next Monday`, `lunes próximo`, `Friday 4 Dec`.
    func weekday(at index: Int) -> DateMention? {
        if let relative = sentence.phrase(.relative, at: index),
            let named = sentence.phrase(.weekday, at: relative.words.upperBound)
        {
            return weekday(named, Relative.allCases[relative.term.value], index..<named.words.upperBound)
        }
        guard let named = sentence.phrase(.weekday, at: index) else { return nil }
        if let dated = dateBehind(named) { return dated }
        if let relative = sentence.phrase(.relative, at: named.words.upperBound) {
            return weekday(named, Relative.allCases[relative.term.value], index..<relative.words.upperBound)
        }
        return weekday(named, nil, named.words)
    }

    func weekday(_ named: Found, _ relative: Relative?, _ words: Range<Int>) -> DateMention? {
        guard Weekday.allCases.indices.contains(named.term.value - 1) else { return nil }
        let weekday = Weekday.allCases[named.term.value - 1]
        switch relative {
        case .next: return DateMention(date: today.followingWeek(weekday), words: words)
        case .last: return DateMention(date: today.lastWeek(weekday), words: words, isPast: true)
        case .this: return DateMention(date: today.next(weekday), words: words)
        case nil:
            let isToday = today.date.weekday == weekday
            return DateMention(date: today.next(weekday), words: words, other: isToday ? today.date : nil)
        }
    }

    /// "Friday, 4 December": the date says it.
    func dateBehind(_ weekday: Found) -> DateMention? {
        var next = weekday.words.upperBound
        while ["," as Unicode.Scalar, ".", "("].contains(where: { sentence.isSign(next, $0) }) { next += 1 }
        if let of = sentence.phrase(.of, at: next) { next = of.words.upperBound }
        if let the = sentence.phrase(.common, at: next), the.words.count == 1 { next = the.words.upperBound }
        let dated = numeric(at: next) ?? dayAndMonth(at: next) ?? monthAndDay(at: next) ?? ordinal(at: next)
        if let dated {
            return DateMention(date: dated.date, words: weekday.words.lowerBound..<dated.words.upperBound)
        }
        return bareDay(at: next, weekday)
    }

    /// "Friday 4": a number alone is a day if it falls on that weekday.
    func bareDay(at index: Int, _ weekday: Found) -> DateMention? {
        guard let day = sentence.digits(index), (1...31).contains(day), !sentence.isSign(index + 1, "%"),
            let date = today.next(dayOfMonth: day), date.weekday.rawValue == weekday.term.value - 1
        else { return nil }
        return DateMention(date: date, words: weekday.words.lowerBound..<index + 1)
    }

    /// "in 3 days", "in two weeks".
    func interval(at index: Int) -> DateMention? {
        guard let ahead = sentence.phrase(.ahead, at: index), let number = number(at: ahead.words.upperBound),
            let unit = sentence.phrase(.unit, at: number.end)
        else { return nil }
        switch Unit.allCases[unit.term.value] {
        case .day:
            return DateMention(date: today.day(after: number.value), words: index..<unit.words.upperBound)
        case .week:
            return DateMention(date: today.day(after: 7 * number.value), words: index..<unit.words.upperBound)
        default: return nil
        }
    }

    func number(at index: Int) -> (value: Int, end: Int)? {
        if let value = sentence.digits(index), value <= 100 { return (value, index + 1) }
        return sentence.numeral(at: index)
    }
}
