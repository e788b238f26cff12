internal import Mail

/// What one sentence says in figures.
struct Statement {
    let sentence: Sentence
    let today: Today
    let order: VocabularyFile.DateOrder
    /// The section or the kind of figure that it stands under.
    let topic: Topic?
    /// Whether it speaks of one task.
    let isTask: Bool

    let progress: [FigureReader.Figure]
    let hours: [FigureReader.Figure]
    let dates: [DateMention]
    let promises: [DateMention]

    init(_ sentence: Sentence, topic: Topic?, isTask: Bool, today: Today, order: VocabularyFile.DateOrder) {
        self.sentence = sentence
        self.topic = topic
        self.isTask = isTask
        self.today = today
        self.order = order
        guard sentence.mayHoldFigures else {
            (progress, hours, dates, promises) = ([], [], [], [])
            return
        }
        let figures = FigureReader(sentence: sentence)
        var progress = figures.progress()
        if progress.isEmpty, topic == .progress, let bare = figures.firstNumber, bare.value <= 100 {
            progress = [bare]
        }
        var hours = figures.hours(isLabelled: topic == .hours)
        if hours.isEmpty, topic == .hours, let bare = figures.firstNumber, bare.value < 1000 {
            hours = [bare]
        }
        if progress.isEmpty { progress = figures.labelled(.progress).filter { $0.value <= 100 } }
        // "3分の2" is no three minutes.
        hours.removeAll { hour in progress.contains { $0.words.overlaps(hour.words) } }
        if hours.isEmpty { hours = figures.labelled(.hours).filter { $0.value < 1000 } }
        // What is planned to take two hours took none yet.
        if topic == .next { hours = [] }
        // What stops somebody for an hour is no work.
        if topic == .blockers || topic == .questions, !isTask { hours = [] }
        let taken = (progress + hours).map(\.words)
        let dates = DateReader(sentence: sentence, today: today, order: order).mentions()
            .filter { mention in !taken.contains { $0.overlaps(mention.words) } }
        self.progress = progress
        self.hours = hours
        self.dates = dates
        let isUnfinished = progress.contains { $0.value < 100 }
        let reader = PromiseReader(
            sentence: sentence, topic: topic, isTask: isTask, isUnfinished: isUnfinished)
        let promised = dates.filter { reader.isPromise($0, today: today) }
        // "I start tomorrow and deliver by Thursday": the day behind "by" is the promise.
        let introduced = promised.filter(reader.isIntroduced)
        promises = introduced.isEmpty ? promised : introduced
    }

    /// Whether nothing is said but figures: at least one, and no word besides that is more than a joint.
    func saysOnlyFigures(besides mention: [Range<Int>]) -> Bool {
        guard !progress.isEmpty || !hours.isEmpty || !promises.isEmpty else { return false }
        let taken = (progress + hours).map(\.words) + promises.map(\.words) + mention
        let joints: Term.Kinds = [
            .common, .promise, .of, .unit, .relative, .spent, .finishing, .state, .health,
            .remaining, .ahead, .about,
        ]
        return sentence.words.indices.allSatisfy { index in
            sentence.words[index].isSign || sentence.isPart(index, of: joints)
                || taken.contains { $0.contains(index) }
                || (sentence.isPart(index, of: [.heading])
                    && sentence.found.contains { $0.words.contains(index) && $0.isFigureLabel })
        }
    }
}

extension Statement {
    /// "I'll deliver the rest by Friday": a plan in a sentence of its own, not "ready by Friday".
    var announces: Bool {
        guard topic == nil || topic == .next, !isTask, progress.isEmpty, hours.isEmpty else { return false }
        let days = promises.map(\.words)
        let said = sentence.words.indices.count { index in
            sentence.words[index].kind == .letters && !days.contains { $0.contains(index) }
        }
        return !days.isEmpty && said >= 3
    }
}

extension Found {
    /// "Hours", "ETA"; a heading of another kind is a word as any.
    fileprivate var isFigureLabel: Bool {
        term.kind == .heading && [.progress, .hours, .eta, .health].contains(Topic.allCases[term.value])
    }
}

extension Sentence {
    /// Whether there is any word of which a figure or a day could be made.
    fileprivate var mayHoldFigures: Bool {
        words.contains { $0.kind == .digits }
            || found.contains { phrase in
                switch phrase.term.kind {
                case .number, .half, .fraction, .day, .weekday, .period: true
                default: false
                }
            }
    }
}

