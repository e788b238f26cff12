package import Foundation
package import Mail
package import Reading

/// What a digest says, before anybody words it: exceptions first, each worker once with all that concerns the manager.
package struct DigestContents: Hashable, Sendable {
    /// The digest's day, in the manager's zone.
    package var day: CalendarDate
    /// The moment that it describes.
    package var at: Date
    /// Updates after this moment are news: the digest slot before, at most 7 days ago, or 33 where one goes a week.
    package var since: Date
    /// The manager's, in which times are told.
    package var timezone: TimeZone
    package var counts = Counts()
    /// Who asks for more time, in the plan's order of tasks.
    package var wishes: [Wish] = []
    /// In the order of `Heading`, none of them empty; within one, in the plan's order.
    package var sections: [Section] = []
    /// Every task of the plan that is not done, and those done since: late ones first, then by due date.
    package var tasks: [TaskLine] = []
    /// Tasks whose brief is answered and waits for the manager, then those whose brief nobody answered.
    package var briefs: [TaskLine] = []
    /// Mail that waits for the manager, grouped by reason, the largest group first.
    package var setAside: [SetAsideGroup] = []
    package var outbox = OutboxCounts()
    /// The next request of each worker, soonest first.
    package var nextAsks: [NextAsk] = []
    /// When the next digest goes; nil if its cadence names no day.
    package var nextDigest: Date?
    /// How the polls before this one went.
    package var health = Health()

    package init(day: CalendarDate, at: Date, since: Date, timezone: TimeZone) {
        self.day = day
        self.at = at
        self.since = since
        self.timezone = timezone
    }

    /// What a worker is listed under: the first that fits.
    package enum Heading: String, CaseIterable, Hashable, Sendable, Codable {
        /// A task or a promised date has passed.
        case overdue
        /// Said that something is in the way, and not yet that it is gone.
        case blocked
        /// Asked the manager something.
        case questions
        /// Owes an answer whose due time has passed.
        case silent
        /// On leave, or said to be away.
        case away
        case answered
        /// Was asked and has time left.
        case waiting
        /// Nothing was asked of them, and nothing was heard.
        case idle
    }

    package struct Section: Hashable, Sendable {
        package var heading: Heading
        package var workers: [WorkerReport]

        package init(heading: Heading, workers: [WorkerReport]) {
            self.heading = heading
            self.workers = workers
        }
    }

    /// All that concerns the manager of one worker.
    package struct WorkerReport: Hashable, Sendable {
        package var id: String
        package var name: String
        package var standing: WorkerStanding
        /// Since the digest before, oldest first: the worker's own words are in `reply` and `update`.
        package var updates: [RecordedUpdate] = []
        /// What is in the way, each once: of the updates, and of tasks that still wait.
        package var blockers: [String] = []
        package var questions: [String] = []
        /// The last that was said since the digest before.
        package var health: StatusUpdate.Health?
        /// Those tasks that are late, blocked or were spoken of since.
        package var tasks: [TaskLine] = []

        package init(id: String, name: String, standing: WorkerStanding) {
            self.id = id
            self.name = name
            self.standing = standing
        }
    }

    /// One task of the plan and what was last heard of it.
    package struct TaskLine: Hashable, Sendable {
        package var id: String
        package var title: String
        /// The worker's id and name.
        package var worker: String
        package var workerName: String
        /// As the plan says, or later if the manager gave more time.
        package var due: CalendarDate?
        /// The plan's own, where the manager gave more time.
        package var planned: CalendarDate?
        package var state: TaskUpdate.State?
        /// Percent, 0 to 100.
        package var progress: Double?
        /// The date that the worker promised last, how often it was moved, and the first one.
        package var promised: CalendarDate?
        package var moves = 0
        package var firstPromised: CalendarDate?
        package var blocker: String?
        /// The worker's own words, and when; nil if the task was never spoken of.
        package var text: String?
        package var saidAt: Date?
        /// Nil for a task without a brief.
        package var brief: BriefLine?
        /// Not done, its clock has started if it has a brief, and `due` has passed in the worker's zone.
        package var isLate = false
        /// Not done, and `promised` has passed in the worker's zone.
        package var isPromiseBroken = false
        /// Not done, and `promised` lies after `due`.
        package var isPromisedLate = false

        package init(id: String, title: String, worker: String, workerName: String, due: CalendarDate?) {
            self.id = id
            self.title = title
            self.worker = worker
            self.workerName = workerName
            self.due = due
        }
    }

    /// A worker's wish for more time.
    package struct Wish: Hashable, Sendable {
        package var task: String
        package var title: String
        package var workerName: String
        package var due: CalendarDate?
        package var ask: Extension.Ask

        package init(
            task: String, title: String, workerName: String, due: CalendarDate?, ask: Extension.Ask
        ) {
            self.task = task
            self.title = title
            self.workerName = workerName
            self.due = due
            self.ask = ask
        }
    }

    package struct SetAsideGroup: Hashable, Sendable {
        package var reason: String
        package var mails: [SetAside]

        package init(reason: String, mails: [SetAside]) {
            self.reason = reason
            self.mails = mails
        }
    }

    package struct NextAsk: Hashable, Sendable {
        package var worker: String
        package var name: String
        package var at: Date

        package init(worker: String, name: String, at: Date) {
            self.worker = worker
            self.name = name
            self.at = at
        }
    }

    /// Each counts all workers or tasks that it fits, whichever heading they stand under.
    package struct Counts: Hashable, Sendable, Codable {
        package var workers = 0
        package var overdue = 0
        package var blocked = 0
        package var questions = 0
        /// Tasks for which more time is asked.
        package var moreTime = 0
        package var silent = 0
        package var away = 0
        package var answered = 0
        package var waiting = 0
        package var tasks = 0
        package var tasksDone = 0
        package var tasksLate = 0
        package var setAside = 0
        /// Answers to briefs that wait for the manager.
        package var briefsAnswered = 0

        package init() {}
    }
}
