import Foundation
import Mail
import Planning
import Reading

/// A task that a worker is asked about: its number in the request, and what was last heard of it.
struct OpenTask: Sendable {
    /// From 1.
    var number: Int
    var id: String
    var title: String
    var due: CalendarDate?
    var standing: TaskStanding?
    /// Whether its clock has started: else it cannot be late.
    var isUnderWay = true

    /// The worker's tasks that are not done, numbered in the plan's order.
    static func all(of worker: String, in plan: Plan, after history: History) -> [OpenTask] {
        let open = plan.tasks.filter { $0.worker == worker && history.tasks[$0.id]?.state != .done }
        return open.enumerated().map { index, task in
            OpenTask(
                number: index + 1, id: task.id, title: task.title, due: history.effectiveDue(of: task),
                standing: history.tasks[task.id], isUnderWay: history.isUnderWay(task))
        }
    }

    func scope(_ wording: Wording) -> Scope {
        [
            "number": .number(number), "id": .text(id), "title": .text(title),
            "due": .text(ifAny: due.map(wording.day)), "isLate": .flag(isLate(wording)),
            "heard": .text(ifAny: standing.map { wording.day(wording.wall($0.saidAt).day) }),
            "figure": .text(ifAny: figure(wording)),
            "words": .words(ifAny: heardWords),
        ]
    }

    func isLate(_ wording: Wording) -> Bool {
        isUnderWay && due.map { $0 < wording.today } ?? false
    }

    /// Unless the words that stand beside it give the figure already.
    private func figure(_ wording: Wording) -> String? {
        guard let standing, heardWords?.utf8.contains(UInt8(ascii: "%")) != true else { return nil }
        return standing.progress.map(wording.percent) ?? standing.state.map(wording.state)
    }

    private var heardWords: String? {
        guard let words = standing?.blocker ?? standing?.text, !InertText.line(words).isEmpty else {
            return nil
        }
        return words
    }
}
