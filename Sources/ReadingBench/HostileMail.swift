/// Mails that are built to exhaust a reader: each of one size, most of them one piece of text over and over.
struct HostileMail {
    let name: String
    private let text: String

    var saved: SavedMail { SavedMail(name: name, bytes: Array(text.utf8)) }

    /// - Parameter bytes: about how large each is.
    static func all(bytes: Int) -> [HostileMail] {
        plain.map { HostileMail(name: "text: \($0)", text: Self.text($1, bytes)) }
            + html.map { HostileMail(name: "HTML: \($0)", text: type("text/html") + filled($1, bytes)) }
            + headers.map {
                HostileMail(name: "header: \($0)", text: $1 + filled($2, bytes) + "\n\nDone: a\n")
            }
            + structures(bytes).map { HostileMail(name: "structure: \($0)", text: $1) }
    }

    private static let addressed =
        "From: Maria <a@b.example>\nTo: s@e.example\nSubject: Re: Status\nDate: Mon, 23 Nov 2026 09:00:00 +0000\n"

    private static func type(_ type: String) -> String {
        addressed + "Content-Type: \(type); charset=utf-8\n\n"
    }

    private static func filled(_ piece: String, _ bytes: Int) -> String {
        String(repeating: piece, count: max(1, bytes / piece.utf8.count))
    }

    private static func text(_ piece: String, _ bytes: Int) -> String {
        type("text/plain") + filled(piece, bytes)
    }

    // MARK: - Text

