internal import GRDB
internal import Mail
internal import Planning
internal import Reading

extension Store {
    /// A worker's reply, as far as its commands need it.
    struct Said {
        var mail: ReadMail
        var worker: String
        /// Nil for an answer to a brief.
        var request: String?
        /// Every task of the worker's in the plan.
        var tasks: Set<String>
    }

    /// Does what a reply's commands ask for. Whoever writes is there: a machine's word of an absence ends with any reply.
    func obey(_ commands: [Command], _ said: Said, in db: Database) throws {
        try endAbsences(of: said.worker, at: said.mail.arrivedAt, sources: [.machine], in: db)
        for command in commands {
            switch command.name {
            case .away: try rest(said, as: .worker, from: command.from, until: command.until, in: db)
            case .stop: try rest(said, as: .stop, from: nil, until: nil, in: db)
            case .back:
                try endAbsences(
                    of: said.worker, at: said.mail.arrivedAt, sources: [.machine, .worker, .stop], in: db)
            case .skip: try excuse(said, in: db)
            case .done: try finishOnlyTask(said, in: db)
            case .help: try insertCallForHelp(said, in: db)
            case .same: break
            }
        }
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
