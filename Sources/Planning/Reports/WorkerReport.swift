import Foundation
import Reading

extension DigestContents.WorkerReport {
    /// - Parameters:
    ///   - tasks: all of the worker's.
    ///   - updates: all of the worker's, oldest first.
    init(
        _ worker: Worker, _ standing: WorkerStanding, tasks: [DigestContents.TaskLine],
        updates: [RecordedUpdate], since: Date
    ) {
        self.init(id: worker.id, name: worker.name, standing: standing)
        let news = updates.filter { $0.arrivedAt > since }
        self.updates = news
        self.tasks = tasks.filter { $0.isOverdue || $0.isBlocked || $0.isNews(since: since) }
        // What was in the way at the last time still is; what was said before is not repeated for ever.
        let last = updates.last { !$0.update.commands.contains { $0.name == .same } }
        let said = last?.update.blockers ?? []
        blockers = Self.once(said + tasks.filter(\.isBlocked).compactMap(\.blocker))
        questions = Self.once(news.flatMap(\.update.questions))
        health = news.last { $0.update.health != nil }?.update.health
    }

    /// The first heading that fits.
    package var heading: DigestContents.Heading {
        if isOverdue { return .overdue }
        if isBlocked { return .blocked }
        if !questions.isEmpty { return .questions }
        return switch standing.state {
        case .overdue: .silent
        case .away: .away
        case .answered: .answered
        case .waiting: .waiting
        case .idle: updates.isEmpty ? .idle : .answered
        }
    }

    package var isOverdue: Bool { tasks.contains(where: \.isOverdue) }

    package var isBlocked: Bool { !blockers.isEmpty || tasks.contains(where: \.isBlocked) }

    private static func once(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension DigestContents.Counts {
    init(
        _ reports: [DigestContents.WorkerReport], _ lines: [DigestContents.TaskLine], setAside: Int
    ) {
        self.init()
        func count(_ state: WorkerStanding.State) -> Int { reports.count { $0.standing.state == state } }
        workers = reports.count
        overdue = reports.count(where: \.isOverdue)
        blocked = reports.count(where: \.isBlocked)
        questions = reports.count { !$0.questions.isEmpty }
        (silent, away, answered, waiting) = (count(.overdue), count(.away), count(.answered), count(.waiting))
        tasks = lines.count
        tasksDone = lines.count(where: \.isDone)
        tasksLate = lines.count(where: \.isLate)
        self.setAside = setAside
        briefsAnswered = lines.count(where: \.waitsForAcceptance)
    }
}
