internal import Mail

extension StatusUpdate {
    /// The `update` object of `rollcall parse`, keys in documented order.
    package var json: JSONValue {
        [
            "done": .strings(done), "next": .strings(next), "blockers": .strings(blockers),
            "questions": .strings(questions), "notes": .strings(notes),
            "progress": .optional(progress), "hours": .optional(hours),
            "eta": .optional(eta?.description), "health": .optional(health?.rawValue),
            "tasks": .array(tasks.map(\.json)), "commands": .array(commands.map(\.json)),
        ]
    }
}

extension TaskUpdate {
    /// One of `tasks`, keys in documented order.
    package var json: JSONValue {
        [
            "ref": .string(ref), "state": .optional(state?.rawValue), "progress": .optional(progress),
            "hours": .optional(hours), "eta": .optional(eta?.description),
            "blocker": .optional(blocker), "text": .string(text),
        ]
    }
}

extension Command {
    /// One of `commands`, keys in documented order.
    package var json: JSONValue {
        [
            "name": .string(name.rawValue), "from": .optional(from?.description),
            "until": .optional(until?.description),
        ]
    }
}
