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
            try record(
                Said(mail: mail, worker: worker, answers: .request(request), reading: reading, tasks: tasks),
                at: now, in: db)
        case .briefAnswer(let worker, let brief, let reading, let tasks):
            try record(
                Said(mail: mail, worker: worker, answers: .brief(brief), reading: reading, tasks: tasks),
                at: now, in: db)
        case .noticeAnswer(let worker, let notice, let reading, let tasks):
            try record(
                Said(mail: mail, worker: worker, answers: .notice(notice), reading: reading, tasks: tasks),
                at: now, in: db)
        case .unasked(let worker, let reading, let tasks):
            try record(
                Said(mail: mail, worker: worker, answers: .nothing, reading: reading, tasks: tasks), at: now,
                in: db)
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

    private func record(_ said: Said, at now: Date, in db: Database) throws {
        try close(said.mail, as: "recorded", reason: nil, in: db)
        try insertUpdate(said, in: db)
        try answer(said, at: now, in: db)
        for task in said.update.tasks where said.tasks.contains(task.ref) {
            try update(task, mail: said.mail, in: db)
        }
        let open = try tasksMeant(by: said, in: db)
        try insertPromises(said, open: open, in: db)
        try insertExtensions(said, open: open, in: db)
        try answerBriefs(with: said, at: now, in: db)
        try obey(said, in: db)
    }

    private func answer(_ said: Said, at now: Date, in db: Database) throws {
        switch said.answers {
        case .request(let request):
            try answer(request, at: said.mail.arrivedAt, in: db)
            try cancelReminders(
                "request = ? AND kind IN ('reminder', 'overdue', 'task')", to: request, of: said, at: now,
                in: db)
        case .brief(let brief):
            if brief.isSpoken(of: said.update, among: said.tasks) {
                try answer(brief.id, with: said.mail, at: now, in: db)
            }
        case .notice(let notice):
            try cancelReminders("notice = ? AND kind = 'task'", to: notice, of: said, at: now, in: db)
        case .nothing: break
        }
    }

    /// The tasks that words which name none may mean.
    private func tasksMeant(by said: Said, in db: Database) throws -> Set<String> {
        if let brief = said.brief { return Set([brief.task].compactMap(\.self)) }
        return said.reading.mayMeanAnyTask ? try open(said.tasks, in: db) : []
    }

    private func close(_ mail: ReadMail, as outcome: String, reason: String?, in db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE mail SET outcome = ?, reason = ?, sender = ?, subject = ? WHERE id = ?"
        ).execute(arguments: [outcome, reason, mail.sender, mail.subject, mail.mail])
    }

    private func insertUpdate(_ said: Said, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO status_update
                    (mail, worker, request, brief, notice, arrived_at, reply, content, doubts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                said.mail.mail, said.worker, said.request, said.brief?.id, said.notice,
                said.mail.arrivedAt.seconds, said.reading.reply ?? "", said.update.json.text,
                JSONValue.strings(said.reading.doubts).text,
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
    private func cancelReminders(
        _ condition: String, to id: String, of said: Said, at now: Date, in db: Database
    ) throws {
        let waiting = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM outbox WHERE \(condition)
                    AND state IN ('queued', 'retrying', 'unknown') AND in_doubt < 2
                    """), arguments: [id])
        for letter in waiting { try cancel(letter, reason: said.mail.asReason, at: now, in: db) }
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

extension Store {
    /// A worker's own words, as they are recorded.
    struct Said {
        var mail: ReadMail
        var worker: String
        var answers: Answered
        var reading: Reading
        /// Every task of the worker's in the plan.
        var tasks: Set<String>

        var update: StatusUpdate { reading.update }

        /// The id of the request that they answer; nil if they answer something else.
        var request: String? {
            if case .request(let id) = answers { id } else { nil }
        }

        var brief: AskedRequest? {
            if case .brief(let brief) = answers { brief } else { nil }
        }

        var notice: String? {
            if case .notice(let id) = answers { id } else { nil }
        }
    }

    /// What a worker's words answer.
    enum Answered {
        case request(String)
        case brief(AskedRequest)
        case notice(String)
        case nothing
    }
}

extension ReadMail {
    /// Why something does not go: `reply of Mon 23 Nov 10:58`, on its writer's clock.
    var asReason: String { "reply of \(clock.words(for: arrivedAt))" }
}
