/// The tasks that a reply may name: those of the plan, of the known request, and of the request as it is quoted in the mail.
struct TaskRoster {
    private(set) var numbers: [Int: String] = [:]
    private var tasks: NamedTasks
    /// Whether the request itself told its ids: then nothing else that looks like one is one.
    private(set) var isComplete = false

    /// - Parameter quoted: where quoted lines stand in `bytes`.
    init(context: ReadingContext, quoted: [Range<Int>], in bytes: [UInt8]) {
        tasks = context.planned
        for (index, task) in (context.request?.tasks ?? []).enumerated() {
            tasks.add(task)
            numbers[index + 1] = task.id
        }
        isComplete = !numbers.isEmpty
        for line in quoted { addQuoted(line, in: bytes) }
    }

    /// A numbered line of the quoted request: `2. LAND-2 Footer (due 30 Nov)`.
    private mutating func addQuoted(_ line: Range<Int>, in bytes: [UInt8]) {
        guard let bullet = Bullet(bytes, line) else { return }
        let rest = bullet.end..<line.upperBound
        let words = Words(WordCutter.words(bytes, in: rest))
        let id = TaskIDs(bytes: bytes, words: words).first
        switch bullet.mark {
        case .number(let number), .label(let number):
            guard numbers[number] == nil else { return }
            numbers[number] = id.map(\.text) ?? String(number)
        default: break
        }
        if let id {
            tasks.add(id: id.text)
            isComplete = true
        }
        guard let ref = id?.text ?? number(bullet.mark).flatMap({ numbers[$0] }) else { return }
        let start = id.map { $0.words.upperBound } ?? 0
        addTitle(bytes, words[start...], ref)
    }

    private func number(_ mark: Bullet.Mark) -> Int? {
        switch mark {
        case .number(let number), .label(let number): number
        default: nil
        }
    }

    /// The title is what stands up to the first bracket, dash, comma or colon.
    private mutating func addTitle(_ bytes: [UInt8], _ words: Slice<Words>, _ ref: String) {
        let named = words.drop(while: \.isSign).prefix { word in
            !word.isSign || [0x26, 0x27, 0x2F].contains(bytes[word.range.lowerBound]) || isHyphen(bytes, word)
        }
        tasks.add(title: named.filter { !$0.isSign }.map(\.key), ref: ref)
    }

    private func isHyphen(_ bytes: [UInt8], _ word: Word) -> Bool {
        bytes[word.range].elementsEqual([0x2D]) && word.range.lowerBound > 0
            && bytes[word.range.lowerBound - 1] != 0x20
    }

    func ref(number: Int) -> String? { numbers[number] }

