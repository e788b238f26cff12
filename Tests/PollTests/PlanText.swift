/// A plan file in the making: each section's keys with their TOML values.
struct PlanText {
    var manager: [String: String]
    var mailbox: [String: String]
    var outgoing: [String: String]
    var asking = [
        "ask": "\"Mon,Wed,Fri 09:00\"", "due": "\"17:00\"", "remind": "[\"-1h\", \"+2h\", \"+1d\"]",
        "tell_manager": "\"+2d\"", "quiet": "\"21:00..07:00\"",
        "questions": "[\"Done\", \"Next\", \"Blockers\"]",
    ]
    var letters: [String: String] = [:]
    var workers: [[String: String]] = []
    var tasks: [[String: String]] = []

    /// Dana in Madrid with a copy to Lee, and the mailbox of status@`domain`; no worker yet.
    init(domain: String) {
        manager = [
            "name": "\"Dana Ruiz\"", "address": "\"dana@\(domain)\"", "timezone": "\"Europe/Madrid\"",
            "digest": "\"Mon..Fri 18:00\"", "copies": "[\"Lee Park <lee@\(domain)>\"]",
        ]
        mailbox = [
            "url": "\"imaps://localhost\"", "user": "\"status@\(domain)\"", "password_file": "\"password\"",
        ]
        outgoing = [
            "url": "\"smtps://localhost\"", "user": "\"status@\(domain)\"", "password_file": "\"password\"",
            "from": "\"Status <status@\(domain)>\"", "plus_address": "true",
        ]
    }

    /// A worker with a task of theirs; the address is `id`@`domain`.
    mutating func add(
        _ id: String, _ name: String, in timezone: String, at domain: String, task: String? = nil
    ) {
        workers.append([
            "id": "\"\(id)\"", "name": "\"\(name)\"", "address": "\"\(id)@\(domain)\"",
            "timezone": "\"\(timezone)\"",
        ])
        guard let task else { return }
        tasks.append([
            "id": "\"\(task)\"", "title": "\"The work of \(name)\"", "worker": "\"\(id)\"",
            "due": "2024-11-29",
        ])
    }

    /// Takes the last worker out, and their task.
    mutating func removeWorker() {
        let worker = workers.removeLast()
        tasks.removeAll { $0["worker"] == worker["id"] }
    }

    var text: String {
        Self.section("[manager]", manager) + Self.section("[mailbox]", mailbox)
            + Self.section("[outgoing]", outgoing) + Self.section("[store]", ["folder": "\"store\""])
            + (letters.isEmpty ? "" : Self.section("[letters]", letters)) + Self.section("[asking]", asking)
            + workers.map { Self.section("[[worker]]", $0) }.joined()
            + tasks.map { Self.section("[[task]]", $0) }.joined()
    }

    private static func section(_ name: String, _ keys: [String: String]) -> String {
        let lines = keys.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)\n" }
        return "\(name)\n\(lines.joined())\n"
    }
}
