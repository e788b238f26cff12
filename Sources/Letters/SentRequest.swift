package import Planning
package import Reading

extension Letters {
    /// A request as it was sent, so that a reply's quote of it is known whatever marks it lost.
    ///
    /// The numbers of the tasks are read back from the text, for the plan may have changed since.
    ///
    /// - Parameters:
    ///   - text: the text of the mail that was sent: a request, a reminder or an overdue mail.
    ///   - questions: those that the worker is asked; what the text does not ask is left out.
    ///   - tasks: every task of the plan.
    package static func quotedRequest(
        sentAs text: String, questions: [String], tasks: [PlannedTask]
    ) -> ReadingContext.KnownRequest {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return ReadingContext.KnownRequest(
            text: text,
            questions: questions.filter { question in
                text.contains("\n\(WrappedText.wrapping(WorkerLetter.heading(question)))\n")
            },
            tasks: numberedTasks(in: lines, among: tasks))
    }

    /// The tasks of the lines `1. LAND-1 Landing page`, as far as their numbers run on from 1.
    private static func numberedTasks(in lines: [String], among tasks: [PlannedTask])
        -> [ReadingContext.KnownTask]
    {
        let titles = Dictionary(tasks.map { ($0.id, $0.title) }) { first, _ in first }
        var found: [ReadingContext.KnownTask] = []
        for line in lines {
            let words = line.split(separator: " ", maxSplits: 2)
            guard words.count > 1, words[0] == "\(found.count + 1)." else { continue }
            let id = String(words[1])
            let title = titles[id] ?? (words.count > 2 ? String(words[2]) : "")
            found.append(ReadingContext.KnownTask(id: id, title: title))
        }
        return found
    }
}
