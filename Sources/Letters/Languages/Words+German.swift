extension Words {
    static let german = Words(
        language: "de",
        weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        months: [
            "Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
        ],
        date: "{weekday} {day}. {month}",
        dateWithYear: "{weekday} {day}. {month} {year}",
        today: "heute", tomorrow: "morgen", yesterday: "gestern",
        zone: "Ortszeit {city}",
        percent: "{number} %", decimal: ",",
        more: "... und {number} weitere",
        states: States(
            done: "fertig", inProgress: "in Arbeit", blocked: "blockiert", notStarted: "nicht begonnen",
            unchanged: "unverändert"),
        sections: Sections(
            done: "Erledigt", next: "Als Nächstes", blockers: "Hindernisse", questions: "Fragt dich",
            notes: "Notizen", reply: "Schrieb"),
        digest: DigestHeadings(
            overdue: Counted("Überfällig", one: "überfällig"),
            blocked: Counted("Blockiert", one: "blockiert"),
            questions: Counted("Fragen an dich", one: "mit Fragen"),
            silent: Counted("Ohne Antwort", one: "ohne Antwort"),
            away: Counted("Abwesend", one: "abwesend"),
            answered: Counted("Geantwortet", one: "mit Antwort"),
            waiting: Counted("Gefragt, noch Zeit", one: "noch offen"),
            idle: Counted("Nicht gefragt", one: "nicht gefragt"),
            moreTime: Counted("Bittet um mehr Zeit", one: "bittet um mehr Zeit", many: "bitten um mehr Zeit"),
            briefs: Counted("Aufträge", one: "Auftrag anzunehmen", many: "Aufträge anzunehmen")),
        moves: Moves(
            once: "einmal verschoben", twice: "zweimal verschoben", often: "{number}-mal verschoben"),
        nothing: "nichts zu berichten")
}
