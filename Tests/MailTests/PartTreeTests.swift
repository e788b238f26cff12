import Testing

@testable import Mail

struct PartTreeTests {
    private let mixed = "Content-Type: multipart/mixed; boundary=\"b\""

    @Test("a text and an attachment are told apart")
    func mixedParts() {
        let read = message(
            ordinary + [mixed],
            """
            preamble
            --b
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Caf=E9
            --b
            Content-Type: image/png; name="../a.png"
            Content-Transfer-Encoding: base64

            AAAA
            AAA=
            --b--
            epilogue
            """)
        #expect(read.plainText == "Café")
        #expect(read.attachments == [Attachment(name: "a.png", type: "image/png", size: 5)])
        #expect(read.problems == [])
    }

    struct Boundaries: CustomTestStringConvertible {
        let name: String
        let type: String
        let body: String
        let text: String?
        let problem: String?
        init(_ name: String, _ type: String, _ body: String, _ text: String?, _ problem: String? = nil) {
            self.name = name
            self.type = type
            self.body = body
            self.text = text
            self.problem = problem
        }
        var testDescription: String { name }
    }

    @Test(
        "H127 boundaries are read in one way",
        arguments: [
            Boundaries(
                "no final boundary", "multipart/mixed; boundary=b", "--b\n\none\n--b\n\ntwo", "one\ntwo\n",
                "cut off"),
            Boundaries("blanks after it", "multipart/mixed; boundary=b", "--b \t\n\none\n--b-- \n", "one"),
            Boundaries("blank in it", "multipart/mixed; boundary=\"b \"", "--b\n\none\n--b--\n", "one"),
            Boundaries(
                "missing", "multipart/mixed", "--x\nContent-Type: text/plain\n\none\n--x--\n", "one",
                "missing or wrong"),
            Boundaries(
                "empty", "multipart/mixed; boundary=\"\"", "--x\nContent-Type: text/plain\n\none\n--x--\n",
                "one", "missing or wrong"),
            Boundaries(
                "wrong", "multipart/mixed; boundary=y", "--x\nContent-Type: text/plain\n\none\n--x--\n",
                "one", "missing or wrong"),
            Boundaries("never there", "multipart/mixed; boundary=y", "one\ntwo", "one\ntwo", "read as text"),
            Boundaries(
                "junk after the final one", "multipart/mixed; boundary=b", "--b\n\none\n--b--junk\n", "one"),
            Boundaries(
                "longer word is another", "multipart/mixed; boundary=b", "--b\n\none\n--bc\ntwo\n--b--\n",
                "one\n--bc\ntwo"),
            Boundaries(
                "within a line", "multipart/mixed; boundary=b", "--b\n\none --b two\nx--b\n--b--\n",
                "one --b two\nx--b"),
            Boundaries(
                "at once after the header", "multipart/mixed; boundary=b", "--b\n--b\n\none\n--b--\n",
                "\none\n"),
            Boundaries(
                "part without empty line", "multipart/mixed; boundary=b",
                "--b\nContent-Type: text/plain\n--b\n\none\n--b--", "\none\n"),
            Boundaries(
                "prefix of the inner one", "multipart/mixed; boundary=b",
                "--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\none\n--bb--\n--b\n\ntwo\n--b--\n",
                "one\ntwo\n"),
            Boundaries(
                "inner one never closed", "multipart/mixed; boundary=b",
                "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--b\n\ntwo\n--b--\n",
                "one\ntwo\n"),
            Boundaries(
                "same boundary inside", "multipart/mixed; boundary=b",
                "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n--b--\n", "one"),
            Boundaries("missing semicolon", "multipart/mixed boundary=b", "--b\n\none\n--b--\n", "one"),
            Boundaries(
                "very long", "multipart/mixed; boundary=\(String(repeating: "b", count: 300))",
                "--\(String(repeating: "b", count: 300))\n\none\n--\(String(repeating: "b", count: 300))--",
                "one"),
        ])
    func boundaries(_ sample: Boundaries) {
        let read = message(ordinary + ["Content-Type: \(sample.type)"], sample.body)
        #expect(read.plainText == sample.text)
        #expect(read.problems.contains { $0.contains(sample.problem ?? "#") } == (sample.problem != nil))
    }

    @Test("H127 of two Content-Type or transfer encodings the first counts")
    func duplicates() {
        let read = message(
            ordinary + [
                "Content-Type: text/plain; charset=utf-8", "Content-Type: text/html",
                "Content-Transfer-Encoding: 8bit",
                "Content-Transfer-Encoding: base64",
            ], "aGk=")
        #expect(read.plainText == "aGk=")
        #expect(read.html == nil)
        #expect(read.problems.contains { $0.contains("several Content-Type fields") })
    }

    @Test(
        "a mail's own type may be sloppy",
        arguments: [
            ("text", "x"), ("plain", "x"), ("text/plain charset=us-ascii", "x"), ("", "x"), (";", "x"),
            ("text/plain;", "x"),
            ("TEXT/PLAIN", "x"),
        ])
    func types(_ sample: (String, String)) {
        #expect(message(ordinary + ["Content-Type: \(sample.0)"], "x").plainText == sample.1)
    }

    @Test("H126 parts and nesting at the limit are read, beyond it they are cut and named")
    func limits() {
        func parts(_ count: Int) -> Message {
            message(ordinary + [mixed], String(repeating: "--b\n\nx\n", count: count) + "--b--\n")
        }
        #expect(parts(999).problems == [])
        #expect(parts(1000).problems.contains { $0.contains("more than 1000 parts") })
        func nested(_ depth: Int) -> Message {
            let opening = (0..<depth).map { "Content-Type: multipart/mixed; boundary=x\($0)\n\n--x\($0)\n" }
            return Message(Array((opening.joined() + "\ndeep\n").utf8))
        }
        #expect(nested(64).plainText == "deep\n")
        #expect(nested(65).problems.contains { $0.contains("more than 64 deep") })
    }

    @Test("H126 text at the limit is whole, one byte more is cut and named")
    func textLimit() {
        var limits = Limits.standard
        limits.textBytes = 10
        let whole = Message(mail(ordinary, "0123456789"), limits: limits)
        #expect(whole.plainText == "0123456789")
        #expect(whole.problems == [])
        let cut = Message(mail(ordinary, "0123456789x"), limits: limits)
        #expect(cut.plainText == "0123456789")
        #expect(cut.problems.contains { $0.contains("limit of text bytes") })
    }
}
