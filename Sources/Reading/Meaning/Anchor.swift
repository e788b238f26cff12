/// What a block of answers stands under: a question or a task of the quoted request.
struct Anchor {
    var topic: Topic?
    var task: String?
}

/// Tells which quoted line each block of a reply answers.
struct Anchoring {
    let vocabulary: Vocabulary
    let roster: TaskRoster
    let questions: [String]

    /// - Parameter bytes: the letter in which the blocks' quoted lines stand.
    func anchors(of blocks: [Reply.Block], in bytes: [UInt8]) -> [Anchor?] {
        let answering = blocks.count { !$0.quoted.isEmpty }
        return blocks.map { block in
            guard !block.quoted.isEmpty else { return nil }
            // One text under a whole request answers all of it.
            let quoted = block.quoted.lazy.map { String(decoding: bytes[$0], as: UTF8.self) }
            if answering == 1, !block.isInside, quoted.count(where: { anchor($0) != nil }) > 1 { return nil }
            return anchor(of: Array(quoted.suffix(5)))
        }
    }

    /// The last question or task; what stands under a task goes on about it ("due: Thu 26 Nov; last heard: 60 %").
    private func anchor(of lines: [String]) -> Anchor? {
        var last: Anchor?
        for line in lines {
            guard let anchor = anchor(line) else { continue }
            if last?.task == nil || anchor.task != nil || isQuestion(line) { last = anchor }
        }
        return last
    }

    private func isQuestion(_ line: String) -> Bool {
        if questions.contains(line) || line.hasSuffix("?") || line.hasSuffix("？") { return true }
        guard let heading = Heading(line, vocabulary: vocabulary) else { return false }
        return heading.rest.isEmpty && heading.isMarked
    }

    private func anchor(_ line: String) -> Anchor? {
        let bytes = Array(line.utf8)
        let bullet = Bullet(bytes, 0..<bytes.count)
        let text = String(decoding: bytes[(bullet?.end ?? 0)...], as: UTF8.self)
        if let task = task(text, bullet) { return Anchor(topic: nil, task: task) }
        return topic(text).map { Anchor(topic: $0 == .any ? nil : $0, task: nil) }
    }

    private func task(_ text: String, _ bullet: Bullet?) -> String? {
        let bytes = Array(text.utf8)
        let words = vocabulary.words(bytes, in: 0..<bytes.count)
        if let id = TaskIDs(bytes: bytes, words: words).first, bullet != nil || id.words.lowerBound == 0 {
            return id.text
        }
        switch bullet?.mark {
        case .number(let number), .label(let number):
            guard Heading(text, vocabulary: vocabulary) == nil, !text.hasSuffix("?") else { return nil }
            return roster.ref(number: number)
        default: return nil
        }
    }

    /// The section that a question asks for; `any` for a question that no section is known for.
    private func topic(_ text: String) -> Topic? {
        if let heading = Heading(text, vocabulary: vocabulary) { return heading.topic }
        let isKnown = questions.contains(text)
        guard
            isKnown || text.hasSuffix("?") || text.hasSuffix("？")
                || (text.hasSuffix(":") && text.utf8.count < 60)
        else {
            return nil
        }
        let bytes = Array(text.utf8)
        let words = vocabulary.words(bytes, in: 0..<bytes.count)
        let headings = vocabulary.phrases(of: [.heading], in: words)
        let longest = headings.max { $0.words.count < $1.words.count }
        return longest.map { Topic.allCases[$0.term.value] } ?? .any
    }
}
