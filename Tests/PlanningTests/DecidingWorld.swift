import Foundation
import Mail
import Planning
import Reading
import Testing

/// What stands in `fixtures/deciding/README.md` as usual, and what happened since.
struct World {
    private var lines: [String]
    var plan: Plan
    var history: History

    /// - Parameter lines: of the plan, that differ from the usual ones: `key = value`, or `task ID due DATE`.
    init(_ lines: [String] = []) throws {
        let usual = [
            "ask = \"Mon,Wed,Fri 09:00\"", "due = \"17:00\"", "remind = [\"-1h\", \"+2h\", \"+1d\"]",
            "tell_manager = \"+2d\"", "quiet = \"20:00..07:00\"",
        ]
        self.lines = lines.reduce(into: usual, Self.put)
        history = History(startedAt: try Self.moment("11-20 12:00"))
        plan = try Self.plan(self.lines)
    }

    /// Changes a line of the plan.
    mutating func plans(_ line: String) throws {
        Self.put(&lines, line)
        plan = try Self.plan(lines)
    }

    /// In place of the line of the same key.
    private static func put(_ lines: inout [String], _ line: String) {
        func key(_ line: String) -> String {
            let words = line.split(separator: " ")
            return words.prefix(["task", "brief"].contains(words[0]) ? 2 : 1).joined(separator: " ")
        }
        lines.removeAll { key($0) == key(line) }
        lines.append(line)
    }

    private static func plan(_ lines: [String]) throws -> Plan {
        func starting(_ keys: String...) -> String {
            lines.filter { line in keys.contains { line.hasPrefix($0) } }.joined(separator: "\n")
        }
        let words = lines.map { $0.split(separator: " ", maxSplits: 2).map(String.init) }
        let briefs = words.filter { $0[0] == "brief" }.map { ($0[1], $0[2]) }
        let due = words.filter { $0[0] == "task" }.map { ($0[1], $0[2].dropFirst("due ".count)) }
        let tasks = Self.once(due.map(\.0) + briefs.map(\.0)).map { id in
            "[[task]]\nid = \"\(id)\"\ntitle = \"T\"\nworker = \"maria\"\n"
                + due.filter { $0.0 == id }.map { "due = 2026-\($0.1)\n" }.joined()
                + briefs.filter { $0.0 == id }.map { _ in "brief = \"/\(id)\"\n" }.joined()
        }
        let text = """
            \(starting("per_person"))
            [tasks]
            \(starting("tasks.").replacing("tasks.", with: ""))
            [briefs]
            \(starting("briefs.").replacing("briefs.", with: ""))
            [[worker]]
            id = "maria"
            name = "Maria"
            address = "maria@example.net"
            \(starting("ask", "due", "remind", "tell", "quiet", "leave", "holidays", "workdays", "timezone"))
            \(tasks.joined())
            """
        let manager = servers.replacing("[mailbox]", with: "\(starting("digest"))\n[mailbox]")
        return try Plan(
            source: manager + text, file: "/etc/rollcall/rollcall.toml", exists: { _ in true },
            contents: { file in briefs.first { "/" + $0.0 == file }.map { Array($0.1.utf8) } })
    }

    private static func once(_ ids: [String]) -> [String] {
        ids.enumerated().filter { ids.firstIndex(of: $1) == $0 }.map(\.element)
    }

    static func moment(_ text: String) throws -> Date {
        try instant((text.count > 11 ? "" : "2026-") + text.replacing(" ", with: "T"), "Europe/Madrid")
    }

    /// Decides at `moment` and says what comes of it.
    func decides(at moment: String) throws -> Decisions {
        plan.decisions(at: try Self.moment(moment), after: history)
    }
}

// MARK: - What happened

