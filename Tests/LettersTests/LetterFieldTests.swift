import Foundation
import Mail
import Planning
import Testing

@testable import Letters

/// What every mail carries beside its words, read back from its bytes.
struct LetterFieldTests {
    private static let team = Sample.team

    /// Each kind of mail, the digest among them.
    static let mails: [OutgoingMessage] =
        [LetterKind.request, .reminder, .overdue, .told].map { team.mail($0) } + [
            AnswerLetterTests.readBack(in: "en"), AnswerLetterTests.granted(in: "en"),
            AnswerLetterTests.refused(in: "en"), digest(SampleDigest.contents),
        ]

    static func digest(_ contents: DigestContents) -> OutgoingMessage {
        team.letters.digest(
            contents, to: Mailbox(name: "Lee", address: Sample.address("lee@example.com")),
            manager: team.plan.manager, addressing: Sample.addressing)
    }

    @Test(
        "H161 every mail has each field once",
        arguments: [
            "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Reply-To", "Auto-Submitted",
            "X-Auto-Response-Suppress", "X-Rollcall",
        ])
    func once(_ field: String) {
        for mail in Self.mails {
            let count = Self.fieldNames(mail).filter { $0 == field.lowercased() }.count
            #expect(count == 1, "\(mail.subject)")
        }
    }

    @Test("H161 a mail without an earlier one, a token or a mark has no such field")
    func fewer() throws {
        var addressing = Sample.addressing
        addressing.replyTo = nil
        addressing.loopMark = nil
        addressing.subjectTag = nil
        let mail = try #require(
            Self.team.letters.letter(
                for: Self.team.due(.request), plan: Self.team.plan, history: Self.team.history,
                now: Sample.moment("2026-11-23T14:00:00Z"), addressing: addressing))
        let names = Self.fieldNames(mail)
        #expect(names.allSatisfy { !["reply-to", "x-rollcall", "in-reply-to", "references"].contains($0) })
        #expect(mail.subject == "Status for Mon 23 Nov")
    }

    @Test("H161 a mail in a request's thread names the mails before it")
    func thread() throws {
        var addressing = Sample.addressing
        addressing.inReplyTo = "<r0@example.com>"
        addressing.references = ["<a@example.com>", "<r0@example.com>"]
        let mail = try #require(
            Self.team.letters.letter(
                for: Self.team.due(.overdue, rung: 1), plan: Self.team.plan, history: Self.team.history,
                now: Sample.moment("2026-11-24T00:00:00Z"), addressing: addressing))
        let read = Message(mail.bytes())
        #expect(read.inReplyTo == ["<r0@example.com>"])
        #expect(read.references == ["<a@example.com>", "<r0@example.com>"])
    }

    @Test("a mail read back says what was written", arguments: mails.indices)
    func roundTrip(_ index: Int) {
        let mail = Self.mails[index]
        let read = Message(mail.bytes())
        #expect(read.subject == mail.subject)
        #expect(read.author == mail.from)
        #expect(read.to == [mail.to])
        #expect(read.plainText == mail.text)
        #expect(read.html == mail.html)
        #expect(read.problems == [])
    }

    @Test("a mail is dated in its reader's zone")
    func zone() {
        #expect(Self.team.mail(.request).zoneOffset == -5 * 3600)
        #expect(Self.team.mail(.told).zoneOffset == 3600)
    }

    @Test("H170 the same values give the same bytes")
    func same() throws {
        let again = SampleTeam()
        for kind in [LetterKind.request, .reminder, .overdue, .told] {
            #expect(Self.team.mail(kind).bytes() == again.mail(kind).bytes())
        }
        #expect(Self.digest(SampleDigest.contents).bytes() == Self.mails.last?.bytes())
    }

    @Test("H168 there is no mail to a worker who left the plan")
    func stranger() {
        var due = Self.team.due(.request)
        due.person = "nobody"
        let mail = Self.team.letters.letter(
            for: due, plan: Self.team.plan, history: Self.team.history,
            now: Sample.moment("2026-11-23T14:00:00Z"), addressing: Sample.addressing)
        #expect(mail == nil)
    }

    @Test("no line of text is longer than 76 columns", arguments: mails.indices)
    func width(_ index: Int) {
        for line in Self.mails[index].text.split(separator: "\n") { #expect(line.count <= 76) }
    }

    /// The names of the mail's own fields, in lower case, as they stand in its bytes.
    private static func fieldNames(_ mail: OutgoingMessage) -> [String] {
        let text = String(decoding: mail.bytes(), as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n").prefix { !$0.isEmpty }
        return lines.filter { !$0.hasPrefix(" ") && !$0.hasPrefix("\t") }
            .map { String($0.prefix { $0 != ":" }).lowercased() }
    }
}
