package import Foundation
package import Mail

/// The plan on paper: who works on what, when they report, and the two servers that carry it.
///
/// It is the truth about people and dates; the store only holds what happened.
package struct Plan: Sendable {
    /// The file it was read from, absolute.
    package var file: String
    package var manager: Manager
    package var mailbox: MailboxSettings
    package var outgoing: OutgoingSettings
    /// `[store] folder`, absolute; nil where the plan leaves it to the environment.
    package var storeFolder: String?
    /// `[letters] folder`: the person's own versions of the templates, absolute.
    package var templateFolder: String?
    package var workers: [Worker]
    package var tasks: [PlannedTask]
    /// `[tasks] remind`: around each task's due date, in whole working days, in ascending order.
    package var taskLadder: [Offset] = Plan.usualTaskLadder
    package var briefs = BriefSettings()

    /// A working day before, on the day, and one, three and seven working days after.
    package static let usualTaskLadder = [-1, 0, 1, 3, 7].map { Offset(workdays: $0) }
}

package struct Manager: Sendable {
    package var name: String
    package var address: EmailAddress
    package var timezone: TimeZone
    package var language: String
    package var digest: Cadence
    /// Readers of the digest who are not asked and may not act.
    package var copies: [Mailbox]
}

package struct Worker: Sendable {
    package var id: String
    package var name: String
    package var address: EmailAddress
    /// Other addresses that this person writes from; never mailed.
    package var also: [EmailAddress]
    package var timezone: TimeZone
    /// Of the mails that this person gets; two letters.
    package var language: String
    package var leave: [ClosedRange<CalendarDate>]
    package var asking: Asking
}

/// When a worker is asked, and what follows silence.
package struct Asking: Sendable {
    package var ask: Cadence
    package var due: DueTime
    /// Around the due time, in ascending order, only to the silent.
    package var remind: [Offset]
    /// After the due time; nil never.
    package var tellManager: Offset?
    package var workdays: Set<Weekday>
    package var holidays: Holidays
    package var quiet: QuietHours?
    package var questions: [String]
}

package struct PlannedTask: Sendable {
    package var id: String
    package var title: String
    /// The worker's id.
    package var worker: String
    package var due: CalendarDate?
    package var brief: Brief?
}

/// A time on the wall clock, to the minute.
package struct TimeOfDay: Hashable, Sendable, Comparable {
    /// Minutes since midnight, 0 to 1439.
    package let minutes: Int

    /// Nil unless 0 to 23 and 0 to 59.
    package init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// - Precondition: 0 to 1439.
    init(minutes: Int) {
        precondition((0..<1440).contains(minutes))
        self.minutes = minutes
    }

    package static func < (one: TimeOfDay, other: TimeOfDay) -> Bool { one.minutes < other.minutes }
}

/// When an answer is due: a time on the day of the ask (`17:00`), or days later (`+1d 12:00`).
package struct DueTime: Hashable, Sendable {
    package var days: Int
    package var time: TimeOfDay

    package init(days: Int = 0, time: TimeOfDay) {
        self.days = days
        self.time = time
    }
}

/// A distance from the due time: `-1h`, `+30m`, or `+1d` (working days of the worker, same time on the wall).
package struct Offset: Hashable, Sendable {
    package var minutes: Int
    package var workdays: Int

    package init(minutes: Int = 0, workdays: Int = 0) {
        self.minutes = minutes
        self.workdays = workdays
    }
}

/// Hours without mail, in the worker's zone; `start` may lie after `end` (`20:00..07:00`). `end` itself is not quiet.
package struct QuietHours: Hashable, Sendable {
    package var start: TimeOfDay
    package var end: TimeOfDay

    package init(start: TimeOfDay, end: TimeOfDay) {
        self.start = start
        self.end = end
    }
}

/// Where a server is and how to log in.
package struct ServerSettings: Sendable {
    package var scheme: Scheme
    package var host: String
    package var port: Int
    package var user: String?
    package var secret: Secret
    /// A private authority's certificates (PEM), absolute path; nil for the system's.
    package var caFile: String?

    package enum Scheme: String, Sendable {
        /// Implicit TLS.
        case imaps, smtps
        /// STARTTLS, which is then required.
        case imap, smtp
    }
}

package enum Secret: Sendable {
    /// argv of a command whose first line of output is the password.
    case passwordCommand([String])
    /// A file, mode 0600, whose first line is the password.
    case passwordFile(String)
    /// argv of a command whose first line of output is an OAuth 2 access token (XOAUTH2, OAUTHBEARER).
    case tokenCommand([String])
    /// `$ROLLCALL_MAILBOX_PASSWORD` / `$ROLLCALL_OUTGOING_PASSWORD`, or the systemd credential of the name
    /// `mailbox-password` / `outgoing-password`.
    case environment
}

package struct MailboxSettings: Sendable {
    package var server: ServerSettings
    package var folders: [String]
    package var whenDone: WhenDone
    /// Mails above this are taken in part: headers and the beginning of the text. Bytes.
    package var largestMail: Int

    package enum WhenDone: Hashable, Sendable {
        case leave, seen
        case move(folder: String)
    }
}

package struct OutgoingSettings: Sendable {
    package var server: ServerSettings
    package var from: Mailbox
    /// Whether replies come back to `local+TOKEN@domain`.
    package var plusAddress: Bool
    package var perMinute: Int
    package var perDay: Int
    /// Mails of every kind to one worker on one day of theirs.
    package var perPersonPerDay = OutgoingSettings.usualPerPersonPerDay

    package static let usualPerPersonPerDay = 3
}
