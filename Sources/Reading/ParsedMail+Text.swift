internal import Mail

extension ParsedMail {
    /// The same as `json` for a person's eyes: what the mail is, and what was understood of it, one thing a line.
    package var text: String {
        var lines = ["\(file): \(reading.kind.rawValue)" + (reading.kindReason.map { " (\($0))" } ?? "")]
        lines += header + update + absence + rest
        return lines.joined(separator: "\n") + "\n"
    }

    private var header: [String] {
        let sender = (message.author ?? message.from.first)?.address.description
        return [
            sender.map { "  from: \($0)" }, message.subject.isEmpty ? nil : "  subject: \(message.subject)",
        ]
        .compactMap(\.self)
    }

    private var update: [String] {
        let update = reading.update
        let sections = [
            ("done", update.done), ("next", update.next), ("blockers", update.blockers),
            ("questions", update.questions), ("notes", update.notes),
        ]
        let entries = sections.flatMap { name, entries in entries.map { "  \(name): \($0)" } }
        return entries + figures + update.tasks.map(Self.line) + update.commands.map(Self.line)
    }

    private var figures: [String] {
        let update = reading.update
        let figures = [
            ("progress", update.progress.map { "\(JSONValue.number($0).text) %" }),
            ("hours", update.hours.map { JSONValue.number($0).text }), ("eta", update.eta?.description),
            ("health", update.health?.rawValue),
        ]
        return figures.compactMap { name, value in value.map { "  \(name): \($0)" } }
    }

    private static func line(_ task: TaskUpdate) -> String {
        let facts = [
            task.state?.rawValue, task.progress.map { "\(JSONValue.number($0).text) %" },
            task.hours.map { "\(JSONValue.number($0).text) h" }, task.eta.map { "by \($0)" },
            task.blocker.map { "waits: \($0)" },
        ].compactMap(\.self)
        let said = task.text.split(separator: "\n").joined(separator: " / ")
        return "  task \(task.ref): " + (facts.isEmpty ? "" : "[" + facts.joined(separator: ", ") + "] ")
            + said
    }

    private static func line(_ command: Command) -> String {
        let from = command.from.map { " from \($0)" } ?? ""
        let until = command.until.map { " until \($0)" } ?? ""
        return "  command: \(command.name.rawValue)\(from)\(until)"
    }

    private var absence: [String] {
        guard let away = reading.away else { return [] }
        let from = away.from.map { " from \($0)" } ?? ""
        let until = away.until.map { " until \($0)" } ?? ""
        return ["  away:\(from)\(until)"]
    }

    private var rest: [String] {
        let bounce = reading.bounce.map { bounce in
            "  bounce: \(bounce.recipient ?? "unknown recipient") \(bounce.status ?? "")"
                + (bounce.permanent ? " permanent" : " temporary")
        }
        let files = reading.attachments.map {
            "  attachment: \($0.name ?? "unnamed") (\($0.type), \($0.size) bytes)"
        }
        return [bounce].compactMap(\.self) + files + reading.doubts.map { "  doubt: \($0)" }
    }
}