extension FigureReader {
    /// "Hours: 6.5", "Progress: 80": the label says what the number is.
    var firstNumber: Figure? {
        let isShort = sentence.words.count { !$0.isSign } <= 4
        for index in sentence.words.indices where isShort || sentence.words[index].kind == .digits {
            if let figure = bare(at: index) { return figure }
            if sentence.words[index].kind == .digits { return nil }
        }
        return nil
    }

    private func bare(at index: Int) -> Figure? {
        guard let number = anyNumber(at: index),
            !["/", "-", ":"].contains(where: { sentence.isSign(number.end, $0) })
        else { return nil }
        return Figure(value: number.value, words: index..<number.end)
    }

    /// "60 %. Hours: 5": numbers behind their own label within a sentence.
    func labelled(_ topic: Topic) -> [Figure] {
        sentence.found.compactMap { label in
            guard label.term.kind == .heading, Topic.allCases[label.term.value] == topic,
                sentence.isSign(label.words.upperBound, among: [0x3A, 0xFF1A, 0x3D])
            else { return nil }
            return bare(at: label.words.upperBound + 1)
        }
    }
}

/// Tells promises from other days.
struct PromiseReader {
    let sentence: Sentence
    let topic: Topic?
    let isTask: Bool
    /// Whether the sentence gives a percentage below 100: "60 %, done Friday" is to come.
    let isUnfinished: Bool

    func isPromise(_ mention: DateMention, today: Today) -> Bool {
        guard !mention.isPast, mention.date >= today.date, !sentence.isAttribute(mention.words) else {
            return false
        }
        if topic == .eta { return true }
        if topic == .blockers || topic == .questions || sentence.isQuestion { return saysETA(mention) }
        let clause = sentence.part(sentence.clause(around: mention.words))
        if clause.has(.trouble), !sentence.has(.next), !clause.has(.finishing), !isIntroduced(mention) {
            return false
        }
        if clause.has(.blocker) || clause.has(.need) || clause.has(.question) || clause.has(.away)
            || clause.has(.returning)
        {
            return false
        }
        if asksForMoreTime, clause.has(.extension) || !clause.has(.finishing) { return false }
        if isOver(clause, mention) || isDoneToday(mention, today) { return false }
        let isStrong = isIntroduced(mention)
        if mention.isBare, !isStrong, !isTask { return false }
        if isStrong {
            return !mention.isRelative || mention.date > today.date || clause.has(.finishing) || isTask
        }
        let finishes = clause.has(.finishing)
        let isLater = mention.date > today.date && hasVerbBehind(mention)
        if finishes, announces(clause, besides: mention) || topic == .next || isTask || isLater {
            return !isSince(mention)
        }
        return isTask && mention.date > today.date && isTerse(clause, mention) && !isSince(mention)
            && !sentence.has(state: .notStarted)
    }

    /// A day that is asked for is none that is promised.
    private var asksForMoreTime: Bool {
        sentence.has(.extension, 0) || (sentence.has(.extension) && sentence.endsInQuestionMark)
    }

    private func isOver(_ clause: Sentence, _ mention: DateMention) -> Bool {
        guard !clause.has(.next), topic != .next else { return false }
        if topic == .done { return true }
        if isTask, isUnfinished, clause.has(.finishing) || clause.has(.state) { return false }
        if !isIntroduced(before: mention), saysOver(clause) { return true }
        guard let done = clause.first(.done) ?? clause.first(.past) else { return false }
        return !clause.isNegated(before: done.words.lowerBound) && !clause.has(.promise)
    }

    /// "Done, went live this morning."
    private func isDoneToday(_ mention: DateMention, _ today: Today) -> Bool {
        guard mention.isRelative, mention.date == today.date, !sentence.has(.next) else { return false }
        return sentence.found.contains { found in
            found.says(.done) && !sentence.isNegated(before: found.words.lowerBound)
                && found.words.upperBound <= mention.words.lowerBound
        }
    }

