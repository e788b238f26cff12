package import Mail

/// What a person's reply says of their work: the `update` object of `rollcall parse`.
///
/// Encoded with every key present, `null` or an empty list where there is nothing.
package struct StatusUpdate: Hashable, Sendable {
    package var done: [String] = []
    package var next: [String] = []
    package var blockers: [String] = []
    package var questions: [String] = []
    package var notes: [String] = []
    /// Percent, 0 to 100.
    package var progress: Double?
    package var hours: Double?
    /// The date promised for the whole.
    package var eta: CalendarDate?
    package var health: Health?
    package var tasks: [TaskUpdate] = []
    package var commands: [Command] = []

    package init() {}

    package enum Health: String, Codable, Sendable { case green, amber, red }
}

/// What was said of one task.
package struct TaskUpdate: Hashable, Sendable {
    /// The task's id where plan or quoted request tell it, else its number in the request as text.
    package var ref: String
    package var state: State?
    /// Percent, 0 to 100.
    package var progress: Double?
    package var hours: Double?
    package var eta: CalendarDate?
    package var blocker: String?
    package var text: String

    package init(ref: String, text: String) {
        self.ref = ref
        self.text = text
    }

    package enum State: String, Codable, Sendable {
        case done
        case inProgress = "in_progress"
        case blocked
        case notStarted = "not_started"
        case unchanged
    }
}

/// A word alone on a line at the start of a reply that asks Rollcall to do something.
package struct Command: Hashable, Sendable {
    package var name: Name
    package var from: CalendarDate?
    package var until: CalendarDate?

    package init(name: Name, from: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.name = name
        self.from = from
        self.until = until
    }

    package enum Name: String, Codable, Sendable { case away, back, skip, same, done, help, stop }
}

extension StatusUpdate: Codable {
    package enum CodingKeys: String, CodingKey {
        case done, next, blockers, questions, notes, progress, hours, eta, health, tasks, commands
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(done, forKey: .done)
        try container.encode(next, forKey: .next)
        try container.encode(blockers, forKey: .blockers)
        try container.encode(questions, forKey: .questions)
        try container.encode(notes, forKey: .notes)
        try container.encode(progress, forKey: .progress)
        try container.encode(hours, forKey: .hours)
        try container.encode(eta, forKey: .eta)
        try container.encode(health, forKey: .health)
        try container.encode(tasks, forKey: .tasks)
        try container.encode(commands, forKey: .commands)
    }
}

extension TaskUpdate: Codable {
    package enum CodingKeys: String, CodingKey {
        case ref, state, progress, hours, eta, blocker, text
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(ref, forKey: .ref)
        try container.encode(state, forKey: .state)
        try container.encode(progress, forKey: .progress)
        try container.encode(hours, forKey: .hours)
        try container.encode(eta, forKey: .eta)
        try container.encode(blocker, forKey: .blocker)
        try container.encode(text, forKey: .text)
    }
}

extension Command: Codable {
    package enum CodingKeys: String, CodingKey { case name, from, until }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(from, forKey: .from)
        try container.encode(until, forKey: .until)
    }
}
