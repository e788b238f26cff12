package import Foundation
package import Mail
package import Reading

/// An answer of which something was in doubt, or that gave dates: its writer may be told how it was read.
package struct ReadBack: Hashable, Sendable {
    package var mail: Int64
    package var worker: String
    /// The id of the request that it answers, or of the brief.
    package var request: String
    /// The task whose brief it answers; nil for a request.
    package var brief: String?
    package var arrivedAt: Date
    package var update: StatusUpdate
    package var isInDoubt: Bool
    /// The tasks that the request asked about, in the order of their numbers.
    package var asked: [String]
    package var dates: [GivenDate]
    /// How many answers to the same request were read back before.
    package var earlier: Int

    package init(
        mail: Int64, worker: String, request: String, arrivedAt: Date, update: StatusUpdate,
        isInDoubt: Bool, asked: [String], dates: [GivenDate], earlier: Int
    ) {
        self.mail = mail
        self.worker = worker
        self.request = request
        self.arrivedAt = arrivedAt
        self.update = update
        self.isInDoubt = isInDoubt
        self.asked = asked
        self.dates = dates
        self.earlier = earlier
    }

    /// Whether there is a task or a figure of which it can be said how it was read.
    var showsAnything: Bool {
        !asked.isEmpty || update.progress != nil || update.hours != nil || update.eta != nil
    }

    /// A date that the answer gave for a task, and the one that was given before it.
    package struct GivenDate: Hashable, Sendable {
        package var task: String
        package var day: CalendarDate
        package var before: CalendarDate?

        package init(task: String, day: CalendarDate, before: CalendarDate? = nil) {
            self.task = task
            self.day = day
            self.before = before
        }
    }
}
