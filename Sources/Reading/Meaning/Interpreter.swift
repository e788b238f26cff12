internal import Mail

/// Reads the items of a reply into an update.
struct Interpreter {
    let vocabulary: Vocabulary
    let languages: ActiveLanguages
    let today: Today
    let roster: TaskRoster
    private(set) var update = StatusUpdate()
    private(set) var doubts: [String] = []
    /// The section of a sentence that ends in a colon: the list behind it belongs there.
    private var listSection: Classifier.Section?
    /// Where each task stands in `update.tasks`.
    private var places: [String: Int] = [:]
    private var progress = Readings<Double>()
    private var hours = Readings<Double>()
    private var eta = Readings<CalendarDate>()
    private var health = Readings<StatusUpdate.Health>()

    /// The values that were said of the whole, and those that a label marks as such.
    private struct Readings<Value: Hashable> {
        var labelled: Set<Value> = []
        var plain: Set<Value> = []

        mutating func add(_ value: Value, isLabelled: Bool) {
            if isLabelled { labelled.insert(value) } else { plain.insert(value) }
        }

        /// The only one; a labelled one before others.
        var only: Value? {
            let values = labelled.isEmpty ? plain : labelled
            return values.count == 1 ? values.first : nil
        }
    }

    init(vocabulary: Vocabulary, languages: ActiveLanguages, today: Today, roster: TaskRoster) {
        self.vocabulary = vocabulary
        self.languages = languages
        self.today = today
        self.roster = roster
    }

    private var language: Vocabulary.Language { vocabulary.languages[languages.primary] }

    mutating func read(_ items: [Item]) {
        for item in items { read(item) }
        update.progress = progress.only
        update.hours = hours.only
        update.eta = eta.only
        update.health = health.only
    }

    private mutating func read(_ item: Item) {
        if let (ref, text) = labelledTask(item) {
            let sentences = SentenceSplitter(vocabulary: vocabulary).sentences(text)
            for (index, sentence) in sentences.enumerated() {
                entry(sentence, item, task: ref, whole: index == 0 ? wholeText(item, sentence) : sentence)
            }
            return
        }
        if item.mark != nil, item.text.utf8.count < 2000, !startsHeadings(item.text) {
            entry(item.text, item, task: item.task, whole: item.text)
            return
        }
        var part = item
        for sentence in SentenceSplitter(vocabulary: vocabulary).sentences(item.text) {
            if let heading = Heading(sentence, isAlone: false, vocabulary: vocabulary), sentence != item.text
            {
                part.topic = heading.topic == .any ? nil : heading.topic
                part.title = heading.title
                if !heading.rest.isEmpty { entry(heading.rest, part, task: item.task, whole: heading.rest) }
            } else {
                entry(sentence, part, task: item.task, whole: sentence)
            }
        }
    }

    private func startsHeadings(_ text: String) -> Bool {
        SentenceSplitter(vocabulary: vocabulary).sentences(text).dropFirst().contains {
            Heading($0, isAlone: false, vocabulary: vocabulary) != nil
        }
    }

    private func wholeText(_ item: Item, _ sentence: String) -> String {
        if case .label(let number) = item.mark { return "\(number): \(sentence)" }
        return sentence
    }

    /// `2: 60 %`; and `2. 60 %` where nothing but what is said of a task follows.
    private func labelledTask(_ item: Item) -> (ref: String, text: String)? {
        switch item.mark {
        case .label(let number): return (roster.ref(number: number) ?? String(number), item.text)
        case .number(let number):
            guard item.task == nil, item.topic == nil || item.topic == .tasks || item.topic == .progress
            else { return nil }
            let sentence = Sentence(item.text, speaking: languages, vocabulary: vocabulary)
            guard roster.mentions(in: sentence).isEmpty else { return nil }
            let first = sentence.found.first {
                $0.words.lowerBound == 0 && [.state, .none].contains($0.term.kind)
            }
            let statement = Statement(
                sentence, topic: nil, isTask: true, today: today, order: language.dateOrder)
            let leadsWithFigure = statement.progress.first?.words.lowerBound == 0
            let isKnown = roster.ref(number: number) != nil
            guard leadsWithFigure || (first != nil && (isKnown || first?.words.count == sentence.words.count))
            else {
                return nil
            }
            return (roster.ref(number: number) ?? String(number), item.text)
        default: return nil
        }
    }
}

// MARK: - Entries

