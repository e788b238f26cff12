/// Percent and hours in a sentence.
struct FigureReader {
    let sentence: Sentence

    struct Figure {
        let value: Double
        let words: Range<Int>
        /// Written as a range (`80-90 %`) or changed (`60 % → 80 %`): the doubtful part in words.
        var isRange = false
    }

    // MARK: - Percent

    /// Every statement of how much is done, as percent.
    func progress() -> [Figure] {
        var figures: [Figure] = []
        var index = 0
        while index < sentence.words.count {
            if sentence.mayCount(at: index),
                let figure = percent(at: index) ?? share(at: index) ?? fractionWord(at: index)
            {
                figures.append(figure)
                index = max(index + 1, figure.words.upperBound)
            } else {
                index += 1
            }
        }
        return merged(figures)
    }

    /// `80%`, `80 percent`, `%80`, `yüzde 80`, `62.5 %`.
    private func percent(at index: Int) -> Figure? {
        if let figure = percentAfterUnit(at: index) { return figure }
        guard let number = decimal(at: index) ?? numberWord(at: index) else { return nil }
        guard let unit = sentence.phrase(.unit, at: number.end) else { return nil }
        switch Unit.allCases[unit.term.value] {
        case .percent: return percent(number.value, index..<unit.words.upperBound)
        case .tenth: return tenths(number.value, index..<unit.words.upperBound)
        default: return nil
        }
    }

    /// `四成`, `4割`, `八成五`.
    private func tenths(_ value: Double, _ words: Range<Int>) -> Figure? {
        let rest = sentence.touches(words.upperBound) ? numberWord(at: words.upperBound) : nil
        return percent(value * 10 + (rest?.value ?? 0), words.lowerBound..<(rest?.end ?? words.upperBound))
    }

    /// Languages that put the unit first; a sign has no space behind it.
    private func percentAfterUnit(at index: Int) -> Figure? {
        guard let unit = sentence.phrase(.unit, at: index), unit.term.value == 0,
            index == 0 || sentence.words[index - 1].kind != .digits,
            let number = decimal(at: unit.words.upperBound) ?? numberWord(at: unit.words.upperBound),
            !sentence.words[index].isSign || sentence.touches(unit.words.upperBound)
        else { return nil }
        return percent(number.value, index..<number.end)
    }

    private func percent(_ value: Double, _ words: Range<Int>) -> Figure? {
        guard value <= 100, isProgress(words) else { return nil }
        return Figure(value: value, words: words)
    }

    /// Whether a percentage says how much is done, rather than how much something costs, grew or failed.
    private func isProgress(_ figure: Range<Int>) -> Bool {
        if saysChange(figure) { return false }
        let after =
            sentence.phrase(.of, at: figure.upperBound) ?? sentence.phrase(.remaining, at: figure.upperBound)
        if let after {
            return after.term.kind == .of && isWhole(after.words.upperBound)
        }
        guard let next = sentence.words[figure.upperBound...].first, next.kind == .letters else {
            return true
        }
        if sentence.found.contains(where: { $0.words.lowerBound == figure.upperBound && saysDone($0) }) {
            return true
        }
        return isShort || saysProgress
            || sentence.found.contains {
                $0.words.lowerBound == figure.upperBound && $0.term.kind != .number
            }
    }

    /// "Up 30 %", "20 % faster", "10 % off".
    private func saysChange(_ figure: Range<Int>) -> Bool {
        let about = sentence.phrase(.about, before: figure.lowerBound)?.words.lowerBound
        return sentence.phrase(.change, before: about ?? figure.lowerBound) != nil
            || sentence.phrase(.change, at: figure.upperBound) != nil
    }

    /// "80 % of the pages": of something to be made, not "of users".
    private func isWhole(_ index: Int) -> Bool { saysProgress }

    private func saysDone(_ found: Found) -> Bool {
        switch found.term.kind {
        case .state, .finishing, .cue: true
        default: false
        }
    }

    private var saysProgress: Bool {
        sentence.has(.cue) || sentence.has(.state)
            || sentence.found.contains {
                $0.term.kind == .heading && Topic.allCases[$0.term.value] == .progress
            }
    }

    private var isShort: Bool { sentence.words.count(where: { $0.kind == .letters }) <= 4 }

