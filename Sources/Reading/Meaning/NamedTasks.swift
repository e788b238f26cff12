/// Tasks as a sentence may name them: by id in any case, or by the words of the title.
struct NamedTasks: Sendable {
    /// Each id by its lower case.
    private(set) var ids: [String: String] = [:]
    private(set) var titles: [Title] = []
    /// The first word of each title.
    private var firstWords = KeyTable<Bool>()
    /// The first word of each id.
    private var firstWordsOfIDs = KeyTable<Bool>()

    struct Title: Sendable {
        /// Of the title's words.
        let keys: [UInt64]
        /// The task's id.
        let ref: String
    }

    init(_ tasks: [ReadingContext.KnownTask]) {
        for task in tasks { add(task) }
    }

    mutating func add(_ task: ReadingContext.KnownTask) {
        add(id: task.id)
        add(title: task.title, ref: task.id)
    }

    mutating func add(id: String) {
        ids[id.lowercased()] = id
        let bytes = Array(id.utf8)
        if let first = WordCutter.words(bytes, in: 0..<bytes.count).first {
            firstWordsOfIDs[first.key] = true
        }
    }

    mutating func add(title: String, ref: String) {
        let bytes = Array(title.utf8)
        add(title: WordCutter.words(bytes, in: 0..<bytes.count).filter { !$0.isSign }.map(\.key), ref: ref)
    }

    /// - Parameter keys: of the title's words.
    mutating func add(title keys: [UInt64], ref: String) {
        guard let first = keys.first else { return }
        titles.append(Title(keys: keys, ref: ref))
        firstWords[first] = true
    }

    /// Whether an id begins with a word.
    func idBegins(with word: Word) -> Bool { firstWordsOfIDs[word.key] != nil }

    /// Whether a title begins with a word.
    func titleBegins(with word: Word) -> Bool { firstWords[word.key] != nil }
}
