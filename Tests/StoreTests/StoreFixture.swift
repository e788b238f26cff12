import Foundation
import Mail
import Planning
@testable import Reading
import Store

/// A store in a folder of its own, and the values that its tests put into it.
struct StoreFixture {
    let folder: String
    let store: Store
    static let monday = Date(timestamp: "2026-11-16T09:00:00Z") ?? .distantPast

    init() throws {
        folder = NSTemporaryDirectory() + "store-" + UUID().uuidString
        store = try Self.open(folder)
    }

    static func open(_ folder: String, mailbox: String = "status@example.com") throws -> Store {
        try Store(
            folder: folder, mailbox: mailbox, now: monday, secret: [UInt8](repeating: 7, count: 32))
    }

    func arrival(_ text: String, uid: UInt32?, folder: String = "INBOX") -> Arrival {
        let bytes = Array(text.utf8)
        return Arrival(
            place: uid.map { Place(folder: folder, uidValidity: 1, uid: $0) }, arrivedAt: Self.monday,
            size: bytes.count, bytes: bytes, identity: Digest.sha256(bytes))
    }

    /// A request of Monday, 09:00 to 17:00, that went out.
    func ask(_ worker: String = "maria") throws -> Request {
        let request = Request(
            worker: worker, slot: CalendarDate(daysSinceEpoch: 20_773), askAt: Self.monday,
            dueAt: Self.monday.addingTimeInterval(8 * 3600), state: .asked, askedAt: Self.monday)
        var decisions = Decisions()
        decisions.requests = [request]
        try store.queue(
            decisions, mails: [mail(.request, request, rung: 0)], at: Self.monday)
        return request
    }

    func mail(_ kind: LetterKind, _ request: Request, rung: Int) throws -> QueuedMail {
        let key = RungKey(person: request.worker, subject: request.id, kind: kind, rung: rung)
        let due = DueMail(kind: kind, person: request.worker, rungs: [key], request: request, reason: "test")
        guard let from = EmailAddress("status@example.com"), let to = EmailAddress("maria@example.net") else {
            throw StoreError.missing(what: "an address")
        }
        let letter = QueuedLetter(
            sender: from, recipient: to,
            messageID: "<\(kind.rawValue)-\(rung)-\(request.worker)@example.com>",
            subject: "Status", bytes: Array("Subject: Status\r\n\r\n".utf8))
        let ticket = RequestTicket(
            token: "token-\(request.id)", tag: "tag-\(request.id)",
            thread: "<thread-\(request.worker)@example.com>",
            known: ReadingContext.KnownRequest(text: "Done:", questions: ["Done"], tasks: []))
        return QueuedMail(mail: due, letters: [letter], ticket: kind == .request ? ticket : nil)
    }

    func reply(to request: Request, mail: Int64, at moment: Date, update: StatusUpdate = StatusUpdate())
        throws
        -> ReadMail
    {
        let reading = Reading(
            kind: .reply, kindReason: nil, reply: "words", update: update, away: nil, bounce: nil,
            attachments: [], doubts: [])
        return ReadMail(
            mail: mail, sender: "maria@example.net", subject: "Re: Status", arrivedAt: moment,
            outcome: .reply(worker: request.worker, request: request.id, reading, tasks: ["LAND-1"]))
    }

    func state(of request: Request) throws -> Request.State? {
        try store.history(at: Self.monday).requests.first { $0.id == request.id }?.state
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }
}