extension Interpreter {
    /// Reads one bullet or sentence.
    private mutating func entry(_ text: String, _ item: Item, task: String?, whole: String) {
        let sentence = Sentence(text, speaking: languages, vocabulary: vocabulary)
        if sentence.words.allSatisfy(\.isSign), !sentence.has(.health) { return }
        if isNothing(sentence, item) || isTableHead(sentence) { return }
        let mentions = roster.mentions(in: sentence)
        let statement = Statement(
            sentence, topic: item.topic, isTask: !mentions.isEmpty || task != nil, today: today,
            order: language.dateOrder)
        if mentions.isEmpty, let task {
            tell(sentence, of: task, item)
        } else if mentions.isEmpty {
            figures(statement, item)
        } else {
            for (refs, part) in shares(of: sentence, among: mentions) {
                for ref in refs { tell(part, of: ref, item) }
            }
        }
        readHealth(sentence, item)
        readAbsence(sentence, item)
        if statement.saysOnlyFigures(besides: mentions.map(\.words)) { return }
        if mentions.isEmpty, task == nil, isOnlyHealth(sentence, item) { return }
        place(whole, sentence, item)
    }

    /// The head of a table: cells that hold nothing but headings.
    private func isTableHead(_ sentence: Sentence) -> Bool {
        guard sentence.bytes.contains(UInt8(ascii: "|")) else { return false }
        let cells = sentence.text.split(separator: "|")
        return cells.count >= 2
            && cells.allSatisfy { cell in
                Heading(cell, vocabulary: vocabulary).map(\.rest.isEmpty) ?? false
            }
    }

    /// Whether a sentence goes nowhere: "None" under a heading, a greeting, thanks, "answers inline".
    private func isNothing(_ sentence: Sentence, _ item: Item) -> Bool {
        if item.topic != nil || item.isAnswer, item.task == nil, covers(sentence, [.none]) { return true }
        if item.topic == .blockers, Classifier(sentence: sentence, language: language).saysOnlyUnblocked {
            return true
        }
        return covers(sentence, [.greeting, .signoff, .thanks, .pointer], names: true)
    }

    /// Whether a sentence is made of nothing but phrases of some kinds, and at most a name behind them.
    private func covers(_ sentence: Sentence, _ kinds: Set<Term.Kind>, names: Bool = false) -> Bool {
        var index = 0
        var covered = 0
        var rest = 0
        while index < sentence.words.count {
            let phrase = sentence.found.filter {
                $0.words.lowerBound == index && kinds.contains($0.term.kind)
            }
            .max { $0.words.count < $1.words.count }
            if let phrase {
                covered += phrase.words.count
                index = phrase.words.upperBound
                continue
            }
            if !sentence.words[index].isSign {
                guard names, covered > 0, isName(sentence, index), rest < 3 else { return false }
                rest += 1
            }
            index += 1
        }
        return covered > 0
    }

    /// "Hi Dana", "Thanks all": a capital, or one of the little words.
    private func isName(_ sentence: Sentence, _ index: Int) -> Bool {
        let byte = sentence.bytes[sentence.words[index].range.lowerBound]
        let isPlain = byte >= 0x61 && byte <= 0x7A
        let isSaid = sentence.found.contains { found in
            found.words.contains(index) && [.cue, .state, .unit, .heading].contains(found.term.kind)
        }
        return sentence.words[index].kind != .digits && !isSaid
            && (!isPlain || sentence.found.contains { $0.words.contains(index) && $0.term.kind == .common })
    }

    private mutating func place(_ text: String, _ sentence: Sentence, _ item: Item) {
        let entry = Self.trimmed(labelled(text, item))
        guard !entry.isEmpty else { return }
        let section = section(sentence, item)
        listSection = text.hasSuffix(":") || item.mark != nil ? section : nil
        switch section {
        case .done: update.done.append(entry)
        case .next: update.next.append(entry)
        case .blockers: update.blockers.append(entry)
        case .questions: update.questions.append(entry)
        case .notes: update.notes.append(entry)
        case nil: break
        }
    }

    /// What stood under a label for figures and is more than figures keeps its label.
    private func labelled(_ text: String, _ item: Item) -> String {
        guard let title = item.title, let topic = item.topic,
            [.progress, .hours, .eta, .health].contains(topic)
        else {
            return text
        }
        return "\(title): \(text)"
    }

