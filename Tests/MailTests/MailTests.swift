import Foundation
import Testing

@testable import Mail

@Test("a plain mail is read")
func plainMail() {
    let mail = Message(
        Array(
            """
            From: Maria =?utf-8?Q?L=C3=B3pez?= <maria@example.net>\r
            To: Status <status@example.com>, "B, C" <b@example.org>\r
            Subject: =?utf-8?B?SMOk?= =?utf-8?B?aGE=?=\r
            Date: Mon, 23 Nov 2026 09:15:00 +0100\r
            Message-ID: <a@b>\r
            Content-Type: multipart/mixed; boundary="x"\r
            \r
            --x\r
            Content-Type: text/plain; charset=iso-8859-1\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            Caf=E9 is=\r
             done\r
            --x\r
            Content-Type: image/png; name="../a.png"\r
            Content-Transfer-Encoding: base64\r
            \r
            AAAA\r
            AAA=\r
            --x--\r

            """.utf8))
    #expect(mail.author?.name == "Maria López")
    #expect(mail.author?.address == EmailAddress("maria@example.net"))
    #expect(mail.subject == "Häha")
    #expect(mail.to.map(\.name) == ["Status", "B, C"])
    #expect(mail.date?.date == Date(timeIntervalSince1970: 1_795_421_700))
    #expect(mail.plainText == "Café is done")
    #expect(mail.attachments == [Attachment(name: "a.png", type: "image/png", size: 5)])
    #expect(mail.problems == [])
    #expect(mail.messageID == "<a@b>")
}

@Test("a mail that is written is read back")
func writtenMail() throws {
    let to = try #require(EmailAddress("a@example.com"))
    let outgoing = OutgoingMessage(
        from: Mailbox(name: "Rollcall, \"the\" (robot) 完了", address: to),
        to: Mailbox(name: "Zoë", address: to),
        subject: "Wie läuft’s?\r\nBcc: x@y " + String(repeating: "💥", count: 60),
        date: Date(timeIntervalSince1970: 1_795_421_700),
        zoneOffset: 3600, messageID: "<1@example.com>", references: ["<2@x>", "<3@x>"],
        text: "Grüße\n.\nFrom here\nlong " + String(repeating: "é ", count: 100) + "\n", html: "<p>Hi</p>")
    let bytes = outgoing.bytes()
    let mail = Message(bytes)
    #expect(mail.plainText == outgoing.text)
    #expect(mail.html == "<p>Hi</p>\n" || mail.html == "<p>Hi</p>")
    #expect(mail.subject == outgoing.subject.replacingOccurrences(of: "\r\n", with: "  "))
    #expect(mail.from == [outgoing.from])
    #expect(mail.date?.date == outgoing.date)
}
