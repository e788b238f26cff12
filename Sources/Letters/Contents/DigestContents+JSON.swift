import Foundation
import Mail
package import Planning
package import Reading

extension DigestContents {
    /// The digest for programs: every key present, lists whole, moments in UTC (ISO 8601).
    ///
    /// Somebody's words have lost what cannot be seen, as in the mails.
    package var json: JSONValue {
        [
            "day": .string(day.description), "at": .string(at.timestamp), "since": .string(since.timestamp),
            "timezone": .string(timezone.identifier), "counts": counts.json,
            "sections": .array(sections.map(\.json)), "tasks": .array(tasks.map(\.json)),
            "set_aside": .array(setAside.map(\.json)), "outbox": outbox.json,
            "next_asks": .array(nextAsks.map(\.json)), "next_digest": .optional(nextDigest?.timestamp),
        ]
    }
}

extension DigestContents.Counts {
    fileprivate var json: JSONValue {
        [
            "workers": .integer(workers), "overdue": .integer(overdue), "blocked": .integer(blocked),
            "questions": .integer(questions), "silent": .integer(silent), "away": .integer(away),
            "answered": .integer(answered), "waiting": .integer(waiting), "tasks": .integer(tasks),
            "tasks_done": .integer(tasksDone), "tasks_late": .integer(tasksLate),
            "set_aside": .integer(setAside),
        ]
    }
}

extension DigestContents.Section {
    fileprivate var json: JSONValue {
        ["heading": .string(heading.rawValue), "workers": .array(workers.map(\.json))]
    }
}

extension DigestContents.WorkerReport {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "name": .inert(name), "state": .string(standing.state.rawValue),
            "request": standing.request?.json ?? .null,
            "last_heard": .optional(standing.lastHeard?.timestamp),
            "away_until": .optional(standing.awayUntil?.description),
            "blockers": .array(blockers.map(JSONValue.inert)),
            "questions": .array(questions.map(JSONValue.inert)), "health": .optional(health?.rawValue),
            "updates": .array(updates.map(\.json)), "tasks": .array(tasks.map(\.json)),
        ]
    }
}

extension Request {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "state": .string(state.rawValue), "asked_at": .optional(askedAt?.timestamp),
            "due_at": .string(dueAt.timestamp), "answered_at": .optional(answeredAt?.timestamp),
        ]
    }
}

extension RecordedUpdate {
    fileprivate var json: JSONValue {
        [
            "request": .optional(request), "arrived_at": .string(arrivedAt.timestamp),
            "reply": .inert(reply), "done": .array(update.done.map(JSONValue.inert)),
            "next": .array(update.next.map(JSONValue.inert)),
            "notes": .array(update.notes.map(JSONValue.inert)), "progress": .optional(update.progress),
            "hours": .optional(update.hours), "eta": .optional(update.eta?.description),
            "doubts": .array(doubts.map(JSONValue.inert)),
        ]
    }
}

extension DigestContents.TaskLine {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "title": .inert(title), "worker": .string(worker),
            "due": .optional(due?.description), "state": .optional(state?.rawValue),
            "progress": .optional(progress), "promised": .optional(promised?.description),
            "blocker": blocker.map(JSONValue.inert) ?? .null, "text": text.map(JSONValue.inert) ?? .null,
            "said_at": .optional(saidAt?.timestamp), "late": .bool(isLate),
            "promise_broken": .bool(isPromiseBroken), "promised_late": .bool(isPromisedLate),
        ]
    }
}

extension DigestContents.SetAsideGroup {
    fileprivate var json: JSONValue {
        let mails: [JSONValue] = mails.map { mail in
            [
                "id": .number(Double(mail.id)), "from": .inert(mail.from), "subject": .inert(mail.subject),
                "arrived_at": .string(mail.arrivedAt.timestamp),
            ]
        }
        return ["reason": .inert(reason), "mails": .array(mails)]
    }
}

extension OutboxCounts {
    fileprivate var json: JSONValue {
        [
            "queued": .integer(queued), "retrying": .integer(retrying), "failed": .integer(failed),
            "unknown": .integer(unknown),
        ]
    }
}

extension DigestContents.NextAsk {
    fileprivate var json: JSONValue {
        ["worker": .string(worker), "name": .inert(name), "at": .string(at.timestamp)]
    }
}

extension JSONValue {
    fileprivate static func inert(_ text: String) -> JSONValue { .string(InertText.lines(text)) }
}

extension Date {
    fileprivate var timestamp: String { formatted(.iso8601) }
}
