internal import Mail

/// Where a worker asks for a later date.
extension Interpreter {
    /// No manager reads more of them in one mail.
    private static let mostWishes = 50

    /// Reads one bullet or sentence: a wish for more time, for each task of which the words that ask are said.
    mutating func readMoreTime(_ sentence: Sentence, _ item: Item, task: String?, mentions: [TaskMention]) {
        guard moreTime.count < Self.mostWishes, asksForMoreTime(sentence, item) else { return }
        guard !mentions.isEmpty else { return wish(for: task, sentence, of: sentence) }
        for (refs, part) in shares(of: sentence, among: mentions) where part.has(.extension) {
            for ref in refs { wish(for: ref, part, of: sentence) }
        }
    }

    private mutating func wish(for task: String?, _ part: Sentence, of sentence: Sentence) {
        guard moreTime.count < Self.mostWishes, !moreTime.contains(where: { $0.task == task }) else { return }
        let until = dayAskedFor(in: part) ?? dayAskedFor(in: sentence)
        moreTime.append(MoreTime(task: task, until: until, text: Self.trimmed(sentence.text)))
    }

    /// Some words ask for more time whatever stands beside them; others where a question names a day.
    private func asksForMoreTime(_ sentence: Sentence, _ item: Item) -> Bool {
        if let plain = sentence.first(.extension, 0), !sentence.isNegated(before: plain.words.lowerBound) {
            return true
        }
        guard sentence.has(.extension, 1), dayAskedFor(in: sentence) != nil else { return false }
        return item.topic == .questions
            || Classifier(sentence: sentence, language: language).section == .questions
    }

    /// The first day to come behind the words that ask, or else the last before them.
    private func dayAskedFor(in sentence: Sentence) -> CalendarDate? {
        guard let cue = sentence.first(.extension) else { return nil }
        let days = DateReader(sentence: sentence, today: today, order: language.dateOrder).mentions()
            .filter { !$0.isPast && $0.date >= today.date }
        let behind = days.first { $0.words.lowerBound >= cue.words.lowerBound }
        return (behind ?? days.last)?.date
    }
}