    private static let plain: [(String, String)] = [
        ("blank lines", "\n"),
        ("blank lines with spaces", "   \n"),
        ("quote marks", "> "),
        ("quote marks without spaces", ">"),
        ("quoted lines", "> a\n"),
        ("quoted and own lines in turn", "> What did you do?\nI wrote a page\n"),
        ("one long line", "word "),
        ("one word", "a"),
        ("one word of capitals", "A"),
        ("short lines", "a\n"),
        ("lines of two letters", "ok\n\n"),
        ("headings", "Done:\n"),
        ("headings with content", "Done: a\nNext: b\nBlockers: c\n"),
        ("headings in one line", "Done: a; Next: b; "),
        ("emphasised headings", "**Done** "),
        ("dates", "3/12 "),
        ("dates in lines", "by 3 December 2026\n"),
        ("weekdays", "next Friday, "),
        ("bullets", "- a\n"),
        ("bullets of prose", "- finished the page for the second of the customers, and sent it\n"),
        ("numbered items", "1. 80%\n"),
        ("nested bullets", "  * - + o \n"),
        ("labels of tasks", "1: 80%\n"),
        ("tasks", "LAND-1 80% "),
        ("tasks in lines", "LAND-1: 80%, waiting for images until Friday\n"),
        ("checkboxes", "- [ ] LAND-1, LAND-2\n"),
        ("figures", "6 of 10 posts, 80%, 6.5h "),
        ("figures in lines", "Hours: 6.5\nProgress: 80%\n"),
        ("numbers", "12345 "),
        ("digits", "1"),
        ("times", "12:30 "),
        ("combining marks", "e\u{301}\u{302}\u{303}"),
        ("one letter's marks", "\u{301}"),
        ("a mark on each letter", "a\u{301}"),
        ("a mark in each word", "abc\u{301}\u{323} "),
        ("Korean", "완료했습니다. "),
        ("Arabic", "انتهيت "),
        ("Chinese dates", "12月3日"),
        ("Chinese numbers", "三十五"),
        ("joined emoji", "👩\u{200D}👩\u{200D}👧 "),
        ("ids", "ABC-123 "),
        ("ids in lines", "ABC-1: done\n"),
        ("names in one line", "Maria Lopez "),
        ("addresses in lines", "a@b.example\n"),
        ("words of absence", "out of office "),
        ("absences", "I'm out of the office from Monday until Friday\n"),
        ("number words", "two and a half hours "),
        ("durations", "6h on LAND-1, 2h on LAND-2\n"),
        ("headings of days", "Today: "),
        ("lines that end in colons", "a:\n"),
        ("carriage returns", "a\r"),
        ("line separators", "a\u{2028}"),
        ("tables", "| a | b | c |\n"),
        ("initials before quotes", "DR> a\nXY> b\n"),
        ("fences", "```\na\n"),
        ("postscripts", "P.S. ok\n\n"),
        ("rules with text", "-- \na\n"),
        ("answers to quotes", "> Done:\na\n"),
        ("answers to tasks", "> 1. LAND-1 a\n1: 80%\n"),
        ("forms", "Done:\nNext:\nBlockers:\nYour tasks:\n1. LAND-1 a\n"),
        ("marks of many classes", "\u{301}\u{316}\u{5B4}"),
        ("Chinese without spaces", "我完成了页面的设计并且发送给客户"),
        ("Japanese without spaces", "今日はページのデザインを完了しました。"),
        ("Hindi", "मैंने पेज का डिज़ाइन पूरा किया। "),
        ("Vietnamese", "tôi đã hoàn thành trang đích hôm nay. "),
        ("Russian", "Сделал страницу и отправил клиенту. "),
        ("emoji", "🟢✅👩‍💻"),
        ("right-to-left marks", "\u{202E}a\u{200F}"),
        ("attributions", "On Mon, Nov 23, 2026 at 9:00 AM Status <s@e.example> wrote:\n"),
        ("beginnings of attributions", "On Mon, "),
        ("beginnings of attributions in lines", "On Mon, Nov 23, 2026 at 9:00 AM\n"),
        ("ends of attributions", "wrote: "),
        ("ends of attributions in lines", "Maria wrote:\n"),
        ("run-in attributions", "ok. On Mon, 23 Nov 2026 Status <s@e.example> wrote:\n"),
        (
            "header blocks",
            "From: a@b.example\nSent: Monday, 23 November 2026 9:00\nTo: c@d.example\nSubject: x\n\n"
        ),
        ("header lines", "From: a@b.example\n"),
        ("header lines with blank ones", "From: a@b.example\n\n"),
        ("recipients", "To: a@b.example\nc@d.example\n"),
        ("labels", "Thing: a\n"),
        ("separators", "-----Original Message-----\n"),
        ("rules", "____\n"),
        ("dashes", "-"),
        ("signature delimiters", "-- \n"),
        ("sign-offs", "Thanks,\n"),
        ("sign-offs and names", "Best regards,\nMaria\n\n"),
        ("names", "Maria\n"),
        ("contacts", "Tel. +44 20 7946 0123 | www.example.org\n"),
        ("phone numbers", "+44 20 7946 0123 "),
        ("addresses", "a@b.example "),
        ("links", "https://www.example.org/a?b=c&d=e "),
        ("links in lines", "www.example.org/a\n"),
        ("disclaimer", "confidential "),
        ("disclaimers", "This message is confidential and intended solely for the intended recipient.\n\n"),
        ("banners", "CAUTION: external email, do not click links\n"),
        ("device lines", "Sent from my iPhone\n"),
        ("commands", "away until Friday\n"),
        ("greetings", "Hi Dana,\n"),
        ("abbreviations", "e.g. i.e. etc. "),
        ("sentences", "I did it. "),
        ("one-letter sentences", "a. "),
        ("questions", "what now? "),
        ("brackets", "(((("),
        ("quotes", "\"'`"),
        ("exclamations", "aaaa!"),
        ("commas", "a, "),
        ("pipes", "a | b | "),
        (
            "base64 without a name",
            "TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24sIGJ1dCBieSB0aGlz\n"
        ),
        ("bytes of no charset", "\u{FFFD}"),
        ("uuencode", "begin 644 x\n"),
        ("PGP marks", "-----BEGIN PGP SIGNED MESSAGE-----\n"),
        ("cut-off words", "nothing "),
        ("negations", "not not done "),
        ("cues", "done waiting blocked finished "),
        ("phrases that begin alike", "sent from the sent from my sent from "),
        (
            "wrapped lines",
            "this is a line that was wrapped by a program at seventy-two characters\nand goes on\n"
        ),
    ]

