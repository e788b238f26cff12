import Foundation
import Mail
import TestSupport
import Testing
import Transport

/// Against a real Postfix that delivers into a real Dovecot.
@Suite struct SubmissionTests {
    let servers: MailServers
    let sender = somebody()

    init() throws { servers = try MailServers.shared.get() }

    private func submission(_ security: Endpoint.Security = .implicitTLS) throws -> SMTPSubmission {
        try SMTPSubmission(servers.smtp(sender, security: security))
    }

    private func mail(to recipient: String, _ subject: String = "Status", body: String = "Hello\r\n") throws
        -> SMTPMail
    {
        SMTPMail(
            sender: try #require(EmailAddress(sender)), recipient: try #require(EmailAddress(recipient)),
            bytes: TransportTests.mail(subject, body: body))
    }

    @Test(arguments: [Endpoint.Security.implicitTLS, .startTLS])
    func `mail is accepted and arrives`(security: Endpoint.Security) throws {
        let recipient = somebody("example.net")
        let submission = try submission(security)
        var commits = 0
        let outcome = try submission.send(mail(to: recipient)) { commits += 1 }
        submission.quit()
        guard case .accepted(let reply) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reply.code == 250)
        #expect(commits == 1)
        #expect(servers.arrived(1, for: recipient).count == 1)
    }

    @Test func `an address with a tag arrives in its owner's mailbox`() throws {
        let recipient = somebody("example.net")
        let tagged = recipient.replacing("@", with: "+abc123@")
        _ = try submission().send(mail(to: tagged)) {}
        #expect(servers.arrived(1, for: recipient).count == 1)
    }

    @Test func `one refused recipient keeps nobody from getting mail on the same connection`() throws {
        let recipient = somebody("example.net")
        let submission = try submission()
        var codes: [Int] = []
        for address in [recipient, "bounces@example.net", recipient, "defers@example.net", recipient] {
            switch try submission.send(mail(to: address), beforeFinalDot: {}) {
            case .accepted(let reply), .refused(let reply), .tryLater(let reply): codes.append(reply.code)
            case let other: Issue.record("\(other)")
            }
        }
        #expect(codes == [250, 550, 250, 451, 250])
        #expect(servers.arrived(3, for: recipient).count == 3)
    }

    @Test func `the server's own words come with a refusal`() throws {
        let outcome = try submission().send(mail(to: "bounces@example.net"), beforeFinalDot: {})
        guard case .refused(let reply) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reply.enhanced == "5.1.1")
        #expect(reply.text.contains("No such person here"))
    }

    @Test func `H156 a provider's limit pauses the queue`() throws {
        let submission = try submission()
        let outcome = try submission.send(mail(to: "limits@example.net"), beforeFinalDot: {})
        guard case .pauseQueue(let reply) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reply.code == 421)
        #expect(!submission.isOpen)
    }

    @Test func `200 mails go in a round trip each`() throws {
        let recipient = somebody("example.net")
        let submission = try submission()
        let mails = try (1...200).map { try mail(to: recipient, "mail \($0)") }
        for (index, mail) in mails.enumerated() {
            let next = index + 1 < mails.count ? mails[index + 1] : nil
            guard case .accepted = try submission.send(mail, followedBy: next, beforeFinalDot: {}) else {
                Issue.record("mail \(index) was not accepted")
                return
            }
        }
        #expect(submission.turnarounds <= 402)
        submission.quit()
        #expect(servers.arrived(200, for: recipient).count == 200)
    }

    @Test func `H159 a mail larger than the server takes is refused without being sent`() throws {
        let submission = try submission()
        let before = submission.turnarounds
        let outcome = try submission.send(
            mail(to: somebody(), body: String(repeating: "x", count: 27_000_000)), beforeFinalDot: {})
        guard case .refused(let reply) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reply.text.contains("the server takes 26214400"))
        #expect(submission.turnarounds == before)
    }

    @Test func `what cannot be written down is not sent`() throws {
        struct DiskFull: Error {}
        let recipient = somebody("example.net")
        let submission = try submission()
        #expect(throws: DiskFull.self) { try submission.send(mail(to: recipient)) { throw DiskFull() } }
        #expect(!submission.isOpen)
        _ = try self.submission().send(mail(to: recipient, "second"), beforeFinalDot: {})
        let arrived = servers.arrived(1, for: recipient)
        #expect(arrived.count == 1)
        #expect(arrived.allSatisfy { String(decoding: $0, as: UTF8.self).contains("Subject: second") })
    }

    @Test func `a wrong password is a refused login`() throws {
        var endpoint = servers.smtp(sender)
        endpoint.credential = .password("wrong")
        let error = try #require(throws: TransportError.self) { try SMTPSubmission(endpoint) }
        #expect(error.kind == .loginRefused)
        #expect(error.words.hasPrefix("535 "))
    }

    @Test(arguments: [
        "a\n.\r\nb", "a\r.\rb", "a\n.\nb", "a\r\n.\nb", ".\r\na", "a\r\n.\rb", "a\r.\r\nb",
        "a\r\n.\r\nMAIL FROM:<x@example.com>",
    ])
    func `H163 a text that would end a mail early arrives in one mail`(body: String) throws {
        let recipient = somebody("example.net")
        let submission = try submission()
        _ = try submission.send(
            mail(to: recipient, body: body + "\r\nRCPT TO:<y@example.com>\r\nend\r\n"), beforeFinalDot: {})
        _ = try submission.send(mail(to: recipient, "last"), beforeFinalDot: {})
        let arrived = servers.arrived(2, for: recipient).map { String(decoding: $0, as: UTF8.self) }
        #expect(arrived.count == 2)
        let first = try #require(arrived.first { !$0.contains("Subject: last") })
        let lines = first.split(whereSeparator: \.isNewline)
        #expect(lines.suffix(2) == ["RCPT TO:<y@example.com>", "end"])
        #expect(lines.contains("."))
    }
}
