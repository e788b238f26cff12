import Foundation
import Mail
import Planning
import Reading

/// How an answer was read, told to its writer: each task that was asked about, and what was said of no task.
struct ReadBackLetter: Sendable {
    var name: String
    var manager: String
    var request: Request?
    var answer: ReadBack
    /// By task id.
    var titles: [String: String]

    init(name: String, manager: String, request: Request?, answer: ReadBack, titles: [String: String]) {
        self.name = name
        self.manager = manager
        self.request = request
        self.answer = answer
        self.titles = titles
    }

    /// Nil if the history no longer has the answer.
    init?(_ mail: DueMail, to worker: Worker, plan: Plan, history: History) {
        let found = history.readBacks[worker.id]?.first { mail.rungs.contains(.readingBack($0)) }
        guard let found else { return nil }
        self.init(
            name: worker.name, manager: plan.manager.name, request: mail.request, answer: found,
            titles: Dictionary(plan.tasks.map { ($0.id, $0.title) }) { first, _ in first })
    }

    func scope(_ wording: Wording) -> Scope {
        let update = answer.update
        let whole =
            Part.figures([update.progress.map(wording.percent), update.hours.map(wording.hours)])
            + Part.parts(.date, update.eta.map(wording.day))
        return [
            "language": .text(wording.words.language),
            "firstName": .text(WorkerLetter.firstName(name)), "manager": .text(manager),
            "day": .text(ifAny: request.map { wording.day($0.slot) }),
            "brief": .text(ifAny: answer.brief),
            "title": .text(ifAny: answer.brief.map { titles[$0] ?? "" }),
            "tasks": .list(answer.asked.enumerated().map { task($1, number: $0 + 1, wording) }),
            "whole": .list(whole.isEmpty ? [] : [["parts": Self.list(whole)]]),
        ]
    }

    private func task(_ id: String, number: Int, _ wording: Wording) -> Scope {
        let said = answer.update.tasks.first { $0.ref == id }
        let given = answer.dates.first { $0.task == id }
        let state = said?.progress == nil || said?.state == .blocked ? said?.state : nil
        let parts =
            Part.figures([
                state.map(wording.state), said?.progress.map(wording.percent), said?.hours.map(wording.hours),
            ])
            + Part.parts(given?.before == nil ? .date : .newDate, (given?.day ?? said?.eta).map(wording.day))
            + Part.parts(.quote, said?.blocker)
        return [
            "number": .number(number), "id": .text(id), "title": .text(titles[id] ?? ""),
            "parts": Self.list(parts.isEmpty ? Part.parts(.quote, said?.text) : parts),
        ]
    }

    /// One thing that was understood.
    private struct Part {
        var kind: Kind
        var value: String

        enum Kind {
            case figure, date, newDate, quote
        }

        static func figures(_ values: [String?]) -> [Part] { values.flatMap { parts(.figure, $0) } }

        static func parts(_ kind: Kind, _ value: String?) -> [Part] {
            value.map { [Part(kind: kind, value: $0)] } ?? []
        }
    }

    private static func list(_ parts: [Part]) -> Value {
        .list(
            parts.enumerated().map { index, part in
                [
                    "value": .words(part.value), "isFirst": .flag(index == 0),
                    "isFigure": .flag(part.kind == .figure), "isDate": .flag(part.kind == .date),
                    "isNewDate": .flag(part.kind == .newDate), "isQuote": .flag(part.kind == .quote),
                ]
            })
    }
}
