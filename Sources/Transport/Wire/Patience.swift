/// A moment of the clock that no one can set, after which waiting ends.
package struct Deadline: Sendable, Comparable {
    private let instant: ContinuousClock.Instant

    /// From now on.
    package static func after(_ duration: Duration) -> Deadline {
        Deadline(instant: .now + duration)
    }

    /// Zero once it has passed.
    package var remaining: Duration { max(.zero, ContinuousClock.now.duration(to: instant)) }

    package var hasPassed: Bool { remaining == .zero }

    package static func < (one: Deadline, other: Deadline) -> Bool { one.instant < other.instant }

    /// For `poll` and libcurl: whole milliseconds, at least one before the deadline.
    var milliseconds: Int32 {
        let parts = remaining.components
        let milliseconds = parts.seconds.multipliedReportingOverflow(by: 1000)
        guard !milliseconds.overflow, milliseconds.partialValue < 1 << 30 else { return 1 << 30 }
        return Int32(
            milliseconds.partialValue + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}

/// How long we wait for a server.
package struct Patience: Sendable {
    /// For connection, TLS and login together.
    package var login: Duration
    /// For the next line of an answer, however it drips.
    package var reply: Duration
    /// Bytes per second below which a mail's transfer is given up, after `reply` has passed too.
    package var slowest: Int
    /// The end of everything, where there is one.
    package var end: Deadline?

    package init(
        login: Duration = .seconds(60), reply: Duration = .seconds(60), slowest: Int = 16_384,
        end: Deadline? = nil
    ) {
        self.login = login
        self.reply = reply
        self.slowest = slowest
        self.end = end
    }

    func deadline(after duration: Duration) -> Deadline {
        let deadline = Deadline.after(duration)
        return end.map { min($0, deadline) } ?? deadline
    }

    func deadline(forBytes count: Int) -> Deadline {
        deadline(after: reply + .seconds(count / max(1, slowest)))
    }
}
