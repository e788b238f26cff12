import Mail

/// The keys of `[asking]`, and of a worker who overrides some of them: nil where a key is not given.
struct AskingKeys {
    static let all = [
        "ask", "due", "remind", "tell_manager", "workdays", "holidays", "quiet", "questions",
    ]

    var ask: Cadence?
    var due: DueTime?
    var remind: [Offset]?
    /// `.some(nil)` is "never".
    var tellManager: Offset??
    var workdays: Set<Weekday>?
    var holidays: Holidays?
    /// `.some(nil)` is "none".
    var quiet: QuietHours??
    var questions: [String]?

    /// - Parameter holidays: how a list of them is read.
    init(_ table: PlanTable, holidays read: (PlanValue) -> Holidays) {
        ask = table["ask"]?.parsed(Cadence.init(text:))
        due = table["due"]?.parsed(DueTime.init(text:))
        remind = table["remind"].map(Self.ladder)
        tellManager = table["tell_manager"]?.parsed(Self.telling)
        workdays = table["workdays"]?.parsed(Weekday.set)
        holidays = table["holidays"].map(read)
        quiet = table["quiet"]?.parsed(Self.quietHours)
        questions = table["questions"].map(Self.headings)
    }

    /// How a worker is asked who gives `own` keys; what neither gives has its usual value.
    ///
    /// - Parameter ask: the cadence, for which there is no usual value.
    func asking(own: AskingKeys, ask: Cadence) -> Asking {
        Asking(
            ask: ask,
            due: own.due ?? due ?? DueTime(time: TimeOfDay(hour: 17, minute: 0) ?? .midnight),
            remind: own.remind ?? remind
                ?? [Offset(minutes: -60), Offset(minutes: 120), Offset(workdays: 1)],
            tellManager: own.tellManager ?? tellManager ?? Offset(workdays: 2),
            workdays: own.workdays ?? workdays ?? Self.mondayToFriday,
            holidays: own.holidays ?? holidays ?? [], quiet: own.quiet ?? quiet ?? nil,
            questions: own.questions ?? questions ?? ["Done", "Next", "Blockers"])
    }

    static let mondayToFriday: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    static func ladder(_ value: PlanValue) -> [Offset] {
        let offsets = value.list { text throws(Wrong) in try Offset(text: text) } ?? []
        if Set(offsets).count < offsets.count { value.complain("one offset stands twice") }
        return offsets.sorted { $0.nominalMinutes < $1.nominalMinutes }
    }

    static func telling(_ text: String) throws(Wrong) -> Offset? {
        if text == "never" { return nil }
        let offset = try Offset(text: text)
        guard offset.isPositive else {
            throw Wrong("\(quoted(text)) is not after the due time; write \"+2d\", or \"never\"")
        }
        return offset
    }

    private static func quietHours(_ text: String) throws(Wrong) -> QuietHours? {
        text == "none" ? nil : try QuietHours(text: text)
    }

    private static func headings(_ value: PlanValue) -> [String] {
        guard let questions = value.list(PlainText.parsed) else { return [] }
        if questions.isEmpty {
            value.complain("there is no question; write at least one, as [\"Done\", \"Next\"]")
        }
        for question in repeated(in: questions) {
            value.complain("the question \(quoted(question)) stands twice")
        }
        return questions
    }
}

extension TimeOfDay {
    static var midnight: TimeOfDay { TimeOfDay(minutes: 0) }
}
