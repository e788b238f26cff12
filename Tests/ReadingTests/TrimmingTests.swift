import Foundation
import Mail
import Testing

@testable import Reading

/// What is left of a reply, and what is not.
@Suite struct TrimmingTests {
    static func reply(_ text: String, request: String? = nil) -> String {
        Reply(
            text,
            context: TrimContext(
                senderName: "Aoife Byrne", senderAddress: "aoife@example.org",
                request: request.map { RequestText($0) })
        ).text
    }

    static let above = "Done: first chapter\nBlockers: none"

    @Test(
        "A header block keeps what stands above it",
        arguments: [
            "\nSent: Monday, November 23, 2026 at 9:00\nFrom: Status <s@example.com>\nTo: a@example.org\nSubject: x\n\nHello",
            "\nGesendet: Montag, 23. November 2026 um 09:00\nVon: Status <s@example.com>\nBetreff: x\n\nHallo",
            "\nDe: Status <s@example.com>\nEnviado: lunes, 23 de noviembre de 2026 9:00\nAsunto: x\n\nHola",
            "\nQuoting Status <s@example.com>:\n\n> Hello",
            "\nZitat von Status <s@example.com>:\n> Hallo",
            "On Mon, 23 Nov 2026 at 09:00, Status <s@example.com> wrote:\n> Hello",
        ])
    func headerBlock(quote: String) {
        #expect(Self.reply("\(Self.above)\n\(quote)\n") == Self.above)
    }

    @Test("Headings with addresses and times behind them are no header block")
    func headings() {
        let text = "Done: sent it to bob@example.net\nNext: call at 9:15\nBlockers: none"
        #expect(Self.reply(text) == text)
    }

    static let request = """
        Hello Aoife,

        How is your work going? Your status is due today, Mon 23 Nov, 17:00 (Bogota time).

        Done:

        1. LAND-1 Landing page
           due Fri 27 Nov; last heard Mon 16 Nov: "Still waiting for the images from the agency"
        """

    @Test("What the request repeats of the sender's words may be said again")
    func repeated() {
        let text = "Still waiting for the images from the agency."
        #expect(Self.reply(text, request: Self.request) == text)
        #expect(Self.reply("Done:\n\(text)", request: Self.request).hasSuffix(text))
    }

    @Test("The request is known however it was wrapped")
    func wrapped() {
        let text =
            "How is your work going? Your status is due\ntoday, Mon 23 Nov, 17:00 (Bogota\ntime).\n\nAll good.\n"
        #expect(Self.reply(text, request: Self.request) == "All good.")
    }

    @Test("A robot's line at the top that asks for an answer above it cuts nothing")
    func marker() {
        let line = "##- Please type your reply above this line -##"
        #expect(Self.reply("\(line)\n\nYour request has been received.") == "Your request has been received.")
        #expect(Self.reply("Header done.\n\n\(line)\n\nYour request has been received.") == "Header done.")
    }

    @Test(
        "A signature without a delimiter is known by the sender's name",
        arguments: [
            "Aoife Byrne | Account Manager | Byrne Design Ltd.\n14 Quay Street, Galway | T: +353 91 555 012 | www.byrne.example",
            "Aoife Byrne, Byrne Design Ltd.\n+353 91 555 012\nwww.byrne.example",
            "Aoife Byrne - Geschäftsführerin\nTel. +49 30 5550123\naoife@example.org",
            "Aoife Byrne • Design • aoife@example.org",
        ])
    func signature(text: String) {
        #expect(Self.reply("\(Self.above)\n\n\(text)\n") == Self.above)
    }

    @Test(
        "What looks like a signature and says something stays",
        arguments: [
            "Aoife Byrne - finished the header", "LAND-1 | 80% | https://example.org/page",
            "Aoife and Jan, we met on Monday", "Aoife Byrne: 80%",
        ])
    func noSignature(text: String) {
        let letter = "\(Self.above)\n\n\(text)"
        #expect(Self.reply(letter) == letter)
    }
}

/// When the two parts of a mail are said to contradict each other.
@Suite struct MailTextTests {
    static func doubts(_ plain: String, _ html: String) -> [String] {
        let head =
            "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
        let parts =
            "--b\nContent-Type: text/plain\n\n\(plain)\n--b\nContent-Type: text/html\n\n\(html)\n--b--\n"
        return MailText(Message(Array((head + parts).utf8)))?.doubts ?? []
    }

    @Test(
        "Pictures and addresses of links are no contradiction",
        arguments: [
            ("Done: labels\n[cid:image001.png@01DB3DC4.5A1F2B30]", "Done: labels<img src=x>"),
            (
                "Done: labels, see page<https://www.example.org/a/b/c/d?e=f>",
                "Done: labels, see <a href='https://www.example.org/a/b/c/d?e=f'>page</a>"
            ),
            (
                "Done: labels\n\nOn Monday X wrote:\n 2: 60 %",
                "Done: labels<br>On Monday X wrote:<blockquote>2: 60 %</blockquote>"
            ),
        ])
    func lenient(plain: String, html: String) {
        #expect(Self.doubts(plain, html) == [])
    }

    @Test("Another figure or other words are a contradiction")
    func strict() {
        #expect(Self.doubts("LAND-1: 80%", "<p>LAND-1: 60%</p>").count == 1)
        #expect(Self.doubts("The header is finished now", "<p>Nothing has been started yet</p>").count == 1)
    }
}
