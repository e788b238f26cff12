internal import Glibc
internal import Synchronization

/// SIGTERM, SIGINT or SIGHUP as a word to end soon: the mail in hand is finished, and no other begun.
package enum StopSignal {
    private static let wasGiven = Atomic(false)

    /// Listens from now on. A second signal of the same kind ends the process at once, as the first would have.
    package static func listen() {
        for number in [SIGTERM, SIGINT, SIGHUP] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in StopSignal.wasGiven.store(true, ordering: .relaxed)
            }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
            // Who was started with it ignored, as by nohup, goes on ignoring it.
            var before = sigaction()
            sigaction(number, nil, &before)
            if !isIgnored(before) { sigaction(number, &action, nil) }
        }
    }

    package static var isGiven: Bool { wasGiven.load(ordering: .relaxed) }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
