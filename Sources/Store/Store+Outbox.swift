package import Foundation
internal import GRDB
package import Mail
package import Planning

/// A letter as it is queued: written once, the same bytes on every attempt.
package struct QueuedLetter: Sendable {
    /// The envelope's sender, to which bounces go.
    package var sender: EmailAddress
    package var recipient: EmailAddress
    package var messageID: String
    package var subject: String
    package var bytes: [UInt8]

    package init(
        sender: EmailAddress, recipient: EmailAddress, messageID: String, subject: String, bytes: [UInt8]
    ) {
        self.sender = sender
        self.recipient = recipient
        self.messageID = messageID
        self.subject = subject
        self.bytes = bytes
    }
}

/// A due mail with its letters: one a recipient. `ticket` is there for the mails of a request or brief.
package struct QueuedMail: Sendable {
    package var mail: DueMail
    package var letters: [QueuedLetter]
    package var ticket: RequestTicket?
    /// What a brief that goes now says.
    package var document: String?

    package init(mail: DueMail, letters: [QueuedLetter], ticket: RequestTicket?) {
        self.mail = mail
        self.letters = letters
        self.ticket = ticket
    }
}

/// A row of the outbox without its bytes.
package struct OutboxEntry: Sendable, Hashable {
    package var id: Int64
    package var person: String
    package var sender: EmailAddress
    package var recipient: EmailAddress
    package var kind: LetterKind
    package var request: String?
    package var brief: String?
    package var messageID: String
    package var subject: String
    package var state: State
    package var attempts: Int
    /// How often an attempt ended without our knowing whether the mail was taken: 0, 1, and 2 for never again.
    package var inDoubt: Int
    package var createdAt: Date
    package var nextAttemptAt: Date
    /// The other side's last words.
    package var answer: String?

    package enum State: String, Codable, Sendable, CaseIterable {
        case queued, retrying, attempting, sent, failed, unknown, cancelled
    }
}

extension Store {
    /// Records what a tick decided and queues its letters, all or nothing.
    package func queue(_ decisions: Decisions, mails: [QueuedMail], at now: Date) throws {
        try write { db in
            let tickets = Dictionary(
                mails.compactMap { mail in mail.mail.request.map { ($0.id, mail.ticket) } },
                uniquingKeysWith: { $0 ?? $1 })
            for request in decisions.requests {
                try put(request, ticket: tickets[request.id] ?? nil, in: db)
                if request.state == .excused { try cancelLetters(of: request, at: now, in: db) }
            }
            for passed in decisions.passedOver {
                try decide(
                    passed.key, passed.isCancelled ? "cancelled" : "passed_over", reason: passed.reason,
                    letter: nil, at: now, in: db)
            }
            for mail in mails { try insert(mail, at: now, in: db) }
            for promise in decisions.promises { try settle(promise, at: now, in: db) }
        }
    }

