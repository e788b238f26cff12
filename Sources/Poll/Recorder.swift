internal import Dispatch
internal import Foundation
internal import Mail
internal import Store
internal import Synchronization

/// Takes mails while the line goes on delivering: stores a batch while the one before it is read, and records what was
/// read together with the next batch, so that a batch costs one durable commit.
///
/// What was stored and not yet recorded when the process dies is read again by the next tick.
final class Recorder: Sendable {
    private let store: Store
    private let reading: MailReading
    private let now: Date
    private let storingQueue = DispatchQueue(label: "rollcall.storing")
    private let readingQueue = DispatchQueue(label: "rollcall.reading")
    /// How many batches may be stored or read at a time: what bounds the memory.
    private let room = DispatchSemaphore(value: 2)
    private let state = Mutex(State())

    private struct State {
        var read: [ReadMail] = []
        var report = TickReport()
        var failure: (any Error)?
    }

    /// A stored mail that is to be read.
    private struct Stored {
        let arrival: Arrival
        let row: Int64
    }

    init(store: Store, reading: MailReading, now: Date) {
        self.store = store
        self.reading = reading
        self.now = now
    }

    /// Hands over a batch and the cursor that it moves; waits while two others are on their way.
    ///
    /// - Throws: what went wrong with an earlier batch; nothing is taken any more then.
    func take(_ batch: [Arrival], cursor: FolderCursor?) throws {
        room.wait()
        storingQueue.async { [self] in
            let mails = attempt { try stored(batch, cursor: cursor) } ?? []
            readingQueue.async { [self] in
                attempt { try read(mails) }
                room.signal()
            }
        }
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// Records what is left, and returns the counts.
    func finish() throws -> TickReport {
        storingQueue.sync {}
        readingQueue.sync {}
        attempt { _ = try stored([], cursor: nil) }
        let (failure, report) = state.withLock { ($0.failure, $0.report) }
        if let failure { throw failure }
        return report
    }

    /// Nil if this or anything before it went wrong.
    @discardableResult
    private func attempt<Value>(_ step: () throws -> Value) -> Value? {
        guard state.withLock({ $0.failure == nil }) else { return nil }
        do { return try step() } catch {
            state.withLock { $0.failure = $0.failure ?? error }
            return nil
        }
    }

    private func stored(_ batch: [Arrival], cursor: FolderCursor?) throws -> [Stored] {
        let read = state.withLock { state in
            defer { state.read = [] }
            return state.read
        }
        let rows = try store.take(batch, cursors: cursor.map { [$0] } ?? [], recording: read, at: now)
        let stored = zip(batch, rows).compactMap { arrival, row in
            row.map { Stored(arrival: arrival, row: $0) }
        }
        state.withLock { state in
            state.report.fetched += batch.count
            state.report.duplicates += batch.count - stored.count
        }
        return stored
    }

    private func read(_ stored: [Stored]) throws {
        let read = try Self.concurrentMap(stored) { mail in
            try reading.readMail(
                mail.arrival.bytes, as: mail.row, arrivedAt: mail.arrival.arrivedAt,
                isPartial: mail.arrival.isPartial)
        }
        state.withLock { state in
            for mail in read { state.report.count(mail.outcome) }
            state.read += read
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
        case .reply, .briefAnswer, .noticeAnswer, .unasked, .absence, .machine: recorded += 1
        case .setAside, .bounced: setAside += 1
        }
    }
}
