internal import Foundation
internal import GRDB
internal import Mail
internal import Planning
internal import Reading

extension Store {
    /// Records one mail, all or nothing. What the schema's constraints refuse is set aside and takes no neighbour along.
    func record(_ mail: ReadMail, at now: Date, in db: Database) throws {
        do {
            try db.inSavepoint {
                try apply(mail, at: now, in: db)
                return .commit
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            let reason = "it could not be recorded: \(error.message ?? "a rule of the store was broken")"
            try close(mail, as: "set_aside", reason: reason, in: db)
        }
    }

    private func apply(_ mail: ReadMail, at now: Date, in db: Database) throws {
        switch mail.outcome {
        case .reply(let worker, let request, let reading, let tasks):
            try close(mail, as: "recorded", reason: nil, in: db)
            try insertUpdate(mail, worker: worker, answers: ("request", request), reading: reading, in: db)
            try answer(request, at: mail.arrivedAt, in: db)
            try cancelReminders(of: request, repliedAt: mail.arrivedAt, at: now, in: db)
            for task in reading.update.tasks where tasks.contains(task.ref) {
                try update(task, mail: mail, in: db)
            }
            let open = reading.mayMeanAnyTask ? try open(tasks, in: db) : []
            try insertPromises(mail, worker: worker, reading: reading, tasks: tasks, open: open, in: db)
            try insertExtensions(
                mail, worker: worker, request: request, reading: reading, tasks: tasks, open: open, in: db)
            try answerBriefs(of: worker, reading.update, tasks, with: mail, at: now, in: db)
            try obey(
                reading.update.commands, Said(mail: mail, worker: worker, request: request, tasks: tasks),
                in: db)
        case .briefAnswer(let worker, let brief, let reading, let tasks):
            try close(mail, as: "recorded", reason: nil, in: db)
            try insertUpdate(mail, worker: worker, answers: ("brief", brief.id), reading: reading, in: db)
            if brief.isSpoken(of: reading.update, among: tasks) {
                try answer(brief.id, with: mail, at: now, in: db)
            }
            for task in reading.update.tasks where tasks.contains(task.ref) {
                try update(task, mail: mail, in: db)
            }
            let open = Set([brief.task].compactMap(\.self))
            try insertPromises(mail, worker: worker, reading: reading, tasks: tasks, open: open, in: db)
            try insertExtensions(
                mail, worker: worker, request: nil, reading: reading, tasks: tasks, open: open, in: db)
            try answerBriefs(of: worker, reading.update, tasks, with: mail, at: now, in: db)
            try obey(
                reading.update.commands, Said(mail: mail, worker: worker, request: nil, tasks: tasks), in: db)
        case .absence(let worker, let away, let reason):
            try close(mail, as: "machine", reason: reason, in: db)
            try insertAbsence(
                Absence(from: away.from, until: away.until, saidAt: mail.arrivedAt, source: .machine),
                of: worker, mail: mail.mail, in: db)
        case .bounced(let worker, let bounce, let letter, let reason):
            try close(mail, as: "set_aside", reason: reason, in: db)
            try insert(bounce, of: worker, letter: letter, mail: mail.mail, in: db)
        case .machine(let reason): try close(mail, as: "machine", reason: reason, in: db)
        case .setAside(let reason): try close(mail, as: "set_aside", reason: reason, in: db)
        }
    }

    private func close(_ mail: ReadMail, as outcome: String, reason: String?, in db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE mail SET outcome = ?, reason = ?, sender = ?, subject = ? WHERE id = ?"
        ).execute(arguments: [outcome, reason, mail.sender, mail.subject, mail.mail])
    }

    private func insertUpdate(
        _ mail: ReadMail, worker: String, answers: (column: String, id: String), reading: Reading,
        in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO status_update (mail, worker, \(answers.column), arrived_at, reply, content, doubts)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                mail.mail, worker, answers.id, mail.arrivedAt.seconds, reading.reply ?? "",
                reading.update.json.text, JSONValue.strings(reading.doubts).text,
            ])
    }

    /// The first answer decides whether it was in time; a later one amends and changes no state.
    private func answer(_ request: String, at moment: Date, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE request
                SET state = CASE WHEN ?1 <= due_at THEN 'answered' ELSE 'late' END,
                    answered_at = ?1
                WHERE id = ?2 AND state IN ('asked', 'missed')
                """
        ).execute(arguments: [moment.seconds, request])
    }

    /// What was queued for the silent and has not gone out is not sent to someone who has answered.
    private func cancelReminders(of request: String, repliedAt: Date, at now: Date, in db: Database) throws {
        let waiting = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM outbox WHERE request = ? AND kind IN ('reminder', 'overdue', 'task')
                    AND state IN ('queued', 'retrying', 'unknown') AND in_doubt < 2
                    """), arguments: [request])
        for letter in waiting {
            try cancel(letter, reason: "a reply came at \(repliedAt.timestamp)", at: now, in: db)
        }
    }

    /// Each figure is the last one given; an older mail that is read later changes nothing.
    func update(_ task: TaskUpdate, mail: ReadMail, in db: Database) throws {
        let state = task.state == .unchanged ? nil : task.state?.rawValue
        try db.cachedStatement(
            sql: """
                INSERT INTO task_standing (task, state, progress, blocker, words, said_at, mail, done_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CASE WHEN ?2 = 'done' THEN ?6 END)
                ON CONFLICT (task) DO UPDATE SET
                    state = COALESCE(excluded.state, state),
                    done_at = CASE WHEN excluded.state IS NULL OR excluded.state = state THEN done_at
                        ELSE excluded.done_at END,
                    progress = CASE WHEN excluded.state = 'done' THEN excluded.progress
                        ELSE COALESCE(excluded.progress, progress) END,
                    blocker = CASE WHEN ?8 THEN blocker ELSE excluded.blocker END,
                    words = excluded.words, said_at = excluded.said_at, mail = excluded.mail
                WHERE excluded.said_at >= said_at
                """
        ).execute(
            arguments: [
                task.ref, state, task.progress, task.blocker, task.text, mail.arrivedAt.seconds,
                mail.mail, task.state == .unchanged,
            ])
    }
}
