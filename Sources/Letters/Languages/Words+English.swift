extension Words {
    static let english = Words(
        language: "en",
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        date: "{weekday} {day} {month}",
        dateWithYear: "{weekday} {day} {month} {year}",
        today: "today", tomorrow: "tomorrow", yesterday: "yesterday",
        zone: "{city} time",
        percent: "{number} %", decimal: ".",
        more: "... and {number} more",
        states: States(
            done: "done", inProgress: "in progress", blocked: "blocked", notStarted: "not started",
            unchanged: "no change"),
        sections: Sections(
            done: "Done", next: "Next", blockers: "In the way", questions: "Asks you", notes: "Notes",
            reply: "Wrote"),
        digest: DigestHeadings(
            overdue: Counted("Overdue", one: "overdue"),
            blocked: Counted("Blocked", one: "blocked"),
            questions: Counted("Questions for you", one: "question", many: "questions"),
            silent: Counted("Silent", one: "silent"),
            away: Counted("Away", one: "away"),
            answered: Counted("Answered", one: "answered"),
            waiting: Counted("Asked, still time", one: "asked"),
            idle: Counted("Nothing asked", one: "not asked"),
            moreTime: Counted("Asks for more time", one: "asks for more time", many: "ask for more time"),
            briefs: Counted("Briefs", one: "brief to accept", many: "briefs to accept")),
        moves: Moves(once: "moved once", twice: "moved twice", often: "moved {number} times"),
        nothing: "nothing to report")
}