    // MARK: - HTML

    private static let html: [(String, String)] = [
        ("divs in divs", "<div>"),
        ("divs with text", "<div>a"),
        ("closed divs", "<div>a</div>"),
        ("spans in spans", "<span>a"),
        ("quotes in quotes", "<blockquote>a"),
        ("lists in lists", "<ul><li>a"),
        ("numbered lists", "<ol><li>a</ol>"),
        ("tables in tables", "<table><tr><td>a"),
        ("cells", "<td>a"),
        ("cells in one row", "<td>a</td>"),
        ("rows", "<tr><td>a<td>b"),
        ("end tags", "</div>"),
        ("end tags of paragraphs", "</p>"),
        ("line breaks", "<br>"),
        ("links", "<a href='https://example.org/a'>b</a> "),
        ("links in links", "<a href='https://example.org/a'>b"),
        ("one link", "<a href=x>a b c "),
        ("entities", "&eacute;"),
        ("entities without end", "&notit"),
        ("ampersands", "&"),
        ("numbers of characters", "&#233;"),
        ("spaces", "&nbsp;"),
        ("open tags", "<"),
        ("tags without end", "<a "),
        ("attributes", "<p a=b c=d e='f' g=\"h\">"),
        ("one tag's attributes", "a=b "),
        ("classes", "<p class='a b c d e f g h i j k l m n'>a"),
        ("styles", "<p style='color:red;margin:0;display:block;font-size:12px'>a</p>"),
        ("style sheets", "<style>p.a{display:none} .b{margin:0}</style>"),
        ("open style sheets", "<style>p{"),
        ("comments", "<!-- a -->"),
        ("comments without end", "<!--"),
        ("scripts", "<script>"),
        ("hidden text", "<div style='display:none'>a</div>"),
        ("coloured text", "<font color=red>a</font> <br>"),
        ("struck text", "<s>a</s> <blockquote><s>b</s></blockquote>"),
        ("pictures", "<img src='cid:a@b' alt='x'>"),
        ("quotes without text", "<blockquote>"),
        ("elements nobody knows", "<abc>a</abc>"),
        ("conditional comments", "<!--[if mso]>a<![endif]-->"),
        ("one selector", "<style>p.a{display:none}</style><p class=a>a"),
        ("text alone", "word "),
        ("blank text", " "),
        ("Outlook", "<p class=MsoNormal><span style='font-size:11.0pt'>a<o:p></o:p></span></p>\n"),
        ("null bytes", "a\u{0}"),
    ]

    // MARK: - Headers

    private static let headers: [(String, String, String)] = [
        ("fields", "", addressed + "X-A: b\n"),
        ("one long field", addressed + "X-A: ", "x"),
        ("folded field", addressed + "X-A: a", "\n b"),
        ("addresses", addressed + "Cc: ", "a@b.example, "),
        ("groups", "To: s@e.example\nFrom: ", "g:"),
        ("comments", "To: s@e.example\nFrom: ", "("),
        ("encoded words", "From: a@b.example\nSubject: ", "=?utf-8?q?x?= "),
        ("encoded words without end", "From: a@b.example\nSubject: ", "=?a?q?"),
        ("references", addressed + "References: ", "<a@b> "),
        ("dates", "From: a@b.example\nDate: ", "1 "),
        ("parameters", addressed + "Content-Type: text/plain", "; a=b"),
        ("sections of a parameter", addressed + "Content-Type: text/plain", "; name*1=x"),
        ("authors", "", "From: a@b.example\n"),
        ("no colons", addressed, "abc\n"),
        ("quoted names", addressed + "Cc: ", "\"Maria\" <a@b.example>, "),
        ("receivers", addressed, "Received: from a by b; Mon, 23 Nov 2026 09:00:00 +0000\n"),
    ]

