extension Schema {
    /// Each brief that went, as it went, with its own way home and what came of it.
    static let briefTable = """
        CREATE TABLE brief (
            id TEXT PRIMARY KEY,
            task TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            worker TEXT NOT NULL,
            sum TEXT NOT NULL,
            document TEXT NOT NULL,
            sent_at INTEGER NOT NULL,
            token TEXT NOT NULL UNIQUE,
            tag TEXT NOT NULL UNIQUE,
            thread TEXT NOT NULL UNIQUE,
            known TEXT NOT NULL,
            answered_at INTEGER,
            answer INTEGER REFERENCES mail,
            accepted_at INTEGER,
            withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
            UNIQUE (task, number),
            CHECK ((answer IS NULL) = (answered_at IS NULL))
        ) STRICT;
        CREATE INDEX brief_unanswered ON brief (worker) WHERE answered_at IS NULL AND accepted_at IS NULL;
        """
}
