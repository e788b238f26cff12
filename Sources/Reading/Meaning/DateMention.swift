internal import Mail

/// A day that a sentence names.
struct DateMention {
    let date: CalendarDate
    /// Indices of the words that name it.
    let words: Range<Int>
    /// What else it may mean.
    var other: CalendarDate?
    /// Today, tomorrow or a day further on named by such a word.
    var isRelative = false
    /// Numbers only, without a year (`3/12`): it may be a fraction where nothing says that it is a day.
    var isBare = false
    /// Said of the past: "last Friday", "yesterday".
    var isPast = false
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

    func mention(at index: Int) -> DateMention? {
        numeric(at: index) ?? ideographic(at: index) ?? dayAndMonth(at: index) ?? monthAndDay(at: index)
            ?? period(at: index) ?? relativeDay(at: index) ?? weekday(at: index) ?? interval(at: index)
            ?? ordinal(at: index)
    }
}

// MARK: - Numbers

extension DateReader {
    /// `2026-12-03`, `3.12.2026`, `3/12`, `3.12.`.
    private func numeric(at index: Int) -> DateMention? {
        guard let first = sentence.digits(index), !isGlued(before: index),
            let separator = separator(after: index), let second = sentence.digits(index + 2),
            sentence.touches(index + 2)
        else { return nil }
        let third =
            separator == self.separator(after: index + 2) && sentence.touches(index + 4)
            ? sentence.digits(index + 4) : nil
        if sentence.digitCount(index) == 4, let third {
            return isGlued(after: index + 5)
                ? nil : mention(year: first, month: second, day: third, index..<index + 5)
        }
        guard sentence.digitCount(index) <= 2, sentence.digitCount(index + 2) <= 2 else { return nil }
        if let third {
            guard !isGlued(after: index + 5),
                sentence.digitCount(index + 4) == 4 || sentence.digitCount(index + 4) == 2
            else { return nil }
            let year = third < 100 ? 2000 + third : third
            return ordered(first, second, separator, words: index..<index + 5) { month, day in
                CalendarDate(year: year, month: month, day: day)
            }
        }
        return shortNumeric(first, second, separator, at: index)
    }

    private func shortNumeric(_ first: Int, _ second: Int, _ separator: Unicode.Scalar, at index: Int)
        -> DateMention?
    {
        guard separator != "-" else { return nil }
        var end = index + 3
        if separator == "." {
            // "3.12." is a day in languages that put the day first; "3.12" is more often a number.
            guard order == .dayFirst, sentence.isSign(end, "."), sentence.touches(end) else {
                return bareDotted(first, second, at: index)
            }
            end += 1
        }
        guard !isGlued(after: end), !sentence.isSign(end, "%") else { return nil }
        var mention = ordered(first, second, separator, words: index..<end) { today.next(month: $0, day: $1) }
        mention?.isBare = true
        return mention
    }

    private func bareDotted(_ first: Int, _ second: Int, at index: Int) -> DateMention? {
        guard order == .dayFirst, sentence.phrase(.promise, before: index) != nil,
            sentence.digitCount(index + 2) == 2,
            !isGlued(after: index + 3), let date = today.next(month: second, day: first)
        else { return nil }
        return DateMention(date: date, words: index..<index + 3)
    }

    private func separator(after index: Int) -> Unicode.Scalar? {
        guard sentence.touches(index + 1) else { return nil }
        return (["-", "/", "."] as [Unicode.Scalar]).first { sentence.isSign(index + 1, $0) }
    }

    /// Whether the number goes on before this word: `1.2.3`, `v3`.
    private func isGlued(before index: Int) -> Bool {
        guard sentence.touches(index), !endsSpan else { return false }
        let before = sentence.words[index - 1]
        if before.kind == .ideograph { return false }
        return !before.isSign || ["/", "-", ".", "#", "$", "€"].contains { sentence.isSign(index - 1, $0) }
    }

    private func isGlued(after end: Int) -> Bool {
        guard sentence.touches(end) else { return false }
        if sentence.words[end].kind == .digits { return true }
        guard ["/", "-", "."].contains(where: { sentence.isSign(end, $0) }) else {
            return sentence.words[end].kind == .letters && sentence.digits(end - 1) != nil
        }
        return sentence.touches(end + 1) && !sentence.words[end + 1].isSign
    }

    private func mention(year: Int, month: Int, day: Int, _ words: Range<Int>) -> DateMention? {
        CalendarDate(year: year, month: month, day: day).map { DateMention(date: $0, words: words) }
    }

    /// Reads two numbers as day and month in the order of the language; the other reading, if it names a day too, is kept.
    private func ordered(
        _ first: Int, _ second: Int, _ separator: Unicode.Scalar, words: Range<Int>,
        _ date: (_ month: Int, _ day: Int) -> CalendarDate?
    ) -> DateMention? {
        let dayFirst = date(second, first)
        let monthFirst = separator == "." ? nil : date(first, second)
        var readings = [dayFirst, monthFirst].compactMap(\.self)
        if order == .monthFirst, let monthFirst { readings = [monthFirst] + [dayFirst].compactMap(\.self) }
        if order == .nearer {
            readings.sort { distance($0) < distance($1) }
        }
        guard let date = readings.first else { return nil }
        return DateMention(date: date, words: words, other: readings.dropFirst().first { $0 != date })
    }