    /// `6 of 10 posts`, `6/10 posts`, `3 out of 4`.
    private func share(at index: Int) -> Figure? {
        guard let part = whole(at: index) else { return nil }
        if sentence.touches(index), sentence.words[index - 1].kind != .ideograph, !isOpening(index - 1) {
            return nil
        }
        let of = ofBehindCounted(at: index + 1) ?? sentence.phrase(.of, at: index + 1, value: 0)
        let isSlash =
            sentence.isSign(index + 1, "/") && sentence.touches(index + 1) && sentence.touches(index + 2)
        guard let end = of?.words.upperBound ?? (isSlash ? index + 2 : nil),
            let whole = whole(at: end), whole > 1, part <= whole, whole <= 10_000
        else { return wholeFirst(part, at: index) }
        if let next = sentence.words[(end + 1)...].first {
            if next.isSign, ["/", ".", "-", "%"].contains(where: { sentence.isSign(end + 1, $0) }),
                sentence.touches(end + 1), sentence.digits(end + 2) != nil || sentence.isSign(end + 1, "%")
            {
                return nil
            }
            if sentence.phrase(.month, at: end + 1) != nil
                || sentence.phrase(.unit, at: end + 1).map(isTime) ?? false
            {
                return nil
            }
        }
        // "6/10" alone may be a day; with a thing counted behind it, or a word of progress, it is a share.
        if isSlash {
            let counted = sentence.words[(end + 1)...].first.map { $0.kind == .letters } ?? false
            guard counted, sentence.phrase(.promise, before: index) == nil else { return nil }
        }
        return Figure(value: Self.rounded(Double(part) / Double(whole) * 100), words: index..<end + 1)
    }

    private func whole(at index: Int) -> Int? {
        sentence.digits(index) ?? numberWord(at: index).map { Int($0.value) }
    }

    /// `6 articles sur 10`, `45 de pagini din 60`: one word that is counted stands before "of"; then only a number may
    /// follow it.
    private func ofBehindCounted(at start: Int) -> Found? {
        let index = sentence.phrase(.of, at: start, value: 0)?.words.upperBound ?? start
        guard sentence.words.indices.contains(index), sentence.words[index].kind == .letters,
            sentence.phrase(.unit, at: index) == nil, sentence.phrase(.month, at: index) == nil,
            let of = sentence.phrase(.of, at: index + 1, value: 0),
            sentence.digits(of.words.upperBound) != nil
        else { return nil }
        return of
    }

    /// `10本中6本`, `10 में से 6`: the whole before the part, `of 1` between them.
    private func wholeFirst(_ whole: Int, at index: Int) -> Figure? {
        guard whole > 1, whole <= 10_000 else { return nil }
        for start in index + 1...index + 5 {
            // One word that is counted may stand between, of as many ideographs as it takes.
            if start > index + 2, !isIdeograph(start - 1) { break }
            guard let of = sentence.phrase(.of, at: start, value: 1) else { continue }
            // "200条中翻译了120条": a verb may stand between.
            let reach = isIdeograph(of.words.lowerBound) ? 4 : 2
            for end in of.words.upperBound...of.words.upperBound + reach {
                guard let part = self.whole(at: end) else { continue }
                guard part <= whole, sentence.phrase(.month, at: end + 1) == nil else { return nil }
                return Figure(
                    value: Self.rounded(Double(part) / Double(whole) * 100), words: index..<end + 1)
            }
        }
        return nil
    }

    private func isIdeograph(_ index: Int) -> Bool {
        sentence.words.indices.contains(index) && sentence.words[index].kind == .ideograph
    }

    private func isTime(_ unit: Found) -> Bool {
        switch Unit.allCases[unit.term.value] {
        case .hour, .minute, .day, .week: true
        default: false
        }
    }

    private func isOpening(_ index: Int) -> Bool {
        sentence.isSign(index, among: ClauseMark.wide)
            || ["(", "~", ":", ">", "=", "≈"].contains { sentence.isSign(index, $0) }
    }

    private func fractionWord(at index: Int) -> Figure? {
        guard let found = sentence.phrase(.fraction, at: index), found.term.value != Self.half,
            !sentence.isNegated(before: index), !isHalfMore(found.words),
            sentence.phrase(.unit, at: found.words.upperBound).map(isTime) != true
        else { return nil }
        return Figure(value: Double(found.term.value), words: found.words)
    }

    /// "80-90 %" and "from 60 % to 80 %" are two figures of one statement.
    private func merged(_ figures: [Figure]) -> [Figure] {
        figures.map { figure in
            var figure = figure
            let before = figure.words.lowerBound - 1
            if before > 0, ["-", "–"].contains(where: { sentence.isSign(before, $0) }),
                sentence.digits(before - 1) != nil
            {
                figure.isRange = true
            }
            return figure
        }
    }

