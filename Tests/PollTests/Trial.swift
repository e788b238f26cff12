import Foundation
import Logging
import Mail
import Planning
@testable import Poll
import Store
import TestSupport
import Testing
import Transport

/// A tick's world in memory, but for the store: Dana in Madrid, Maria and Sam in London, whose clock is UTC in November.
///
/// The store begins on Sunday the 17th at noon, with nothing in the mailbox.
final class Trial {
    let folder: TemporaryFolder
    var installation: Installation
    let store: Store
    let mailbox = FakeMailbox()
    let outgoing = FakeSubmission()
    var redirection: EmailAddress?

    static let maria = "maria@example.net"
    static let sam = "sam@example.net"
    static let dana = "dana@example.com"

    init(_ change: (inout PlanText) -> Void = { _ in }) throws {
        folder = try TemporaryFolder()
        installation = try Self.installation(in: folder, change)
        store = try installation.openStore(at: moment("17 12:00"))
    }

    static func installation(in folder: TemporaryFolder, _ change: (inout PlanText) -> Void) throws
        -> Installation
    {
        var plan = PlanText(domain: "example.com")
        plan.manager["copies"] = nil
        plan.add("maria", "Maria Lopez", in: "Europe/London", at: "example.net", task: "LAND-1")
        plan.add("sam", "Sam Okafor", in: "Europe/London", at: "example.net", task: "API-7")
        change(&plan)
        let file = folder.url.appending(path: "rollcall.toml").path
        return try Installation(
            plan: Plan(source: plan.text, file: file) { _ in true }, folder: folder.url.path + "/store")
    }

    /// Every effect fails loudly but those that are given.
    func effects(at now: Date) -> Effects {
        let (mailbox, outgoing) = (mailbox, outgoing)
        return Effects(
            now: { now }, isLive: false,
            pause: { seconds in Issue.record("nobody said how to wait \(seconds) seconds") },
            openMailbox: { _ in try mailbox.open() }, openSubmission: { _ in try outgoing.open() },
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    func tick(at now: Date, isSending: Bool = true, patience: Duration = Tick.longest) throws -> Tick {
        try Tick(
            installation, store: store, effects: effects(at: now), isSending: isSending,
            redirection: redirection, patience: patience)
    }

    @discardableResult
    func poll(_ text: String, isSending: Bool = true) throws -> TickReport {
        try poll(at: moment(text), isSending: isSending)
    }

    @discardableResult
    func poll(at now: Date, isSending: Bool = true) throws -> TickReport {
        var report = TickReport()
        try tick(at: now, isSending: isSending).run(into: &report)
        try store.noteSuccess(at: now)
        return report
    }

    /// The first look at the empty mailbox, and Monday's requests.
    static func asked(_ change: (inout PlanText) -> Void = { _ in }) throws -> Trial {
        let trial = try Trial(change)
        try trial.poll("17 12:00")
        try trial.poll("18 09:00")
        return trial
    }

    /// The last mail that went to somebody.
    func last(to person: String) throws -> Message { try #require(outgoing.mails(to: person).last) }

    /// Puts an answer to the last mail that somebody got into the mailbox.
    func reply(from person: String, _ words: String = "Done: all of it\nNext: nothing", at text: String)
        throws
    {
        let draft = try last(to: person).reply(from: person, words)
        mailbox.deliver(draft.bytes, at: moment(text))
    }

    func requests() throws -> [String: Request] {
        let history = try store.history(at: moment("18 09:00"))
        return Dictionary(uniqueKeysWithValues: history.requests.map { ($0.id, $0) })
    }

    func updates() throws -> [RecordedUpdate] {
        let history = try store.history(at: moment("30 00:00"), updatesSince: .distantPast)
        return history.updates.values.flatMap(\.self).sorted { $0.arrivedAt < $1.arrivedAt }
    }

    /// What would be recorded of a mail, and nothing is.
    func outcome(of bytes: [UInt8], at text: String = "18 10:00") throws -> ReadMail.Outcome {
        try MailReading(installation, store: store).readMail(bytes, as: 0, arrivedAt: moment(text)).outcome
    }
}

extension Trial {
    /// The kinds of all letters to a person that were not cancelled, in order.
    func kinds(to person: String) throws -> [LetterKind] {
        try store.outbox(OutboxEntry.State.allCases.filter { $0 != .cancelled })
            .filter { $0.recipient.description == person }.map(\.kind)
    }

    func state(of letter: Int64) throws -> OutboxEntry {
        try #require(try store.outbox(OutboxEntry.State.allCases).first { $0.id == letter })
    }
}

extension Trial {
    /// What `poll --dry-run` says, on a copy of the store.
    func rehearsal(on copy: Store, at now: Date) throws -> String {
        try Tick(installation, store: copy, effects: effects(at: now)).rehearsal()
    }
}
