/// One bullet, line or paragraph of a reply, with what it stands under.
struct Item {
    var text: String
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
    private var hasBullets = false
    private var afterBlank = false
    /// The section outside a heading that has its content on its own line; nil elsewhere.
    private var outside: Outside?
    private var previous: Substring = ""
    private var width = 0
    /// The days that headings name, in days from today.
    private var days: Set<Int> = []
    private var isToday = false

    private struct Outside {
        let topic: Topic?
    }

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Reads a block that stands under `anchor`; what it opened is closed at its end.
    mutating func read(_ lines: ArraySlice<String>, under anchor: Anchor?) {
        topic = anchor?.topic
        task = anchor?.task
        isAnswer = anchor != nil
        anchored = topic
        outside = nil
        hasBullets = false
        afterBlank = false
        previous = ""
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
            items.append(item(only.trimmingPrefix { $0 == " " }.description, nil))
        }
    }

    private mutating func read(_ line: String) {
        let bytes = Array(line.utf8)
        let content = Line(bytes, 0..<bytes.count)
        guard !content.range.isEmpty else {
            flush()
            afterBlank = true
            return
        }
        let whole = Self.trimmed(bytes, content.range)
        if Self.isRule(bytes, whole) {
            flush()
        } else if let bullet = Bullet(bytes, whole) {
            bulleted(bytes, bullet, whole)
        } else {
            plain(String(decoding: bytes[whole], as: UTF8.self), isIndented: whole.lowerBound > 0)
        }
        previous = line[...]
        afterBlank = false
    }

    private mutating func bulleted(_ bytes: [UInt8], _ bullet: Bullet, _ whole: Range<Int>) {
        flush()
        let text = String(decoding: bytes[bullet.end..<whole.upperBound], as: UTF8.self)
        if case .label = bullet.mark {
            leave()
            current = item(text, bullet.mark)
        } else if let heading = Heading(
            text, isAlone: isEmphasised(text), isTitled: bullet.isTitle, vocabulary: vocabulary)
        {
            open(heading)
        } else {
            outside = nil
            hasBullets = true
            current = item(text, bullet.mark)
        }
    }

    private mutating func plain(_ text: String, isIndented: Bool) {
        if continues(text, isIndented: isIndented) {
            current?.text += " " + text
            return
        }
        flush()
        if let heading = Heading(text, vocabulary: vocabulary) {
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

    private func item(_ text: String, _ mark: Bullet.Mark?) -> Item {
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

    /// A heading with its content on its own line ends with that line.
    private mutating func leave() {
        if let outside { topic = outside.topic }
        outside = nil
    }

    private mutating func flush() {
        if let item = current, !item.text.isEmpty { items.append(item) }
        current = nil
    }

    /// Whether a line goes on with the one above: that was as long as lines get, or it begins in lower case in a bullet.
    private func continues(_ text: String, isIndented: Bool) -> Bool {
        guard let current, !afterBlank, !previous.isEmpty else { return false }
        let isBulleted = current.mark != nil
        let length = previous.scalarCount
        let first = text.scalarsBeforeSpace
        let isFull = width > 0 && length <= width && length + 1 + first > width - 3
        if isFull { return Heading(text, vocabulary: vocabulary).map { $0.rest.isEmpty == false } != true }
        guard let scalar = text.unicodeScalars.first else { return false }
        if Self.breaksOff(previous) { return Heading(text, isAlone: false, vocabulary: vocabulary) == nil }
        if isBulleted, isIndented { return Heading(text, isAlone: false, vocabulary: vocabulary) == nil }
        let isLower = scalar.properties.isLowercase && (isBulleted || Self.beginsAsSentence(current.text))
        return isLower && length >= 45 && !Self.endsClause(previous)
    }

    /// Who writes ideographs breaks lines by hand, behind a comma: no item of a list ends so.
    private static func breaksOff(_ line: Substring) -> Bool {
        guard let last = line.unicodeScalars.last else { return false }
        return "、，".unicodeScalars.contains(last)
    }

    /// Who begins lines in lower case, or with a task's id, breaks none off by it.
    private static func beginsAsSentence(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.prefix(2)
        return scalars.first?.properties.isLowercase == false
            && !(scalars.count == 2 && scalars.allSatisfy(\.properties.isUppercase))
    }

    private static func endsClause(_ text: Substring) -> Bool {
        guard let last = text.unicodeScalars.last else { return true }
        return ".:;!?。！？".unicodeScalars.contains(last)
    }

    /// The width at which the sender's program wraps lines; 0 if it does not.
    private static func wrapWidth(_ lines: ArraySlice<String>) -> Int {
        let lengths = lines.map(\.scalarCount)
        let longest = lengths.max() ?? 0
        guard longest >= 58, longest <= 82 else { return 0 }
        // One line of middle length is no width yet.
        return longest >= 66 || lengths.count { $0 > longest - 10 } > 1 ? longest : 0
    }

    private func isEmphasised(_ text: String) -> Bool {
        text.hasPrefix("*") || text.hasPrefix("_") || text.hasSuffix("*")
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start..<range.upperBound
    }

    private static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count >= 3 && bytes[range].allSatisfy { [0x2D, 0x5F, 0x3D, 0x2A, 0x7E, 0x20].contains($0) }
    }
}