    /// What waits for somebody of whom nothing is expected any more goes nowhere.
    private func cancelLetters(of request: Request, at now: Date, in db: Database) throws {
        let waiting = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM outbox WHERE request = ? AND kind <> 'help'
                AND state IN ('queued', 'retrying', 'unknown') AND in_doubt < 2
                """, arguments: [request.id])
        for letter in waiting { try cancel(letter, reason: request.reason ?? "excused", at: now, in: db) }
    }

    private func insert(_ mail: QueuedMail, at now: Date, in db: Database) throws {
        if let request = mail.mail.request, let ticket = mail.ticket {
            try db.execute(
                sql: "UPDATE request SET known = ? WHERE id = ?",
                arguments: [try StoredJSON.text(ticket.known), request.id])
        }
        try insertBrief(of: mail, in: db)
        try putNotice(of: mail, at: now, in: db)
        var first: Int64?
        for letter in mail.letters {
            try db.execute(
                sql: """
                    INSERT INTO outbox (person, sender, recipient, kind, request, brief, notice, message_id,
                        subject, bytes, created_at, state, next_attempt_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?)
                    """,
                arguments: [
                    mail.mail.person, letter.sender.description, letter.recipient.description,
                    mail.mail.kind.rawValue, mail.mail.request?.id, mail.mail.brief?.id,
                    mail.ticket == nil ? nil : mail.mail.notice, letter.messageID, letter.subject,
                    Data(letter.bytes), now.seconds, now.seconds,
                ])
            first = first ?? db.lastInsertedRowID
        }
        for rung in mail.mail.rungs {
            try decide(rung, "mailed", reason: mail.mail.reason, letter: first, at: now, in: db)
        }
    }

    private func insertBrief(of mail: QueuedMail, in db: Database) throws {
        guard let brief = mail.mail.brief, let ticket = mail.ticket else { return }
        if mail.mail.newBrief != nil {
            try put(brief, document: mail.document ?? "", ticket: ticket, in: db)
        } else {
            try db.execute(
                sql: "UPDATE brief SET known = ? WHERE id = ?",
                arguments: [try StoredJSON.text(ticket.known), brief.id])
        }
    }

    private func decide(
        _ key: RungKey, _ outcome: String, reason: String, letter: Int64?, at now: Date, in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO rung (person, subject, kind, rung, decided_at, outcome, reason, outbox)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                key.person, key.subject, key.kind.rawValue, key.rung, now.seconds, outcome, reason, letter,
            ])
    }

    /// Marks what a dead tick left between "attempting" and its outcome as unknown: it may have been taken.
    ///
    /// - Returns: the letters that are in doubt for that.
    @discardableResult
    package func recoverAttempts(at now: Date) throws -> [OutboxEntry] {
        try write { db in
            let letters = try Int64.fetchAll(
                db,
                sql: """
                    UPDATE outbox SET state = 'unknown', in_doubt = min(in_doubt + 1, 2), next_attempt_at = ?1,
                        finished_at = ?1, answer = 'rollcall ended before the server''s answer was recorded'
                    WHERE state = 'attempting' RETURNING id
                    """, arguments: [now.seconds])
            let marks = databaseQuestionMarks(count: letters.count)
            return try Self.entries(db, "id IN (\(marks)) ORDER BY id", StatementArguments(letters))
        }
    }

    /// Tries a letter in doubt no more: it may have been taken.
    package func leaveInDoubt(_ letter: Int64) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE outbox SET state = 'unknown', in_doubt = 2 WHERE id = ?", arguments: [letter])
        }
    }

    /// What may be tried at `now`, oldest first: queued, retrying, and once more what is in doubt.
    package func waiting(at now: Date) throws -> [OutboxEntry] {
        try read { db in
            try Self.entries(
                db,
                """
                state IN ('queued', 'retrying', 'unknown') AND in_doubt < 2 AND next_attempt_at <= ?
                ORDER BY next_attempt_at, id
                """, [now.seconds])
        }
    }

    /// Rows in those states, newest last.
    package func outbox(_ states: [OutboxEntry.State]) throws -> [OutboxEntry] {
        try read { db in
            let marks = databaseQuestionMarks(count: states.count)
            return try Self.entries(
                db, "state IN (\(marks)) ORDER BY id", StatementArguments(states.map(\.rawValue)))
        }
    }

    private static func entries(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
        -> [OutboxEntry]
    {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, person, sender, recipient, kind, request, message_id, subject, state, attempts, in_doubt,
                    created_at, next_attempt_at, answer, brief
                FROM outbox WHERE \(condition)
                """, arguments: arguments
        ).compactMap(entry)
    }

    private static func entry(_ row: Row) -> OutboxEntry? {
        guard let sender = EmailAddress(row[2] as String), let recipient = EmailAddress(row[3] as String),
            let kind = LetterKind(rawValue: row[4]), let state = OutboxEntry.State(rawValue: row[8])
        else { return nil }
        return OutboxEntry(
            id: row[0], person: row[1], sender: sender, recipient: recipient, kind: kind, request: row[5],
            brief: row[14], messageID: row[6], subject: row[7], state: state, attempts: row[9],
            inDoubt: row[10],
            createdAt: Date(seconds: row[11]), nextAttemptAt: Date(seconds: row[12]), answer: row[13])
    }

    /// How many reminders and overdue mails went out, or are on their way, for each request of `History`.
    package func reminderCounts(since: Date) throws -> [String: Int] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT request, count(*) FROM outbox
                    WHERE kind IN ('reminder', 'overdue') AND state <> 'cancelled' AND created_at >= ?
                        AND request IS NOT NULL
                    GROUP BY request
                    """, arguments: [since.seconds])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }
    }

    /// Since when no digest has gone out though one was due; nil if the last one went.
    package func digestsFailingSince() throws -> Date? {
        try read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT min(created_at) FROM outbox
                    WHERE kind = 'digest' AND state <> 'sent' AND created_at > COALESCE(
                        (SELECT created_at FROM outbox WHERE kind = 'digest' AND +state = 'sent'
                            ORDER BY created_at DESC LIMIT 1), 0)
                    """)
        }.map(Date.init(seconds:))
    }

    /// A letter's bytes, as they go on every attempt.
    package func bytes(of letter: Int64) throws -> [UInt8] {
        let bytes = try read { db in
            try Data.fetchOne(db, sql: "SELECT bytes FROM outbox WHERE id = ?", arguments: [letter])
        }
        guard let bytes else { throw StoreError.missing(what: "letter \(letter) in the outbox") }
        return [UInt8](bytes)
    }

    /// How many letters were sent after `moment`, those in doubt counted.
    package func sentCount(after moment: Date) throws -> Int {
        try read { db in
            // Two counts, for each has an index of its own.
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM outbox WHERE state = 'sent' AND finished_at > ?1)
                        + (SELECT count(*) FROM outbox
                            WHERE state IN ('attempting', 'unknown') AND finished_at > ?1)
                    """, arguments: [moment.seconds]) ?? 0
        }
    }

    /// Writes down that the final dot is about to leave.
    package func begin(_ letter: Int64) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE outbox SET state = 'attempting' WHERE id = ?",
                arguments: [letter])
        }
    }

    /// What became of an attempt.
    package enum AttemptResult: Sendable {
        case sent(answer: String)
        case failed(answer: String)
        case retry(answer: String, at: Date)
        /// The final dot left and no answer came back.
        case unknown(answer: String, retryAt: Date)
    }

    /// Writes down what became of an attempt.
    package func finish(_ letter: Int64, _ result: AttemptResult, at now: Date) throws {
        try write { db in
            let (state, answer, next): (OutboxEntry.State, String, Date) =
                switch result {
                case .sent(let answer): (.sent, answer, now)
                case .failed(let answer): (.failed, answer, now)
                case .retry(let answer, let date): (.retrying, answer, date)
                case .unknown(let answer, let date): (.unknown, answer, date)
                }
            let hasLeft = state == .sent || state == .failed || state == .unknown
            try db.execute(
                sql: """
                    UPDATE outbox SET state = ?, answer = ?, attempts = attempts + 1, next_attempt_at = ?, finished_at = ?,
                        in_doubt = min(2, in_doubt + ?)
                    WHERE id = ?
                    """,
                arguments: [
                    state.rawValue, answer, next.seconds, hasLeft ? now.seconds : nil,
                    state == .unknown ? 1 : 0, letter,
                ])
        }
    }

    /// Puts a letter that failed, waits or is in doubt at the head of the queue.
    package func retry(_ letter: Int64, at now: Date) throws {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE outbox SET state = 'retrying', in_doubt = min(in_doubt, 1), next_attempt_at = ?,
                        finished_at = NULL
                    WHERE id = ? AND state IN ('queued', 'retrying', 'failed', 'unknown')
                    """, arguments: [now.seconds, letter])
            if db.changesCount == 0 {
                throw StoreError.missing(what: "letter \(letter) that could be retried")
            }
        }
    }

    /// Takes a letter that has not gone out of the queue for good.
    package func cancel(_ letter: Int64, reason: String, at now: Date) throws {
        try write { db in try cancel(letter, reason: reason, at: now, in: db) }
    }

    func cancel(_ letter: Int64, reason: String, at now: Date, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'cancelled', finished_at = ?, answer = ?
                WHERE id = ? AND state IN ('queued', 'retrying', 'failed', 'unknown')
                """, arguments: [now.seconds, reason, letter])
        if db.changesCount == 0 { throw StoreError.missing(what: "letter \(letter) that could be cancelled") }
        try db.execute(
            sql: "UPDATE rung SET outcome = 'cancelled', reason = ? WHERE outbox = ?",
            arguments: [reason, letter])
        try db.execute(
            sql: """
                UPDATE request SET state = 'skipped', reason = ?
                WHERE state = 'asked' AND id = (SELECT request FROM outbox WHERE id = ? AND kind = 'request')
                """, arguments: [reason, letter])
        try withdrawBrief(in: letter, in: db)
    }
}
