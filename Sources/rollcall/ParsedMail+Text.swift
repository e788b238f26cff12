internal import Letters
internal import Mail
internal import Reading

extension ParsedMail {
    /// A reading as a person wants to see it: what sort of mail, what was written, what was understood.
    var words: String {
        var lines = ["\(file): \(reading.kind.rawValue)\(reading.kindReason.map { " (\($0))" } ?? "")"]
        lines.append(
            "  from \((message.author ?? message.from.first)?.address.description ?? "nobody"): \(message.subject)"
        )
        for (heading, entries) in sections where !entries.isEmpty {
            lines.append("  \(heading):")
            lines += entries.map { "    - \($0)" }
        }
        lines += figures + reading.update.tasks.map(Self.line(of:))
        if let away = reading.away { lines.append("  away\(away.until.map { " until \($0)" } ?? "")") }
        if let bounce = reading.bounce {
            lines.append("  not delivered to \(bounce.recipient ?? "somebody"): \(bounce.text)")
        }
        lines += reading.doubts.map { "  doubt: \($0)" }
        return lines.map { line in
            // The indentation is ours, the rest may be anybody's.
            String(line.prefix { $0 == " " }) + InertText.line(line)
        }.joined(separator: "\n")
    }

    private var sections: [(String, [String])] {
        let update = reading.update
        return [
            ("done", update.done), ("next", update.next), ("blockers", update.blockers),
            ("questions", update.questions), ("notes", update.notes),
            (
                "commands",
                update.commands.map { command in
                    command.name.rawValue + (command.until.map { " until \($0)" } ?? "")
                }
            ),
            ("attachments", reading.attachments.map { $0.name ?? $0.type }),
        ]
    }

    private var figures: [String] {
        let update = reading.update
        let parts = [
            update.progress.map { "\(JSONValue.number($0).text) %" },
            update.hours.map { "\(JSONValue.number($0).text) h" },
            update.eta.map { "by \($0)" }, update.health?.rawValue,
        ].compactMap(\.self)
        return parts.isEmpty ? [] : ["  " + parts.joined(separator: ", ")]
    }

    private static func line(of task: TaskUpdate) -> String {
        let parts = [
            task.state?.rawValue, task.progress.map { "\(JSONValue.number($0).text) %" },
            task.hours.map { "\(JSONValue.number($0).text) h" }, task.eta.map { "by \($0)" },
            task.blocker.map { "waits: \($0)" },
        ].compactMap(\.self)
        return "  task \(task.ref): \(parts.joined(separator: ", "))\(parts.isEmpty ? "" : " — ")\(task.text)"
    }
}
