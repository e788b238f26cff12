import Foundation
import Mail
import Planning

/// What a request, a reminder, an overdue mail or one about tasks says to one worker.
struct WorkerLetter: Sendable {
    var name: String
    var manager: String
    /// The request in whose thread it goes.
    var request: Request?
    var questions: [String]
    var tasks: [OpenTask]
    /// Those whose own reminder this mail carries, the first being what a mail about tasks is about.
    var reminded: [OpenTask] = []
    /// Those whose brief waits for an answer, where this mail says so.
    var briefed: [BriefLetter.BriefedTask] = []
    /// The request before this one, if nothing ever came.
    var missed: CalendarDate?
    var tone = Tone.first
    /// Whether the manager is told if nothing comes.
    var tells = true

    /// Which of the reminders it is: the second does not repeat the first's words.
    enum Tone: Sendable {
        case first, again, last
    }

    init(
        name: String, manager: String, request: Request?, questions: [String], tasks: [OpenTask]
    ) {
        self.name = name
        self.manager = manager
        self.request = request
        self.questions = questions
        self.tasks = tasks
    }

    init(_ mail: DueMail, to worker: Worker, plan: Plan, history: History) {
        self.init(
            name: worker.name, manager: plan.manager.name, request: mail.request,
            questions: worker.asking.questions,
            tasks: OpenTask.all(of: worker.id, in: plan, after: history))
        missed = Self.missed(by: worker.id, before: mail.request, in: history)
        tone =
            mail.kind == .task
            ? Self.tone(of: mail, in: plan.taskLadder) : Self.tone(of: mail, in: worker.asking)
        reminded = mail.rungs.compactMap(\.task).compactMap { id in tasks.first { $0.id == id } }
        let subjects = mail.rungs.filter { $0.kind == .briefReminder }.map(\.subject)
        briefed = BriefLetter.BriefedTask.all(
            plan.tasks.filter { task in
                history.briefs[task.id]?.last.map { subjects.contains($0.id) } ?? false
            }, after: history)
        // A mail about tasks asks nothing else.
        if mail.kind == .task { (questions, missed) = ([], nil) }
        tells = worker.asking.tellManager != nil
    }

    private static func missed(by worker: String, before request: Request?, in history: History)
        -> CalendarDate?
    {
        guard let request else { return nil }
        let previous = history.requests.last { $0.worker == worker && $0.askAt < request.askAt }
        guard let previous, previous.state == .missed || previous.state == .asked else { return nil }
        return previous.slot
    }

    /// Before its due date and on it a task is spoken of as due, afterwards as late.
    private static func tone(of mail: DueMail, in ladder: [Offset]) -> Tone {
        guard let rung = mail.rungs.first(where: { $0.kind == .task })?.rung, rung > 0 else { return .first }
        return rung >= ladder.last?.workdays ?? 0 ? .last : .again
    }

    /// By the rung's place among those that give the same kind of mail.
    private static func tone(of mail: DueMail, in asking: Asking) -> Tone {
        guard let rung = mail.rungs.filter({ $0.kind == mail.kind }).map(\.rung).max() else { return .first }
        let ladder = asking.remind.indices.filter {
            asking.remind[$0].isPositive == (mail.kind == .overdue)
        }
        if mail.rungs.contains(where: \.isNudge) { return .again }
        if rung <= ladder.first ?? 0 { return .first }
        return rung >= ladder.last ?? 0 ? .last : .again
    }
}

extension WorkerLetter {
    func scope(_ wording: Wording) -> Scope {
        let late = tasks.filter { $0.isLate(wording) }
        let near = reminded.filter { !$0.isLate(wording) }
        let promised = promisesDue(wording)
        return [
            "language": .text(wording.words.language),
            "firstName": .text(Self.firstName(name)), "name": .text(name), "manager": .text(manager),
            "today": .text(wording.day(wording.today)),
            "day": .text(ifAny: request.map { wording.day($0.slot) }),
            "due": .text(ifAny: request.map { wording.momentInZone($0.dueAt) }),
            "isFirst": .flag(tone == .first), "isAgain": .flag(tone == .again),
            "isLast": .flag(tone == .last), "tells": .flag(tells),
            "questions": .list(headings), "hasQuestions": .flag(!headings.isEmpty),
            "hasTasks": .flag(!tasks.isEmpty),
            "tasks": .list(tasks.map { $0.scope(wording) }),
            "lateTasks": .list(late.map { $0.scope(wording) }),
            "dueTasks": .list(near.map { $0.scope(wording) }), "promises": .list(promised),
            "about": .text(ifAny: reminded.first.map { "\($0.id) \($0.title)" }),
            "aboutDue": .text(ifAny: reminded.first?.due.map(wording.nearDay)),
            "others": .text(ifAny: reminded.count > 1 ? String(reminded.count - 1) : nil),
            "briefs": .list(briefed.enumerated().map { $1.scope(wording, number: $0 + 1) }),
            "missed": .text(ifAny: missed.map(wording.day)),
            "hasPoints": .flag(
                !briefed.isEmpty || !late.isEmpty || !near.isEmpty || !promised.isEmpty || missed != nil),
        ]
    }

    private var headings: [Scope] {
        questions.enumerated().map { index, question in
            ["number": .number(index + 1), "heading": .text(Self.heading(question))]
        }
    }

    /// Promises for the day that the answer is due, or before.
    private func promisesDue(_ wording: Wording) -> [Scope] {
        let day = request.map { wording.wall($0.dueAt).day } ?? wording.today
        return tasks.compactMap { task in
            guard let promised = task.standing?.promised, promised <= day else { return nil }
            return ["id": .text(task.id), "title": .text(task.title), "day": .text(wording.day(promised))]
        }
    }

    /// A question as the line that it is answered under: `Done:`, `What is next?`.
    static func heading(_ question: String) -> String {
        let line = InertText.line(question)
        guard let last = line.unicodeScalars.last, !":?!.？：".unicodeScalars.contains(last) else {
            return line
        }
        return line + ":"
    }

    /// What a colleague would call her: `Maria` of `Maria Lopez`, of `Lopez, Maria` and of `Maria Lopez, PhD`.
    static func firstName(_ name: String) -> String {
        let line = InertText.line(name)
        let parts = line.split(separator: ",").map { $0.split(separator: " ") }
        let given = parts.count == 2 && parts[0].count == 1 ? parts[1] : parts.first ?? []
        return given.first.map(String.init) ?? line
    }
}
