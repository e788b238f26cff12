extension Words {
    static let french = Words(
        language: "fr",
        weekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
        months: [
            "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
            "déc.",
        ],
        date: "{weekday} {day} {month}",
        dateWithYear: "{weekday} {day} {month} {year}",
        today: "aujourd'hui", tomorrow: "demain", yesterday: "hier",
        zone: "heure de {city}",
        percent: "{number} %", decimal: ",",
        more: "... et {number} de plus",
        states: States(
            done: "terminé", inProgress: "en cours", blocked: "bloqué", notStarted: "pas commencé",
            unchanged: "sans changement"),
        sections: Sections(
            done: "Fait", next: "À suivre", blockers: "Obstacles", questions: "Vous demande",
            notes: "Notes", reply: "A écrit"),
        digest: DigestHeadings(
            overdue: Counted("En retard", one: "en retard"),
            blocked: Counted("Bloqué", one: "avec blocage"),
            questions: Counted("Questions pour vous", one: "avec questions"),
            silent: Counted("Sans réponse", one: "sans réponse"),
            away: Counted("Absent", one: "absent", many: "absents"),
            answered: Counted("Répondu", one: "avec réponse"),
            waiting: Counted("Demandé, dans les délais", one: "en attente"),
            idle: Counted("Rien demandé", one: "sans demande"),
            moreTime: Counted("Demande un délai", one: "demande un délai", many: "demandent un délai"),
            briefs: Counted(
                "Cahiers des charges", one: "cahier des charges à accepter",
                many: "cahiers des charges à accepter")),
        moves: Moves(once: "déplacé une fois", twice: "déplacé deux fois", often: "déplacé {number} fois"),
        nothing: "rien à signaler")
}