    /// A verb that only the past has: "ist fertig geworden", "bitti", "已完成".
    private func saysOver(_ clause: Sentence) -> Bool {
        clause.found.contains { found in
            guard found.term.kind == .cue, [.done, .past].contains(Cue.allCases[found.term.value]) else {
                return false
            }
            let isForm = clause.phrases(at: found.words.lowerBound).contains {
                $0.words == found.words && [.finishing, .promise, .day].contains($0.term.kind)
            }
            return !isForm && !clause.isNegated(before: found.words.lowerBound)
        }
    }

    /// "by", "due", "ETA" up to two words before the day.
    private func isIntroduced(before mention: DateMention) -> Bool {
        sentence.found.contains { found in
            found.term.kind == .promise && found.words.upperBound <= mention.words.lowerBound
                && mention.words.lowerBound - found.words.upperBound <= 2
                && isJoint(found.words.upperBound..<mention.words.lowerBound)
        }
    }

    /// "for the" in "due for the 5th", not "for the review of".
    private func isJoint(_ words: Range<Int>) -> Bool {
        words.allSatisfy { index in
            sentence.words[index].kind != .letters
                || sentence.isPart(
                    index, of: [.common, .of, .relative, .about, .promise, .finishing, .weekday, .unit])
        }
    }

    func isIntroduced(_ mention: DateMention) -> Bool {
        isIntroduced(before: mention)
            || sentence.found.contains { found in
                (found.term == Term(.promise, 1) && found.words.lowerBound == mention.words.upperBound)
            }
    }

    private func saysETA(_ mention: DateMention) -> Bool {
        sentence.found.contains { found in
            found.term.kind == .heading && Topic.allCases[found.term.value] == .eta
                && found.words.upperBound <= mention.words.lowerBound
                && mention.words.lowerBound - found.words.upperBound <= 2
        }
    }

    /// "El lunes entrego el informe": what is finished stands right behind the day, at most a pronoun between.
    private func hasVerbBehind(_ mention: DateMention) -> Bool {
        sentence.found.contains { found in
            found.term.kind == .finishing && found.words.lowerBound >= mention.words.upperBound
                && found.words.lowerBound - mention.words.upperBound <= 1
                && (found.words.lowerBound == mention.words.upperBound
                    || sentence.phrase(.common, at: mention.words.upperBound) != nil)
        }
    }

    private func isSince(_ mention: DateMention) -> Bool {
        sentence.phrase(.since, before: mention.words.lowerBound) != nil
    }

    /// Whether a clause speaks of the future in other words than the day's own ("next Monday", "tomorrow").
    private func announces(_ clause: Sentence, besides mention: DateMention) -> Bool {
        let day = sentence.text(mention.words)
        return clause.found.contains { found in
            found.term.kind == .cue && Cue.allCases[found.term.value] == .next
                && !day.contains(clause.text(found.words))
        }
    }

    /// "80 %, Friday": little stands beside the day.
    private func isTerse(_ clause: Sentence, _ mention: DateMention) -> Bool {
        guard !announces(clause, besides: mention) || clause.has(.finishing) else { return false }
        return clause.words.count { $0.kind == .letters } <= 4 && !clause.has(.past)
    }
}

extension Sentence {
    /// Whether a day says which thing is meant: "周一的会", "月曜の会議"; not "月曜の午前".
    func isAttribute(_ day: Range<Int>) -> Bool {
        let marks = ["的", "の"].map(WordKey.sign)
        let times = ["时", "上", "下", "早", "晚", "朝", "午", "夕", "夜", "中", "晩", "う"].map(WordKey.sign)
        guard let last = day.last, last + 1 < words.count, words[last + 1].kind == .ideograph,
            marks.contains(words[last + 1].key)
        else { return false }
        return last + 2 >= words.count || !times.contains(words[last + 2].key)
    }

    /// The words between the signs, or the words such as "but", around some words.
    func clause(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, !endsClause(start - 1) { start -= 1 }
        var end = range.upperBound
        while end < words.count, !endsClause(end) { end += 1 }
        return start..<end
    }

    /// Whether the word at `index` is a sign between clauses, or "but".
    func endsClause(_ index: Int) -> Bool {
        let word = words[index]
        if !word.isSign { return phrase(.but, at: index) != nil }
        return isSign(index, among: ClauseMark.wide)
            || [0x2C, 0x3B, 0x28].contains(bytes[word.range.lowerBound])
            || (bytes[word.range.lowerBound] == 0x2E && !touches(index + 1))
    }
}
