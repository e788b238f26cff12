internal import Mail

/// What is said of the whole rather than of a task.
extension Interpreter {
    mutating func figures(_ statement: Statement, _ item: Item) {
        let sentence = statement.sentence
        add(statement.progress, to: \.progress, item.topic == .progress, sentence)
        add(statement.hours, to: \.hours, item.topic == .hours, sentence)
        for mention in statement.promises {
            eta.add(mention.date, isLabelled: item.topic == .eta)
            if let doubt = mention.doubt(in: sentence) { doubts.append(doubt) }
        }
    }

    mutating func add(
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

    mutating func readHealth(_ sentence: Sentence, _ item: Item) {
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
    func isLabelledHealth(_ found: Found, in sentence: Sentence) -> Bool {
        sentence.found.contains { label in
            label.term.kind == .heading && Topic.allCases[label.term.value] == .health
                && label.words.upperBound <= found.words.lowerBound
                && found.words.lowerBound - label.words.upperBound <= 2
        }
    }

    func isOnlyHealth(_ sentence: Sentence, _ item: Item) -> Bool {
        guard sentence.has(.health) else { return false }
        return sentence.words.indices.allSatisfy { index in
            sentence.words[index].isSign
                || sentence.isPart(index, of: [.health, .heading, .common])
        }
    }

    /// A person who writes that they will be away.
    mutating func readAbsence(_ sentence: Sentence, _ item: Item) {
        guard isAbsent(sentence), item.topic != .done, !sentence.has(.question),
            !update.commands.contains(where: { $0.name == .away })
        else { return }
        let days = AbsenceReader(sentence: sentence, today: today, order: language.dateOrder).days(
            single: true)
        guard !days.isEmpty, (days.until ?? today.date) >= today.date else { return }
        update.commands.append(Command(name: .away, from: days.from, until: days.until))
        doubts += days.doubts
    }

    /// Whether the sender is away, and nobody else: "out of the office" is said of whom the words before it name.
    func isAbsent(_ sentence: Sentence) -> Bool {
        sentence.has(.away)
            && sentence.found.contains { found in
                guard found.term.kind == .away else { return false }
                return found.term.value == 0 || !namesSubject(sentence, before: found.words.lowerBound)
            }
    }

    /// Whether a clause's words up to `end` name somebody, with no verb of their own.
    private func namesSubject(_ sentence: Sentence, before end: Int) -> Bool {
        var start = end
        while start > 0, !isBreak(sentence, start - 1) || sentence.isSign(start - 1, among: [0x3A, 0xFF1A]) {
            start -= 1
        }
        let clause = sentence.part(start..<end)
        if clause.has(.person) { return true }
        if clause.words.contains(where: { $0.kind == .digits }) || clause.has(.done) || clause.has(.past)
            || clause.has(.present)
        {
            return false
        }
        let known: Term.Kinds = [
            .cue, .common, .day, .weekday, .month, .period, .relative, .since, .until, .command, .greeting,
            .negation, .number, .heading, .pointer, .about, .relative, .of,
        ]
        return clause.words.indices.contains { index in
            !clause.words[index].isSign && clause.words[index].kind != .ideograph
                && !clause.isPart(index, of: known)
        }
    }

    /// Commands that were read from the lines before all items.
    mutating func add(_ result: CommandReader.Result) {
        update.commands += result.commands
        doubts += result.doubts
    }
}