    // MARK: - Parts and encodings

    private static func structures(_ bytes: Int) -> [(String, String)] {
        let mixed = addressed + "Content-Type: multipart/mixed; boundary=b\n\n"
        let encoded = addressed + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
        return [
            ("empty parts", mixed + filled("--b\n\n", bytes)),
            ("text parts", mixed + filled("--b\nContent-Type: text/plain\n\nDone: a\n", bytes)),
            ("HTML parts", mixed + filled("--b\nContent-Type: text/html\n\n<p>Done: a\n", bytes)),
            ("attachments", mixed + filled("--b\nContent-Type: image/png; name=a.png\n\na\n", bytes)),
            (
                "attached mails",
                mixed + filled("--b\nContent-Type: message/rfc822\n\nFrom: a@b\n\na\n", bytes)
            ),
            (
                "multiparts in multiparts",
                addressed
                    + (0..<bytes / 50).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
                    .joined()
            ),
            (
                "multiparts beside multiparts",
                mixed
                    + (0..<bytes / 60).map { "--b\nContent-Type: multipart/mixed; boundary=c\($0)\n\na\n" }
                    .joined()
                    + (0..<bytes / 600).map { "--c\($0)\n" }.joined()
            ),
            ("lines like boundaries", mixed + "--b\n\n" + filled("--c\n", bytes)),
            ("no boundary", addressed + "Content-Type: multipart/mixed\n\n" + filled("--a\n", bytes)),
            ("nothing but spaces", filled(" ", bytes)),
            ("nothing but line breaks", filled("\n", bytes)),
            ("nothing but letters", filled("a", bytes)),
            ("dashes like boundaries", mixed + "--b\n\n" + filled("--", bytes)),
            ("quoted-printable", encoded + "quoted-printable\n\n" + filled("=C3=A9 a=\n", bytes)),
            ("quoted-printable signs", encoded + "quoted-printable\n\n" + filled("=", bytes)),
            ("base64", encoded + "base64\n\n" + filled("RG9uZTogYQo=\n", bytes)),
            (
                "base64 of text",
                encoded + "base64\n\n" + filled("SSBmaW5pc2hlZCB0aGUgcGFnZSBhbmQgc2VudCBpdC4K\n", bytes)
            ),
            (
                "flowed lines",
                addressed + "Content-Type: text/plain; format=flowed\n\n" + filled("> > a \n", bytes)
            ),
            (
                "two parts that differ",
                addressed
                    + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                    + filled("I finished page \u{E9}1. ", bytes / 2)
                    + "\n--b\nContent-Type: text/html\n\n"
                    + filled("<p>We wrote chapter 2 at 80%.", bytes / 2) + "\n--b--\n"
            ),
            (
                "two parts that agree",
                addressed
                    + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                    + (0..<bytes / 40).map { "I finished page \($0)\n" }.joined()
                    + "\n--b\nContent-Type: text/html\n\n"
                    + (0..<bytes / 40).map { "<p>I finished page \($0)" }.joined()
                    + "\n--b--\n"
            ),
            ("distinct words", type("text/plain") + (0..<bytes / 8).map { "w\($0 &* 7919) " }.joined()),
            (
                "distinct lines",
                type("text/plain") + (0..<bytes / 20).map { "Task-\($0): \($0 % 100)%\n" }.joined()
            ),
            (
                "distinct numbered tasks in a quote",
                type("text/plain") + "Task list below\n\n"
                    + (0..<bytes / 30).map { "> \($0 % 1000). AB-\($0) title \($0)\n" }.joined()
                    + "\n1: 80%\n"
            ),
            (
                "answers under a long quote",
                type("text/plain")
                    + (0..<bytes / 40).map { "> \($0 % 1000). AB-\($0) title \($0)\nin work, 40%\n" }.joined()
            ),
        ]
    }
}
