import Foundation
import Mail
import Planning
import Reading
import Testing

/// One line of the table: given what happened, at this moment, then this is decided.
struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// Lines of `[asking]` that differ from the usual ones, `key = value`.
    var plan: [String] = []
    /// What happened, a line each: see `World.happens`.
    var given: [String] = []
    /// Month, day and time of 2026 on Maria's clock: `11-23 09:00`, a Monday.
    var at: String
    /// What is decided: see `World.lines`.
    var then: [String]

    init(_ name: String, plan: [String] = [], given: [String] = [], at: String, then: [String]) {
        self.name = name
        self.plan = plan
        self.given = given
        self.at = at
        self.then = then
    }

    var testDescription: String { name }
}

/// Maria in Madrid is asked on Monday, Wednesday and Friday at 09:00, due at 17:00, reminded at -1h, +2h and +1d; Dana is
/// told at +2d. No mail from 20:00 to 07:00. The store began on Friday, 20 November 2026, at noon.
struct World {
    var plan: Plan
    var history: History

    init(_ lines: [String] = []) throws {
        let usual = [
            "ask = \"Mon,Wed,Fri 09:00\"", "due = \"17:00\"", "remind = [\"-1h\", \"+2h\", \"+1d\"]",
            "tell_manager = \"+2d\"", "quiet = \"20:00..07:00\"",
        ]
        let keys = Set(lines.map { $0.prefix { $0 != " " } })
        let asking = usual.filter { !keys.contains($0.prefix { $0 != " " }) } + lines
        let text = """
            [asking]
            \(asking.filter { !$0.hasPrefix("leave") && !$0.hasPrefix("digest") }.joined(separator: "\n"))
            [[worker]]
            id = "maria"
            name = "Maria"
            address = "maria@example.net"
            \(lines.filter { $0.hasPrefix("leave") }.joined(separator: "\n"))
            """
        plan = try PlanningTests.plan(text)
        history = History(startedAt: try Self.moment("11-20 12:00"))
    }

    static func moment(_ text: String) throws -> Date {
        try instant("2026-\(text.replacing(" ", with: "T"))", "Europe/Madrid")
    }

    /// Decides at `moment` and says what comes of it.
    func decides(at moment: String) throws -> Decisions {
        plan.decisions(at: try Self.moment(moment), after: history)
    }
}

// MARK: - What happened

extension World {
    /// `asked DATE`, `answered DATE`, `late DATE`, `missed DATE`, `skipped DATE`: a request that was mailed, or not.
    /// `sent DATE KIND RUNG`: a rung that was decided. `heard MOMENT`: an update. `started MOMENT`. `tick MOMENT`.
    /// `away FROM UNTIL`, `machine away FROM UNTIL`: said on the morning of the 20th, or `later`
    /// on that of the 21st; `-` for none. `digested DATE`.
    mutating func happens(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        switch words[0] {
        case "started": history.startedAt = try Self.moment(words[1] + " " + words[2])
        case "tick": history.lastTickAt = try Self.moment(words[1] + " " + words[2])
        case "heard": try hears(at: Self.moment(words[1] + " " + words[2]))
        case "away": try isAway(words[1], words[2], said: "11-20 09:00")
        case "later": try isAway(words[2], words[3], said: "11-21 09:00")
        case "machine": try isAway(words[2], words[3], said: "11-20 09:00", isFromMachine: true)
        case "sent": try decides(words[1], words[2], try #require(Int(words[3])))
        case "digested": history.decided.insert(.digest(try day(words[1])))
        default:
            try has(#require(Request.State(rawValue: words[0])), day(words[1]), of: words.dropFirst(2).first)
        }
    }

    private func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(iso: text.count == 5 ? "2026-\(text)" : text))
    }

    private mutating func has(_ state: Request.State, _ day: CalendarDate, of worker: String?) throws {
        let asking = plan.workers[0].asking
        let calendar = WorkerCalendar(plan.workers[0])
        let dueDay = calendar.workday(asking.due.days, after: day)
        var request = Request(
            worker: worker ?? "maria", slot: day, askAt: calendar.clock.instant(day, asking.ask.time),
            dueAt: calendar.clock.instant(dueDay, asking.due.time), state: state)
        if state != .skipped { request.askedAt = request.askAt }
        history.requests.append(request)
        history.requests.sort { $0.askAt < $1.askAt }
        try decides(day.description, "request", 0)
    }

    private mutating func decides(_ date: String, _ kind: String, _ rung: Int) throws {
        let kind = try #require(LetterKind(rawValue: kind))
        let person = kind == .told ? "@manager" : "maria"
        history.decided.insert(
            RungKey(person: person, subject: "maria/\(try day(date))", kind: kind, rung: rung))
    }

    private mutating func hears(at moment: Date) {
        history.lastHeard["maria"] = moment
        history.lastHeard["maria"] = moment
    }

    private mutating func isAway(
        _ from: String, _ until: String, said: String, isFromMachine: Bool = false
    ) throws {
        let absence = Absence(
            from: from == "-" ? nil : try day(from), until: until == "-" ? nil : try day(until),
            saidAt: try Self.moment(said), isFromMachine: isFromMachine)
        history.absences["maria", default: []].append(absence)
    }
}

// MARK: - What is decided

extension Decisions {
    /// `11-23 asked`, `11-23 excused: holiday` for requests; `mail request 11-23` for the rungs of a mail; `pass 11-23
    /// reminder 0: reason` for what is passed over. Digests only where `digests` is true, and then only they.
    func lines(digests: Bool = false) -> [String] {
        let rows = requests.map { request in
            "\(Self.short(request.slot.description)) \(request.state)"
                + (request.reason.map { ": \($0)" } ?? "")
        }
        let sent = mails.filter { ($0.kind == .digest) == digests }.map { mail in
            "mail " + mail.rungs.map(Self.line).joined(separator: ", ")
        }
        let passed = passedOver.filter { ($0.key.kind == .digest) == digests }.map { passed in
            "pass \(Self.line(passed.key)): \(passed.reason)"
        }
        return (digests ? [] : rows) + sent + passed
    }

    private static func line(_ key: RungKey) -> String {
        let place = key.subject.split(separator: "/").last.map { short(String($0)) } ?? ""
        return [.reminder, .overdue].contains(key.kind)
            ? "\(key.kind) \(place) \(key.rung)" : "\(key.kind) \(place)"
    }

    private static func short(_ date: String) -> String { String(date.dropFirst(5)) }
}
