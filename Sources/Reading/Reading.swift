package import Foundation
package import Mail

/// How one mail is read: everything that `rollcall parse` prints of it but the file's name.
package struct Reading: Sendable {
    package var kind: Kind
    /// The header or rule that decided; nil for `reply`.
    package var kindReason: String?
    /// What the sender newly wrote; nil for every kind but `reply`.
    package var reply: String?
    package var update: StatusUpdate
    package var away: Away?
    package var bounce: Bounce?
    package var attachments: [Attachment]
    /// What could be read otherwise, one plain sentence each.
    package var doubts: [String]
    /// Where a later date is asked for; no part of what `rollcall parse` prints.
    package var moreTime: [MoreTime] = []
    /// What each line of the text was taken for; empty where no person's text was read.
    package var lines: [LineVerdict] = []

    package enum Kind: String, Codable, Sendable {
        case reply
        case autoReply = "auto_reply"
        case bounce, list, empty, unreadable
    }

    /// An absence that a machine reported.
    package struct Away: Hashable, Sendable, Codable {
        package var from: CalendarDate?
        /// The last day away.
        package var until: CalendarDate?
        package var text: String

        package init(from: CalendarDate?, until: CalendarDate?, text: String) {
            self.from = from
            self.until = until
            self.text = text
        }
    }
}

/// What is known of a mail before it is read. Everything may be empty: then the quote in the mail itself is searched.
package struct ReadingContext: Sendable {
    /// Every task of the plan, cut into words once and not for every mail.
    let planned: NamedTasks
    /// The request that the mail answers, if it is known.
    package var request: KnownRequest?
    /// When the mail arrived, in place of a missing or absurd Date field.
    package var arrival: Date?
    /// Whether the reading tells what each line was taken for: a second copy of the text, of which recording has no use.
    package var tellsLines = true

    package init(tasks: [KnownTask] = [], request: KnownRequest? = nil, arrival: Date? = nil) {
        planned = NamedTasks(tasks)
        self.request = request
        self.arrival = arrival
    }

    package struct KnownTask: Hashable, Sendable, Codable {
        package let id: String
        package let title: String

        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    package struct KnownRequest: Hashable, Sendable, Codable {
        /// The request's text as it was sent: these lines are quoted wherever they stand.
        package let text: String
        /// Its headings, in order.
        package let questions: [String]
        /// Its numbered tasks, in order; the first has number 1.
        package let tasks: [KnownTask]

        package init(text: String, questions: [String], tasks: [KnownTask]) {
            self.text = text
            self.questions = questions
            self.tasks = tasks
        }
    }
}