    /// Days ahead; the past is further than any future.
    private func distance(_ date: CalendarDate) -> Int {
        let days = date.daysSinceEpoch - today.date.daysSinceEpoch
        return days >= 0 ? days : 100_000 - days
    }

    /// `12月3日`, `2026年12月3日`.
    private func ideographic(at index: Int) -> DateMention? {
        guard let first = sentence.digits(index) else { return nil }
        if sentence.digitCount(index) == 4, isIdeograph(index + 1, "年"),
            let month = sentence.digits(index + 2),
            isIdeograph(index + 3, "月"), let day = sentence.digits(index + 4)
        {
            return mention(year: first, month: month, day: day, index..<dayEnd(index + 5))
        }
        guard isIdeograph(index + 1, "月"), let day = sentence.digits(index + 2) else { return nil }
        return today.next(month: first, day: day).map {
            DateMention(date: $0, words: index..<dayEnd(index + 3))
        }
    }

    private func dayEnd(_ index: Int) -> Int {
        isIdeograph(index, "日") || isIdeograph(index, "号") ? index + 1 : index
    }

    private func isIdeograph(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        sentence.words.indices.contains(index) && sentence.words[index].key == WordKey.sign(scalar)
    }
}

// MARK: - Months by name

extension DateReader {
    /// `3 Dec`, `3rd of December 2026`, `3. Dezember`, `3 de diciembre de 2026`.
    private func dayAndMonth(at index: Int) -> DateMention? {
        guard let day = sentence.digits(index), (1...31).contains(day), !isGlued(before: index) else {
            return nil
        }
        var next = index + 1
        if sentence.touches(next), isOrdinalEnding(next) { next += 1 }
        if sentence.isSign(next, ".") { next += 1 }
        if let of = sentence.phrase(.of, at: next) { next = of.words.upperBound }
        guard let month = sentence.phrase(.month, at: next) else { return nil }
        return named(day: day, month: month.term.value, from: index, to: month.words.upperBound)
    }

    /// `Dec 3`, `December 3rd, 2026`.
    private func monthAndDay(at index: Int) -> DateMention? {
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

    private func named(day: Int, month: Int, from start: Int, to end: Int) -> DateMention? {
        var next = end
        if sentence.isSign(next, ".") || sentence.isSign(next, ",") { next += 1 }
        if let of = sentence.phrase(.of, at: next) { next = of.words.upperBound }
        if let year = sentence.digits(next), (1990...2100).contains(year), sentence.digitCount(next) == 4 {
            return mention(year: year, month: month, day: day, start..<next + 1)
        }
        return today.next(month: month, day: day).map { DateMention(date: $0, words: start..<end) }
    }

    /// "by the 5th".
    private func ordinal(at index: Int) -> DateMention? {
        guard let day = sentence.digits(index), (1...31).contains(day), sentence.touches(index + 1),
            isOrdinalEnding(index + 1), !sentence.touches(index + 2) || sentence.words[index + 2].isSign
        else { return nil }
        return today.next(dayOfMonth: day).map { DateMention(date: $0, words: index..<index + 2) }
    }

    private static let ordinalEndings: Set<UInt64> = Set(
        ["st", "nd", "rd", "th", "er", "o", "º", "ª"].compactMap { ending in
            let bytes = Array(ending.utf8)
            return WordCutter.words(bytes, in: 0..<bytes.count).first?.key
        })

    private func isOrdinalEnding(_ index: Int) -> Bool {
        Self.ordinalEndings.contains(sentence.words[index].key)
    }
}

// MARK: - Words

extension DateReader {
    private func relativeDay(at index: Int) -> DateMention? {
        guard let found = sentence.phrase(.day, at: index) else { return nil }
        let days = found.term.value
        return DateMention(
            date: today.day(after: days), words: found.words, isRelative: true, isPast: days < 0)
    }

    private func period(at index: Int) -> DateMention? {
        guard let found = sentence.phrase(.period, at: index) else { return nil }
        switch Period.allCases[found.term.value] {
        case .endOfWeek: return DateMention(date: today.endOfWeek, words: found.words)
        case .endOfMonth: return DateMention(date: today.endOfMonth, words: found.words)
        case .endOfDay: return DateMention(date: today.date, words: found.words, isRelative: true)
        case .nextWeek: return nil
        }
    }

    /// `Friday`, `next Monday`, `lunes próximo`, `Friday 4 Dec`.
    private func weekday(at index: Int) -> DateMention? {
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

    private func weekday(_ named: Found, _ relative: Relative?, _ words: Range<Int>) -> DateMention? {
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
    private func dateBehind(_ weekday: Found) -> DateMention? {
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
    private func bareDay(at index: Int, _ weekday: Found) -> DateMention? {
        guard let day = sentence.digits(index), (1...31).contains(day), !sentence.isSign(index + 1, "%"),
            let date = today.next(dayOfMonth: day), date.weekday.rawValue == weekday.term.value - 1
        else { return nil }
        return DateMention(date: date, words: weekday.words.lowerBound..<index + 1)
    }

    /// "in 3 days", "in two weeks".
    private func interval(at index: Int) -> DateMention? {
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

    private func number(at index: Int) -> (value: Int, end: Int)? {
        if let value = sentence.digits(index), value <= 100 { return (value, index + 1) }
        return sentence.phrase(.number, at: index).map { ($0.term.value, $0.words.upperBound) }
    }
}
