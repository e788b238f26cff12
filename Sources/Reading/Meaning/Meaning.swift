internal import Mail

/// What a trimmed reply says.
struct Meaning {
    let update: StatusUpdate
    let doubts: [String]
    let moreTime: [MoreTime]

    init(_ reply: Reply, context: ReadingContext, today: Today, vocabulary: Vocabulary) {
        let languages = ActiveLanguages(of: reply.sample, in: reply.bytes, vocabulary: vocabulary)
        let roster = TaskRoster(context: context, quoted: reply.quoted, in: reply.bytes)
        let order = vocabulary.languages[languages.primary].dateOrder
        var layout = Layout(vocabulary: vocabulary)
        var interpreter = Interpreter(
            vocabulary: vocabulary, languages: languages, today: today, roster: roster)
        let anchors = Anchoring(
            vocabulary: vocabulary, roster: roster, questions: context.request?.questions ?? []
        ).anchors(of: reply.blocks, in: reply.bytes)
        var room = Self.most
        for (index, block) in reply.blocks.enumerated() {
            var lines = Self.beginning(of: block.lines, &room)[...]
            if index == 0, anchors[index] == nil {
                let commands = CommandReader(
                    vocabulary: vocabulary, languages: languages, today: today, order: order
                ).commands(in: Array(lines))
                interpreter.add(commands)
                lines = lines.dropFirst(commands.lines)
            }
            layout.read(lines, under: anchors[index])
        }
        interpreter.read(layout.settled)
        update = interpreter.update
        moreTime = interpreter.moreTime
        doubts =
            Self.unique(interpreter.doubts)
            + (room < 0 ? ["the reply is too long to be read to its end"] : [])
    }

    /// How many words of a reply are read, each line counting as four more: nobody's status is longer.
    private static let most = 20_000

    /// Of some lines those that there is room for; less than none is left if it did not suffice.
    private static func beginning(of lines: [Passage], _ room: inout Int) -> [Passage] {
        var beginning: [Passage] = []
        for line in lines {
            if room > 0 { beginning.append(line.words.count > room ? line.part(words: 0..<room) : line) }
            room = max(-1, room - line.words.count - 4)
        }
        return beginning
    }

    /// Each doubt once, and no more than anybody reads.
    private static func unique(_ doubts: [String]) -> [String] {
        var seen: Set<String> = []
        return Array(doubts.filter { seen.insert($0).inserted }.prefix(50))
    }
}

extension Reading.Away {
    /// The days of an absence as a machine's text tells them.
    init(_ text: String, today: Today, vocabulary: Vocabulary) {
        let passage = Passage(text, vocabulary: vocabulary)
        let words = passage.words
        let languages = ActiveLanguages(
            of: words.part(0..<min(words.count, ActiveLanguages.sample)), in: passage.bytes,
            vocabulary: vocabulary)
        let order = vocabulary.languages[languages.primary].dateOrder
        var days = AbsenceReader.Days()
        for line in text.split(separator: "\n") {
            for sentence in SentenceSplitter(vocabulary: vocabulary, languages: languages).sentences(
                Passage(line, vocabulary: vocabulary))
            {
                let reader = AbsenceReader(
                    sentence: Sentence(sentence, speaking: languages, vocabulary: vocabulary), today: today,
                    order: order)
                let more = reader.days(single: false)
                if days.from == nil { days.from = more.from }
                if days.until == nil { days.until = more.until }
            }
        }
        self.init(from: days.from, until: days.until, text: text)
    }
}
