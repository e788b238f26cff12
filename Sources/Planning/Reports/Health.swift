package import Foundation

/// How Rollcall itself fares: what `doctor` and the foot of the digest tell.
package struct Health: Hashable, Sendable {
    /// When a poll went well last; nil if none has.
    package var lastGoodPoll: Date?
    /// Polls that have failed since, in a row.
    package var failures = 0
    /// Mails that end whoever reads them, or that the server does not give, and that are not set aside yet.
    package var stuckMails = 0
    /// When the oldest of the letters that wait to go was written; nil if none waits.
    package var waitingSince: Date?

    package init() {}

    /// What a person should look after.
    package enum Trouble: Hashable, Sendable {
        /// No poll has gone well since.
        case silent(since: Date)
        /// So many polls have failed in a row.
        case failing(times: Int)
        case stuck(mails: Int)
        /// A letter of that moment still waits.
        case waiting(since: Date)
    }

    /// Polls come every few minutes, and a short outage is no news.
    private static let longestSilence: TimeInterval = 3600
    private static let mostFailures = 3
    /// Servers that put a mail off take it within the hour, as a rule.
    private static let longestWait: TimeInterval = 6 * 3600

    package func troubles(at now: Date) -> [Trouble] {
        var troubles: [Trouble] = []
        if let lastGoodPoll, now.timeIntervalSince(lastGoodPoll) > Self.longestSilence {
            troubles.append(.silent(since: lastGoodPoll))
        }
        if failures >= Self.mostFailures { troubles.append(.failing(times: failures)) }
        if stuckMails > 0 { troubles.append(.stuck(mails: stuckMails)) }
        if let waitingSince, now.timeIntervalSince(waitingSince) > Self.longestWait {
            troubles.append(.waiting(since: waitingSince))
        }
        return troubles
    }
}
