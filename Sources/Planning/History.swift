package import Foundation
package import Mail
package import Reading

/// What happened so far, as far as deciding and reporting need it: read from the store, handed in as a value.
package struct History: Sendable {
    /// When this store saw its first tick: no slot before it is ever asked, nor digest before it sent.
    package var startedAt: Date
    /// When decisions were recorded last; nil if never, or unknown. What should have been decided before it and was not
    /// was not in the plan then, and is let be: a worker who is new does not begin with a month of skipped requests.
    package var lastTickAt: Date?
    /// When the last digest was queued; nil if none, or unknown. The next one tells what was heard since.
    package var lastDigestAt: Date?
    /// Every request that is still open, and all others of the last 35 days, in order of `askAt`.
    package var requests: [Request] = []
    /// Each rung that was decided already, whatever the outcome.
    package var decided: Set<RungKey> = []
    /// What workers or their machines said of their absences, by worker id.
    package var absences: [String: [Absence]] = [:]
    /// Absences that ended with a mail of the worker's in the last three days, by worker id.
    package var returns: [String: [Return]] = [:]
    /// When mails to each worker were queued in the last two days, by worker id; in any order.
    package var mailed: [String: [Date]] = [:]
    /// Mails that came back for good, by worker id, oldest first: those since the worker was heard last, or since the
    /// manager took up asking again.
    package var bounces: [String: [HardBounce]] = [:]
    /// Workers' calls for help that are not answered yet, oldest first.
    package var callsForHelp: [CallForHelp] = []
    /// The last that was heard of each task, by task id.
    package var tasks: [String: TaskStanding] = [:]
    /// When anything was heard last, by worker id; at least of those who were asked within 35 days.
    package var lastHeard: [String: Date] = [:]
    /// Updates by worker id, oldest first: for reports alone.
    package var updates: [String: [RecordedUpdate]] = [:]
    /// Mail that was set aside and waits for the manager, oldest first.
    package var attention: [SetAside] = []
    package var outbox = OutboxCounts()
    /// How the polls before this one went: for reports alone.
    package var health = Health()
    /// Dates that workers gave, by task id, oldest first: of every task that is not done, and of those spoken of in the last
    /// 35 days.
    package var promises: [String: [Promise]] = [:]
    /// More time that was asked for or given, by task id, oldest first.
    package var extensions: [String: [Extension]] = [:]
    /// Answers of the last day that may have to be read back, by worker id, oldest first.
    package var readBacks: [String: [ReadBack]] = [:]
    /// What went to workers, in order, by task id.
    package var briefs: [String: [SentBrief]] = [:]

    package init(startedAt: Date) {
        self.startedAt = startedAt
    }
}

/// One asking of one worker: a slot of the cadence that came to pass.
package struct Request: Hashable, Sendable {
    /// `WORKER/DATE`, the date being the slot's in the worker's zone.
    package let id: String
    package let worker: String
    package let slot: CalendarDate
    /// The slot's planned moments.
    package let askAt: Date
    package let dueAt: Date
    package var state: State
    /// When the request was queued to go; nil if it never was (`excused`, `skipped`).
    package var askedAt: Date?
    package var answeredAt: Date?
    /// Why it was excused or skipped, in words.
    package var reason: String?

    package init(
        worker: String, slot: CalendarDate, askAt: Date, dueAt: Date, state: State, askedAt: Date? = nil,
        answeredAt: Date? = nil, reason: String? = nil
    ) {
        id = "\(worker)/\(slot)"
        self.worker = worker
        self.slot = slot
        self.askAt = askAt
        self.dueAt = dueAt
        self.state = state
        self.askedAt = askedAt
        self.answeredAt = answeredAt
        self.reason = reason
    }

    package enum State: String, Codable, Sendable {
        /// Waiting for an answer: the only open state.
        case asked
        /// Answered by `dueAt`.
        case answered
        /// Answered after `dueAt`.
        case late
        /// Not asked, or no longer expected: leave, holiday.
        case excused
        /// No answer was found when the next request went out or the manager was told. An answer that is found later makes
        /// it `late`, or `answered` if it had arrived in time.
        case missed
        /// Never asked: the tick came too late, or before the store began.
        case skipped
    }
}

/// What makes a due mail unique: person, slot or task, kind and rung. Each is decided once.
package struct RungKey: Hashable, Sendable {
    /// A worker's id, or `@manager`.
    package let person: String
    /// A request's id, `task/TASK/DUE`, `extension/NUMBER`, `REQUEST/MAIL` for what is read back, or `digest/DATE`.
    package let subject: String
    package let kind: LetterKind
    /// Position in the ladder, from 0; for a task the rung's working days after the due date, negative before it.
    package let rung: Int

    package init(person: String, subject: String, kind: LetterKind, rung: Int = 0) {
        self.person = person
        self.subject = subject
        self.kind = kind
        self.rung = rung
    }
}

package enum LetterKind: String, Codable, Sendable, CaseIterable {
    case request, reminder, overdue, help, told, digest
    /// A task falls due, or is late: of the task's own ladder.
    case task
    /// The manager's answer to a worker who asked for more time, or who gets it unasked.
    case `extension`
    /// How an answer was read, where that was in doubt.
    case readBack = "readback"
    case brief
    /// A brief that goes again because it was changed.
    case briefChanged = "brief-changed"
    /// To those who have not answered a brief.
    case briefReminder = "brief-reminder"
}

/// The last that was heard of a task; each figure is the last one given.
package struct TaskStanding: Hashable, Sendable {
    package var state: TaskUpdate.State?
    package var progress: Double?
    /// The date that the worker promised last.
    package var promised: CalendarDate?
    package var blocker: String?
    package var text: String
    package var saidAt: Date
    /// When it was said to be done; nil if it is not.
    package var doneAt: Date?

    package init(
        state: TaskUpdate.State? = nil, progress: Double? = nil, promised: CalendarDate? = nil,
        blocker: String? = nil, text: String, saidAt: Date, doneAt: Date? = nil
    ) {
        self.state = state
        self.progress = progress
        self.promised = promised
        self.blocker = blocker
        self.text = text
        self.saidAt = saidAt
        self.doneAt = doneAt
    }
}

package struct RecordedUpdate: Hashable, Sendable {
    package var worker: String
    /// The request that it answers; nil for one that the worker sent unasked.
    package var request: String?
    package var arrivedAt: Date
    package var reply: String
    package var update: StatusUpdate
    package var doubts: [String]

    package init(
        worker: String, request: String?, arrivedAt: Date, reply: String, update: StatusUpdate,
        doubts: [String]
    ) {
        self.worker = worker
        self.request = request
        self.arrivedAt = arrivedAt
        self.reply = reply
        self.update = update
        self.doubts = doubts
    }
}

/// A mail that nobody could use without a person: its reason and whom it seems to be from.
package struct SetAside: Hashable, Sendable {
    package var id: Int64
    package var from: String
    package var subject: String
    package var reason: String
    package var arrivedAt: Date

    package init(id: Int64, from: String, subject: String, reason: String, arrivedAt: Date) {
        self.id = id
        self.from = from
        self.subject = subject
        self.reason = reason
        self.arrivedAt = arrivedAt
    }
}

package struct OutboxCounts: Hashable, Sendable, Codable {
    package var queued = 0
    package var retrying = 0
    package var failed = 0
    package var unknown = 0

    package init() {}
}