    private func section(_ sentence: Sentence, _ item: Item) -> Classifier.Section? {
        switch item.topic {
        case .done: return .done
        case .next: return .next
        case .blockers: return .blockers
        case .questions: return .questions
        case .notes, .progress, .hours, .eta, .health: return .notes
        case .tasks, .any, nil: break
        }
        switch item.mark {
        case .ticked: return .done
        case .unticked: return .next
        default: break
        }
        let own = Classifier(sentence: sentence, language: language).section
        return own == .notes && item.mark != nil ? listSection ?? own : own
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.unicodeScalars.last, ";,| -\u{2013}\u{2014}".unicodeScalars.contains(last) {
            text.unicodeScalars.removeLast()
        }
        return String(text)
    }
}

// MARK: - Figures of the whole

extension Interpreter {
    private mutating func figures(_ statement: Statement, _ item: Item) {
        let sentence = statement.sentence
        add(statement.progress, to: \.progress, item.topic == .progress, sentence)
        add(statement.hours, to: \.hours, item.topic == .hours, sentence)
        for mention in statement.promises {
            eta.add(mention.date, isLabelled: item.topic == .eta)
            if let doubt = mention.doubt(in: sentence) { doubts.append(doubt) }
        }
    }

    private mutating func add(
        _ figures: [FigureReader.Figure], to readings: WritableKeyPath<Interpreter, Readings<Double>>,
        _ isLabelled: Bool, _ sentence: Sentence
    ) {
        for figure in figures {
            if figure.isRange {
                doubts.append("'\(sentence.text)' gives a range")
            } else {
                self[keyPath: readings].add(figure.value, isLabelled: isLabelled)
            }
        }
    }

    private mutating func readHealth(_ sentence: Sentence, _ item: Item) {
        for found in sentence.found where found.term.kind == .health {
            guard !sentence.isNegated(before: found.words.lowerBound),
                let value = StatusUpdate.Health(rawValue: Term.names(of: .health)[found.term.value])
            else { continue }
            let isLabelled = item.topic == .health || isLabelledHealth(found, in: sentence)
            let isSign = sentence.words[found.words.lowerBound].isSign
            if isLabelled || isSign || found.words.count > 1 { health.add(value, isLabelled: isLabelled) }
        }
    }

    /// "RAG amber", "status is green".
    private func isLabelledHealth(_ found: Found, in sentence: Sentence) -> Bool {
        sentence.found.contains { label in
            label.term.kind == .heading && Topic.allCases[label.term.value] == .health
                && label.words.upperBound <= found.words.lowerBound
                && found.words.lowerBound - label.words.upperBound <= 2
        }
    }

    private func isOnlyHealth(_ sentence: Sentence, _ item: Item) -> Bool {
        guard sentence.has(.health) else { return false }
        return sentence.words.indices.allSatisfy { index in
            sentence.words[index].isSign
                || sentence.found.contains { found in
                    found.words.contains(index)
                        && (found.term.kind == .health || (found.term.kind == .heading)
                            || found.term.kind == .common)
                }
        }
    }

    /// A person who writes that they will be away.
    private mutating func readAbsence(_ sentence: Sentence, _ item: Item) {
        guard sentence.has(.away), item.topic != .done, !sentence.has(.question),
            !update.commands.contains(where: { $0.name == .away })
        else { return }
        let days = AbsenceReader(sentence: sentence, today: today, order: language.dateOrder).days(
            single: true)
        guard !days.isEmpty, (days.until ?? today.date) >= today.date else { return }
        update.commands.append(Command(name: .away, from: days.from, until: days.until))
        doubts += days.doubts
    }

    /// Commands that were read from the lines before all items.
    mutating func add(_ result: CommandReader.Result) {
        update.commands += result.commands
        doubts += result.doubts
    }
}

// MARK: - Tasks

