import Testing

@testable import Reading

/// Answers typed into a request that the client quotes without marks.
@Suite struct UnmarkedAnswerTests {
    static let header =
        "-----Original Message-----\nFrom: Status <s@example.com>\nSent: Monday, November 23, 2026 9:00 AM\nTo: Sam <sam@example.net>\nSubject: Status\n\n"

    static func form(_ done: String, _ next: String, _ task: String) -> String {
        """
        Hello Sam,

        Just reply to this mail, in your own words: under the headings, or by
        number, for example "2: 60 %".

        Done:\(done)

        Next:\(next)

        Blockers:

        Your tasks:

        1. LAND-1 Landing page redesign
           due Fri 27 Nov; last heard Mon 16 Nov: "waiting
           for images"\(task)

        2. DOCS-4 Help pages
           due Fri 4 Dec; nothing heard yet

        Thank you,
        Status, for Dana Ruiz
        """
    }

    static func reply(_ text: String, known: Bool) -> String {
        Reply(
            "See below.\n\n\(header)\(text)\n",
            context: TrimContext(
                senderName: "Sam Okafor", request: known ? RequestText(form("", "", "")) : nil)
        ).text
    }

    @Test("They are the sender's, below a heading, behind it and below a task", arguments: [true, false])
    func typed(known: Bool) {
        let text = Self.form("\nthe contract is signed", " choose the photos", "\n80%, by Friday")
        #expect(
            Self.reply(text, known: known)
                == "See below.\n\nthe contract is signed\n\nchoose the photos\n\n80%, by Friday")
    }

    @Test("A request without answers in it leaves nothing", arguments: [true, false])
    func untouched(known: Bool) {
        #expect(Self.reply(Self.form("", "", ""), known: known) == "See below.")
    }

    @Test("A form in another language is known as well")
    func german() {
        let text = """
            Hallo Sam,

            Erledigt:
            Vertrag unterschrieben

            Als Nächstes:

            Hindernisse:

            Deine Aufgaben:

            1. LAND-1 Startseite
               fällig Fr 27. Nov.; noch nichts gehört

            Danke,
            Status, für Dana Ruiz
            """
        #expect(Self.reply(text, known: false) == "See below.\n\nVertrag unterschrieben")
    }

    @Test("An older status of the sender's is quoted, not new")
    func older() {
        #expect(Self.reply("Done: header\nNext: footer\nBlockers: none\n\nSam", known: false) == "See below.")
    }

    @Test(
        "Coloured lines below the header of a quote are answers",
        arguments: [
            "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal>",
            "<div id=appendonsend></div><hr><div id=divRplyFwdMsg>",
        ])
    func coloured(start: String) {
        let html =
            "<p>See below.</p>\(start)<b>From:</b> Status &lt;s@example.com&gt;<br><b>Sent:</b> Monday, November 23, 2026 9:00<br><b>To:</b> Sam<br><b>Subject:</b> Status</div><p>How is the header?</p><p><span style='color:#0070C0'>It is finished</span></p><p>And the footer?</p>"
        let rendered = HTMLText(html)
        let reply = Reply(
            rendered.text, quoteStart: rendered.quoteStart, colouredLines: rendered.colouredLines)
        #expect(reply.text == "See below.\n\nIt is finished")
        #expect(rendered.hasMarkedAnswers)
    }
}
