/// One bullet, line or paragraph of a reply, with what it stands under.
struct Item {
    var text: Passage
    /// The section that a heading or a quoted question opened.
    var topic: Topic?
    /// The words of the heading that stands on the same line.
    var title: String?
    /// The task that it answers, from the quoted line above or from a line that names one.
    var task: String?
    var mark: Bullet.Mark?
    /// Whether it answers under a quoted line.
    var isAnswer = false
    /// Whether a heading within the line opened its section.
    var isHeaded = false
    /// Whether it stands under "Today", which is over where "Tomorrow" follows.
    var isToday = false
}

/// Cuts a reply's lines into items.
struct Layout {
    let vocabulary: Vocabulary
    private(set) var items: [Item] = []
    private var topic: Topic?
    /// The section that the quoted line above opened.
    private var anchored: Topic?
    private var task: String?
    private var isAnswer = false
    private var current: Item?
    /// The lines that go on with `current`.
    private var continued: [Passage] = []
    private var hasBullets = false
    private var afterBlank = false
    /// The section outside a heading that has its content on its own line; nil elsewhere.
    private var outside: Outside?
    private var previous = Passage.empty
    private var width = 0
    /// The days that headings name, in days from today.
    private var days: Set<Int> = []
    private var isToday = false

    private struct Outside {
        let topic: Topic?
        /// Whether the heading is a bullet, so that the next bullet is none of its own.
        var isBulleted = false
    }

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Reads a block that stands under `anchor`; what it opened is closed at its end.
    mutating func read(_ lines: ArraySlice<Passage>, under anchor: Anchor?) {
        topic = anchor?.topic
        task = anchor?.task
        isAnswer = anchor != nil
        anchored = topic
        outside = nil
        hasBullets = false
        afterBlank = false
        previous = .empty
        width = Self.wrapWidth(lines)
        let before = items.count
        let outer = (topic, task)
        for line in lines { read(line) }
        flush()
        // "Not started" under a task is the answer, though it may stand over a list elsewhere.
        if items.count == before, let only = lines.first, lines.count == 1,
            Heading(only, vocabulary: vocabulary)?.isMarked == false
        {
            (topic, task) = outer
            items.append(item(Self.trimmed(only), nil))
        }
    }

    private mutating func read(_ line: Passage) {
        guard !line.isEmpty else {
            flush()
            afterBlank = true
            return
        }
        let whole = Self.trimmed(line)
        if Self.isRule(whole) {
            flush()
        } else if let bullet = Bullet(whole.bytes, whole.range) {
            bulleted(bullet, whole.part(bullet.end..<whole.range.upperBound))
        } else {
            plain(whole, isIndented: whole.count < line.count)
        }
        previous = line
        afterBlank = false
    }

    private mutating func bulleted(_ bullet: Bullet, _ text: Passage) {
        flush()
        if case .label = bullet.mark {
            leave()
            current = item(text, bullet.mark)
        } else if let heading = Heading(
            text, isAlone: isEmphasised(text), isTitled: bullet.isTitle, vocabulary: vocabulary)
        {
            open(heading)
            outside?.isBulleted = true
        } else {
            if outside?.isBulleted == true { leave() }
            outside = nil
            hasBullets = true
            current = item(text, bullet.mark)
        }
    }

    private mutating func plain(_ text: Passage, isIndented: Bool) {
        if continues(text, isIndented: isIndented) { return continued.append(text) }
        flush()
        if let heading = Heading(text, vocabulary: vocabulary), !tellsState(heading) {
            open(heading)
            return
        }
        leave()
        if afterBlank, hasBullets, !isIndented {
            topic = isAnswer ? topic : nil
            hasBullets = false
        }
        current = item(text, nil)
    }

    private func item(_ text: Passage, _ mark: Bullet.Mark?) -> Item {
        Item(
            text: text, topic: topic, title: nil, task: task, mark: mark, isAnswer: isAnswer,
            isToday: isToday && topic == .next)
    }

    /// The items when all was read: "Today:" and "Tomorrow:" are what is done and what is next.
    var settled: [Item] {
        guard days.contains(0), days.contains(1), !days.contains(-1) else { return items }
        return items.map { item in
            var item = item
            if item.isToday { item.topic = .done }
            return item
        }
    }

    private mutating func open(_ heading: Heading) {
        hasBullets = false
        if let day = heading.day { days.insert(day) }
        isToday = heading.day == 0 && heading.topic == .next
        let isFigure = [.progress, .hours, .eta, .health].contains(heading.topic)
        if !isFigure || heading.rest.isEmpty { topic = heading.topic == .any ? nil : heading.topic }
        outside = nil
        guard !heading.rest.isEmpty else { return }
        if !isFigure, !heading.rest.hasSuffix(":") { outside = Outside(topic: anchored) }
        current = item(heading.rest, nil)
        current?.title = heading.title
        current?.topic = heading.topic == .any ? nil : heading.topic
        current?.isToday = isToday
        if isFigure { flush() }
    }

