/// What a language needs beside its templates: the names and short phrases that dates and figures are told in.
///
/// `{…}` in a phrase is filled in. A language is added by one such table and a folder of templates.
struct Words: Sendable {
    /// As in the plan: two letters (ISO 639-1).
    let language: String
    /// From Monday, short.
    let weekdays: [String]
    /// From January, short.
    let months: [String]
    /// `{weekday}`, `{day}`, `{month}`.
    let date: String
    /// The same with `{year}`, for dates of another year.
    let dateWithYear: String
    let today: String
    let tomorrow: String
    let yesterday: String
    /// `{city}`: the zone, by the city that it is named after.
    let zone: String
    /// `{number}`.
    let percent: String
    /// Between a number's whole and its decimals.
    let decimal: String
    /// `{number}`: what a list leaves out.
    let more: String
    let states: States
    let sections: Sections
    let digest: DigestHeadings
    let moves: Moves
    /// Nothing has happened that a digest would count.
    let nothing: String

    struct States: Sendable {
        let done: String
        let inProgress: String
        let blocked: String
        let notStarted: String
        let unchanged: String
    }

    /// What stands before a worker's words in the digest.
    struct Sections: Sendable {
        let done: String
        let next: String
        let blockers: String
        let questions: String
        let notes: String
        let reply: String
    }

    /// The digest's headings, and how each is counted.
    struct DigestHeadings: Sendable {
        let overdue: Counted
        let blocked: Counted
        let questions: Counted
        let silent: Counted
        let away: Counted
        let answered: Counted
        let waiting: Counted
        let idle: Counted
        /// No heading of workers: tasks for which more time is asked.
        let moreTime: Counted
        /// Answers to briefs that wait for the manager.
        let briefs: Counted
    }

    /// How often a date was moved; `{number}` where it was more than twice.
    struct Moves: Sendable {
        let once: String
        let twice: String
        let often: String

        /// Nil for never.
        func counting(_ number: Int) -> String? {
            switch number {
            case ...0: nil
            case 1: once
            case 2: twice
            default: Words.filled(often, ["number": String(number)])
            }
        }
    }

    /// A heading, and the phrase after its number in a summary.
    struct Counted: Sendable {
        let heading: String
        let one: String
        let many: String

        init(_ heading: String, one: String, many: String? = nil) {
            self.heading = heading
            self.one = one
            self.many = many ?? one
        }

        func counting(_ number: Int) -> String { "\(number) \(number == 1 ? one : many)" }
    }

    /// Every language that has words and templates; the first is what the others fall back to.
    static let all: [Words] = [.english, .spanish, .portuguese, .french, .german]

    /// The words of `language`, or else English ones.
    static func words(of language: String) -> Words {
        all.first { $0.language == language } ?? .english
    }

    /// `phrase` with its `{name}`s filled in.
    static func filled(_ phrase: String, _ values: KeyValuePairs<String, String>) -> String {
        var rest = phrase[...]
        var result = ""
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open] + (values.first { $0.key == name }?.value ?? "")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
