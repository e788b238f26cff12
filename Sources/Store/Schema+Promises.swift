extension Schema {
    /// Every date that a worker gave, and every wish for more time with its answer: rows are added and settled, never
    /// overwritten.
    static let promiseTables = """
        CREATE TABLE promise (
            task TEXT NOT NULL,
            mail INTEGER NOT NULL REFERENCES mail,
            worker TEXT NOT NULL,
            day TEXT NOT NULL,
            said_at INTEGER NOT NULL,
            words TEXT NOT NULL,
            outcome TEXT CHECK (outcome IN ('kept', 'broken', 'moved')),
            settled_at INTEGER,
            PRIMARY KEY (task, mail),
            CHECK ((outcome IS NULL) = (settled_at IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX promise_by_mail ON promise (mail);
        CREATE INDEX promise_by_time ON promise (said_at);

        CREATE TABLE extension (
            id INTEGER PRIMARY KEY,
            task TEXT NOT NULL,
            worker TEXT NOT NULL,
            mail INTEGER REFERENCES mail,
            request TEXT REFERENCES request,
            wanted TEXT,
            words TEXT,
            asked_at INTEGER,
            outcome TEXT CHECK (outcome IN ('granted', 'refused')),
            granted TEXT,
            planned TEXT,
            reason TEXT,
            answered_at INTEGER,
            UNIQUE (task, mail),
            CHECK ((asked_at IS NULL) = (mail IS NULL)),
            CHECK ((outcome IS NULL) = (answered_at IS NULL)),
            CHECK ((granted IS NOT NULL) = (outcome IS 'granted')),
            CHECK (asked_at IS NOT NULL OR outcome IS 'granted')
        ) STRICT;
        """
}