extension World {
    /// What `given` takes: see `fixtures/deciding/README.md`.
    mutating func happens(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        switch words[0] {
        case "started": history.startedAt = try Self.moment(words[1] + " " + words[2])
        case "tick": history.lastTickAt = try Self.moment(words[1] + " " + words[2])
        case "heard": try hears(at: Self.moment(words[1] + " " + words[2]))
        case "away": try isAway(words[1], words[2], said: words.dropFirst(3).joined(separator: " "))
        case "later": try isAway(words[2], words[3], said: "11-21 09:00")
        case "machine":
            try isAway(
                words[2], words[3], said: words.dropFirst(4).joined(separator: " "), source: .machine)
        case "ordered": try isAway(words[2], words[3], said: "11-20 09:00", source: .leave)
        case "returned": try returns(at: Self.moment(words[1] + " " + words[2]))
        case "reply": try replies(at: Self.moment(words[2] + " " + words[3]), to: day(words[1]))
        case "paused": try isAway("-", words[1], said: "11-20 09:00", source: .pause)
        case "stopped": try isAway("-", "-", said: "11-20 09:00", source: .stop)
        case "bounced":
            try bounces(at: Self.moment(words[1] + " " + words[2]), from: words.dropFirst(3).first)
        case "called":
            history.callsForHelp.append(
                CallForHelp(
                    worker: "maria", mail: Int64(history.callsForHelp.count + 1), request: nil,
                    at: try Self.moment(words[1] + " " + words[2])))
        case "mailed": history.mailed["maria", default: []].append(try Self.moment(words[1] + " " + words[2]))
        case "done": says(.done, of: words[1])
        case "extended": try extends(words[1], day(words[2]), until: day(words[3]))
        case "open": says(.inProgress, of: words[1])
        case "told":
            history.decided.insert(
                RungKey(
                    person: Plan.managerID, subject: "maria/\(words[1])/\(try day(words[2]))", kind: .told))
        case "sent" where words[1] == "help":
            history.decided.insert(RungKey(person: "maria", subject: "mail/\(words[2])", kind: .help))
        case "sent" where words[1] == "task":
            history.decided.insert(
                .task(words[2], due: try day(words[3]), person: "maria", rung: try #require(Int(words[4]))))
        case "sent": try decides(words[1], words[2], try #require(Int(words[3])))
        case "brief": try happens(toBrief: words)
        case "digested": history.decided.insert(.digest(try day(words[1])))
        default:
            try has(#require(Request.State(rawValue: words[0])), day(words[1]), of: words.dropFirst(2).first)
        }
    }

    private mutating func happens(toBrief words: [String]) throws {
        let moment = words.count > 4 ? try Self.moment(words.suffix(2).joined(separator: " ")) : nil
        var briefs = history.briefs[words[1]] ?? []
        if words[2] == "sent" {
            briefs.append(
                SentBrief(
                    task: words[1], number: briefs.count + 1, worker: words[4],
                    sum: try #require(plan.tasks.first { $0.id == words[1] }?.brief).sum,
                    sentAt: try #require(moment)))
        }
        switch words[2] {
        case "answered": briefs[briefs.count - 1].answeredAt = moment
        case "accepted": briefs[briefs.count - 1].acceptedAt = moment
        case "withdrawn": briefs[briefs.count - 1].isWithdrawn = true
        default: break
        }
        history.briefs[words[1]] = briefs
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

    private mutating func bounces(at moment: Date, from address: String?) throws {
        let bounce = HardBounce(
            at: moment, recipient: try #require(EmailAddress(address ?? "maria@example.net")),
            words: "550 no such user")
        history.bounces["maria", default: []].append(bounce)
    }

    private mutating func hears(at moment: Date) {
        history.lastHeard["maria"] = moment
    }

    /// Long ago, so that nobody is told now.
    private mutating func extends(_ task: String, _ planned: CalendarDate, until: CalendarDate) {
        let answer = Extension.Answer(until: until, planned: planned, reason: nil, at: .distantPast)
        history.extensions[task] = [
            Extension(id: 1, task: task, worker: "maria", ask: nil, answer: answer)
        ]
    }

    private mutating func says(_ state: TaskUpdate.State, of task: String) {
        history.tasks[task] = TaskStanding(state: state, text: "", saidAt: history.startedAt)
    }

    private mutating func isAway(
        _ from: String, _ until: String, said: String, source: Absence.Source = .worker
    ) throws {
        let absence = Absence(
            from: from == "-" ? nil : try day(from), until: until == "-" ? nil : try day(until),
            saidAt: try Self.moment(said.isEmpty ? "11-20 09:00" : said), source: source)
        history.absences["maria", default: []].append(absence)
    }

    /// A mail of hers ends every absence by her own or her machine's word.
    private mutating func returns(at moment: Date) {
        let ended = history.absences["maria", default: []].filter { [.worker, .machine].contains($0.source) }
        history.absences["maria"]?.removeAll(where: ended.contains)
        history.returns["maria", default: []] += ended.map { Return(from: $0, at: moment) }
        hears(at: moment)
    }

    private mutating func replies(at moment: Date, to slot: CalendarDate) {
        for index in history.requests.indices where history.requests[index].slot == slot {
            history.requests[index].answeredAt = moment
            history.requests[index].state = moment <= history.requests[index].dueAt ? .answered : .late
        }
        hears(at: moment)
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
        if let (_, news) = key.news { return "told \(news) \(short(String(key.subject.suffix(10))))" }
        if let task = key.task { return "task \(task) \(key.rung > 0 ? "+" : "")\(key.rung)d" }
        if key.subject.hasPrefix("@brief/") {
            return "\(key.kind.rawValue) \(key.subject.dropFirst(7))"
                + (key.kind == .briefReminder ? " \(key.rung)" : "")
        }
        let place = key.subject.split(separator: "/").last.map { short(String($0)) } ?? ""
        return [.reminder, .overdue].contains(key.kind)
            ? "\(key.kind) \(place) \(key.rung)" : "\(key.kind) \(place)"
    }

    private static func short(_ date: String) -> String {
        date.utf8.count > 5 ? String(date.dropFirst(5)) : date
    }
}
