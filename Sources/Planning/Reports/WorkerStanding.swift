package import Foundation
package import Mail

/// Where a worker stands with their answers.
package struct WorkerStanding: Hashable, Sendable {
    package var state: State
    /// In words, without the worker's name: `asked Mon 23 Nov 09:00, due 17:00`.
    package var words: String
    /// The newest request that the state speaks of.
    package var request: Request?
    /// When anything was last heard; nil if nothing within 35 days.
    package var lastHeard: Date?
    /// The last day away; nil where no absence is on, or it has no end.
    package var awayUntil: CalendarDate?

    package init(
        state: State, words: String, request: Request? = nil, lastHeard: Date? = nil,
        awayUntil: CalendarDate? = nil
    ) {
        self.state = state
        self.words = words
        self.request = request
        self.lastHeard = lastHeard
        self.awayUntil = awayUntil
    }

    package enum State: String, CaseIterable, Codable, Sendable {
        /// Asked, and there is time left.
        case waiting
        /// The due time passed and nothing was heard since the request.
        case overdue
        case answered
        case away
        /// Nothing was asked lately.
        case idle
    }
}