    // MARK: - Hours

    /// Every statement of time worked, in hours.
    func hours(isLabelled: Bool) -> [Figure] {
        var figures: [Figure] = []
        var index = 0
        while index < sentence.words.count {
            if sentence.mayCount(at: index), let figure = duration(at: index, isLabelled: isLabelled) {
                if isLabelled || isWork(figure.words) { figures += [figure] + further(like: figure) }
                index = figure.words.upperBound
            } else {
                index += 1
            }
        }
        return figures
    }

    /// "8 hours on testing and 4 on documentation": numbers before the word that stands behind the first.
    private func further(like figure: Figure) -> [Figure] {
        guard let joint = sentence.words[figure.words.upperBound...].first, joint.kind == .letters else {
            return []
        }
        return sentence.words.indices.dropFirst(figure.words.upperBound + 1).compactMap { index in
            guard sentence.words[index].key == joint.key, let number = decimal(at: index - 1),
                number.end == index
            else { return nil }
            return Figure(value: number.value, words: index - 1..<index)
        }
    }

    /// `6.5h`, `6h30`, `6:30 hours`, `6,5 Std`, `two hours`, `1 h 30 min`, `45 min`.
    private func duration(at index: Int, isLabelled: Bool) -> Figure? {
        if sentence.touches(index), [.letters, .digits].contains(sentence.words[index - 1].kind) {
            return nil
        }
        if let clock = clockDuration(at: index, isLabelled: isLabelled) ?? unitFirst(at: index) {
            return clock
        }
        guard var number = halfNumber(at: index) ?? decimal(at: index) ?? numberWord(at: index) else {
            return nil
        }
        if let half = halfMore(at: number.end) { number = (number.value + 0.5, half) }
        guard let unit = sentence.phrase(.unit, at: number.end) ?? ownUnit(index..<number.end) else {
            return nil
        }
        switch Unit.allCases[unit.term.value] {
        case .hour:
            if let half = halfMore(at: unit.words.upperBound) {
                return Figure(value: number.value + 0.5, words: index..<half)
            }
            return withMinutes(number.value, index, unit.words.upperBound)
        case .minute:
            return Figure(value: Self.rounded(number.value / 60), words: index..<unit.words.upperBound)
        default: return nil
        }
    }

    /// "two and a half", "two hours and a half": the vocabulary's `fraction 5`, in tenths.
    private func halfMore(at index: Int) -> Int? {
        sentence.phrase(.fraction, at: index, value: Self.half)?.words.upperBound
    }

    private static let half = 5

    /// "half" within "and a half".
    private func isHalfMore(_ words: Range<Int>) -> Bool {
        sentence.found.contains { $0.term == Term(.fraction, Self.half) && $0.words.overlaps(words) }
    }

    /// "anderthalb", "half an" before "hour".
    private func halfNumber(at index: Int) -> (value: Double, end: Int)? {
        sentence.phrase(.half, at: index).map { (Double($0.term.value) + 0.5, $0.words.upperBound) }
    }

    /// One word for number and unit: "полчаса".
    private func ownUnit(_ words: Range<Int>) -> Found? {
        sentence.phrases(at: words.lowerBound).first { $0.term.kind == .unit && $0.words == words }
    }

    /// The minutes behind `6h` in `6h30`, `6 h 30 min`.
    private func withMinutes(_ hours: Double, _ start: Int, _ end: Int) -> Figure {
        var next = end
        // "4 h. 30 min", "4 hours and 30 minutes".
        if sentence.isSign(next, ".") || sentence.phrase(.common, at: next).map(\.words.count) == 1 {
            next += 1
        }
        if let minutes = sentence.digits(next), minutes < 60 {
            let of = sentence.phrase(.of, at: next + 1)?.words.upperBound
            let unit = sentence.phrase(.unit, at: of ?? next + 1)
            let isMinutes = unit.map { Unit.allCases[$0.term.value] == .minute } ?? false
            let isBehindLetter = sentence.touches(next) || isSpacedClock(next, behind: end)
            if isMinutes || (isBehindLetter && sentence.digitCount(next) == 2) {
                next = isMinutes ? unit?.words.upperBound ?? next + 1 : next + 1
                return Figure(value: Self.rounded(hours + Double(minutes) / 60), words: start..<next)
            }
        }
        return Figure(value: hours, words: start..<end)
    }

    /// `6 h 30`: one letter, and nothing counted behind the minutes.
    private func isSpacedClock(_ minutes: Int, behind end: Int) -> Bool {
        minutes == end && sentence.words[end - 1].range.count == 1
            && (minutes + 1 == sentence.words.count || sentence.words[minutes + 1].isSign)
    }

