/// What is said of each task.
extension Interpreter {
    /// Divides a sentence that names several tasks: each gets the words up to the last comma before the next.
    func shares(of sentence: Sentence, among mentions: [TaskMention]) -> [(
        refs: [String], part: Sentence
    )] {
        var groups: [(refs: [String], words: Range<Int>)] = []
        // After "A and B" a comma begins something else.
        var isClosed = false
        for mention in mentions {
            let joint = (groups.last?.words.upperBound ?? 0)..<mention.words.lowerBound
            if let last = groups.last, isJoint(sentence, joint), !isClosed {
                isClosed = joint.contains { !sentence.words[$0].isSign }
                groups[groups.count - 1].refs.append(mention.ref)
                groups[groups.count - 1].words = last.words.lowerBound..<mention.words.upperBound
            } else {
                groups.append(([mention.ref], mention.words))
                isClosed = false
            }
        }
        var start = 0
        return groups.indices.map { index in
            let end =
                index + 1 < groups.count
                ? boundary(sentence, groups[index].words.upperBound..<groups[index + 1].words.lowerBound)
                : sentence.words.count
            defer { start = end }
            return (groups[index].refs, sentence.part(start..<end))
        }
    }

    /// "LAND-1 and LAND-2", "LAND-1, LAND-2".
    func isJoint(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.count <= 2
            && range.allSatisfy { index in
                sentence.words[index].isSign
                    ? [0x2C, 0x26, 0x2F, 0x2B].contains(
                        sentence.bytes[sentence.words[index].range.lowerBound])
                    : sentence.found.contains { $0.words == index..<index + 1 && $0.term.kind == .common }
            }
    }

    func boundary(_ sentence: Sentence, _ range: Range<Int>) -> Int {
        let last = range.last { index in
            sentence.isSign(index, among: ClauseMark.wide)
                || (sentence.isSign(index, among: [0x2C, 0x3B, 0x2E])
                    && !(sentence.touches(index) && sentence.touches(index + 1)))
        }
        return last.map { $0 + 1 } ?? range.upperBound
    }

    /// Records what a sentence says of some tasks.
    mutating func tell(_ sentence: Sentence, of refs: [String], _ item: Item) {
        let mentions = roster.mentions(in: sentence)
        var last: (said: Sentence, task: TaskUpdate)?
        for ref in refs {
            let said =
                last.flatMap { $0.task.ref == ref ? $0.said : nil }
                ?? said(sentence, of: ref, among: mentions)
            let doubted = doubts.count
            var task = last.flatMap { $0.said === said ? $0.task : nil } ?? update(said, of: ref, item)
            task.ref = ref
            if said.words.isEmpty { task.text = Self.trimmed(sentence.text) }
            // A doubt names its task.
            last = doubts.count == doubted ? (said, task) : nil
            merge(task)
        }
    }

    private mutating func update(_ said: Sentence, of ref: String, _ item: Item) -> TaskUpdate {
        var task = TaskUpdate(ref: ref, text: Self.trimmed(said.text))
        let statement = Statement(
            said, topic: item.topic, isTask: true, today: today, order: language.dateOrder)
        task.progress = one(statement.progress, of: ref, said)
        task.hours = one(statement.hours, of: ref, said)
        if let promise = Set(statement.promises.map(\.date)).only {
            task.eta = promise
            doubts += statement.promises.compactMap { $0.doubt(in: said) }
        }
        task.state =
            TaskState(
                sentence: said, topic: item.topic, progress: task.progress ?? underWay(statement),
                language: language,
                isPromised: !statement.promises.isEmpty
            ).state
        task.blocker = blocker(said, item, saysOnlyFigures: statement.saysOnlyFigures(besides: []))
        return task
    }

    /// What is said of a task, without the task's own name at the start.
    private func said(_ sentence: Sentence, of ref: String, among mentions: [TaskMention]) -> Sentence {
        guard let mention = mentions.first(where: { $0.ref == ref }),
            sentence.words[..<mention.words.lowerBound].allSatisfy(\.isSign)
        else { return sentence }
        var start = mention.words.upperBound
        while start < sentence.words.count, isSeparator(sentence, start) { start += 1 }
        let title = mention.isTitle ? 0 : roster.titleLength(of: ref, at: start, in: sentence)
        start += title
        while start < sentence.words.count, isSeparator(sentence, start) { start += 1 }
        return sentence.part(start..<sentence.words.count)
    }

    func isSeparator(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.isSign(
            index,
            among: [0x3A, 0x2D, 0x2C, 0x29, 0x5D, 0x3D, 0x3E, 0x2A, 0x7C, 0xFF1A, 0x2013, 0x2014])
    }

    mutating func one(_ figures: [FigureReader.Figure], of ref: String, _ sentence: Sentence)
        -> Double?
    {
        let values = Set(figures.map(\.value))
        if figures.contains(where: \.isRange) || values.count > 1 {
            doubts.append("'\(sentence.text)' gives more than one figure for \(ref)")
            return nil
        }
        return values.first
    }

