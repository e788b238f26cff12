extension Words {
    static let portuguese = Words(
        language: "pt",
        weekdays: ["seg", "ter", "qua", "qui", "sex", "sáb", "dom"],
        months: ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"],
        date: "{weekday}, {day} de {month}",
        dateWithYear: "{weekday}, {day} de {month} de {year}",
        today: "hoje", tomorrow: "amanhã", yesterday: "ontem",
        zone: "hora de {city}",
        percent: "{number} %", decimal: ",",
        more: "... e mais {number}",
        states: States(
            done: "concluído", inProgress: "em andamento", blocked: "bloqueado",
            notStarted: "não iniciado", unchanged: "sem alteração"),
        sections: Sections(
            done: "Feito", next: "A seguir", blockers: "Impedimentos", questions: "Pergunta a você",
            notes: "Notas", reply: "Escreveu"),
        digest: DigestHeadings(
            overdue: Counted("Em atraso", one: "em atraso"),
            blocked: Counted("Bloqueado", one: "com bloqueio"),
            questions: Counted("Perguntas para você", one: "com perguntas"),
            silent: Counted("Sem resposta", one: "sem resposta"),
            away: Counted("Ausente", one: "ausente", many: "ausentes"),
            answered: Counted("Respondido", one: "com resposta"),
            waiting: Counted("Perguntado, ainda há tempo", one: "em espera"),
            idle: Counted("Sem pergunta", one: "sem pergunta"),
            moreTime: Counted("Pede mais prazo", one: "pede mais prazo", many: "pedem mais prazo"),
            briefs: Counted("Briefings", one: "briefing a aceitar", many: "briefings a aceitar")),
        moves: Moves(once: "mudado uma vez", twice: "mudado duas vezes", often: "mudado {number} vezes"),
        nothing: "sem novidades")
}