    /// "Stuck - the key expired" under a task says how that stands.
    private func tellsState(_ heading: Heading) -> Bool {
        task != nil && heading.isState && heading.topic == .blockers && !heading.rest.isEmpty
    }

    /// A heading with its content on its own line ends with that line.
    private mutating func leave() {
        if let outside { topic = outside.topic }
        outside = nil
    }

    private mutating func flush() {
        if var item = current, !item.text.isEmpty {
            if !continued.isEmpty { item.text = .joined([item.text] + continued) }
            items.append(item)
        }
        current = nil
        continued = []
    }

    /// Whether a line goes on with the one above: that was as long as lines get, or it begins in lower case in a bullet.
    private func continues(_ text: Passage, isIndented: Bool) -> Bool {
        guard let current, !afterBlank, !previous.isEmpty else { return false }
        let isBulleted = current.mark != nil
        let length = previous.scalarCount
        let isFull = width > 0 && length <= width && length + 1 + Self.firstLength(text) > width - 3
        if startsTask(text) { return false }
        if isFull, width >= Self.usualWidth || Self.isLower(text) {
            return Heading(text, vocabulary: vocabulary).map { $0.rest.isEmpty == false } != true
        }
        if Self.breaksOff(previous), !greets(previous) {
            return Heading(text, isAlone: false, vocabulary: vocabulary) == nil
        }
        if isBulleted, isIndented { return Heading(text, isAlone: false, vocabulary: vocabulary) == nil }
        guard length >= 45, !Self.endsClause(previous), Self.isLower(text) else { return false }
        return isBulleted || Self.beginsAsSentence(current.text)
    }

    /// How many scalars stand before the first space, or the first place between ideographs.
    private static func firstLength(_ text: Passage) -> Int {
        if text.words.first?.kind == .ideograph, text.words[0].range.lowerBound == text.range.lowerBound {
            return 1
        }
        return text.bytes[text.range].prefix { $0 != 0x20 }.count { $0 & 0xC0 != 0x80 }
    }

    private static func isLower(_ text: Passage) -> Bool {
        text.text.unicodeScalars.first?.properties.isLowercase ?? false
    }

    /// Who writes ideographs breaks lines by hand, behind a comma: no item of a list ends so.
    private static func breaksOff(_ line: Passage) -> Bool { line.hasSuffix("、") || line.hasSuffix("，") }

    /// "你好，" alone on its line.
    private func greets(_ line: Passage) -> Bool {
        vocabulary.phrases(of: .greeting, at: 0, in: line.words).contains {
            $0.words.upperBound + 1 >= line.words.count
        }
    }

    /// Programs wrap no narrower; lines that happen to be as long as that are lines of their own.
    private static let usualWidth = 66

    /// "LAND-1: …" begins what is said of another task.
    private func startsTask(_ text: Passage) -> Bool {
        guard let id = TaskIDs(bytes: text.bytes, words: text.words).first, id.words.lowerBound == 0,
            text.words.indices.contains(id.words.upperBound)
        else { return false }
        return text.bytes[text.words[id.words.upperBound].range.lowerBound] == UInt8(ascii: ":")
    }

    /// Who begins lines in lower case, or with a task's id, breaks none off by it.
    private static func beginsAsSentence(_ text: Passage) -> Bool {
        let scalars = text.text.unicodeScalars.prefix(2)
        return scalars.first?.properties.isLowercase == false
            && !(scalars.count == 2 && scalars.allSatisfy(\.properties.isUppercase))
    }

    private static func endsClause(_ text: Passage) -> Bool {
        guard let last = text.last else { return true }
        return ".:;!?".utf8.contains(last) || ["。", "！", "？"].contains(where: text.hasSuffix)
    }

    /// The width at which the sender's program wraps lines; 0 if it does not.
    private static func wrapWidth(_ lines: ArraySlice<Passage>) -> Int {
        let lengths = lines.map(\.scalarCount)
        let longest = lengths.max() ?? 0
        guard longest >= 58, longest <= 82 else { return 0 }
        // One line of middle length is no width yet.
        return longest >= 66 || lengths.count { $0 > longest - 10 } > 1 ? longest : 0
    }

    private func isEmphasised(_ text: Passage) -> Bool {
        text.first == UInt8(ascii: "*") || text.first == UInt8(ascii: "_") || text.last == UInt8(ascii: "*")
    }

    /// Without white space before it.
    private static func trimmed(_ line: Passage) -> Passage {
        let start = line.range.first { line.bytes[$0] != 0x20 && line.bytes[$0] != 0x09 }
        return Passage(
            bytes: line.bytes, range: (start ?? line.range.upperBound)..<line.range.upperBound,
            words: line.words)
    }

    private static func isRule(_ text: Passage) -> Bool {
        text.count >= 3
            && text.bytes[text.range].allSatisfy { [0x2D, 0x5F, 0x3D, 0x2A, 0x7E, 0x20].contains($0) }
    }
}
