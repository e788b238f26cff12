internal import Foundation
internal import GRDB
internal import Mail
internal import Planning
internal import Reading

extension Store {
    /// Records the dates that an answer gives, each beside those before it.
    ///
    /// - Parameter open: the tasks that words which name none may mean.
    func insertPromises(_ said: Said, open: Set<String>, in db: Database) throws {
        for date in said.update.dates(of: said.tasks, open: open, reply: said.reading.reply ?? "") {
            try insert(date, mail: said.mail, worker: said.worker, in: db)
            try setPromised(date, mail: said.mail, in: db)
        }
    }

    /// Those of `tasks` that nobody said to be done.
    func open(_ tasks: Set<String>, in db: Database) throws -> Set<String> {
        let done = try tasks.filter { task in
            try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT state IS 'done' FROM task_standing WHERE task = ?"),
                arguments: [task]) ?? false
        }
        return tasks.subtracting(done)
    }

    /// The same date said again is no other promise.
    private func insert(
        _ date: StatusUpdate.TaskDate, mail: ReadMail, worker: String, in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO promise (task, mail, worker, day, said_at, words)
                SELECT ?1, ?2, ?3, ?4, ?5, ?6
                WHERE ?4 IS NOT (
                    SELECT day FROM promise WHERE task = ?1 AND worker = ?3 AND said_at <= ?5
                    ORDER BY said_at DESC, mail DESC LIMIT 1)
                """
        ).execute(
            arguments: [
                date.task, mail.mail, worker, date.day.description, mail.arrivedAt.seconds, date.words,
            ])
    }

    private func setPromised(_ date: StatusUpdate.TaskDate, mail: ReadMail, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO task_standing (task, promised, words, said_at, mail) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (task) DO UPDATE SET promised = excluded.promised
                WHERE excluded.said_at >= said_at
                """
        ).execute(
            arguments: [
                date.task, date.day.description, date.words, mail.arrivedAt.seconds, mail.mail,
            ])
    }

    /// Writes down what became of a promise.
    func settle(_ promise: Promise, at now: Date, in db: Database) throws {
        try db.execute(
            sql: "UPDATE promise SET outcome = ?, settled_at = ? WHERE task = ? AND mail = ?",
            arguments: [promise.outcome?.rawValue, now.seconds, promise.task, promise.mail])
    }

    /// By task: all of those that are not done, and of those spoken of since.
    static func promises(_ db: Database, since: Date) throws -> [String: [Promise]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT task, promise.mail, worker, day, promise.said_at, promise.words, outcome
                FROM task_standing CROSS JOIN promise USING (task)
                WHERE state IS NOT 'done' OR task_standing.said_at >= ?
                ORDER BY promise.said_at, promise.mail
                """, arguments: [since.seconds])
        return Dictionary(grouping: rows.compactMap(promise), by: \.task)
    }

    private static func promise(_ row: Row) -> Promise? {
        guard let day = CalendarDate(iso: row[3] as String) else { return nil }
        return Promise(
            mail: row[1], task: row[0], worker: row[2], day: day, saidAt: Date(seconds: row[4]),
            words: row[5], outcome: (row[6] as String?).flatMap(Promise.Outcome.init(rawValue:)))
    }
}

extension Reading {
    /// Whether it has a date or a wish that may be of a task which it does not name.
    var mayMeanAnyTask: Bool { update.eta != nil || !moreTime.isEmpty }
}
