internal import GRDB

/// The tables, version by version. A migration that was released is never edited: the next one is added below it.
///
/// Moments are whole seconds since 1970 UTC, days are `YYYY-MM-DD`, readings are the JSON of `rollcall parse`.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1", migrate: createFirst)
        return migrator
    }

    private static func createFirst(_ db: Database) throws {
        try db.execute(sql: mailTables)
        try db.execute(sql: requestTables)
        try db.execute(sql: briefTable)
        try db.execute(sql: noticeTable)
        try db.execute(sql: outboxTables)
        try db.execute(sql: promiseTables)
        try db.execute(sql: absenceTables)
    }

    /// What came in: each folder's cursor, each delivery, each message once, and what it was read as.
    private static let mailTables = """
        CREATE TABLE store (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            mailbox TEXT NOT NULL,
            secret BLOB NOT NULL CHECK (length(secret) = 32),
            started_at INTEGER NOT NULL,
            last_good_tick INTEGER,
            failures INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE folder (
            name TEXT PRIMARY KEY,
            uid_validity INTEGER NOT NULL,
            next_uid INTEGER NOT NULL CHECK (next_uid BETWEEN 1 AND 4294967296),
            baseline INTEGER NOT NULL DEFAULT 0,
            existing INTEGER NOT NULL DEFAULT 0,
            swept_at INTEGER NOT NULL DEFAULT 0,
            done_failure TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mail (
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL UNIQUE CHECK (length(identity) = 32),
            arrived_at INTEGER NOT NULL,
            size INTEGER NOT NULL,
            partial INTEGER NOT NULL CHECK (partial IN (0, 1)),
            attempts INTEGER NOT NULL DEFAULT 0,
            outcome TEXT NOT NULL
                CHECK (outcome IN ('pending', 'recorded', 'machine', 'set_aside', 'dismissed')),
            reason TEXT,
            sender TEXT,
            subject TEXT,
            CHECK (outcome NOT IN ('machine', 'set_aside') OR reason IS NOT NULL)
        ) STRICT;
        CREATE INDEX mail_pending ON mail (arrived_at) WHERE outcome = 'pending';
        CREATE INDEX mail_set_aside ON mail (arrived_at) WHERE outcome = 'set_aside';

        CREATE TABLE original (
            mail INTEGER PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE delivery (
            folder TEXT NOT NULL,
            uid_validity INTEGER NOT NULL,
            uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 4294967295),
            mail INTEGER NOT NULL REFERENCES mail,
            moved INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1)),
            copied INTEGER NOT NULL DEFAULT 0 CHECK (copied IN (0, 1)),
            PRIMARY KEY (folder, uid_validity, uid)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE refusal (
            folder TEXT NOT NULL,
            uid_validity INTEGER NOT NULL,
            uid INTEGER NOT NULL,
            times INTEGER NOT NULL,
            words TEXT NOT NULL,
            PRIMARY KEY (folder, uid_validity, uid)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX delivery_unmoved ON delivery (folder, uid_validity) WHERE moved = 0;

        CREATE TABLE login_refusal (
            server TEXT PRIMARY KEY CHECK (server IN ('mailbox', 'outgoing')),
            times INTEGER NOT NULL,
            next_attempt_at INTEGER NOT NULL,
            words TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// What was asked and what was answered.
    private static let requestTables = """
        CREATE TABLE request (
            id TEXT PRIMARY KEY,
            worker TEXT NOT NULL,
            slot TEXT NOT NULL,
            ask_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            state TEXT NOT NULL
                CHECK (state IN ('asked', 'answered', 'late', 'excused', 'missed', 'skipped')),
            asked_at INTEGER,
            answered_at INTEGER,
            reason TEXT,
            token TEXT UNIQUE,
            tag TEXT UNIQUE,
            thread TEXT UNIQUE,
            known TEXT,
            UNIQUE (worker, slot),
            CHECK (state NOT IN ('answered', 'late') OR answered_at IS NOT NULL),
            CHECK (state <> 'asked' OR (asked_at IS NOT NULL AND token IS NOT NULL))
        ) STRICT;
        CREATE INDEX request_open ON request (worker) WHERE state = 'asked';
        CREATE INDEX request_by_time ON request (ask_at);

        CREATE TABLE status_update (
            mail INTEGER PRIMARY KEY REFERENCES mail,
            worker TEXT NOT NULL,
            request TEXT REFERENCES request,
            brief TEXT REFERENCES brief,
            notice TEXT REFERENCES notice,
            arrived_at INTEGER NOT NULL,
            reply TEXT NOT NULL,
            content TEXT NOT NULL,
            doubts TEXT NOT NULL,
            CHECK ((request IS NOT NULL) + (brief IS NOT NULL) + (notice IS NOT NULL) <= 1)
        ) STRICT;
        CREATE INDEX status_update_by_worker ON status_update (worker, arrived_at);
        CREATE INDEX status_update_by_time ON status_update (arrived_at);
        CREATE INDEX status_update_by_request ON status_update (request);
        CREATE INDEX status_update_in_doubt ON status_update (arrived_at) WHERE doubts <> '[]';
        CREATE INDEX status_update_by_notice ON status_update (notice) WHERE notice IS NOT NULL;

        CREATE TABLE task_standing (
            task TEXT PRIMARY KEY,
            state TEXT,
            progress REAL,
            promised TEXT,
            blocker TEXT,
            words TEXT NOT NULL,
            said_at INTEGER NOT NULL,
            done_at INTEGER,
            mail INTEGER NOT NULL REFERENCES mail,
            CHECK (done_at IS NULL OR state = 'done')
        ) STRICT, WITHOUT ROWID;
        """

    /// What goes out: each rung decided once, each mail with every attempt's state.
    private static let outboxTables = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL,
            sender TEXT NOT NULL,
            recipient TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN (
                'request', 'reminder', 'overdue', 'told', 'digest', 'task', 'extension', 'readback', 'brief',
                'brief-changed', 'brief-reminder', 'help')),
            request TEXT REFERENCES request,
            brief TEXT REFERENCES brief,
            notice TEXT REFERENCES notice,
            message_id TEXT NOT NULL UNIQUE,
            subject TEXT NOT NULL,
            bytes BLOB NOT NULL,
            created_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (
                state IN ('queued', 'retrying', 'attempting', 'sent', 'failed', 'unknown', 'cancelled')),
            attempts INTEGER NOT NULL DEFAULT 0,
            in_doubt INTEGER NOT NULL DEFAULT 0 CHECK (in_doubt BETWEEN 0 AND 2),
            next_attempt_at INTEGER NOT NULL,
            finished_at INTEGER,
            answer TEXT,
            CHECK (state NOT IN ('sent', 'failed', 'cancelled') OR finished_at IS NOT NULL)
        ) STRICT;
        CREATE INDEX outbox_by_state ON outbox (state, next_attempt_at);
        CREATE INDEX outbox_sent ON outbox (finished_at) WHERE state = 'sent';
        CREATE INDEX outbox_by_time ON outbox (created_at);
        CREATE INDEX outbox_by_request ON outbox (request);
        CREATE INDEX outbox_by_brief ON outbox (brief);
        CREATE INDEX outbox_by_notice ON outbox (notice) WHERE notice IS NOT NULL;
        CREATE INDEX outbox_digests ON outbox (created_at) WHERE kind = 'digest';

        CREATE TABLE rung (
            person TEXT NOT NULL,
            subject TEXT NOT NULL,
            kind TEXT NOT NULL,
            rung INTEGER NOT NULL,
            decided_at INTEGER NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('mailed', 'passed_over', 'cancelled')),
            reason TEXT NOT NULL,
            outbox INTEGER REFERENCES outbox,
            PRIMARY KEY (person, subject, kind, rung),
            CHECK (outcome <> 'mailed' OR outbox IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX rung_by_time ON rung (decided_at);
        CREATE INDEX rung_of_news ON rung (person) WHERE kind = 'told' AND subject GLOB '*/[a-z]*/*';
        CREATE INDEX rung_by_outbox ON rung (outbox);
        """
}
