import Foundation
import Mail
@testable import Planning
import Reading

@testable import Letters

/// A small team in November 2026, of which every mail's test is made.
enum Sample {
    static let team = SampleTeam()

    static func address(_ text: String) -> EmailAddress {
        guard let address = EmailAddress(text) else { preconditionFailure("\(text) is no address") }
        return address
    }

    static func zone(_ name: String) -> TimeZone {
        guard let zone = TimeZone(identifier: name) else { preconditionFailure("\(name) is no zone") }
        return zone
    }

    static func day(_ iso: String) -> CalendarDate {
        guard let day = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    static func moment(_ iso: String) -> Date {
        guard let moment = try? Date(iso, strategy: .iso8601) else {
            preconditionFailure("\(iso) is no moment")
        }
        return moment
    }

    static func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
        guard let time = TimeOfDay(hour: hour, minute: minute) else { preconditionFailure("no such time") }
        return time
    }

    static let addressing = Addressing(
        from: Mailbox(name: "Status", address: address("status@example.com")),
        replyTo: Mailbox(address: address("status+k3y@example.com")),
        messageID: "<r1@example.com>", subjectTag: "k3y", date: moment("2026-11-23T14:00:00Z"),
        loopMark: "1 abc")
}

struct SampleTeam {
    let letters: Letters
    var plan: Plan
    var history: History

    init(letters: Letters, plan: Plan, history: History) {
        self.letters = letters
        self.plan = plan
        self.history = history
    }

    init() {
        do { letters = try Letters(overrides: [:]) } catch {
            preconditionFailure("the shipped templates are wrong: \(error.mistakes)")
        }
        plan = Self.plan
        history = Self.history
    }

    private static let asking = Asking(
        ask: Cadence(weekdays: [.monday, .wednesday, .friday], time: Sample.time(9)),
        due: DueTime(time: Sample.time(17)),
        remind: [Offset(minutes: -60), Offset(minutes: 120), Offset(workdays: 1), Offset(workdays: 2)],
        tellManager: Offset(workdays: 2), workdays: Set(Weekday.allCases.prefix(5)), holidays: [], quiet: nil,
        questions: ["Done", "Next", "What is in your way?"])

    static func worker(_ id: String, _ name: String, zone: String, language: String = "en") -> Worker {
        Worker(
            id: id, name: name, address: Sample.address("\(id)@example.net"), also: [],
            timezone: Sample.zone(zone), language: language, leave: [], asking: asking)
    }

    private static let server = ServerSettings(
        scheme: .imaps, host: "mail.example.com", port: 993, user: nil, secret: .environment, caFile: nil)

    private static let plan = Plan(
        file: "/etc/rollcall.toml",
        manager: Manager(
            name: "Dana Ruiz", address: Sample.address("dana@example.com"),
            timezone: Sample.zone("Europe/Madrid"), language: "en",
            digest: Cadence(weekdays: Set(Weekday.allCases.prefix(5)), time: Sample.time(18)), copies: []),
        mailbox: MailboxSettings(
            server: server, folders: ["INBOX"], whenDone: .leave, largestMail: 1 << 20),
        outgoing: OutgoingSettings(
            server: server, from: Mailbox(address: Sample.address("status@example.com")), plusAddress: true,
            perMinute: 20, perDay: 400),
        storeFolder: nil, templateFolder: nil,
        workers: [
            worker("maria", "Maria Lopez", zone: "America/Bogota"),
            worker("ken", "Ken Sato", zone: "Asia/Tokyo"),
        ],
        tasks: [
            PlannedTask(
                id: "LAND-1", title: "Landing page redesign", worker: "maria",
                due: Sample.day("2026-11-30"), brief: nil),
            PlannedTask(
                id: "SHOP-4", title: "Checkout: one page in place of four, with the guests' way through it",
                worker: "maria", due: Sample.day("2026-11-20"), brief: nil),
            PlannedTask(id: "DOC-2", title: "Style guide", worker: "maria", due: nil, brief: nil),
            PlannedTask(id: "API-7", title: "Rate limits", worker: "ken", due: nil, brief: nil),
        ])

    private static let history: History = {
        var history = History(startedAt: Sample.moment("2026-11-01T00:00:00Z"))
        var missed = request("maria", "2026-11-20", state: .missed)
        missed.askedAt = missed.askAt
        history.requests = [missed, request("maria", "2026-11-23", state: .asked)]
        var land = TaskStanding(
            state: .inProgress, text: "60 %, waiting for images",
            saidAt: Sample.moment("2026-11-18T20:00:00Z"))
        land.progress = 60
        land.blocker = "waiting for images"
        land.promised = Sample.day("2026-11-23")
        history.tasks = ["LAND-1": land]
        return history
    }()

    /// A request at 9:00 in Bogota, due at 17:00.
    static func request(_ worker: String, _ day: String, state: Request.State) -> Request {
        Request(
            worker: worker, slot: Sample.day(day), askAt: Sample.moment("\(day)T14:00:00Z"),
            dueAt: Sample.moment("\(day)T22:00:00Z"), state: state,
            askedAt: Sample.moment("\(day)T14:00:00Z"))
    }

    /// The mail of a kind to Maria on Mon 23 Nov.
    func due(_ kind: LetterKind, rung: Int = 0) -> DueMail {
        let request = history.requests[1]
        return DueMail(
            kind: kind, person: kind == .told ? "@manager" : "maria",
            rungs: [RungKey(person: "maria", subject: request.id, kind: kind, rung: rung)],
            request: kind == .told ? nil : request, reason: "due")
    }

    func mail(_ kind: LetterKind, rung: Int = 0, at now: String = "2026-11-23T14:00:00Z") -> OutgoingMessage {
        mail(due(kind, rung: rung), at: now)
    }

    func mail(_ due: DueMail, at now: String) -> OutgoingMessage {
        let message = letters.letter(
            for: due, plan: plan, history: history, now: Sample.moment(now), addressing: Sample.addressing)
        guard let message else { preconditionFailure("nobody to write to") }
        return message
    }

    /// The mail that reminds Maria on Mon 23 Nov of a task that is due on another day than the plan's.
    func reminder(rung: Int, due: String) -> OutgoingMessage {
        var team = self
        team.plan.tasks[0].due = Sample.day(due)
        let key = RungKey.task("LAND-1", due: Sample.day(due), person: "maria", rung: rung)
        let mail = DueMail(
            kind: .task, person: "maria", rungs: [key], request: history.requests[1], reason: "due")
        return team.mail(mail, at: "2026-11-23T14:00:00Z")
    }
}
