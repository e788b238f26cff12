import Foundation
import Mail
import Planning

/// What a mail says that brings a brief, brings it again, or asks for the answer to it.
struct BriefLetter: Sendable {
    var name: String
    var manager: String
    /// The one that it brings, or those that wait for an answer; never empty.
    var tasks: [BriefedTask]
    var document: Markdown?
    /// For a brief that goes again.
    var changes: LineChanges?
    /// Whether the manager accepts the answer before the task's clock starts.
    var isAccepted = true
    /// Whether it is the last reminder, and the manager is told if nothing comes.
    var isLast = false
    var tells = true

    struct BriefedTask: Sendable {
        var id: String
        var title: String
        var due: CalendarDate?
        var sentAt: Date
    }

    init(name: String, manager: String, tasks: [BriefedTask]) {
        self.name = name
        self.manager = manager
        self.tasks = tasks
    }

    /// Nil if the plan no longer knows the task.
    ///
    /// - Parameter previous: what the brief said before, for one that goes again.
    init?(_ mail: DueMail, to worker: Worker, plan: Plan, history: History, previous: String?) {
        let subjects = mail.rungs.map(\.subject)
        let briefed = plan.tasks.filter { task in
            history.briefs[task.id]?.last.map { subjects.contains($0.id) } ?? false
        }
        guard let first = briefed.first else { return nil }
        self.init(
            name: worker.name, manager: plan.manager.name,
            tasks: BriefedTask.all(briefed, after: history))
        isAccepted = first.brief?.acceptance == .manager
        tells = plan.briefs.tellManager != nil
        isLast = mail.rungs.contains { $0.kind == .briefReminder && $0.rung >= plan.briefs.remind.count - 1 }
        guard mail.newBrief != nil, let text = first.brief?.text else { return }
        document = Markdown(text)
        changes = previous.map { LineChanges(from: $0, to: text) }
    }
}

extension BriefLetter.BriefedTask {
    static func all(_ tasks: [PlannedTask], after history: History) -> [Self] {
        tasks.compactMap { task in
            history.briefs[task.id]?.last.map {
                Self(id: task.id, title: task.title, due: history.effectiveDue(of: task), sentAt: $0.sentAt)
            }
        }
    }

    func scope(_ wording: Wording, number: Int) -> Scope {
        [
            "number": .number(number), "id": .text(id), "title": .text(title),
            "due": .text(ifAny: due.map(wording.day)),
            "sent": .text(wording.day(wording.wall(sentAt).day)),
        ]
    }
}

extension BriefLetter {
    func scope(_ wording: Wording) -> Scope {
        let more = changes.flatMap { wording.more($0.left) }
        return [
            "language": .text(wording.words.language),
            "firstName": .text(WorkerLetter.firstName(name)), "name": .text(name), "manager": .text(manager),
            "id": .text(tasks.first?.id ?? ""), "title": .text(tasks.first?.title ?? ""),
            "due": .text(ifAny: tasks.first?.due.map(wording.day)),
            "others": .text(ifAny: tasks.count > 1 ? String(tasks.count - 1) : nil),
            "isReminder": .flag(document == nil), "isAccepted": .flag(isAccepted), "isLast": .flag(isLast),
            "tells": .flag(tells),
            "briefs": .list(tasks.enumerated().map { $1.scope(wording, number: $0 + 1) }),
            "document": document.map { .document(.init(text: $0.text, html: $0.html)) } ?? .absent,
            "changes": changes.map {
                .document(.init(text: $0.text(more: more), html: $0.html(more: more)))
            } ?? .absent,
        ]
    }
}
