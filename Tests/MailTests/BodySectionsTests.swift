import Testing

@testable import Mail

struct BodySectionsTests {
    /// A part with its fields and text.
    private func part(_ type: String, _ text: String, _ more: String = "") -> String {
        "Content-Type: \(type)\n\(more)\n\(text)\n"
    }

    private func multipart(_ kind: String, _ name: String, _ parts: String...) -> String {
        let pieces = parts.map { "--\(name)\n\($0)" }.joined()
        return "Content-Type: multipart/\(kind); boundary=\(name)\n\n\(pieces)--\(name)--\n"
    }

    private func read(_ body: String) -> Message {
        Message(Array((ordinary.joined(separator: "\n") + "\n" + body).utf8))
    }

    @Test("of an alternative the plain part is the text and the other one the HTML")
    func alternative() {
        let read = read(
            multipart("alternative", "a", part("text/plain", "plain"), part("text/html", "<p>html")))
        #expect(read.plainText == "plain")
        #expect(read.html == "<p>html")
        #expect(read.attachments == [])
    }

    @Test("of an alternative with a blank plain part the next one counts")
    func blankAlternative() {
        let read = read(
            multipart(
                "alternative", "a", part("text/plain", " "), part("text/plain", "b"), part("text/html", "c")))
        #expect(read.plainText == "b")
    }

    @Test("text around an attachment is joined in order")
    func around() {
        let read = read(
            multipart(
                "mixed", "m", part("text/plain", "one"),
                part("application/pdf", "x", "Content-Disposition: inline; filename=a.pdf\n"),
                part("text/plain", "two")))
        #expect(read.plainText == "one\ntwo\n")
        #expect(read.attachments.map(\.name) == ["a.pdf"])
    }

    @Test("where a section has HTML alone, the HTML has all the words and the text does not pretend to")
    func htmlWithFooter() {
        let read = read(
            multipart("mixed", "m", part("text/html", "<p>mine"), part("text/plain", "list <footer>")))
        #expect(read.plainText == nil)
        #expect(read.html == "<p>mine\n<div>list &lt;footer&gt;</div>\n")
    }

    @Test("nested alternatives, related and mixed are read from inside out")
    func nested() {
        let related = multipart(
            "related", "r", part("text/html", "<img src=\"cid:i@x\">"),
            part("image/png", "AAAA", "Content-ID: <i@x>\nContent-Transfer-Encoding: base64\n"))
        let read = read(
            multipart("mixed", "m", multipart("alternative", "a", part("text/plain", "t"), related)))
        #expect(read.plainText == "t")
        #expect(read.html == "<img src=\"cid:i@x\">")
        #expect(read.attachments == [])
    }

    @Test("a picture that the HTML does not show is an attachment")
    func unshownPicture() {
        let read = read(
            multipart(
                "related", "r", part("text/html", "<p>no picture"),
                part("image/png", "AAAA", "Content-ID: <i@x>\nContent-Transfer-Encoding: base64\n")))
        #expect(read.attachments == [Attachment(name: nil, type: "image/png", size: 3)])
    }

    @Test(
        "a signature is no attachment, and what is signed is read",
        arguments: ["application/pgp-signature", "application/pkcs7-signature"])
    func signed(_ type: String) {
        let read = read(
            multipart(
                "signed", "s", part("text/plain", "signed"),
                part(type, "AAAA", "Content-Disposition: attachment; filename=smime.p7s\n")))
        #expect(read.plainText == "signed")
        #expect(read.attachments == [])
    }

    @Test("a mail that is attached is an attachment, and its text somebody else's")
    func attachedMail() {
        let inner = "From: x@y.z\nSubject: inner\n\nFrom inside\n--mm here\n"
        let read = read(multipart("mixed", "m", part("text/plain", "mine"), part("message/rfc822", inner)))
        #expect(read.plainText == "mine")
        #expect(read.attachments.map(\.type) == ["message/rfc822"])
        #expect(read.attachments.map(\.size) == [inner.utf8.count])
    }

    struct Hidden: CustomTestStringConvertible {
        let name: String
        let body: String
        let text: String?
        let attachments: [String?]
        var testDescription: String { name }
    }

    @Test(
        "H129 a text file is an attachment beside text, and the text where there is no other",
        arguments: [
            Hidden(
                name: "attached alone",
                body: "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nhi\n",
                text: "hi\n", attachments: ["a.txt"]),
            Hidden(
                name: "named alone", body: "Content-Type: text/plain; name=a.txt\n\nhi\n", text: "hi\n",
                attachments: []),
            Hidden(
                name: "inline alone",
                body: "Content-Type: text/plain\nContent-Disposition: inline; filename=a.txt\n\nhi\n",
                text: "hi\n", attachments: []),
            Hidden(
                name: "inline after text",
                body:
                    "Content-Type: multipart/mixed; boundary=m\n\n--m\n\nmine\n--m\nContent-Type: text/plain; name=a.txt\nContent-Disposition: inline\n\nfile\n--m--\n",
                text: "mine", attachments: ["a.txt"]),
            Hidden(
                name: "attached beside a picture",
                body:
                    "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: image/png\n\nx\n--m\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nfile\n--m--\n",
                text: "file", attachments: [nil, "a.txt"]),
        ])
    func textFiles(_ sample: Hidden) {
        let read = read(sample.body)
        #expect(read.plainText == sample.text)
        #expect(read.attachments.map(\.name) == sample.attachments)
    }

    @Test(
        "H129 what has no text says why",
        arguments: [
            ("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n", "calendar"),
            ("Content-Type: application/ms-tnef; name=winmail.dat\n\nx", "winmail.dat"),
            ("Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx", "opaque S/MIME signature"),
            ("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx", "encrypted"),
            (
                "Content-Type: multipart/encrypted; boundary=e\n\n--e\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--e\nContent-Type: application/octet-stream\n\nx\n--e--\n",
                "encrypted"
            ),
            ("Content-Type: image/png\n\nx", "nothing but image/png"),
            (
                "Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n",
                "encrypted"
            ),
        ])
    func absence(_ sample: (String, String)) {
        let read = read(sample.0)
        #expect(read.plainText == nil)
        #expect(read.html == nil)
        #expect(read.textAbsence?.contains(sample.1) == true)
    }

    @Test("a text that is signed inline loses the armour alone")
    func clearSigned() {
        let armoured = """
            -----BEGIN PGP SIGNED MESSAGE-----
            Hash: SHA512

            done
            - -- dashes
            -----BEGIN PGP SIGNATURE-----

            abc
            -----END PGP SIGNATURE-----
            footer
            """
        #expect(read("Content-Type: text/plain\n\n\(armoured)").plainText == "done\n-- dashes\nfooter")
    }

    @Test(
        "H138 a name is a base name without controls and overrides",
        arguments: [
            ("../../etc/cron.d/x", "x"), ("C:\\dir\\a.txt", "a.txt"),
            (".ssh/authorized_keys", "authorized_keys"), ("a\u{0}b", "ab"),
            ("a\u{202E}gpj.exe", "agpj.exe"), ("..", nil), ("/", nil), (" ", nil), ("a/", nil),
            ("é.txt", "é.txt"),
        ])
    func fileNames(_ sample: (String, String?)) {
        #expect(FileName.base(sample.0) == sample.1)
        #expect(FileName.base(String(repeating: "x", count: 4000))?.utf8.count ?? 0 <= 255)
    }
}
