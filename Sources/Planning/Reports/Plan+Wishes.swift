extension Plan {
    /// The wishes for more time that wait for the manager, in the plan's order of tasks.
    package func wishes(after history: History) -> [DigestContents.Wish] {
        let names = Dictionary(workers.map { ($0.id, $0.name) }) { first, _ in first }
        return tasks.compactMap { task in
            history.openWish(for: task)?.ask.map { ask in
                DigestContents.Wish(
                    task: task.id, title: task.title, workerName: names[task.worker] ?? task.worker,
                    due: history.effectiveDue(of: task), ask: ask)
            }
        }
    }
}
