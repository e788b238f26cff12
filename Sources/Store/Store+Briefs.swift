package import Foundation
internal import GRDB
internal import Mail
package import Planning
internal import Reading

extension Store {
    /// Accepts a brief, for good: the moment of the first acceptance stays.
    package func accept(_ brief: SentBrief, at now: Date) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE brief SET accepted_at = COALESCE(accepted_at, ?) WHERE id = ?",
                arguments: [now.seconds, brief.id])
            if db.changesCount == 0 { throw StoreError.missing(what: "the brief \(brief.id)") }
        }
    }

    /// What a brief said when it went; nil for one that never did.
    package func document(of brief: SentBrief) throws -> String? {
        try look { db in
            try String.fetchOne(db, sql: "SELECT document FROM brief WHERE id = ?", arguments: [brief.id])
        }
    }

    /// The briefs that went to a worker and wait for an answer.
    package func unansweredBriefs(of worker: String) throws -> [AskedRequest] {
        try look { db in
            try Row.fetchAll(
                db,
                sql: Self.selectBrief + """
                    worker = ? AND answered_at IS NULL AND accepted_at IS NULL AND withdrawn = 0
                    AND NOT EXISTS (SELECT 1 FROM brief AS later
                        WHERE later.task = brief.task AND later.number > brief.number)
                    """, arguments: [worker]
            ).map(Self.askedBrief)
        }
    }

    /// The last brief of a task, if it went to that worker.
    package func newestBrief(of task: String, to worker: String) throws -> AskedRequest? {
        try look { db in
            try Self.brief(db, "task = ? AND worker = ? ORDER BY number DESC LIMIT 1", [task, worker])
        }
    }

    static func brief(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
        -> AskedRequest?
    {
        try Row.fetchOne(db.cachedStatement(sql: selectBrief + condition), arguments: arguments)
            .map(askedBrief)
    }

    private static let selectBrief = """
        SELECT id, worker, token, tag, answered_at IS NULL, task FROM brief WHERE
        """ + " "

    private static func askedBrief(_ row: Row) -> AskedRequest {
        AskedRequest(
            id: row[0], worker: row[1], token: row[2], tag: row[3], isOpen: row[4], sort: .brief(task: row[5])
        )
    }

    /// Every brief that went, by task; with `answers`, also what was said of it.
    static func briefs(_ db: Database, answers: Bool) throws -> [String: [SentBrief]] {
        let said = answers ? try self.answers(db) : [:]
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT task, number, worker, sum, sent_at, answered_at, accepted_at, withdrawn, answer
                FROM brief ORDER BY task, number
                """)
        return Dictionary(
            grouping: rows.map { row in
                var brief = SentBrief(
                    task: row[0], number: row[1], worker: row[2], sum: row[3], sentAt: Date(seconds: row[4]))
                brief.answeredAt = (row[5] as Int64?).map(Date.init(seconds:))
                brief.acceptedAt = (row[6] as Int64?).map(Date.init(seconds:))
                brief.isWithdrawn = row[7]
                brief.answer = (row[8] as Int64?).flatMap { said[$0] }
                return brief
            }, by: \.task)
    }

    private static func answers(_ db: Database) throws -> [Int64: SentBrief.Answer] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT mail.id, mail.sender, mail.subject, reply, status_update.arrived_at
                FROM brief JOIN mail ON mail.id = brief.answer JOIN status_update ON status_update.mail = mail.id
                """)
        return Dictionary(
            rows.map { row in
                let answer = SentBrief.Answer(
                    mail: row[0], from: (row[1] as String?) ?? "", subject: (row[2] as String?) ?? "",
                    words: row[3], arrivedAt: Date(seconds: row[4]))
                return (answer.mail, answer)
            }, uniquingKeysWith: { first, _ in first })
    }
}

// MARK: - Recording

extension Store {
    /// Puts a brief that goes now.
    func put(_ brief: SentBrief, document: String, ticket: RequestTicket, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO brief
                    (id, task, number, worker, sum, document, sent_at, token, tag, thread, known)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                brief.id, brief.task, brief.number, brief.worker, brief.sum, document, brief.sentAt.seconds,
                ticket.token, ticket.tag, ticket.thread, try StoredJSON.text(ticket.known),
            ])
    }

    /// Records a mail as a worker's words about a brief; nobody is reminded of it any more. What is said once it was
    /// accepted changes nothing of that.
    func answer(_ brief: String, with mail: ReadMail, at now: Date, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE brief SET answered_at = COALESCE(answered_at, ?), answer = ?
                WHERE id = ? AND accepted_at IS NULL
                """, arguments: [mail.arrivedAt.seconds, mail.mail, brief])
        let waiting = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM outbox WHERE brief = ? AND kind = 'brief-reminder'
                AND state IN ('queued', 'retrying', 'unknown') AND in_doubt < 2
                """, arguments: [brief])
        for letter in waiting {
            try cancel(letter, reason: mail.asReason, at: now, in: db)
        }
    }

    /// A reply to something else answers a brief too, if it names the task and gives a date for it: that is what will be
    /// delivered, and when.
    func answerBriefs(with said: Said, at now: Date, in db: Database) throws {
        for task in said.update.tasks where task.eta != nil && said.tasks.contains(task.ref) {
            let brief = try String.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT id FROM brief WHERE task = ? AND worker = ? AND answered_at IS NULL
                        AND sent_at <= ? ORDER BY number DESC LIMIT 1
                        """), arguments: [task.ref, said.worker, said.mail.arrivedAt.seconds])
            if let brief { try answer(brief, with: said.mail, at: now, in: db) }
        }
    }

    /// The mail that carries a brief will not go: nobody waits for an answer to it.
    func withdrawBrief(in letter: Int64, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE brief SET withdrawn = 1 WHERE answered_at IS NULL AND id = (
                    SELECT brief FROM outbox WHERE id = ? AND kind IN ('brief', 'brief-changed'))
                """, arguments: [letter])
    }
}

extension AskedRequest {
    /// Whether what was said in a brief's thread answers it: words that do more than ask, and not only of others of the
    /// worker's `tasks`.
    func isSpoken(of update: StatusUpdate, among tasks: Set<String>) -> Bool {
        let sections = [update.done, update.next, update.blockers, update.notes]
        let told = update.tasks.filter { !update.onlyAsks(about: $0) }
        guard !told.isEmpty || sections.contains(where: { !$0.isEmpty }) else { return false }
        let named = Set(update.tasks.map(\.ref)).intersection(tasks)
        return named.isEmpty || task.map(named.contains) ?? false
    }
}

extension StatusUpdate {
    /// Whether all that is said of a task is a question.
    fileprivate func onlyAsks(about task: TaskUpdate) -> Bool {
        task.state == nil && task.progress == nil && task.hours == nil && task.eta == nil
            && questions.contains { $0 == task.text || $0.hasSuffix(task.text) }
    }
}
