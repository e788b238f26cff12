internal import Dispatch
internal import Foundation
internal import Mail
internal import Store
internal import Synchronization

/// Takes mails while the line goes on delivering: stores each batch, reads it, and records what was read together with
/// the next batch, so that a batch costs one durable commit.
///
/// What was stored and not yet recorded when the process dies is read again by the next tick.
final class Recorder: Sendable {
    private let store: Store
    private let reading: MailReading
    private let now: Date
    private let queue = DispatchQueue(label: "rollcall.recorder")
    /// How many batches may wait: what bounds the memory.
    private let room = DispatchSemaphore(value: 1)
    private let state = Mutex(State())

    private struct State {
        var read: [ReadMail] = []
        var report = TickReport()
        var failure: (any Error)?
    }

    init(store: Store, reading: MailReading, now: Date) {
        self.store = store
        self.reading = reading
        self.now = now
    }

    /// Hands over a batch and the cursor that it moves; waits while another one is waiting.
    ///
    /// - Throws: what went wrong with an earlier batch; nothing is taken any more then.
    func take(_ batch: [Arrival], cursor: FolderCursor?) throws {
        room.wait()
        queue.async { [self] in
            defer { room.signal() }
            do { try process(batch, cursor: cursor) } catch { fail(error) }
        }
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// Records what is left, and returns the counts.
    func finish() throws -> TickReport {
        queue.sync {
            do { try process([], cursor: nil) } catch { fail(error) }
        }
        let (failure, report) = state.withLock { ($0.failure, $0.report) }
        if let failure { throw failure }
        return report
    }

    private func fail(_ error: any Error) {
        state.withLock { $0.failure = $0.failure ?? error }
    }

    private func process(_ batch: [Arrival], cursor: FolderCursor?) throws {
        guard state.withLock({ $0.failure == nil }) else { return }
        let previous = state.withLock { state in
            defer { state.read = [] }
            return state.read
        }
        let rows = try store.take(batch, cursors: cursor.map { [$0] } ?? [], recording: previous, at: now)
        let new = zip(batch, rows).compactMap { arrival, row in row.map { (arrival, $0) } }
        let read = try Self.concurrentMap(new) { arrival, row in
            try reading.readMail(
                arrival.bytes, as: row, arrivedAt: arrival.arrivedAt, isPartial: arrival.isPartial)
        }
        state.withLock { state in
            state.report.fetched += batch.count
            state.report.duplicates += batch.count - new.count
            for mail in read { state.report.count(mail.outcome) }
            state.read = read
        }
    }

    /// The results in order, computed on all cores.
    private static func concurrentMap<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) throws -> Result
    ) throws -> [Result] {
        let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: elements.count))
        DispatchQueue.concurrentPerform(iterations: elements.count) { index in
            let result = Swift.Result { try transform(elements[index]) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { try $0.compactMap { try $0?.get() } }
    }
}

extension TickReport {
    mutating func count(_ outcome: ReadMail.Outcome) {
        switch outcome {
        case .reply, .briefAnswer, .absence, .machine: recorded += 1
        case .setAside, .bounced: setAside += 1
        }
    }
}
