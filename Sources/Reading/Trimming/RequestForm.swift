/// Answers typed into a request that is quoted without marks.
extension Letter {
    /// A line of the sender's own inside an unmarked quote.
    struct Answer {
        let line: Int
        /// Where the answer begins, if what stands before it on the line is quoted: "Done: the header".
        var start: Int?
    }

    /// By the request where it is known, else by the form that our requests have; and by their colour.
    func answersInside(_ zone: Range<Int>) -> [Answer] {
        let answers = typedAnswers(zone)
        let colours = zone.filter { coloured.contains($0) && !lines[$0].isBlank }
        guard !colours.isEmpty, colours.count * 2 <= zone.count(where: { !lines[$0].isBlank }) else {
            return answers
        }
        let known = Set(answers.map(\.line))
        return (answers + colours.filter { !known.contains($0) }.map { Answer(line: $0) })
            .sorted { $0.line < $1.line }
    }

    private func typedAnswers(_ zone: Range<Int>) -> [Answer] {
        if let request = context.request {
            let answers = answers(to: request, in: zone)
            if !answers.isEmpty { return answers }
        }
        return formAnswers(zone)
    }

    /// What does not stand in the request, between lines that do.
    private func answers(to request: RequestText, in zone: Range<Int>) -> [Answer] {
        let written = zone.filter { !lines[$0].isBlank }
        let known = Set(request.quoted(bytes, written.map { ($0, lines[$0].content) }))
        guard known.contains(where: { request.match(bytes, lines[$0].content) == .long }) else { return [] }
        var answers: [Answer] = []
        var last = 0
        var isInside = false
        for index in written {
            let start = known.contains(index) ? nil : request.answerStart(bytes, lines[index].content)
            if known.contains(index) || start != nil {
                isInside = true
                last = index
            }
            if !known.contains(index), isInside { answers.append(Answer(line: index, start: start)) }
        }
        return answers.filter { $0.line <= last }
    }

    /// The answers in a request of our own form: headings alone on their lines, then numbered tasks with their dates.
    private func formAnswers(_ zone: Range<Int>) -> [Answer] {
        guard zone.count(where: { formHeading($0) != nil }) >= 2 else { return [] }
        let form = zone.lowerBound..<(zone.dropFirst().first(where: endsForm) ?? zone.upperBound)
        guard isForm(form) || isAnsweredBelow(form) else { return [] }
        let closing = form.last(where: isSignOff) ?? form.upperBound
        var reader = FormReader(letter: self, looseFrom: looseEnd(of: form))
        for index in form.lowerBound..<closing where !lines[index].isBlank { reader.read(index) }
        return reader.answers
    }

    /// From where on only what stands directly below a line of the form is an answer: a form that does not say at its top
    /// how to answer may say so at its end.
    private func looseEnd(of form: Range<Int>) -> Int {
        let headings = form.filter { formHeading($0) != nil }
        guard let first = headings.first, let last = headings.last else { return form.lowerBound }
        return (form.lowerBound..<first).contains(where: tellsHow) ? form.upperBound : last
    }

    /// An older mail is quoted below.
    private func endsForm(_ index: Int) -> Bool {
        lines[index].depth > 0 || separator(at: index) != nil || headerBlock(at: index) != nil
            || attribution(at: index) != nil
    }

    private func isForm(_ form: Range<Int>) -> Bool {
        let headings = form.compactMap(formHeading)
        guard headings.count >= 2 else { return false }
        let empty = headings.count { $0.rest == nil && isEmptyHeading($0.line, form) }
        if empty >= 2 || form.contains(where: tellsHow) { return true }
        return form.contains { number($0) == 1 && (empty > 0 || beginsWithID($0)) }
    }

    /// Nothing was written above the quote, and the quote greets the sender: "Hi Maria," above headings and their answers.
    private func isAnsweredBelow(_ form: Range<Int>) -> Bool {
        guard let heading = form.first(where: { formHeading($0) != nil }),
            !lines[..<form.lowerBound].indices.contains(where: { isOwn($0) && !lines[$0].isBlank })
        else { return false }
        return (form.lowerBound..<heading).contains { index in
            let words = words(index).plain
            return lines[index].content.count <= 60 && words.contains(where: isNameWord)
                && !vocabulary.phrases(of: .greeting, at: 0, in: words).isEmpty
        }
    }

    /// "1. LAND-1 …"
    func beginsWithID(_ index: Int) -> Bool {
        let content = lines[index].content
        guard let bullet = Bullet(bytes, content) else { return false }
        let words = words(index).part(words(index).places(in: bullet.end..<content.upperBound))
        return TaskIDs(bytes: bytes, words: words).first?.words.lowerBound == 0
    }

    /// What every request says of answers by number, in each language.
    private func tellsHow(_ index: Int) -> Bool {
        let text = bytes[lines[index].content]
        return text.indices.contains { text[$0...].starts(with: "2: 60".utf8) }
    }

    private func isEmptyHeading(_ index: Int, _ form: Range<Int>) -> Bool {
        guard let next = nonBlank(from: index + 1), next < form.upperBound else { return true }
        return formHeading(next) != nil || isTitle(next) || isSignOff(next)
    }

    struct FormHeading {
        let line: Int
        let topic: Topic
        /// Where something else on the line begins.
        let rest: Int?
    }

