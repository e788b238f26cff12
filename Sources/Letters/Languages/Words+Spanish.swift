extension Words {
    static let spanish = Words(
        language: "es",
        weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
        months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
        date: "{weekday} {day} {month}",
        dateWithYear: "{weekday} {day} {month} {year}",
        today: "hoy", tomorrow: "mañana", yesterday: "ayer",
        zone: "hora de {city}",
        percent: "{number} %", decimal: ",",
        more: "... y {number} más",
        states: States(
            done: "terminado", inProgress: "en curso", blocked: "bloqueado", notStarted: "sin empezar",
            unchanged: "sin cambios"),
        sections: Sections(
            done: "Hecho", next: "Siguiente", blockers: "Impedimentos", questions: "Te pregunta",
            notes: "Notas", reply: "Escribió"),
        digest: DigestHeadings(
            overdue: Counted("Atrasado", one: "con atraso"),
            blocked: Counted("Bloqueado", one: "con bloqueo"),
            questions: Counted("Preguntas para ti", one: "con preguntas"),
            silent: Counted("Sin respuesta", one: "sin respuesta"),
            away: Counted("Ausente", one: "ausente", many: "ausentes"),
            answered: Counted("Respondido", one: "con respuesta"),
            waiting: Counted("Preguntado, aún hay tiempo", one: "en espera"),
            idle: Counted("Sin preguntar", one: "sin preguntar"),
            moreTime: Counted("Pide más plazo", one: "pide más plazo", many: "piden más plazo"),
            briefs: Counted("Encargos", one: "encargo por aceptar", many: "encargos por aceptar")),
        moves: Moves(once: "cambiado una vez", twice: "cambiado dos veces", often: "cambiado {number} veces"),
        nothing: "sin novedades")
}
