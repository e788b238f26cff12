extension Found {
    fileprivate var tellsOfWork: Bool {
        switch term.kind {
        case .cue: Cue.allCases[term.value] != .giving
        case .state, .heading, .unit, .day, .weekday, .command: true
        default: false
        }
    }
}

/// Where each bullet or sentence goes.
extension Interpreter {
    /// Reads one bullet or sentence.
    ///
    /// - Parameter label: what stands before it where it is told as a whole.
    mutating func entry(_ text: Passage, _ item: Item, task: String?, label: String = "") {
        let (sentence, mentions) = sentence(text)
        if sentence.words.allSatisfy(\.isSign), !sentence.has(.health) { return }
        if isNothing(sentence, item) || isTableHead(sentence) { return }
        let statement = Statement(
            sentence, topic: item.topic, isTask: !mentions.isEmpty || task != nil, today: today,
            order: language.dateOrder)
        if mentions.isEmpty, let task {
            tell(sentence, of: [task], item)
        } else if mentions.isEmpty {
            figures(statement, item)
        } else {
            for (refs, part) in shares(of: sentence, among: mentions) {
                tell(part, of: refs, item)
            }
        }
        readHealth(sentence, item)
        readAbsence(sentence, item)
        readMoreTime(sentence, item, task: task, mentions: mentions)
        let isPlan = task == nil && statement.announces
        if statement.saysOnlyFigures(besides: mentions.map(\.words)), !isPlan { return }
        if mentions.isEmpty, task == nil, isOnlyHealth(sentence, item) { return }
        place(label + text.text, sentence, item, isPromised: !statement.promises.isEmpty)
    }

    /// The head of a table: cells that hold nothing but headings.
    func isTableHead(_ sentence: Sentence) -> Bool {
        guard sentence.words.indices.contains(where: { sentence.isSign($0, "|") }) else { return false }
        let cells = sentence.text.split(separator: "|")
        return cells.count >= 2
            && cells.allSatisfy { cell in
                Heading(cell, vocabulary: vocabulary).map(\.rest.isEmpty) ?? false
            }
    }

    /// Whether a sentence goes nowhere: "None" under a heading, a greeting, thanks, "answers inline".
    func isNothing(_ sentence: Sentence, _ item: Item) -> Bool {
        if item.topic != nil || item.isAnswer, item.task == nil, covers(sentence, [.none]) { return true }
        if item.topic == .blockers, Classifier(sentence: sentence, language: language).saysOnlyUnblocked {
            return true
        }
        return covers(sentence, [.greeting, .signoff, .thanks, .pointer], names: true)
            || endsInGreeting(sentence) || isThanks(sentence)
    }

    /// "Thanks for the nudge!": a few words for which somebody is thanked, and none of work.
    private func isThanks(_ sentence: Sentence) -> Bool {
        guard let thanks = sentence.phrase(.thanks, at: 0, value: 1),
            sentence.words.count(where: { !$0.isSign }) <= 8, !sentence.isQuestion
        else { return false }
        return !sentence.words.contains { $0.kind == .digits }
            && !sentence.found.contains { !thanks.words.contains($0.words.lowerBound) && $0.tellsOfWork }
    }

    /// "Dana 你好", "ダナさん": the name stands before what greets.
    private func endsInGreeting(_ sentence: Sentence) -> Bool {
        let end = (sentence.words.lastIndex { !$0.isSign } ?? -1) + 1
        guard let greeting = sentence.phrase(.greeting, before: end), greeting.words.lowerBound > 0 else {
            return false
        }
        let name = sentence.words[..<greeting.words.lowerBound].indices.filter { !sentence.words[$0].isSign }
        if greeting.words.contains(where: { sentence.words[$0].kind == .ideograph }) {
            return name.count <= 8 && !name.contains { isSaid(sentence, $0) }
        }
        return name.count <= 2 && name.allSatisfy { isName(sentence, $0) }
    }

    /// "お疲れさまです。山本です。": the writer's name behind a greeting.
    func introducesWriter(_ text: Passage, behind first: Passage) -> Bool {
        guard text.count <= 60, first.count <= 120, text.words.first?.kind == .ideograph else { return false }
        let sentence = Sentence(text, speaking: languages, vocabulary: vocabulary)
        let end = (sentence.words.lastIndex { !$0.isSign } ?? -1) + 1
        let copula = sentence.found.first {
            $0.term.kind == .introduction && $0.words.upperBound == end
        }
        guard let copula else { return false }
        let greeting = Sentence(first, speaking: languages, vocabulary: vocabulary)
        return covers(greeting, [.greeting, .thanks], names: true)
            && sentence.words[..<copula.words.lowerBound].indices.allSatisfy { !isSaid(sentence, $0) }
    }

    /// Whether a sentence is made of nothing but phrases of some kinds, and at most a name behind them.
    func covers(_ sentence: Sentence, _ kinds: Term.Kinds, names: Bool = false) -> Bool {
        var index = 0
        var covered = 0
        var rest = 0
        while index < sentence.words.count {
            let phrase = sentence.phrases(at: index).filter { kinds.contains($0.term.kind) }
                .max { $0.words.count < $1.words.count }
            if let phrase {
                covered += phrase.words.count
                index = phrase.words.upperBound
                continue
            }
            if !sentence.words[index].isSign {
                guard names, covered > 0, rest < 3 else { return false }
                guard isName(sentence, index) || isLowerName(sentence, index) else { return false }
                rest += 1
            }
            index += 1
        }
        return covered > 0
    }

    /// "Hi Dana", "Thanks all": a capital, or one of the little words.
    func isName(_ sentence: Sentence, _ index: Int) -> Bool {
        let byte = sentence.bytes[sentence.words[index].range.lowerBound]
        let isPlain = byte >= 0x61 && byte <= 0x7A
        return sentence.words[index].kind != .digits && !isSaid(sentence, index)
            && (!isPlain || sentence.isPart(index, of: [.common]))
    }

    /// "hey dana": the one word behind a greeting.
    private func isLowerName(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.phrase(.greeting, before: index)?.words.lowerBound == 0 && !isSaid(sentence, index)
            && sentence.words[(index + 1)...].allSatisfy(\.isSign)
    }

    private func isSaid(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.isPart(index, of: [.cue, .state, .unit, .heading])
    }

    mutating func place(_ text: String, _ sentence: Sentence, _ item: Item, isPromised: Bool) {
        let entry = Self.trimmed(labelled(text, item))
        guard !entry.isEmpty else { return }
        let section = section(sentence, item, isPromised: isPromised)
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
    func labelled(_ text: String, _ item: Item) -> String {
        guard let title = item.title, let topic = item.topic,
            [.progress, .hours, .eta, .health].contains(topic)
        else {
            return text
        }
        return "\(title): \(text)"
    }

    func section(_ sentence: Sentence, _ item: Item, isPromised: Bool) -> Classifier.Section? {
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
        // What is promised for a day is announced, whatever the verb.
        if own == .notes, isPromised { return .next }
        let isUnsaid = own == .notes && !sentence.has(.state) && !sentence.has(.ongoing)
        return isUnsaid && item.mark != nil ? listSection ?? own : own
    }

    static func trimmed(_ text: String) -> String {
        guard let last = text.utf8.last, last >= 0x80 || ";,| -".utf8.contains(last) else { return text }
        var text = text[...]
        while let last = text.unicodeScalars.last, ";,| -\u{2013}\u{2014}".unicodeScalars.contains(last) {
            text.unicodeScalars.removeLast()
        }
        return String(text)
    }
}
