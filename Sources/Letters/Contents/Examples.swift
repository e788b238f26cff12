import Foundation
import Mail
import Planning
import Reading

/// One of everything that a mail can say: no list is empty and nothing is absent.
enum Examples {
    /// The values of a letter's example: what its templates may name.
    static func scope(of letter: LetterKind) -> Scope {
        let wording = Wording(language: "en", zone: .gmt, now: now)
        return switch letter {
        case .request, .reminder, .overdue, .help, .task: worker.scope(wording)
        case .brief, .briefChanged, .briefReminder: brief.scope(wording)
        case .told: told.scope(wording)
        case .extension: moreTime.scope(wording)
        case .readBack: readBack.scope(wording)
        case .digest: DigestLetter(contents: digest, manager: "Dana Ruiz", cap: 1).scope(wording)
        }
    }

    /// Mon 23 Nov 2026, 17:30 UTC.
    static let now = Date(timeIntervalSince1970: 1_795_455_000)
    private static let dueAt = Date(timeIntervalSince1970: 1_795_453_200)
    private static let askAt = Date(timeIntervalSince1970: 1_795_424_400)
    private static let today = CalendarDate(daysSinceEpoch: 20_780)

    private static let request = Request(
        worker: "maria", slot: today, askAt: askAt, dueAt: dueAt, state: .asked, askedAt: askAt)

    private static let worker: WorkerLetter = {
        var standing = TaskStanding(text: "waiting for images", saidAt: askAt)
        standing.state = .inProgress
        standing.promised = today
        let task = OpenTask(
            number: 1, id: "LAND-1", title: "Landing page redesign", due: today.adding(days: -1),
            standing: standing)
        var letter = WorkerLetter(
            name: "Maria Lopez", manager: "Dana Ruiz", request: request,
            questions: ["Done", "Next", "Blockers"], tasks: [task])
        letter.missed = today.adding(days: -3)
        letter.briefed = [briefed]
        letter.reminded = [
            task,
            OpenTask(
                number: 2, id: "BLOG-1", title: "Ten posts", due: today.adding(days: 1), standing: standing),
        ]
        return letter
    }()

    private static let briefed = BriefLetter.BriefedTask(
        id: "LAND-1", title: "Landing page redesign", due: today.adding(days: 7), sentAt: askAt)

    private static let brief: BriefLetter = {
        var letter = BriefLetter(name: "Maria Lopez", manager: "Dana Ruiz", tasks: [briefed, briefed])
        letter.document = Markdown(document)
        letter.changes = LineChanges(from: "# The page\n\nIn English.\n", to: document)
        letter.isLast = true
        return letter
    }()

    private static let document = "# The page\n\nIn English and Spanish.\n\n- Live on the staging site\n"

    private static let told: ToldLetter = {
        var letter = ToldLetter(
            manager: "Dana Ruiz",
            cases: [
                ToldLetter.Silence(name: "Maria Lopez", request: request, lastHeard: askAt),
                ToldLetter.Silence(name: "Ken Sato", request: request, lastHeard: askAt),
            ])
        if let address = EmailAddress("maria@example.net") {
            letter.parked = [PersonNews.bouncing, .stopped, .away, .back].map {
                ToldLetter.Parked(
                    id: "maria", name: "Maria Lopez", address: address, news: $0,
                    words: "550 5.1.1 no such user", until: today.adding(days: 4))
            }
        }
        letter.briefs = [ToldLetter.UnansweredBrief(name: "Maria Lopez", task: briefed)]
        return letter
    }()

    private static let moreTime = ExtensionLetter(
        name: "Maria Lopez", manager: "Dana Ruiz", id: "LAND-1", title: "Landing page redesign",
        answer: Extension.Answer(
            until: today.adding(days: 4), planned: today, reason: "The client is late", at: now),
        due: today.adding(days: 4))

