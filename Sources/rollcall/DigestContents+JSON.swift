internal import Foundation
internal import Mail
internal import Planning
internal import Reading

extension DigestContents {
    /// What `digest --format json` prints.
    var json: JSONValue {
        [
            "day": .string(day.description), "at": .string(at.timestamp), "since": .string(since.timestamp),
            "counts": counts.json,
            "sections": .array(
                sections.map { section in
                    [
                        "heading": .string(section.heading.rawValue),
                        "workers": .array(section.workers.map(\.json)),
                    ]
                }),
            "more_time": .array(wishes.map(\.json)),
            "tasks": .array(tasks.map(\.json)),
            "briefs": .strings(briefs.map(\.id)),
            "set_aside": .array(
                setAside.map { group in
                    ["reason": .string(group.reason), "mails": .array(group.mails.map(\.json))]
                }),
            "outbox": outbox.json,
            "next_asks": .array(
                nextAsks.map { ["worker": .string($0.worker), "at": .string($0.at.timestamp)] }),
            "next_digest": .optional(nextDigest?.timestamp),
        ]
    }
}

extension DigestContents.Counts {
    var json: JSONValue {
        [
            "workers": .integer(workers), "overdue": .integer(overdue), "blocked": .integer(blocked),
            "questions": .integer(questions), "more_time": .integer(moreTime), "silent": .integer(silent),
            "away": .integer(away),
            "answered": .integer(answered), "waiting": .integer(waiting), "tasks": .integer(tasks),
            "tasks_done": .integer(tasksDone), "tasks_late": .integer(tasksLate),
            "set_aside": .integer(setAside), "briefs_answered": .integer(briefsAnswered),
        ]
    }
}

extension DigestContents.WorkerReport {
    var json: JSONValue {
        [
            "id": .string(id), "name": .string(name), "state": .string(standing.state.rawValue),
            "words": .string(standing.words), "away_until": .optional(standing.awayUntil?.description),
            "back_on": .optional(standing.backOn?.description),
            "health": .optional(health?.rawValue), "blockers": .strings(blockers),
            "questions": .strings(questions),
            "updates": .array(
                updates.map { update in
                    [
                        "request": .optional(update.request),
                        "arrived_at": .string(update.arrivedAt.timestamp),
                        "reply": .string(update.reply), "update": update.update.json,
                        "doubts": .strings(update.doubts),
                    ]
                }),
            "tasks": .strings(tasks.map(\.id)),
        ]
    }
}

extension DigestContents.TaskLine {
    var json: JSONValue {
        [
            "id": .string(id), "title": .string(title), "worker": .string(worker),
            "due": .optional(due?.description), "planned_due": .optional((planned ?? due)?.description),
            "state": .optional(state?.rawValue),
            "progress": .optional(progress), "promised": .optional(promised?.description),
            "promise_moves": .integer(moves), "first_promised": .optional(firstPromised?.description),
            "blocker": .optional(blocker), "text": .optional(text), "said_at": .optional(saidAt?.timestamp),
            "late": .bool(isLate), "promise_broken": .bool(isPromiseBroken),
            "promised_late": .bool(isPromisedLate), "brief": brief?.json ?? .null,
        ]
    }
}

extension DigestContents.Wish {
    var json: JSONValue {
        [
            "task": .string(task), "worker": .string(workerName), "due": .optional(due?.description),
            "asks": ask.json,
        ]
    }
}

extension OutboxCounts {
    /// As `status` and `digest` print it.
    var json: JSONValue {
        [
            "queued": .integer(queued), "retrying": .integer(retrying), "failed": .integer(failed),
            "unknown": .integer(unknown),
        ]
    }
}
