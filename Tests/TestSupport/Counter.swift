import Synchronization

/// Numbers from 1, each given once, whichever thread asks.
package final class Counter: Sendable {
    private let last = Mutex(0)

    package init() {}

    package func next() -> Int {
        last.withLock { last in
            last += 1
            return last
        }
    }
}
