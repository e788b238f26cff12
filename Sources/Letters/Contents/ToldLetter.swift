import Foundation
import Mail
import Planning

/// What the manager is told outside the digest: who stays silent, and who is not asked until somebody does something.
struct ToldLetter: Sendable {
    var manager: String
    var cases: [Silence]
    var briefs: [UnansweredBrief] = []
    var parked: [Parked] = []

    /// A worker who is not asked for a while, or is asked again.
    struct Parked: Sendable {
        var id: String
        var name: String
        var address: EmailAddress
        var news: PersonNews
        /// The server's last words, where mail comes back.
        var words: String?
        /// The last day of the absence; nil for open end.
        var until: CalendarDate?
    }

    /// One request that nobody answered.
    struct Silence: Sendable {
        var name: String
        var request: Request
        /// When anything came from the worker last.
        var lastHeard: Date?
    }

    /// A brief that nobody answered.
    struct UnansweredBrief: Sendable {
        var name: String
        var task: BriefLetter.BriefedTask
    }

    init(manager: String, cases: [Silence]) {
        self.manager = manager
        self.cases = cases
    }

    init(_ mail: DueMail, plan: Plan, history: History, now: Date) {
        let subjects = Set(mail.rungs.map(\.subject))
        let names = Dictionary(plan.workers.map { ($0.id, $0.name) }) { first, _ in first }
        manager = plan.manager.name
        parked = mail.rungs.compactMap(\.news).compactMap { id, news in
            plan.workers.first { $0.id == id }.map { Parked($0, news, after: history, now: now) }
        }
        cases = history.requests.filter { subjects.contains($0.id) }.map { request in
            Silence(
                name: names[request.worker] ?? request.worker, request: request,
                lastHeard: history.lastHeard[request.worker])
        }
        briefs = plan.tasks.compactMap { task in
            guard let sent = history.briefs[task.id]?.last, subjects.contains(sent.id),
                let briefed = BriefLetter.BriefedTask.all([task], after: history).first
            else { return nil }
            return UnansweredBrief(name: names[task.worker] ?? task.worker, task: briefed)
        }
    }

    func scope(_ wording: Wording) -> Scope {
        [
            "language": .text(wording.words.language),
            "firstName": .text(WorkerLetter.firstName(manager)),
            "name": .text(cases.first?.name ?? briefs.first?.name ?? parked.first?.name ?? ""),
            "others": .text(ifAny: count > 1 ? String(count - 1) : nil),
            "hasSilence": .flag(!cases.isEmpty), "hasBriefs": .flag(!briefs.isEmpty),
            "briefs": .list(
                briefs.map { brief in
                    brief.task.scope(wording, number: 1).merging(["name": .text(brief.name)]) { $1 }
                }),
            "cases": .list(cases.map { Self.scope($0, wording) }),
            "isOnlyParked": .flag(isOnlyParked), "hasParked": .flag(!parked.isEmpty),
            "isOnlyBack": .flag(isOnlyParked && parked.allSatisfy { $0.news == .back }),
            "parked": .list(parked.map { Self.scope($0, wording) }),
        ]
    }

    private var isOnlyParked: Bool { cases.isEmpty && briefs.isEmpty }

    private var count: Int { isOnlyParked ? parked.count : cases.count + briefs.count }

    private static func scope(_ parked: Parked, _ wording: Wording) -> Scope {
        [
            "id": .text(parked.id), "name": .text(parked.name), "address": .text(parked.address.description),
            "isBouncing": .flag(parked.news == .bouncing), "words": .text(ifAny: parked.words),
            "hasStopped": .flag(parked.news == .stopped), "isAway": .flag(parked.news == .away),
            "isBack": .flag(parked.news == .back), "until": .text(ifAny: parked.until.map(wording.day)),
        ]
    }

    private static func scope(_ silence: Silence, _ wording: Wording) -> Scope {
        [
            "name": .text(silence.name),
            "day": .text(wording.day(silence.request.slot)),
            "asked": .text(ifAny: silence.request.askedAt.map(wording.moment)),
            "due": .text(wording.momentInZone(silence.request.dueAt)),
            "lastHeard": .text(ifAny: silence.lastHeard.map(wording.moment)),
        ]
    }
}

extension ToldLetter.Parked {
    init(_ worker: Worker, _ news: PersonNews, after history: History, now: Date) {
        self.init(id: worker.id, name: worker.name, address: worker.address, news: news)
        switch news {
        case .bouncing: words = history.bounces[worker.id]?.last?.words ?? ""
        case .stopped: break
        case .away:
            let calendar = WorkerCalendar(worker, after: history)
            until = calendar.absence(on: calendar.clock.day(at: now))?.last
        case .back: until = history.returns[worker.id]?.last?.absence.until
        }
    }
}