    /// "70-75 %": which of them is doubtful, that the work is under way is not.
    private func underWay(_ statement: Statement) -> Double? {
        statement.progress.allSatisfy { (1..<100).contains($0.value) } ? statement.progress.last?.value : nil
    }

    /// The clause that says what somebody waits for.
    func blocker(_ sentence: Sentence, _ item: Item, saysOnlyFigures: Bool) -> String? {
        if item.topic == .blockers {
            if saysOnlyFigures { return nil }
            return Classifier(sentence: sentence, language: language).saysOnlyUnblocked
                ? nil : Self.trimmed(sentence.text)
        }
        guard Classifier(sentence: sentence, language: language).section == .blockers else { return nil }
        if let range = sentence.labelledObstacle { return Self.trimmed(sentence.text(range)) }
        for cue in sentence.found where isObstacle(cue) {
            let range = clause(of: cue, in: sentence)
            if saysMore(sentence, range, than: cue) { return Self.trimmed(sentence.text(range)) }
        }
        if let reason = reason(sentence) { return reason }
        let reading = Classifier(sentence: sentence, language: language)
        return reading.isLeftWaiting || reading.isUnable ? Self.trimmed(sentence.text) : nil
    }

    /// Whether a clause says what the obstacle is; "is blocked" does not.
    private func saysMore(_ sentence: Sentence, _ clause: Range<Int>, than cue: Found) -> Bool {
        let isState = sentence.phrases(at: cue.words.lowerBound).contains {
            $0.says(.blocked) && $0.words == cue.words
        }
        return clause.contains { index in
            !cue.words.contains(index) && !sentence.words[index].isSign
                && !(isState && sentence.phrases(at: index).contains { $0.term.kind == .common })
        }
    }

    /// "blocked, customer on holiday": what follows says why, in whatever words.
    private func reason(_ sentence: Sentence) -> String? {
        guard let blocked = sentence.found.first(where: { $0.says(.blocked) }),
            let start = sentence.words[blocked.words.upperBound...].indices.first(where: {
                !sentence.words[$0].isSign
            }), isBreak(sentence, start - 1)
        else { return nil }
        return Self.trimmed(sentence.text(start..<sentence.words.count))
    }

    func isObstacle(_ found: Found) -> Bool {
        switch found.term.kind {
        case .cue: [.blocker, .need, .trouble].contains(Cue.allCases[found.term.value])
        case .state: found.says(.blocked)
        default: false
        }
    }

    func clause(of cue: Found, in sentence: Sentence) -> Range<Int> {
        var start = cue.words.lowerBound
        while start > 0, !isBreak(sentence, start - 1) { start -= 1 }
        // "blocked: no access": what is behind the colon says it.
        if sentence.isSign(cue.words.upperBound, among: [0x3A, 0xFF1A]) { start = cue.words.upperBound + 1 }
        var end = max(start, cue.words.upperBound)
        while end < sentence.words.count, !isEnd(sentence, end) { end += 1 }
        return start..<end
    }

    func isBreak(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.isPart(index, of: [.but])
            || sentence.isSign(index, among: ClauseMark.wide)
            || sentence.isSign(index, among: [0x2C, 0x3B, 0x3A, 0x28, 0x2E])
            || (sentence.words[index].isSign
                && sentence.bytes[sentence.words[index].range.lowerBound] == 0xE2)
    }

    func isEnd(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.isSign(index, among: ClauseMark.wide)
            || (sentence.isSign(index, among: [0x2C, 0x3B, 0x29, 0x2E]) && !sentence.touches(index + 1))
    }

    mutating func merge(_ task: TaskUpdate) {
        guard let index = places[task.ref] else {
            places[task.ref] = update.tasks.count
            update.tasks.append(task)
            return
        }
        if let old = update.tasks[index].progress, let new = task.progress, old != new {
            doubts.append("\(task.ref) is said to be at \(old.plain) % and at \(new.plain) %")
        }
        update.tasks[index].progress = task.progress ?? update.tasks[index].progress
        update.tasks[index].hours = task.hours ?? update.tasks[index].hours
        update.tasks[index].eta = task.eta ?? update.tasks[index].eta
        update.tasks[index].state = task.state ?? update.tasks[index].state
        update.tasks[index].blocker = task.blocker ?? update.tasks[index].blocker
        update.tasks[index].text += "\n" + task.text
    }
}

/// The signs between the clauses of Chinese and Japanese: no number has them within.
enum ClauseMark {
    /// 、 。 （ ） ， ： ；
    static let wide: [UInt32] = [0x3001, 0x3002, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B]
}

extension Set {
    var only: Element? { count == 1 ? first : nil }
}

extension Double {
    /// Without a needless decimal.
    var plain: String { self == rounded() ? String(Int(self)) : String(self) }
}
