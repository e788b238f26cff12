import Foundation
import Mail
import Planning
import Poll
import Reading
import Store
import Testing
import Transport

@Suite("What is not a worker's answer")
struct AttributionTests {
    enum Expected: Sendable {
        case setAside(String)
        case machine(String)
        case absence
        case recorded
    }

    /// A mail that comes between two good ones.
    struct Odd: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let expected: Expected
        let draft: @Sendable (Trial) throws -> Draft

        init(
            _ description: String, _ expected: Expected, _ draft: @escaping @Sendable (Trial) throws -> Draft
        ) {
            testDescription = description
            self.expected = expected
            self.draft = draft
        }
    }

    /// The table's own worker, who is asked like the two whose answers lie around.
    static let kim = "kim@example.net"

    static let odd = [
        Odd("an unknown sender", .setAside("its sender is not in the plan")) {
            try $0.last(to: kim).reply(from: "stranger@example.org", "Done: all")
        },
        Odd("H090 a display name that is an address", .setAside("not in the plan")) {
            try $0.last(to: kim).reply(from: "\"\(kim)\" <stranger@example.org>", "Done: all")
        },
        Odd("H101 a forwarded request: the token of another", .setAside("counts for neither")) {
            try $0.last(to: Trial.maria).reply(from: kim, "Done: all")
        },
        Odd("H109 another's name in the text changes nothing", .recorded) {
            try $0.last(to: kim).reply(from: kim, "From: maria@example.net\n\nDone: all")
        },
        Odd("an empty reply", .setAside("kim wrote nothing in it")) {
            try $0.last(to: kim).reply(from: kim, "")
        },
        Odd("the manager's mail", .setAside("it is from the manager")) {
            try $0.last(to: kim).reply(from: Trial.dana, "thanks")
        },
        Odd("a bounce of ours", .setAside("a mail to kim@example.net came back")) {
            report(of: try $0.last(to: kim).messageID, action: "failed")
        },
        Odd("H064 a mail of ours that is only late", .machine("a mail to kim@example.net is delayed")) {
            report(of: try $0.last(to: kim).messageID, action: "delayed")
        },
        Odd("H079 a bounce of a mail that was not ours", .setAside("was not ours")) { _ in
            report(of: "<unknown@elsewhere.example>", action: "failed")
        },
        Odd("an out-of-office reply", .absence) {
            var draft = try $0.last(to: kim).reply(from: kim, "I am out of office until 22 November 2024.")
            draft.fields.append(("Auto-Submitted", "auto-replied"))
            return draft
        },
        Odd("H070 list mail", .setAside("it is list mail")) {
            var draft = try $0.last(to: kim).reply(from: kim, "Done: all")
            draft.fields += [("List-Id", "<team.example.net>"), ("List-Post", "<mailto:team@example.net>")]
            return draft
        },
        Odd("H061 X-Auto-Response-Suppress alone is a person's", .recorded) {
            var draft = try $0.last(to: kim).reply(from: kim, "Done: all")
            draft.fields.append(("X-Auto-Response-Suppress", "All"))
            return draft
        },
        Odd("H072 a loop mark without its MAC hides nothing", .recorded) {
            var draft = try $0.last(to: kim).reply(from: kim, "Done: all")
            draft.fields.append(("X-Rollcall", "abcdefghijklmnopqrstuvwx"))
            return draft
        },
        Odd("H087 two From fields", .setAside("does not name exactly one sender")) {
            var draft = try $0.last(to: kim).reply(from: kim, "Done: all")
            draft.fields.append(("From", "stranger@example.org"))
            return draft
        },
        Odd("H088 several addresses in From", .setAside("does not name exactly one sender")) {
            try $0.last(to: kim).reply(from: "\(kim), stranger@example.org", "Done: all")
        },
        Odd("H136 a mail without a header", .setAside("does not name exactly one sender")) { _ in
            Draft([:], "just words\n")
        },
    ]

    @Test(
        "H146 an odd mail between two good ones goes where it belongs, and they are recorded", arguments: odd)
    func takesNoNeighbourAlong(_ odd: Odd) throws {
        let trial = try Trial { $0.add("kim", "Kim Lee", in: "Europe/London", at: "example.net") }
        try trial.poll("17 12:00")
        try trial.poll("18 09:00")
        let draft = try odd.draft(trial)
        try trial.reply(from: Trial.maria, at: "18 09:30")
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:31"))
        try trial.reply(from: Trial.sam, at: "18 09:32")
        let outcome = try trial.outcome(of: draft.bytes)
        let report = try trial.poll("18 10:00")
        #expect(Set(try trial.updates().map(\.worker)).isSuperset(of: ["maria", "sam"]))
        let setAside = try trial.store.attention().map(\.reason)
        switch (odd.expected, outcome) {
        case (.setAside(let words), .setAside(let reason)),
            (.setAside(let words), .bounced(_, _, _, let reason)):
            #expect(reason.contains(words))
            #expect(setAside == [reason])
            #expect(report.setAside == 1 && report.recorded == 2)
        case (.machine(let words), .machine(let reason)):
            #expect(reason.contains(words))
            #expect(setAside.isEmpty && report.recorded == 3)
            #expect(try trial.updates().count == 2)
        case (.absence, .absence(let worker, let away, _)):
            #expect(worker == "kim" && away.until?.description == "2024-11-22")
            #expect(setAside.isEmpty && report.recorded == 3)
            #expect(try trial.updates().count == 2)
        case (.recorded, .reply(let worker, _, _, _)):
            #expect(worker == "kim")
            #expect(setAside.isEmpty && report.recorded == 3)
        default: Issue.record("it became \(outcome)")
        }
        // Whatever it was, nobody is answered.
        #expect(trial.outgoing.sent.count - trial.outgoing.mails(to: Trial.dana).count == 3)
        #expect(try trial.store.complaints().isEmpty)
    }

    @Test("H071 our own mail comes back and is dropped as a loop")
    func knowsItsOwn() throws {
        let trial = try Trial.asked()
        let request = try #require(trial.outgoing.sent.first).bytes
        #expect(try trial.reason(for: request) == "our own mail came back")
        // By a forwarder that rewrites the sender, too.
        let rewritten = String(decoding: request, as: UTF8.self)
            .replacing("From: Status <status@example.com>", with: "From: Maria <maria@example.net>")
        #expect(rewritten.contains("From: Maria"))
        #expect(try trial.reason(for: Array(rewritten.utf8)) == "our own mail came back")
    }

    @Test("an absence parks the worker: no reminder, no request, until they are back")
    func parks() throws {
        let trial = try Trial.asked()
        var draft = try trial.last(to: Trial.maria).reply(
            from: Trial.maria, "I am out of office until Thursday, 21 November 2024.")
        draft.fields.append(("Auto-Submitted", "auto-replied"))
        trial.mailbox.deliver(draft.bytes, at: moment("18 09:10"))
        for text in ["18 09:15", "18 16:00", "18 19:00", "19 17:00", "20 09:00", "22 09:00"] {
            try trial.poll(text)
        }
        #expect(try trial.kinds(to: Trial.maria) == [.request, .request])
        #expect(try trial.requests()["maria/2024-11-18"]?.state == .excused)
        #expect(try trial.requests()["maria/2024-11-20"]?.state == .excused)
        #expect(try trial.requests()["maria/2024-11-22"]?.state == .asked)
        #expect(try trial.kinds(to: Trial.sam).contains(.reminder))
    }

    @Test("H080 four hundred strangers are counted and nobody is mailed")
    func withstandsStrangers() throws {
        let trial = try Trial.asked()
        for number in 0..<400 {
            let draft = Draft(
                ["From": "s\(number)@example.org", "Message-ID": "<\(number)@x>"], "buy \(number)")
            trial.mailbox.deliver(draft.bytes, at: moment("18 09:05"))
        }
        let report = try trial.poll("18 09:10")
        #expect(report.setAside == 400 && report.sent == 0)
        try trial.poll("18 17:00")
        let digests = trial.outgoing.mails(to: Trial.dana)
        #expect(digests.count == 1)
        #expect(digests.first?.plainText?.contains("400") == true)
    }

    static func report(of messageID: String?, action: String) -> Draft {
        Draft(
            [
                "From": "MAILER-DAEMON@mail.example.net", "To": "status@example.com",
                "Subject": "Delivery Status Notification", "Auto-Submitted": "auto-replied",
                "Content-Type": "multipart/report; report-type=delivery-status; boundary=\"b\"",
            ],
            """
            --b
            Content-Type: text/plain

            Your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.net

            Final-Recipient: rfc822; kim@example.net
            Action: \(action)
            Status: \(action == "failed" ? "5.1.1" : "4.4.1")

            --b
            Content-Type: message/rfc822

            From: status@example.com
            To: kim@example.net
            Subject: Status
            Message-ID: \(messageID ?? "")

            text
            --b--

            """)
    }
}

extension Trial {
    /// Why a mail would be set aside, or taken for a machine's.
    func reason(for bytes: [UInt8]) throws -> String {
        switch try outcome(of: bytes) {
        case .setAside(let reason), .machine(let reason), .absence(_, _, let reason),
            .bounced(_, _, _, let reason):
            reason
        case .reply, .briefAnswer, .noticeAnswer, .unasked: "recorded"
        }
    }
}