extension Interpreter {
    /// Divides a sentence that names several tasks: each gets the words up to the last comma before the next.
    private func shares(of sentence: Sentence, among mentions: [TaskMention]) -> [(
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
    private func isJoint(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.count <= 2
            && range.allSatisfy { index in
                sentence.words[index].isSign
                    ? [0x2C, 0x26, 0x2F, 0x2B].contains(
                        sentence.bytes[sentence.words[index].range.lowerBound])
                    : sentence.found.contains { $0.words == index..<index + 1 && $0.term.kind == .common }
            }
    }

    private func boundary(_ sentence: Sentence, _ range: Range<Int>) -> Int {
        let last = range.last { index in
            sentence.words[index].isSign
                && [0x2C, 0x3B, 0x2E].contains(sentence.bytes[sentence.words[index].range.lowerBound])
                && !(sentence.touches(index) && sentence.touches(index + 1))
        }
        return last.map { $0 + 1 } ?? range.upperBound
    }

    /// Records what a sentence says of one task.
    private mutating func tell(_ sentence: Sentence, of ref: String, _ item: Item) {
        let said = said(sentence, of: ref)
        var task = TaskUpdate(ref: ref, text: Self.trimmed(said.words.isEmpty ? sentence.text : said.text))
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
                sentence: said, topic: item.topic, progress: task.progress, language: language,
                isPromised: !statement.promises.isEmpty
            ).state
        task.blocker = blocker(said, item)
        merge(task)
    }

    /// What is said of a task, without the task's own name at the start.
    private func said(_ sentence: Sentence, of ref: String) -> Sentence {
        guard let mention = roster.mentions(in: sentence).first(where: { $0.ref == ref }),
            sentence.words[..<mention.words.lowerBound].allSatisfy(\.isSign)
        else { return sentence }
        var start = mention.words.upperBound
        while start < sentence.words.count, isSeparator(sentence, start) { start += 1 }
        let title = mention.isTitle ? 0 : roster.titleLength(of: ref, at: start, in: sentence)
        start += title
        while start < sentence.words.count, isSeparator(sentence, start) { start += 1 }
        return sentence.part(start..<sentence.words.count)
    }

    private func isSeparator(_ sentence: Sentence, _ index: Int) -> Bool {
        guard sentence.words[index].isSign else { return false }
        let sign = Array(sentence.bytes[sentence.words[index].range])
        return [
            [0x3A], [0x2D], [0x2C], [0x29], [0x5D], [0x3D], [0x3E], [0x2A], [0x7C], [0xEF, 0xBC, 0x9A],
            [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94],
        ]
        .contains(sign)
    }

    private mutating func one(_ figures: [FigureReader.Figure], of ref: String, _ sentence: Sentence)
        -> Double?
    {
        let values = Set(figures.map(\.value))
        if figures.contains(where: \.isRange) || values.count > 1 {
            doubts.append("'\(sentence.text)' gives more than one figure for \(ref)")
            return nil
        }
        return values.first
    }

    /// The clause that says what somebody waits for.
    private func blocker(_ sentence: Sentence, _ item: Item) -> String? {
        if item.topic == .blockers {
            return Classifier(sentence: sentence, language: language).saysOnlyUnblocked
                ? nil : Self.trimmed(sentence.text)
        }
        guard Classifier(sentence: sentence, language: language).section == .blockers else { return nil }
        for cue in sentence.found where isObstacle(cue) {
            let range = clause(of: cue, in: sentence)
            let rest = range.filter { !cue.words.contains($0) && !sentence.words[$0].isSign }
            if !rest.isEmpty { return Self.trimmed(sentence.text(range)) }
        }
        return nil
    }

    private func isObstacle(_ found: Found) -> Bool {
        switch found.term.kind {
        case .cue: [.blocker, .trouble].contains(Cue.allCases[found.term.value])
        case .state: Term.names(of: .state)[found.term.value] == TaskUpdate.State.blocked.rawValue
        default: false
        }
    }

    private func clause(of cue: Found, in sentence: Sentence) -> Range<Int> {
        var start = cue.words.lowerBound
        while start > 0, !isBreak(sentence, start - 1) { start -= 1 }
        var end = cue.words.upperBound
        while end < sentence.words.count, !isEnd(sentence, end) { end += 1 }
        return start..<end
    }

    private func isBreak(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.found.contains { $0.term.kind == .but && $0.words.contains(index) }
            || (sentence.words[index].isSign
                && [0x2C, 0x3B, 0x3A, 0x28, 0x2E, 0xE2].contains(
                    sentence.bytes[sentence.words[index].range.lowerBound]))
    }

    private func isEnd(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.words[index].isSign
            && [0x2C, 0x3B, 0x29, 0x2E].contains(sentence.bytes[sentence.words[index].range.lowerBound])
            && !sentence.touches(index + 1)
    }

    private mutating func merge(_ task: TaskUpdate) {
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

extension Set {
    fileprivate var only: Element? { count == 1 ? first : nil }
}

extension Double {
    /// Without a needless decimal.
    fileprivate var plain: String { self == rounded() ? String(Int(self)) : String(self) }
}