    /// "Done:", "*Blockers:* none"; a heading without a colon stands alone.
    func formHeading(_ index: Int) -> FormHeading? {
        let content = lines[index].content
        guard let first = content.first, LineShape.isWord(bytes[first]) || bytes[first] == UInt8(ascii: "*")
        else { return nil }
        let colon = colon(in: content.prefix(60))
        guard colon != nil || isWordsAlone(content) else { return nil }
        let words = words(index)
        let title = words.part(words.places(in: content.lowerBound..<(colon ?? content.upperBound)))
        guard let term = vocabulary.terms(of: .heading, spelledBy: title).first else { return nil }
        let rest = words[title.endIndex...].first { !$0.isSign }
        return FormHeading(line: index, topic: Topic.allCases[term.value], rest: rest?.range.lowerBound)
    }

    /// What is typed behind the title of a task: figures or a state behind a sign ("… redesign: 80%, nearly there").
    func taskAnswer(_ index: Int) -> Int? {
        let words = words(index)
        guard words.count < 100 else { return nil }
        for place in words.indices.dropFirst(4) where isAnswerSign(words[place - 1]) && !words[place].isSign {
            let unit = words[place].kind == .digits ? place + 1 : place
            let isAnswer =
                unit == place
                ? !vocabulary.phrases(of: .state, at: unit, in: words).isEmpty
                : vocabulary.phrases(of: .unit, at: unit, in: words).contains { $0.term == Term(.unit, 0) }
            if isAnswer { return isBracketed(words[..<place]) ? nil : words[place].range.lowerBound }
        }
        return nil
    }

    /// Whether a bracket is open: "(due Fri 27 Nov, last heard: 60%)" is the request's.
    private func isBracketed(_ words: Slice<Words>) -> Bool {
        let opening = words.lastIndex { $0.isSign && bytes[$0.range.lowerBound] == UInt8(ascii: "(") }
        let closing = words.lastIndex { $0.isSign && bytes[$0.range.lowerBound] == UInt8(ascii: ")") }
        return opening.map { $0 > closing ?? -1 } ?? false
    }

    private func isAnswerSign(_ word: Word) -> Bool {
        let sign = bytes[word.range]
        return word.isSign && Self.answerSigns.contains { sign.elementsEqual($0) }
    }

    private static let answerSigns = [
        ":", "-", ")", ">", "=", "\u{2013}", "\u{2014}", "\u{2192}", "\u{FF1A}",
    ]
    .map { Array($0.utf8) }

    private func isWordsAlone(_ content: Range<Int>) -> Bool {
        content.count <= 60
            && bytes[content].allSatisfy { LineShape.isWord($0) || $0 == 0x20 || $0 == UInt8(ascii: "*") }
    }

    /// A short line that ends in a colon: "Your tasks:".
    func isTitle(_ index: Int) -> Bool {
        lines[index].content.count <= 60 && LineShape(bytes: bytes, range: lines[index].content).endsInColon
    }

    /// The number that a line begins with.
    func number(_ index: Int) -> Int? {
        guard case .number(let number) = Bullet(bytes, lines[index].content)?.mark else { return nil }
        return number
    }
}

/// Goes through the lines of a request and tells what was typed into it.
private struct FormReader {
    let letter: Letter
    let looseFrom: Int
    private(set) var answers: [Letter.Answer] = []
    private var isBelowHeading = false
    /// The last line of the form, or of an answer.
    private var lastLine: Int?
    /// The number of the next task; nil above the tasks.
    private var nextTask: Int?
    /// The last line of a task, as the request tells it.
    private var taskLine: Int?

    init(letter: Letter, looseFrom: Int) {
        self.letter = letter
        self.looseFrom = looseFrom
    }

    mutating func read(_ index: Int) {
        if beginsTasks(index) {
            nextTask = 1
            isBelowHeading = false
            if letter.number(index) == 1 { readTask(index) }
        } else if nextTask != nil {
            readTask(index)
        } else if let heading = letter.formHeading(index) {
            isBelowHeading = true
            lastLine = index
            if let rest = heading.rest { answers.append(Letter.Answer(line: index, start: rest)) }
        } else if letter.isTitle(index) {
            isBelowHeading = true
        } else if isBelowHeading {
            take(index)
        }
    }

    private mutating func take(_ index: Int) {
        guard index <= looseFrom || index - 1 == lastLine else { return }
        lastLine = index
        answers.append(Letter.Answer(line: index))
    }

    /// "Your tasks:" above a list that begins with 1, or the first task itself.
    private func beginsTasks(_ index: Int) -> Bool {
        guard nextTask == nil else { return false }
        if letter.number(index) == 1 { return letter.beginsWithID(index) }
        guard letter.isTitle(index), let next = letter.nonBlank(from: index + 1), letter.number(next) == 1
        else { return false }
        let topic = letter.formHeading(index)?.topic
        return topic == nil || topic == .tasks || topic == .progress
    }

    private mutating func readTask(_ index: Int) {
        if let number = letter.number(index), number == nextTask {
            nextTask = number + 1
            taskLine = index
            lastLine = index
            if let start = letter.taskAnswer(index) {
                answers.append(Letter.Answer(line: index, start: start))
            }
        } else if isTerms(index) {
            taskLine = index
            lastLine = index
        } else if (nextTask ?? 1) > 1 {
            take(index)
            taskLine = nil
        }
    }

    /// The line below a task that says when it is due, and what of it is wrapped.
    private func isTerms(_ index: Int) -> Bool {
        guard let taskLine, taskLine == index - 1 else { return false }
        let line = letter.lines[index]
        if letter.number(taskLine) == nil { return line.content.lowerBound - line.range.lowerBound >= 2 }
        guard let first = line.content.first, !LineShape.isDigit(letter.bytes[first]) else { return false }
        return !letter.phrases(index).contains { $0.term.kind == .state && $0.words.lowerBound == 0 }
    }
}