    /// `часа 3`, "about three hours" in languages that then put the unit first.
    private func unitFirst(at index: Int) -> Figure? {
        guard let unit = sentence.phrase(.unit, at: index), Unit.allCases[unit.term.value] == .hour,
            index == 0
                || (sentence.words[index - 1].kind == .letters
                    && sentence.phrase(.number, at: index - 1) == nil),
            let hours = sentence.digits(unit.words.upperBound), hours <= 24
        else { return nil }
        let end = unit.words.upperBound + 1
        guard
            end == sentence.words.count || sentence.phrase(.spent, at: end) != nil
                || (sentence.words[end].isSign && !sentence.touches(end + 1))
        else { return nil }
        return Figure(value: Double(hours), words: index..<end)
    }

    /// `6:30 hours`, `6:30h`; behind a label `6:30` alone, unless it begins a span ("9:00-17:00").
    func clockDuration(at index: Int, isLabelled: Bool) -> Figure? {
        guard let hours = sentence.digits(index), sentence.isSign(index + 1, ":"),
            sentence.touches(index + 1),
            sentence.touches(index + 2), let minutes = sentence.digits(index + 2),
            sentence.digitCount(index + 2) == 2,
            minutes < 60
        else { return nil }
        let unit = sentence.phrase(.unit, at: index + 3).flatMap {
            Unit.allCases[$0.term.value] == .hour ? $0.words.upperBound : nil
        }
        let isAlone = isLabelled && index + 3 == sentence.words.count
        guard let end = unit ?? (isAlone ? index + 3 : nil) else { return nil }
        return Figure(value: Self.rounded(Double(hours) + Double(minutes) / 60), words: index..<end)
    }

    /// Whether a time span is work done, rather than a time of day, a wait, an estimate or what is left.
    private func isWork(_ figure: Range<Int>) -> Bool {
        if sentence.phrase(.clock, before: figure.lowerBound) != nil { return false }
        if sentence.phrase(.remaining, before: figure.lowerBound) != nil { return false }
        if let next = sentence.phrase(.remaining, at: figure.upperBound), next.words.count > 0 {
            return false
        }
        let letters = sentence.words.count { $0.kind == .letters }
        // "Cut the film down to six minutes" is no time worked.
        if isMinutes(figure), letters > figure.count + 2, !sentence.has(.spent) { return false }
        let clause = sentence.part(sentence.clause(around: figure))
        if clause.has(.blocker) || clause.has(.need) || sentence.has(.question) { return false }
        if clause.has(.next), !clause.has(.spent) { return false }
        return letters <= figure.count + 4 || sentence.has(.spent) || sentence.has(.done)
            || sentence.has(.past)
    }

    private func isMinutes(_ figure: Range<Int>) -> Bool {
        let units = sentence.found.filter { $0.term.kind == .unit && figure.contains($0.words.lowerBound) }
        return !units.isEmpty && units.allSatisfy { Unit.allCases[$0.term.value] == .minute }
    }

    // MARK: - Numbers

    /// `6`, `6.5`, `6,5`.
    func decimal(at index: Int) -> (value: Double, end: Int)? {
        guard let whole = sentence.digits(index) else { return nil }
        if sentence.touches(index), sentence.isSign(index - 1, ".") || sentence.isSign(index - 1, ",") {
            if index >= 2, sentence.digits(index - 2) != nil { return nil }
        }
        let isPoint = sentence.isSign(index + 1, ".") || sentence.isSign(index + 1, ",")
        if isPoint, sentence.touches(index + 1), sentence.touches(index + 2),
            let part = sentence.digits(index + 2),
            sentence.digitCount(index + 2) <= 2
        {
            let scale = sentence.digitCount(index + 2) == 1 ? 10.0 : 100.0
            return (Double(whole) + Double(part) / scale, index + 3)
        }
        return (Double(whole), index + 1)
    }

    /// A number in words, halves included, where a label says what it counts.
    func anyNumber(at index: Int) -> (value: Double, end: Int)? {
        if let half = halfNumber(at: index) { return half }
        guard let number = decimal(at: index) ?? numberWord(at: index) else { return nil }
        return halfMore(at: number.end).map { (number.value + 0.5, $0) } ?? number
    }

    private func numberWord(at index: Int) -> (value: Double, end: Int)? {
        sentence.numeral(at: index).map { (Double($0.value), $0.end) }
    }

    /// Two decimals are enough for hours and percent.
    static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
