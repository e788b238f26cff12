import Foundation
import Testing

@testable import Mail

struct OutgoingMessageTests {
    private let status: Mailbox
    private let maria: Mailbox

    init() throws {
        status = Mailbox(name: "Status", address: try #require(EmailAddress("status@example.com")))
        maria = Mailbox(name: "Maria", address: try #require(EmailAddress("maria@example.net")))
    }

    private func outgoing(
        to: Mailbox? = nil, subject: String = "Weekly status", fields: [(name: String, value: String)] = [],
        text: String = "How is it going?\n", html: String? = nil
    ) -> OutgoingMessage {
        OutgoingMessage(
            from: status, to: to ?? maria, replyTo: status, subject: subject,
            date: Date(timeIntervalSince1970: 1_795_425_300),
            zoneOffset: 3600, messageID: "<1@example.com>", inReplyTo: "<0@example.com>",
            references: ["<0@example.com>"],
            fields: fields, text: text, html: html)
    }

    @Test("a mail is written in a fixed order and form")
    func form() {
        let expected = """
            Date: Mon, 23 Nov 2026 10:15:00 +0100
            From: Status <status@example.com>
            To: Maria <maria@example.net>
            Reply-To: Status <status@example.com>
            Subject: Weekly status
            Message-ID: <1@example.com>
            In-Reply-To: <0@example.com>
            References: <0@example.com>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            How is it going?

            """
        let written = outgoing(fields: [("Auto-Submitted", "auto-generated")]).bytes()
        #expect(written.text == expected.replacing("\n", with: "\r\n"))
    }

    @Test("H170 the same value gives the same bytes, another one another boundary")
    func determinism() {
        let mail = outgoing(text: "é\n", html: "<p>é</p>\n")
        #expect(mail.bytes() == mail.bytes())
        #expect(mail.bytes() != outgoing(text: "è\n", html: "<p>é</p>\n").bytes())
    }

    @Test(
        "H164 no value begins a field or a line of its own",
        arguments: [
            "a\r\nBcc: x@y.z", "a\nBcc: x@y.z", "a\rBcc: x@y.z", "a\u{0}b", "a\r\n\r\nbody", "\r\nBcc: x",
            "a\u{85}Bcc: x", "a\u{2028}Bcc: x",
        ])
    func injection(_ value: String) {
        let mail = outgoing(
            to: Mailbox(name: value, address: maria.address), subject: value,
            fields: [("X-Own", value), ("X-\r\nBcc", "x"), ("Subject", "second"), ("", "x")])
        var injected = mail
        injected.messageID = "<1@example.com>\r\nBcc: x"
        injected.references = ["<0@x>\r\nBcc: y", value, "<2@x>"]
        injected.inReplyTo = value
        for written in [mail.bytes(), injected.bytes()] {
            let read = Message(written)
            #expect(read.header.count("Bcc") == 0)
            #expect(read.header.count("Subject") == 1)
            #expect(read.header.count("X-Own") == 1)
            #expect(read.header.count("X-Bcc") == 1)
            #expect(read.to.map(\.address) == [maria.address])
            #expect(read.plainText == "How is it going?\n")
            #expect(!written.contains(0))
        }
    }

    @Test(
        "H163 what looks like the end of a mail is text",
        arguments: [
            "\n.\r\n", "\r.\r", "\n.\n", "\r\n.\n", ".\r\n", "\r\n.\r\nMAIL FROM:<x@y.z>\r\n", ".", "..\n.",
            "\r\n.\r", "a\r\n.\r\n.\r\n",
        ])
    func smuggling(_ text: String) {
        let written = outgoing(text: text).bytes()
        #expect(
            !written.text.components(separatedBy: "\r\n").contains(".") && !written.text.contains("\r\n."))
        var lines = LineEnds.normalized(Array(text.utf8)).text
        if !lines.hasSuffix("\n") { lines += "\n" }
        #expect(Message(written).plainText?.replacing("\n", with: "") == lines.replacing("\n", with: ""))
    }

    @Test("a long structured field is folded at its blanks and not encoded")
    func structuredField() {
        let link = "<https://example.com/\(String(repeating: "x", count: 120))>"
        let written = outgoing(fields: [
            ("List-Unsubscribe", "<mailto:status@example.com?subject=stop>, \(link)")
        ]).bytes().text
        #expect(
            written.contains("List-Unsubscribe: <mailto:status@example.com?subject=stop>,\r\n \(link)\r\n"))
    }
}