    /// Every task that a sentence names by id or title, in order.
    func mentions(in sentence: Sentence) -> [TaskMention] {
        var mentions: [TaskMention] = []
        for id in TaskIDs(bytes: sentence.bytes, words: sentence.words).all(knownIn: tasks) {
            if let known = tasks.ids[id.text.lowercased()] {
                mentions.append(TaskMention(ref: known, words: id.words))
            } else if !isComplete, id.isCapital,
                !sentence.found.contains(where: { $0.isLookalike(at: id.words) })
                    || sentence.isLabelOfPercent(id.words)
            {
                mentions.append(TaskMention(ref: id.text, words: id.words))
            }
        }
        return (mentions + titleMentions(in: sentence, besides: mentions))
            .sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    private func titleMentions(in sentence: Sentence, besides mentions: [TaskMention]) -> [TaskMention] {
        guard sentence.words.contains(where: tasks.titleBegins) else { return [] }
        let plain = sentence.words.indices.filter { !sentence.words[$0].isSign }
        let keys = plain.map { sentence.words[$0].key }
        var result: [TaskMention] = []
        for title in tasks.titles where title.keys.count <= keys.count {
            guard
                let start = (0...keys.count - title.keys.count).first(where: {
                    keys[$0..<$0 + title.keys.count].elementsEqual(title.keys)
                })
            else { continue }
            let words = plain[start]..<plain[start + title.keys.count - 1] + 1
            let isKnown =
                mentions.contains { $0.ref == title.ref || $0.words.overlaps(words) }
                || result.contains { $0.words.overlaps(words) }
            if !isKnown { result.append(TaskMention(ref: title.ref, words: words, isTitle: true)) }
        }
        return result
    }

    /// How many words after `index` repeat the title of a task: "LAND-1 Landing page redesign: 80%".
    func titleLength(of ref: String, at index: Int, in sentence: Sentence) -> Int {
        for title in tasks.titles where title.ref == ref {
            var position = index
            var matched = 0
            while position < sentence.words.count, matched < title.keys.count {
                if sentence.words[position].key == title.keys[matched] {
                    matched += 1
                } else if !sentence.words[position].isSign {
                    break
                }
                position += 1
            }
            if matched == title.keys.count { return position - index }
        }
        return 0
    }
}

/// A task named in a sentence.
struct TaskMention {
    let ref: String
    let words: Range<Int>
    /// By its title rather than by id or number.
    var isTitle = false
}

extension Found {
    fileprivate func isLookalike(at words: Range<Int>) -> Bool {
        (term.kind == .lookalike || term.kind == .month) && self.words.lowerBound == words.lowerBound
    }
}

extension Sentence {
    /// "CSS-3: 40%": what is at some percent is a task, whatever else bears such a name.
    fileprivate func isLabelOfPercent(_ label: Range<Int>) -> Bool {
        guard words[..<label.lowerBound].allSatisfy(\.isSign),
            let number = words[label.upperBound...].firstIndex(where: { !$0.isSign }),
            number > label.upperBound, digits(number) != nil
        else { return false }
        return phrase(.unit, at: number + 1).map { Unit.allCases[$0.term.value] == .percent } ?? false
    }
}

/// Finds what looks like a task's id: capitals and digits, a hyphen, a number.
struct TaskIDs {
    let bytes: [UInt8]
    let words: Words

    struct ID {
        let text: String
        let words: Range<Int>
        let isCapital: Bool
    }

    var first: ID? {
        for index in words.indices where !words[index].isSign {
            if let id = id(at: index, nil) { return id }
        }
        return nil
    }

    func all(knownIn known: NamedTasks) -> [ID] {
        var ids: [ID] = []
        var index = 0
        while index < words.count {
            if let id = id(at: index, known) {
                ids.append(id)
                index = id.words.upperBound
            } else {
                index += 1
            }
        }
        return ids
    }

    private func id(at start: Int, _ known: NamedTasks?) -> ID? {
        guard !words[start].isSign, words[start].kind != .ideograph,
            !touches(start) || words[start - 1].isSign || words[start - 1].kind == .ideograph
        else { return nil }
        if touches(start), isHyphenOrDot(start - 1) { return nil }
        var end = start
        while end < words.count, end == start || touches(end), !words[end].isSign || isHyphenOrDot(end),
            words[end].kind != .ideograph, end - start < 10
        {
            end += 1
        }
        while end > start, words[end - 1].isSign { end -= 1 }
        let isCapital = isCapitalID(start..<end)
        guard isCapital || known?.idBegins(with: words[start]) ?? false else { return nil }
        let text = String(
            decoding: bytes[words[start].range.lowerBound..<words[end - 1].range.upperBound], as: UTF8.self)
        guard isCapital || known?.ids[text.lowercased()] != nil else { return nil }
        return ID(text: text, words: start..<end, isCapital: isCapital)
    }

    /// One word of capitals and digits with at least two signs, a hyphen, a number.
    private func isCapitalID(_ range: Range<Int>) -> Bool {
        guard range.count >= 3, words[range.upperBound - 1].kind == .digits,
            words[range.upperBound - 2].isSign,
            bytes[words[range.upperBound - 2].range.lowerBound] == UInt8(ascii: "-"),
            words[range.upperBound - 1].range.count <= 6, words[range.lowerBound].kind == .letters
        else { return false }
        let prefix = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 2].range.lowerBound
        return prefix.count >= 2 && prefix.count <= 20
            && bytes[prefix].allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || LineShape.isDigit($0) }
    }

    private func touches(_ index: Int) -> Bool {
        index > 0 && words[index - 1].range.upperBound == words[index].range.lowerBound
    }

    private func isHyphenOrDot(_ index: Int) -> Bool {
        words[index].isSign && [0x2D, 0x5F].contains(bytes[words[index].range.lowerBound])
    }
}