    private static let readBack: ReadBackLetter = {
        var update = StatusUpdate()
        update.hours = 6.5
        update.eta = today.adding(days: 4)
        var task = TaskUpdate(ref: "LAND-1", text: "60 %, waiting for images, Friday")
        task.progress = 60
        task.blocker = "waiting for images"
        update.tasks = [task]
        var answer = ReadBack(
            mail: 1, worker: "maria", request: request.id, arrivedAt: askAt, update: update,
            isInDoubt: true, asked: ["LAND-1", "SHOP-4"],
            dates: [ReadBack.GivenDate(task: "LAND-1", day: today.adding(days: 4), before: today)],
            earlier: 0)
        answer.brief = "LAND-1"
        return ReadBackLetter(
            name: "Maria Lopez", manager: "Dana Ruiz", request: request, answer: answer,
            titles: ["LAND-1": "Landing page redesign", "SHOP-4": "Checkout on one page"])
    }()

    private static let digest: DigestContents = {
        var contents = DigestContents(
            day: today, at: now, since: askAt.addingTimeInterval(-86_400), timezone: .gmt)
        contents.counts.workers = 2
        contents.counts.overdue = 1
        contents.sections = [
            DigestContents.Section(heading: .overdue, workers: [report, report])
        ]
        contents.wishes = Array(
            repeating: DigestContents.Wish(
                task: "LAND-1", title: "Landing page redesign", workerName: "Maria Lopez", due: today,
                ask: Extension.Ask(
                    mail: 1, request: request.id, until: today.adding(days: 4),
                    words: "Can I have until Friday, the client is late", at: askAt)),
            count: 2)
        contents.tasks = [task, task]
        var answered = task
        answered.brief = brief(answeredAt: askAt)
        contents.briefs = [answered, answered]
        contents.setAside = [
            DigestContents.SetAsideGroup(
                reason: "sender unknown",
                mails: [
                    SetAside(
                        id: 1, from: "someone@example.org", subject: "Hello", reason: "sender unknown",
                        arrivedAt: askAt)
                ])
        ]
        contents.outbox.queued = 1
        contents.outbox.retrying = 1
        contents.outbox.failed = 1
        contents.outbox.unknown = 1
        contents.nextAsks = (1...9).map {
            DigestContents.NextAsk(
                worker: "maria", name: "Maria Lopez", at: askAt.addingTimeInterval(86_400 * Double($0)))
        }
        contents.nextDigest = now.addingTimeInterval(86_400)
        contents.health.lastGoodPoll = askAt
        contents.health.failures = 3
        contents.health.stuckMails = 1
        contents.health.waitingSince = askAt
        return contents
    }()

    private static func brief(answeredAt: Date) -> DigestContents.BriefLine {
        var line = DigestContents.BriefLine(state: .answered, sentAt: answeredAt)
        line.answeredAt = answeredAt
        line.answer = SentBrief.Answer(
            mail: 1, from: "maria@example.net", subject: "Re: Brief",
            words: "The page in both languages, by Friday",
            arrivedAt: answeredAt)
        return line
    }

    private static let task: DigestContents.TaskLine = {
        var task = DigestContents.TaskLine(
            id: "LAND-1", title: "Landing page redesign", worker: "maria", workerName: "Maria Lopez",
            due: today.adding(days: -1))
        task.state = .inProgress
        task.progress = 60
        task.promised = today
        task.planned = today.adding(days: -8)
        task.moves = 2
        task.firstPromised = today.adding(days: -5)
        task.text = "60 %, waiting for images"
        task.saidAt = askAt
        return task
    }()

    private static let report: DigestContents.WorkerReport = {
        var standing = WorkerStanding(state: .overdue, words: "")
        standing.request = request
        standing.lastHeard = askAt
        standing.awayUntil = today.adding(days: 4)
        standing.backOn = today.adding(days: 7)
        var report = DigestContents.WorkerReport(id: "maria", name: "Maria Lopez", standing: standing)
        report.blockers = (1...9).map { "Waiting for image \($0)" }
        report.tasks = Array(repeating: task, count: 9)
        return report
    }()
}
