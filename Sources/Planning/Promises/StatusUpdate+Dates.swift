package import Mail
package import Reading

extension StatusUpdate {
    /// A date that an update gives for a task, with the words that give it.
    package struct TaskDate: Hashable, Sendable {
        package var task: String
        package var day: CalendarDate
        package var words: String
    }

    /// How much of a reply is kept, in scalars, as the words that give a date of the whole.
    private static let longestWords = 500

    /// The dates that it gives for tasks that are not done with it: each task's own, and the one of the whole for the only task
    /// that it can mean.
    ///
    /// - Parameters:
    ///   - tasks: the worker's.
    ///   - open: those of them that words which name none may mean.
    ///   - reply: what the worker wrote.
    package func dates(of tasks: Set<String>, open: Set<String>, reply: String) -> [TaskDate] {
        let said = self.tasks.filter { tasks.contains($0.ref) && $0.state != .done }
        var dates = said.compactMap { task in
            task.eta.map { TaskDate(task: task.ref, day: $0, words: task.text) }
        }
        if let eta, let only = onlyTask(of: tasks, open: open), !dates.contains(where: { $0.task == only }) {
            let words = String(String.UnicodeScalarView(reply.unicodeScalars.prefix(Self.longestWords)))
            dates.append(TaskDate(task: only, day: eta, words: words))
        }
        return dates
    }

    /// The only task that it speaks of and that is not done with it, or else the only one that is open: what words that name
    /// no task can mean.
    package func onlyTask(of tasks: Set<String>, open: Set<String>) -> String? {
        let named = Set(self.tasks.filter { tasks.contains($0.ref) && $0.state != .done }.map(\.ref))
        guard named.isEmpty else { return named.count == 1 ? named.first : nil }
        let left = open.subtracting(self.tasks.filter { $0.state == .done }.map(\.ref))
        return left.count == 1 ? left.first : nil
    }
}
