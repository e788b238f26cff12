internal import Mail

/// Days in figures.
extension DateReader {
    /// `2026-12-03`, `3.12.2026`, `3/12`, `3.12.`.
    func numeric(at index: Int) -> DateMention? {
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

    func shortNumeric(_ first: Int, _ second: Int, _ separator: Unicode.Scalar, at index: Int)
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

    func bareDotted(_ first: Int, _ second: Int, at index: Int) -> DateMention? {
        guard order == .dayFirst, sentence.phrase(.promise, before: index) != nil,
            sentence.digitCount(index + 2) == 2,
            !isGlued(after: index + 3), let date = today.next(month: second, day: first)
        else { return nil }
        return DateMention(date: date, words: index..<index + 3)
    }

    func separator(after index: Int) -> Unicode.Scalar? {
        guard sentence.touches(index + 1) else { return nil }
        return (["-", "/", "."] as [Unicode.Scalar]).first { sentence.isSign(index + 1, $0) }
    }

    /// Whether the number goes on before this word: `1.2.3`, `v3`.
    func isGlued(before index: Int) -> Bool {
        guard sentence.touches(index), !endsSpan else { return false }
        let before = sentence.words[index - 1]
        if before.kind == .ideograph { return false }
        return !before.isSign || ["/", "-", ".", "#", "$", "€"].contains { sentence.isSign(index - 1, $0) }
    }

    func isGlued(after end: Int) -> Bool {
        guard sentence.touches(end) else { return false }
        if sentence.words[end].kind == .digits { return true }
        guard ["/", "-", "."].contains(where: { sentence.isSign(end, $0) }) else {
            return sentence.words[end].kind == .letters && sentence.digits(end - 1) != nil
        }
        return sentence.touches(end + 1) && !sentence.words[end + 1].isSign
    }

    func mention(year: Int, month: Int, day: Int, _ words: Range<Int>) -> DateMention? {
        CalendarDate(year: year, month: month, day: day).map { DateMention(date: $0, words: words) }
    }

    /// Reads two numbers as day and month in the order of the language; the other reading, if it names a day too, is kept.
    func ordered(
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
    func distance(_ date: CalendarDate) -> Int {
        let days = date.daysSinceEpoch - today.date.daysSinceEpoch
        return days >= 0 ? days : 100_000 - days
    }

    /// `12月3日`, `2026年12月3日`.
    func ideographic(at index: Int) -> DateMention? {
        guard let first = sentence.digits(index) else { return nil }
        if sentence.digitCount(index) == 4, isIdeograph(index + 1, "年"),
            let month = sentence.digits(index + 2),
            isIdeograph(index + 3, "月"), let day = sentence.digits(index + 4)
        {
            return mention(year: first, month: month, day: day, index..<dayEnd(index + 5))
        }
        if let day = dayOfMonth(first, at: index) { return day }
        guard isIdeograph(index + 1, "月"), let day = sentence.digits(index + 2) else { return nil }
        return today.next(month: first, day: day).map {
            DateMention(date: $0, words: index..<dayEnd(index + 3))
        }
    }

    /// `15号`, `15日`; not `15日間` or `15日以内`, which are spans.
    private func dayOfMonth(_ day: Int, at index: Int) -> DateMention? {
        guard (1...31).contains(day), dayEnd(index + 1) == index + 2, !isGlued(before: index),
            !["間", "以", "か", "ほ", "後", "程", "分"].contains(where: { isIdeograph(index + 2, $0) })
        else { return nil }
        return today.next(dayOfMonth: day).map { DateMention(date: $0, words: index..<index + 2) }
    }

    func dayEnd(_ index: Int) -> Int {
        ["日", "号", "號"].contains { isIdeograph(index, $0) } ? index + 1 : index
    }

    func isIdeograph(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        sentence.words.indices.contains(index) && sentence.words[index].key == WordKey.sign(scalar)
    }
}
