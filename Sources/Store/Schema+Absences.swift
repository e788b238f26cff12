extension Schema {
    /// Why somebody is not asked, and who calls for help.
    static let absenceTables = """
        CREATE TABLE absence (
            id INTEGER PRIMARY KEY,
            mail INTEGER UNIQUE REFERENCES mail,
            worker TEXT NOT NULL,
            source TEXT NOT NULL CHECK (source IN ('worker', 'machine', 'stop', 'leave', 'pause')),
            first TEXT,
            last TEXT,
            said_at INTEGER NOT NULL,
            ended_at INTEGER,
            ended_by INTEGER REFERENCES mail,
            CHECK ((mail IS NULL) = (source IN ('leave', 'pause')))
        ) STRICT;
        CREATE INDEX absence_open ON absence (worker) WHERE ended_at IS NULL;
        CREATE INDEX absence_ended ON absence (ended_at) WHERE ended_by IS NOT NULL;

        CREATE TABLE bounce (
            id INTEGER PRIMARY KEY,
            worker TEXT NOT NULL,
            recipient TEXT NOT NULL,
            words TEXT NOT NULL,
            at INTEGER NOT NULL,
            letter INTEGER UNIQUE REFERENCES outbox,
            mail INTEGER UNIQUE REFERENCES mail,
            forgiven INTEGER NOT NULL DEFAULT 0 CHECK (forgiven IN (0, 1)),
            CHECK (letter IS NOT NULL OR mail IS NOT NULL)
        ) STRICT;
        CREATE INDEX bounce_open ON bounce (worker, at) WHERE forgiven = 0;

        CREATE TABLE call_for_help (
            mail INTEGER PRIMARY KEY REFERENCES mail,
            worker TEXT NOT NULL,
            request TEXT REFERENCES request,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX call_for_help_by_time ON call_for_help (at);
        """
}
