import Foundation
import Mail
import Planning

/// What the manager said to a worker who asked for more time, or who gets it unasked.
struct ExtensionLetter: Sendable {
    var name: String
    var manager: String
    /// The task's id and title.
    var id: String
    var title: String
    var answer: Extension.Answer
    /// When the task is due with it.
    var due: CalendarDate?

    init(
        name: String, manager: String, id: String, title: String, answer: Extension.Answer,
        due: CalendarDate?
    ) {
        self.name = name
        self.manager = manager
        self.id = id
        self.title = title
        self.answer = answer
        self.due = due
    }

    /// Nil if the plan no longer has the task.
    init?(_ mail: DueMail, to worker: Worker, plan: Plan, history: History) {
        for task in plan.tasks {
            let found = history.extensions[task.id]?.first { mail.rungs.contains(.answering($0)) }
            guard let answer = found?.answer else { continue }
            self.init(
                name: worker.name, manager: plan.manager.name, id: task.id, title: task.title, answer: answer,
                due: history.effectiveDue(of: task))
            return
        }
        return nil
    }

    func scope(_ wording: Wording) -> Scope {
        [
            "language": .text(wording.words.language),
            "firstName": .text(WorkerLetter.firstName(name)), "manager": .text(manager),
            "id": .text(id), "title": .text(title), "due": .text(ifAny: due.map(wording.day)),
            "until": .text(ifAny: answer.until.map(wording.day)),
            "planned": .text(ifAny: answer.planned.map(wording.day)),
            "reason": .words(ifAny: answer.reason),
        ]
    }
}
