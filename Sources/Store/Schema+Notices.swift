extension Schema {
    /// Each mail to a worker that belongs to no request and no brief, with its own way home.
    static let noticeTable = """
        CREATE TABLE notice (
            id TEXT PRIMARY KEY,
            worker TEXT NOT NULL,
            sent_at INTEGER NOT NULL,
            token TEXT NOT NULL UNIQUE,
            tag TEXT NOT NULL UNIQUE,
            thread TEXT NOT NULL UNIQUE,
            known TEXT NOT NULL
        ) STRICT;
        CREATE INDEX notice_by_worker ON notice (worker, sent_at);
        """
}
