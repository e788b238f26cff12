/// What a phrase of the vocabulary means: a kind, and which of that kind (month 12, heading done).
struct Term: Hashable, Sendable {
    let kind: Kind
    let value: Int

    init(_ kind: Kind, _ value: Int = 0) {
        self.kind = kind
        self.value = value
    }

    /// The names that stand in the vocabulary files; what each is for stands in the README beside them.
    enum Kind: UInt8, CaseIterable, Sendable {
        case attribution, intro, header, original, forwarded, above
        case footer, disclaimer, banner, automatic
        case greeting, signoff, thanks, pointer, role
        case heading, cue, state, health, command, none, negation, common
        case month, weekday, day, period, relative, number, half, about, unit, fraction
        case promise, finishing, clock, remaining, spent, of, since, until, away, person, returning
        case ahead, once, auxiliary, own, evening, but, abbreviation, lookalike, plain, introduction,
            `extension`
        case change, oblique

        /// Nil if no kind has this name.
        init?(named name: String) {
            guard let kind = Self.byName[name] else { return nil }
            self = kind
        }

        private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
    }

    /// Some kinds, at most 64 of them.
    struct Kinds: ExpressibleByArrayLiteral {
        private var bits: UInt64 = 0

        static let all = Kinds(bits: .max)

        init() {}

        private init(bits: UInt64) { self.bits = bits }

        init(_ kind: Kind) { bits = 1 << UInt64(kind.rawValue) }

        init(arrayLiteral kinds: Kind...) {
            for kind in kinds { bits |= 1 << UInt64(kind.rawValue) }
        }

        mutating func insert(_ kind: Kind) { bits |= 1 << UInt64(kind.rawValue) }

        mutating func formUnion(_ other: Kinds) { bits |= other.bits }

        func isDisjoint(with other: Kinds) -> Bool { bits & other.bits == 0 }

        func contains(_ kind: Kind) -> Bool { bits & 1 << UInt64(kind.rawValue) != 0 }
    }

    /// The values of the kinds whose values have names; the others have none or a number.
    static func names(of kind: Kind) -> [String] { names[kind] ?? [] }

    private static let names = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, named($0)) })

    private static func named(_ kind: Kind) -> [String] {
        switch kind {
        case .heading: Topic.allCases.map(\.rawValue)
        case .cue: Cue.allCases.map(\.rawValue)
        case .header: HeaderLabel.allCases.map(\.rawValue)
        case .state: ["done", "in_progress", "blocked", "not_started", "unchanged"]
        case .health: ["green", "amber", "red"]
        case .command: ["away", "back", "skip", "same", "done", "help", "stop"]
        case .period: Period.allCases.map(\.rawValue)
        case .relative: Relative.allCases.map(\.rawValue)
        case .unit: Unit.allCases.map(\.rawValue)
        default: []
        }
    }
}

/// What a heading, or a question of the request, asks for.
enum Topic: String, CaseIterable {
    case done, next, blockers, questions, notes
    case progress, hours, eta, health, tasks
    /// A heading over everything: it opens no section.
    case any
}

/// What words in a sentence say about the work.
enum Cue: String, CaseIterable {
    /// Work is over.
    case done
    /// A verb in the past that says so only at the head of its sentence.
    case past
    /// Work is to come.
    case next
    /// Somebody is stopped or waits.
    case blocker
    /// Somebody gives something, which leaves others waiting where it is denied.
    case giving
    /// Somebody is able to, which stops them where it is denied.
    case able
    /// Somebody needs something, which stops them unless it is time.
    case need
    /// Something is wrong, which stops nobody if it was put right.
    case trouble
    /// Nobody is stopped.
    case unblocked
    /// The manager is asked for something.
    case question
    /// Work is going on, or not over.
    case ongoing
    /// Work is going on, and so announced if a day is named.
    case present
}

enum HeaderLabel: String, CaseIterable {
    case from, sent, to, cc, subject, other
}

/// Some labels of a header.
struct HeaderLabels: OptionSet {
    let rawValue: UInt8

    static let from = HeaderLabels(.from)
    static let subject = HeaderLabels(.subject)
    static let other = HeaderLabels(.other)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ label: HeaderLabel) {
        let place: UInt8 =
            switch label {
            case .from: 0
            case .sent: 1
            case .to: 2
            case .cc: 3
            case .subject: 4
            case .other: 5
            }
        rawValue = 1 << place
    }

    var count: Int { rawValue.nonzeroBitCount }
}

enum Period: String, CaseIterable {
    case endOfWeek = "end-of-week"
    case endOfMonth = "end-of-month"
    case endOfDay = "end-of-day"
    /// No day, but a span that somebody may be away.
    case nextWeek = "next-week"
}

enum Relative: String, CaseIterable {
    case next, this, last

    /// Its value in a term.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

enum Unit: String, CaseIterable {
    case percent, hour, minute, day, week, item
    /// A tenth of the whole: "四成", "4割".
    case tenth
}
