package import Foundation
internal import Mail
internal import Planning
internal import Reading
package import Store

/// What is done by hand: to single mails, and to single people.
package struct Desk {
    let store: Store
    let plan: Plan
    private let reading: MailReading

    package init(_ installation: Installation, store: Store) throws {
        self.store = store
        plan = installation.plan
        reading = try MailReading(installation, store: store)
    }

    /// What became of a mail that was handed in.
    package struct Receipt: Sendable {
        /// Its number in the store; nil for a duplicate.
        package var mail: Int64?
        package var outcome: ReadMail.Outcome?
    }

    /// Takes a mail as if it had been fetched.
    package func ingest(_ bytes: [UInt8], at now: Date) throws -> Receipt {
        let arrival = Arrival(
            place: nil, arrivedAt: now, size: bytes.count, bytes: bytes, identity: Message.identity(of: bytes)
        )
        guard let mail = try store.take([arrival], cursors: [], at: now)[0] else { return Receipt() }
        let read = try reading.readMail(bytes, as: mail, arrivedAt: now)
        try store.record([read], at: now)
        return Receipt(mail: mail, outcome: read.outcome)
    }

    /// Records a mail that was set aside as the answer of a worker to their newest request, or to the brief of `task`.
    package func assign(_ mail: Int64, to worker: String, briefOf task: String? = nil, at now: Date) throws {
        let worker = try self.worker(worker)
        let waiting = try store.setAside(mail)
        let asked =
            try task.map { try store.newestBrief(of: $0, to: worker.id) }
            ?? store.newestRequest(of: worker.id) ?? store.newestNotice(of: worker.id)
        guard let request = asked else {
            let what = task.map { "got no brief of \($0)" } ?? "was never asked"
            throw Failure(
                .data, "\(worker.id) \(what), so there is nothing that mail \(mail) could answer",
                remedy: "dismiss it: rollcall attention dismiss \(mail)")
        }
        let bytes = try store.original(of: mail)
        try store.record(
            [try reading.assigned(bytes, mail: waiting, to: worker, request: request)], at: now)
    }
}
