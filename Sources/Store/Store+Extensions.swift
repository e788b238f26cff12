internal import Foundation
internal import GRDB
internal import Mail
package import Planning
internal import Reading

extension Store {
    /// Records the wishes for more time in an answer: they wait for the manager.
    ///
    /// - Parameter open: the tasks that words which name none may mean.
    func insertExtensions(_ said: Said, open: Set<String>, in db: Database) throws {
        for wish in said.reading.moreTime {
            let task = wish.task ?? said.update.onlyTask(of: said.tasks, open: open)
            guard let task, said.tasks.contains(task) else { continue }
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO extension (task, worker, mail, request, wanted, words, asked_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(
                arguments: [
                    task, said.worker, said.mail.mail, said.request, wish.until?.description, wish.text,
                    said.mail.arrivedAt.seconds,
                ])
        }
    }

    /// Writes down what the manager said to the newest wish for more time, or gave unasked.
    ///
    /// - Parameter wish: the number of the wish; nil if there was none.
    package func answer(_ wish: Int64?, for task: PlannedTask, _ answer: Extension.Answer) throws {
        let values: StatementArguments = [
            answer.until == nil ? "refused" : "granted", answer.until?.description,
            answer.planned?.description, answer.reason, answer.at.seconds,
        ]
        try write { db in
            if let wish {
                try db.execute(
                    sql: """
                        UPDATE extension SET outcome = ?, granted = ?, planned = ?, reason = ?, answered_at = ?
                        WHERE id = ? AND outcome IS NULL
                        """, arguments: values + [wish])
            } else {
                try db.execute(
                    sql: """
                        INSERT INTO extension (outcome, granted, planned, reason, answered_at, task, worker)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """, arguments: values + [task.id, task.worker])
            }
        }
    }

    /// By task, oldest first.
    static func extensions(_ db: Database) throws -> [String: [Extension]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, task, worker, mail, request, wanted, words, asked_at, outcome, granted, planned, reason,
                    answered_at
                FROM extension ORDER BY COALESCE(asked_at, answered_at), id
                """)
        return Dictionary(
            grouping: rows.map { row in
                Extension(id: row[0], task: row[1], worker: row[2], ask: ask(row), answer: answer(row))
            }, by: \.task)
    }

    private static func ask(_ row: Row) -> Extension.Ask? {
        guard let mail = row[3] as Int64? else { return nil }
        return Extension.Ask(
            mail: mail, request: row[4], until: day(row[5]), words: row[6] ?? "", at: Date(seconds: row[7]))
    }

    private static func answer(_ row: Row) -> Extension.Answer? {
        guard let at = row[12] as Int64? else { return nil }
        return Extension.Answer(
            until: day(row[9]), planned: day(row[10]), reason: row[11], at: Date(seconds: at))
    }

    private static func day(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }
}
