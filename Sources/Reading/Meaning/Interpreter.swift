internal import Mail

/// Reads the items of a reply into an update.
struct Interpreter {
    let vocabulary: Vocabulary
    let languages: ActiveLanguages
    let today: Today
    let roster: TaskRoster
    var update = StatusUpdate()
    var doubts: [String] = []
    var moreTime: [MoreTime] = []
    /// The section of a sentence that ends in a colon: the list behind it belongs there.
    var listSection: Classifier.Section?
    /// The sentence that was read last: most are asked for by two rules.
    private var last: (sentence: Sentence, mentions: [TaskMention])?
    /// Where each task stands in `update.tasks`.
    var places: [String: Int] = [:]
    var progress = Readings<Double>()
    var hours = Readings<Double>()
    var eta = Readings<CalendarDate>()
    var health = Readings<StatusUpdate.Health>()

    /// The values that were said of the whole, and those that a label marks as such.
    struct Readings<Value: Hashable> {
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

    var language: Vocabulary.Language { vocabulary.languages[languages.primary] }

    mutating func read(_ items: [Item]) {
        for item in items { read(item) }
        update.progress = progress.only
        update.hours = hours.only
        update.eta = eta.only
        update.health = health.only
    }

    mutating func read(_ item: Item) {
        if let (ref, text) = labelledTask(item) {
            let sentences = joiningLabels(
                SentenceSplitter(vocabulary: vocabulary, languages: languages).sentences(text))
            for (index, sentence) in sentences.enumerated() {
                entry(sentence, item, task: ref, label: index == 0 ? label(item) : "")
            }
            return
        }
        if item.mark != nil, item.text.count < 2000, !startsHeadings(item.text) {
            return entry(item.text, item, task: item.task)
        }
        var part = item
        var sentences = SentenceSplitter(vocabulary: vocabulary, languages: languages).sentences(item.text)
        var leading = sentences.first.flatMap { leadingTask($0) }
        if item.task != nil || leading != nil { sentences = joiningLabels(sentences) }
        for (index, sentence) in sentences.enumerated() {
            if index > 0, let last = leading { leading = subject(behind: last, in: sentence) }
            if index == 1, introducesWriter(sentence, behind: sentences[0]) { continue }
            if let heading = Heading(sentence, isAlone: false, vocabulary: vocabulary),
                !sentence.says(item.text)
            {
                part.topic = heading.topic == .any ? nil : heading.topic
                part.title = heading.title
                part.isHeaded = true
                if !heading.rest.isEmpty { entry(heading.rest, part, task: item.task) }
            } else {
                let task =
                    part.isHeaded
                    ? item.task : item.task ?? leading.flatMap { subject(of: sentence, after: $0) }
                entry(sentence, part, task: task)
            }
        }
    }

    /// A sentence with the tasks that it names.
    mutating func sentence(_ text: Passage) -> (sentence: Sentence, mentions: [TaskMention]) {
        if let last, last.sentence.passage.says(text) { return last }
        let sentence = Sentence(text, speaking: languages, vocabulary: vocabulary)
        let read = (sentence, roster.mentions(in: sentence))
        last = read
        return read
    }

    /// The task that a line names first.
    struct LeadingTask {
        let ref: String
        /// A colon or dash behind the name: "LAND-1: 80 %. Waiting for the logo." goes on about it.
        let isLabel: Bool
    }

    /// The task that a line names first, where a further sentence of the line goes on about it.
    private mutating func subject(of text: Passage, after leading: LeadingTask) -> String? {
        let sentence = sentence(text).sentence
        let saysOnlyFigures = Statement(
            sentence, topic: nil, isTask: true, today: today, order: language.dateOrder
        ).saysOnlyFigures(besides: [])
        // "21 hours this week": what is said of the whole is said of no task.
        if saysOnlyFigures, sentence.has(.spent, 1) { return nil }
        return leading.isLabel || saysOnlyFigures ? leading.ref : nil
    }

    /// The task that is spoken of: the last one, unless a sentence names another or several.
    private mutating func subject(behind last: LeadingTask, in text: Passage) -> LeadingTask? {
        let refs = Set(sentence(text).mentions.map(\.ref))
        if refs.isEmpty || refs == [last.ref] { return last }
        return refs.only.map { LeadingTask(ref: $0, isLabel: false) }
    }

    mutating func leadingTask(_ text: Passage) -> LeadingTask? {
        let (sentence, mentions) = sentence(text)
        guard let mention = mentions.first, Set(mentions.map(\.ref)).count == 1,
            sentence.words[..<mention.words.lowerBound].allSatisfy(\.isSign)
        else { return nil }
        return LeadingTask(ref: mention.ref, isLabel: isLabelled(sentence, mention))
    }

    /// "LAND-1:", "LAND-1 Landing page -".
    private func isLabelled(_ sentence: Sentence, _ mention: TaskMention) -> Bool {
        let end = mention.words.upperBound
        let title = mention.isTitle ? 0 : roster.titleLength(of: mention.ref, at: end, in: sentence)
        return [end, end + title].contains { $0 < sentence.words.count && isSeparator(sentence, $0) }
    }

    /// Labels behind what is said of a task go on about it: "40%, blocked: no access. New date: 27 Nov."
    func joiningLabels(_ sentences: [Passage]) -> [Passage] {
        var joined: [[Passage]] = []
        for sentence in sentences {
            if let last = joined.indices.last, isLabel(sentence), !isHeading(joined[last]) {
                joined[last].append(sentence)
            } else {
                joined.append([sentence])
            }
        }
        return joined.map(Passage.joined)
    }

    private func isHeading(_ sentences: [Passage]) -> Bool {
        sentences.reduce(0) { $0 + $1.count } < 4000
            && Heading(.joined(sentences), isAlone: false, vocabulary: vocabulary) != nil
    }

    /// "New date: 27 Nov", "blocked: no access"; a section's heading ("Next:") is none.
    private func isLabel(_ sentence: Passage) -> Bool {
        guard let heading = Heading(sentence, isAlone: false, vocabulary: vocabulary), !heading.rest.isEmpty
        else { return false }
        switch heading.topic {
        case .progress, .hours, .eta, .health, .blockers: return true
        default: return false
        }
    }

    func startsHeadings(_ text: Passage) -> Bool {
        SentenceSplitter(vocabulary: vocabulary, languages: languages).sentences(text).dropFirst().contains {
            Heading($0, isAlone: false, vocabulary: vocabulary) != nil
        }
    }

    /// What stands before the text of a labelled item.
    private func label(_ item: Item) -> String {
        if case .label(let number) = item.mark { return "\(number): " }
        return ""
    }

    /// `2: 60 %`; and `2. 60 %` where nothing but what is said of a task follows.
    mutating func labelledTask(_ item: Item) -> (ref: String, text: Passage)? {
        switch item.mark {
        case .label(let number): return (roster.ref(number: number) ?? String(number), item.text)
        case .number(let number):
            guard item.task == nil, item.topic == nil || item.topic == .tasks || item.topic == .progress
            else { return nil }
            let (sentence, mentions) = sentence(item.text)
            guard mentions.isEmpty else { return nil }
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
