/// Commands alone on a line at the start of a reply.
struct CommandReader {
    let vocabulary: Vocabulary
    let languages: ActiveLanguages
    let today: Today
    let order: VocabularyFile.DateOrder

    struct Result {
        var commands: [Command] = []
        /// How many lines they took.
        var lines = 0
        var doubts: [String] = []
    }

    /// The commands that `lines` begin with. Greetings before them are passed over.
    func commands(in lines: [Passage]) -> Result {
        var result = Result()
        for (index, line) in lines.enumerated() {
            guard !line.words.isEmpty else { continue }
            if let command = command(line, &result.doubts), !isHeading(line, above: lines[(index + 1)...]) {
                result.commands.append(command)
                result.lines = index + 1
            } else if result.commands.isEmpty, isGreeting(line.words), index < 3 {
                continue
            } else {
                break
            }
        }
        return result
    }

    private func isGreeting(_ words: Words) -> Bool {
        let plain = words.plain
        return plain.count <= 4
            && !vocabulary.phrases(of: [.greeting, .thanks], at: 0, in: plain).isEmpty
    }

    private func command(_ line: Passage, _ doubts: inout [String]) -> Command? {
        guard line.count <= 120, !line.hasSuffix("?"), !line.hasSuffix(":") else { return nil }
        guard let first = line.words.firstIndex(where: { !$0.isSign }), first <= 2,
            line.words[first].start.kinds.contains(.command)
        else { return nil }
        let sentence = Sentence(line, speaking: languages, vocabulary: vocabulary)
        guard let found = sentence.phrase(.command, at: first), let name = name(found)
        else { return nil }
        let rest = sentence.words[found.words.upperBound...]
        if rest.allSatisfy(\.isSign) { return Command(name: name) }
        guard name == .away else { return nil }
        let days = AbsenceReader(sentence: sentence, today: today, order: order).days(single: true)
        guard !days.isEmpty, saysOnlyDays(sentence, from: found.words.upperBound) else { return nil }
        doubts += days.doubts
        return Command(name: .away, from: days.from, until: days.until)
    }

    private func name(_ found: Found) -> Command.Name? {
        Command.Name(rawValue: Term.names(of: .command)[found.term.value])
    }

    /// Whether nothing but dates and the words between them follows.
    private func saysOnlyDays(_ sentence: Sentence, from start: Int) -> Bool {
        let dates = DateReader(sentence: sentence, today: today, order: order).mentions()
        let joints: Term.Kinds = [
            .since, .until, .common, .returning, .promise, .of, .relative, .clock, .period, .day, .weekday,
            .month,
        ]
        return sentence.words.indices[start...].allSatisfy { index in
            let word = sentence.words[index]
            return ![.letters, .ideograph].contains(word.kind) || dates.contains { $0.words.contains(index) }
                || sentence.isPart(index, of: joints)
        }
    }

    /// "DONE" above bullets is a heading: something follows that is no greeting and no further command.
    private func isHeading(_ line: Passage, above rest: ArraySlice<Passage>) -> Bool {
        guard let heading = Heading(line, vocabulary: vocabulary), heading.rest.isEmpty else { return false }
        guard let next = rest.first(where: { !$0.isEmpty }) else { return false }
        if Bullet(next.bytes, Line(next.bytes, next.range).content) != nil { return true }
        return rest.first.map { !$0.isEmpty } ?? false
    }
}
