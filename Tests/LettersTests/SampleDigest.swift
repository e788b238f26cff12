import Foundation
import Mail
import Planning
import Reading

/// The digest of the sample team on Mon 23 Nov, 18:00 in Madrid.
enum SampleDigest {
    static let contents: DigestContents = {
        var contents = DigestContents(
            day: Sample.day("2026-11-23"), at: Sample.moment("2026-11-23T17:00:00Z"),
            since: Sample.moment("2026-11-20T17:00:00Z"), timezone: Sample.zone("Europe/Madrid"))
        contents.counts.workers = 3
        contents.counts.overdue = 1
        contents.counts.blocked = 1
        contents.counts.answered = 2
        contents.counts.tasks = 3
        contents.counts.tasksLate = 1
        contents.sections = [
            DigestContents.Section(heading: .overdue, workers: [maria]),
            DigestContents.Section(heading: .silent, workers: [olu]),
            DigestContents.Section(heading: .answered, workers: [ken]),
        ]
        contents.counts.moreTime = 1
        contents.wishes = [
            DigestContents.Wish(
                task: "API-7", title: "Rate limits", workerName: "Ken Sato", due: Sample.day("2027-01-15"),
                ask: Extension.Ask(
                    mail: 12, request: "ken/2026-11-23", until: Sample.day("2027-01-22"),
                    words: "can I have until 22 January, the vendor is late",
                    at: Sample.moment("2026-11-23T02:10:00Z")))
        ]
        contents.tasks = [late, ahead, untouched]
        contents.setAside = [
            DigestContents.SetAsideGroup(
                reason: "nobody of the plan has this address",
                mails: (1...4).map {
                    SetAside(
                        id: $0, from: "stranger\($0)@example.org", subject: "Win", reason: "unknown",
                        arrivedAt: Sample.moment("2026-11-23T12:00:00Z"))
                })
        ]
        contents.outbox.failed = 1
        contents.nextAsks = [
            DigestContents.NextAsk(
                worker: "ken", name: "Ken Sato", at: Sample.moment("2026-11-25T00:00:00Z")),
            DigestContents.NextAsk(
                worker: "maria", name: "Maria Lopez", at: Sample.moment("2026-11-25T14:00:00Z")),
        ]
        contents.nextDigest = Sample.moment("2026-11-24T17:00:00Z")
        contents.health.lastGoodPoll = Sample.moment("2026-11-23T16:55:00Z")
        return contents
    }()

    static func report(_ id: String, _ name: String, _ state: WorkerStanding.State)
        -> DigestContents.WorkerReport
    {
        DigestContents.WorkerReport(id: id, name: name, standing: WorkerStanding(state: state, words: ""))
    }

    private static let maria: DigestContents.WorkerReport = {
        var report = Self.report("maria", "Maria Lopez", .answered)
        report.standing.lastHeard = Sample.moment("2026-11-23T15:10:00Z")
        report.blockers = ["Still waiting for the images from the agency"]
        report.questions = ["Can we drop the carousel?"]
        var update = StatusUpdate()
        update.done = ["Hero section", "Fixed the footer on small screens"]
        update.next = ["Checkout, as soon as the texts are there"]
        report.updates = [
            RecordedUpdate(
                worker: "maria", request: "maria/2026-11-23",
                arrivedAt: Sample.moment("2026-11-23T15:10:00Z"),
                reply: "Hero section", update: update, doubts: [])
        ]
        report.health = .amber
        report.tasks = [late]
        return report
    }()

    private static let olu: DigestContents.WorkerReport = {
        var report = Self.report("olu", "Olu Ade", .overdue)
        report.standing.request = SampleTeam.request("olu", "2026-11-20", state: .asked)
        return report
    }()

    private static let ken: DigestContents.WorkerReport = {
        var report = Self.report("ken", "Ken Sato", .answered)
        report.standing.lastHeard = Sample.moment("2026-11-23T02:10:00Z")
        report.updates = [
            RecordedUpdate(
                worker: "ken", request: nil, arrivedAt: Sample.moment("2026-11-23T02:10:00Z"),
                reply: "All quiet here.\nNothing to add.", update: StatusUpdate(), doubts: [])
        ]
        return report
    }()

    static let late: DigestContents.TaskLine = {
        var task = DigestContents.TaskLine(
            id: "SHOP-4", title: "Checkout on one page", worker: "maria", workerName: "Maria Lopez",
            due: Sample.day("2026-11-20"))
        task.state = .inProgress
        task.progress = 60
        task.promised = Sample.day("2026-11-27")
        task.isPromisedLate = true
        task.planned = Sample.day("2026-11-18")
        task.moves = 2
        task.firstPromised = Sample.day("2026-11-19")
        task.text = "60 %, should be there on Friday"
        task.saidAt = Sample.moment("2026-11-23T15:10:00Z")
        task.isLate = true
        return task
    }()

    static let ahead: DigestContents.TaskLine = {
        var task = DigestContents.TaskLine(
            id: "API-7", title: "Rate limits", worker: "ken", workerName: "Ken Sato",
            due: Sample.day("2027-01-15"))
        task.progress = 5
        task.saidAt = Sample.moment("2026-11-18T02:00:00Z")
        return task
    }()

    private static let untouched = DigestContents.TaskLine(
        id: "DOC-2", title: "Style guide", worker: "olu", workerName: "Olu Ade", due: nil)
}
