import Foundation
import Mail
import Planning

/// What the manager is told outside the digest: who stays silent.
struct ToldLetter: Sendable {
    var manager: String
    var cases: [Silence]

    /// One request that nobody answered.
    struct Silence: Sendable {
        var name: String
        var request: Request
        /// When anything came from the worker last.
        var lastHeard: Date?
    }

    init(manager: String, cases: [Silence]) {
        self.manager = manager
        self.cases = cases
    }

    init(_ mail: DueMail, plan: Plan, history: History) {
        let subjects = Set(mail.rungs.map(\.subject))
        let names = Dictionary(plan.workers.map { ($0.id, $0.name) }) { first, _ in first }
        manager = plan.manager.name
        cases = history.requests.filter { subjects.contains($0.id) }.map { request in
            Silence(
                name: names[request.worker] ?? request.worker, request: request,
                lastHeard: history.lastHeard[request.worker])
        }
    }

    func scope(_ wording: Wording) -> Scope {
        [
            "language": .text(wording.words.language),
            "firstName": .text(WorkerLetter.firstName(manager)),
            "name": .text(cases.first?.name ?? ""),
            "others": .text(ifAny: cases.count > 1 ? String(cases.count - 1) : nil),
            "cases": .list(cases.map { Self.scope($0, wording) }),
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
