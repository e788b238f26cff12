import Mail
import TestSupport
import Testing

@testable import Transport

/// What submission servers answer at each step of a mail, and where they stop answering.
@Suite struct OddSubmissionTests {
    private static let login: [Step] = [
        .tls, .send("220 hi\r\n"), .expect("EHLO"), .send("250-x\r\n250 AUTH PLAIN\r\n"), .expect("AUTH"),
        .send("235 in\r\n"),
    ]
    private static let pipelinedLogin: [Step] = [
        .tls, .send("220 hi\r\n"), .expect("EHLO"),
        .send("250-x\r\n250-PIPELINING\r\n250-SIZE 1000\r\n250 AUTH PLAIN\r\n"),
        .expect("AUTH"), .send("235 in\r\n"),
    ]
    private static let commands: [[Step]] = [
        [.expect("MAIL FROM:<status@example.com>")], [.expect("RCPT TO:<maria@example.net>")],
        [.expect("DATA")], [.body],
    ]
    private static let answers = ["250 ok\r\n", "250 ok\r\n", "354 go\r\n", "250 2.0.0 queued\r\n"]

    /// A server that is well until a phase and then does `end`.
    private func server(_ phase: SMTPPhase, _ end: [Step]) throws -> ScriptedServer {
        let number = phase.number
        let before = zip(Self.commands, Self.answers).prefix(number).flatMap { $0 + [.send($1)] }
        return try ScriptedServer(Self.login + before + Self.commands[number] + end)
    }

    private func submission(_ server: ScriptedServer, _ patience: SMTPPatience = SMTPPatience()) throws
        -> SMTPSubmission
    {
        try SMTPSubmission(server.endpoint(.smtp), patience: patience)
    }

    private func status(_ text: String = "Subject: x\r\n\r\nhello\r\n", to: String = "maria@example.net")
        throws -> SMTPMail
    {
        SMTPMail(
            sender: try #require(EmailAddress("status@example.com")),
            recipient: try #require(EmailAddress(to)),
            bytes: Array(text.utf8))
    }

    /// The table of H147: what each reply decides after MAIL, RCPT, DATA and the final dot.
    static let table: [(reply: String, outcomes: [String])] = [
        ("250 ok", ["goes on", "goes on", "tryLater", "accepted"]),
        ("220 hi", ["goes on", "goes on", "tryLater", "accepted"]),
        ("250 2.0.0 error: ignored", ["goes on", "goes on", "tryLater", "accepted"]),
        ("354 go", ["tryLater", "tryLater", "goes on", "unknown"]),
        ("421 4.3.2 shutting down", ["pauseQueue", "pauseQueue", "pauseQueue", "pauseQueue"]),
        ("450 4.2.0 greylisted", ["tryLater", "tryLater", "tryLater", "tryLater"]),
        ("451 4.7.1 greylisting in action", ["tryLater", "tryLater", "tryLater", "tryLater"]),
        ("451 local error", ["tryLater", "tryLater", "tryLater", "tryLater"]),
        ("452 4.2.2 the mailbox exceeded its quota", ["tryLater", "tryLater", "tryLater", "tryLater"]),
        ("454 4.7.0 no TLS just now", ["pauseQueue", "pauseQueue", "pauseQueue", "pauseQueue"]),
        ("500 5.5.2 what", ["tryLater", "tryLater", "tryLater", "refused"]),
        ("502 5.5.1 no such command", ["tryLater", "tryLater", "tryLater", "refused"]),
        ("530 5.7.0 authenticate first", ["loginRefused", "loginRefused", "loginRefused", "loginRefused"]),
        ("535 5.7.8 who are you", ["loginRefused", "loginRefused", "loginRefused", "loginRefused"]),
        ("550 5.1.1 no such person", ["pauseQueue", "refused", "refused", "refused"]),
        ("550 no", ["pauseQueue", "refused", "refused", "refused"]),
        ("552 5.3.4 too large", ["refused", "refused", "refused", "refused"]),
        ("552 5.2.2 mailbox quota exceeded", ["refused", "refused", "refused", "refused"]),
        ("553 5.7.1 the sender is not yours", ["pauseQueue", "refused", "refused", "refused"]),
        ("554 5.7.1 looks like spam", ["pauseQueue", "refused", "refused", "refused"]),
        (
            "450 4.2.1 too much mail for this person",
            ["pauseQueue", "pauseQueue", "pauseQueue", "pauseQueue"]
        ),
        ("550 5.4.5 daily quota", ["pauseQueue", "pauseQueue", "pauseQueue", "pauseQueue"]),
        ("554 5.7.1 you exceeded the limit", ["pauseQueue", "pauseQueue", "pauseQueue", "pauseQueue"]),
        ("451 rate limit, slow down", ["pauseQueue", "pauseQueue", "pauseQueue", "pauseQueue"]),
        ("199 eh", ["tryLater", "tryLater", "tryLater", "unknown"]),
        ("600 eh", ["tryLater", "tryLater", "tryLater", "unknown"]),
    ]

