internal import GRDB
internal import Mail
internal import Planning
internal import Reading

extension Store {
    /// Does what a reply's commands ask for. Whoever writes is there: a machine's word of an absence ends with any reply, and
    /// the worker's own with a status or `back`, once it has begun.
    func obey(_ said: Said, in db: Database) throws {
        try endAbsences([.machine], by: said, in: db)
        if said.update.isStatus { try endAbsences([.worker], by: said, in: db) }
        for command in said.update.commands {
            switch command.name {
            case .away: try rest(said, as: .worker, from: command.from, until: command.until, in: db)
            case .stop: try rest(said, as: .stop, from: nil, until: nil, in: db)
            case .back:
                try endAbsences([.machine, .worker, .stop], by: said, evenAhead: true, in: db)
                try endAbsences([.leave], by: said, in: db)
            case .skip: try excuse(said, in: db)
            case .done: try finishOnlyTask(said, in: db)
            case .help: try insertCallForHelp(said, in: db)
            case .same: break
            }
        }
    }

    /// - Parameter evenAhead: whether an absence that has not begun ends too.
    private func endAbsences(
        _ sources: [Absence.Source], by said: Said, evenAhead: Bool = false, in db: Database
    ) throws {
        let day = said.mail.clock.day(at: said.mail.arrivedAt)
        try endAbsences(
            of: said.worker, at: said.mail.arrivedAt, sources: sources, begunBy: evenAhead ? nil : day,
            mail: said.mail.mail, in: db)
    }

    private func rest(
        _ said: Said, as source: Absence.Source, from: CalendarDate?, until: CalendarDate?, in db: Database
    ) throws {
        let absence = Absence(from: from, until: until, saidAt: said.mail.arrivedAt, source: source)
        try insertAbsence(absence, of: said.worker, mail: said.mail.mail, in: db)
    }

    /// Nothing more is expected for this once.
    private func excuse(_ said: Said, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE request SET state = 'excused', reason = 'skipped by ' || worker
                WHERE id = ? AND state IN ('asked', 'answered', 'late', 'missed')
                """, arguments: [said.request])
    }

    /// Of several open tasks nobody knows which is meant.
    private func finishOnlyTask(_ said: Said, in db: Database) throws {
        let done = try Set(
            String.fetchAll(db, sql: "SELECT task FROM task_standing WHERE state = 'done'"))
        let open = said.tasks.subtracting(done)
        guard open.count == 1, let task = open.first else { return }
        var update = TaskUpdate(ref: task, text: "done")
        update.state = .done
        try self.update(update, mail: said.mail, in: db)
    }

    private func insertCallForHelp(_ said: Said, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO call_for_help (mail, worker, request, at) VALUES (?, ?, ?, ?)",
            arguments: [said.mail.mail, said.worker, said.request, said.mail.arrivedAt.seconds])
    }
}

extension StatusUpdate {
    /// Whether it tells how work goes, and announces no absence.
    fileprivate var isStatus: Bool {
        let names = commands.map(\.name)
        guard !names.contains(.away), !names.contains(.stop) else { return false }
        return names.contains(.same) || names.contains(.done) || !tasks.isEmpty
            || [done, next, blockers, questions, notes].contains { !$0.isEmpty }
            || progress != nil || hours != nil || eta != nil || health != nil
    }
}