    @Test(arguments: table.map(\.reply), SMTPPhase.allCases)
    func `H147 H156 each reply decides what it should at each phase`(reply: String, phase: SMTPPhase) throws {
        let row = try #require(Self.table.first { $0.reply == reply })
        let expected = row.outcomes[phase.number]
        let rest = phase == .content ? [] : Self.rest(after: phase)
        let server = try server(phase, [.send(reply + "\r\n")] + (expected == "goes on" ? rest : []))
        let submission = try submission(server)
        var dots = 0
        let outcome = try submission.send(status()) { dots += 1 }
        #expect(outcome.name == (expected == "goes on" ? "accepted" : expected))
        #expect(dots == (phase == .content || expected == "goes on" ? 1 : 0))
    }

    private static func rest(after phase: SMTPPhase) -> [Step] {
        zip(commands, answers).dropFirst(phase.number + 1).flatMap { $0 + [.send($1)] }
    }

    @Test(arguments: SMTPPhase.allCases, [[Step.close], [.stall]])
    func `H148 H151 a connection lost before the final dot sent nothing, and after it nobody knows`(
        phase: SMTPPhase, end: [Step]
    ) throws {
        var patience = SMTPPatience().scaled(by: 0.01)
        (patience.login, patience.finalDot) = (.seconds(60), .seconds(1))
        let submission = try submission(try server(phase, end), patience)
        do {
            let outcome = try submission.send(status(), beforeFinalDot: {})
            #expect(phase == .content)
            #expect(outcome.name == "unknown")
        } catch let error as TransportError {
            #expect(phase != .content)
            #expect(error.kind == .temporary)
            #expect(error.attempt == "send mail to maria@example.net")
        }
        #expect(!submission.isOpen)
    }

    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let steps: [Step]
        var outcome = "accepted"
        var text = ""
    }

    @Test(arguments: [
        Answer(
            testDescription: "split", steps: [.drip("250 2.0.0 queued as 7\r\n", milliseconds: 1)],
            text: "queued as 7"),
        Answer(
            testDescription: "many lines",
            steps: [.send("250-2.0.0 first\r\n250-2.0.0 second\r\n250 2.0.0 third\r\n")],
            text: "first second third"),
        Answer(
            testDescription: "10 MB",
            steps: [
                .send("250 "), .flood(String(repeating: "x", count: 100_000), times: 100), .send("\r\n"),
            ], text: "xxx"),
        Answer(testDescription: "NUL and ESC", steps: [.send("250 a\0b\u{1B}[2Jc\r\n")], text: "a b [2Jc"),
        Answer(testDescription: "a bare line feed", steps: [.send("250 ok\n")], text: "ok"),
        Answer(testDescription: "a code alone", steps: [.send("250\r\n")]),
        Answer(testDescription: "no code", steps: [.send("fine\r\n")], outcome: "unknown"),
        Answer(testDescription: "an empty line", steps: [.send("\r\n")], outcome: "unknown"),
        Answer(testDescription: "a number of four digits", steps: [.send("2500 ok\r\n")], outcome: "unknown"),
        Answer(testDescription: "lines without end", steps: [.flood("250-x\r\n", times: 600)], text: "x x"),
    ])
    func `H149 the code decides, and the words fit on a line`(answer: Answer) throws {
        let outcome = try submission(server(.content, answer.steps)).send(status(), beforeFinalDot: {})
        #expect(outcome.name == answer.outcome)
        if case .accepted(let reply) = outcome {
            #expect(reply.text.hasPrefix(answer.text))
            #expect(reply.text.utf8.count <= 310)
            #expect(reply.text.unicodeScalars.allSatisfy { $0.value >= 32 })
        }
    }

    @Test func `H150 the answer to the final dot is awaited longer than any other`() throws {
        var patience = SMTPPatience().scaled(by: 0.005)
        patience.login = .seconds(60)
        patience.finalDot = SMTPPatience().finalDot
        #expect(patience.finalDot >= .seconds(600))
        let server = try server(.content, [.drip("250 ok\r\n", milliseconds: 250)])
        #expect(try submission(server, patience).send(status(), beforeFinalDot: {}).name == "accepted")
    }

    @Test func `H159 a server that offers nothing is asked for nothing`() throws {
        let server = try server(.content, [.send("250 ok\r\n")])
        let submission = try submission(server)
        #expect(try submission.send(status(), beforeFinalDot: {}).name == "accepted")
        #expect(try submission.send(status("\r\n8 bits: é"), beforeFinalDot: {}).name == "refused")
        submission.quit()
        let said = try server.transcript().joined()
        #expect(said.contains("MAIL FROM:<status@example.com>"))
        #expect(said.last == "QUIT")
    }

    @Test func `H159 a mail larger than announced is refused unsent`() throws {
        let server = try ScriptedServer(Self.pipelinedLogin)
        let outcome = try submission(server).send(
            status(String(repeating: "x", count: 1001)), beforeFinalDot: { Issue.record("it was sent") })
        #expect(outcome.name == "refused")
    }

    @Test func `a refused recipient whose text is asked for gets an empty one, and the next mail goes`()
        throws
    {
        let server = try ScriptedServer(
            Self.pipelinedLogin + [
                .expect("MAIL"), .expect("RCPT"), .expect("DATA"),
                .send("250 ok\r\n550 5.1.1 no\r\n354 go\r\n"), .body,
                .send("554 no recipients\r\n"), .expect("RSET"), .send("250 ok\r\n"), .expect("MAIL"),
                .expect("RCPT"), .expect("DATA"), .send("250 ok\r\n250 ok\r\n354 go\r\n"), .body,
                .send("250 ok\r\n"),
            ])
        let submission = try submission(server)
        #expect(
            try submission.send(status(), beforeFinalDot: { Issue.record("it was sent") }).name == "refused")
        #expect(try submission.send(status(), beforeFinalDot: {}).name == "accepted")
        #expect(throws: Never.self) { try server.transcript() }
    }

    @Test func `the next mail's envelope goes out behind the final dot`() throws {
        let server = try ScriptedServer(
            Self.pipelinedLogin + [
                .expect("MAIL FROM:<status@example.com> SIZE=21"), .expect("RCPT TO:<a@"), .expect("DATA"),
                .send("250 ok\r\n250 ok\r\n354 go\r\n"), .body, .expect("MAIL"), .expect("RCPT TO:<b@"),
                .expect("DATA"),
                .send("250 one\r\n250 ok\r\n550 5.1.1 no\r\n503 no\r\n"), .expect("RSET"),
                .send("250 ok\r\n"), .expect("MAIL"), .expect("RCPT TO:<c@"), .expect("DATA"),
                .send("250 ok\r\n250 ok\r\n354 go\r\n"), .body, .send("250 three\r\n"), .expect("QUIT"),
                .send("221 bye\r\n"),
            ])
        let submission = try submission(server)
        let mails = try ["a@example.net", "b@example.net", "c@example.net"].map { try status(to: $0) }
        let outcomes = try mails.enumerated().map { index, mail in
            try submission.send(mail, followedBy: mails.dropFirst(index + 1).first, beforeFinalDot: {}).name
        }
        submission.quit()
        #expect(outcomes == ["accepted", "refused", "accepted"])
        #expect(throws: Never.self) { try server.transcript() }
    }

    @Test func `H163 the text on the wire is the mail's, with its dots doubled`() throws {
        let server = try server(.content, [.send("250 ok\r\n")])
        _ = try submission(server).send(status(".\r\n..a\nb\r.\rc\r\n\r\n"), beforeFinalDot: {})
        let lines = try server.transcript().joined().drop { $0 != "DATA" }.dropFirst()
        #expect(Array(lines) == ["..", "...a", "b", "..", "c", "", "."])
    }
}

extension SMTPPhase {
    fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension SMTPOutcome {
    fileprivate var name: String {
        switch self {
        case .accepted: "accepted"
        case .refused: "refused"
        case .tryLater: "tryLater"
        case .pauseQueue: "pauseQueue"
        case .loginRefused: "loginRefused"
        case .unknown: "unknown"
        }
    }
}
