import Testing

@testable import Mail

struct HeaderTests {
    @Test("fields are found by name in any case, unfolded, in order")
    func lookup() {
        let header = message(["X-One: a", "x-one:\tb\n  c", "Subject: =?utf-8?q?d=C3=A9j=C3=A0?="], "text")
            .header
        #expect(header.first("X-ONE") == "a")
        #expect(header.all("x-One") == ["a", "b  c"])
        #expect(header.count("X-One") == 2)
        #expect(header.first("Subject") == "=?utf-8?q?d=C3=A9j=C3=A0?=")
        #expect(header.decoded("Subject") == "déjà")
        #expect(header.first("X-Two") == nil)
        #expect(header.all.map(\.name) == ["X-One", "x-one", "Subject"])
    }

    struct LineEnd: CustomTestStringConvertible {
        let name: String
        let bytes: String
        var testDescription: String { name }
    }

    @Test(
        "H134 bare CR, bare LF and CRCRLF end lines like CRLF, in header and body",
        arguments: [
            LineEnd(name: "CRLF", bytes: "\r\n"), LineEnd(name: "LF", bytes: "\n"),
            LineEnd(name: "CR", bytes: "\r"), LineEnd(name: "CRCRLF", bytes: "\r\r\n"),
        ])
    func lineEnds(_ end: LineEnd) {
        let lines = ["From: a@b.c", "Subject: one", " two", "Date: x", "", "first", "second", ""]
        let read = Message(Array(lines.joined(separator: end.bytes).utf8))
        #expect(read.subject == "one two")
        #expect(read.plainText == "first\nsecond\n")
    }

    @Test("H134 LFCR, NEL, VT, FF, U+2028 and U+2029 end lines of text")
    func oddLineEnds() {
        let read = message(
            ["Content-Type: text/plain; charset=utf-8"], "a\u{85}b\u{B}c\u{C}d\u{2028}e\u{2029}f")
        #expect(read.plainText == "a\nb\nc\nd\ne\nf")
        #expect(Message(Array("From: a@b.c\n\na\n\rb".utf8)).plainText == "a\nb")
    }

    struct Broken: CustomTestStringConvertible {
        let name: String
        let bytes: String
        let subject: String
        let text: String?
        var testDescription: String { name }
    }

    @Test(
        "H135 what is no field is skipped where fields follow, and begins the body where none do",
        arguments: [
            Broken(
                name: "mailbox line first", bytes: "From a@b Mon Nov 23\nSubject: s\n\nt", subject: "s",
                text: "t"),
            Broken(
                name: "quoted mailbox line", bytes: ">From a@b Mon\nSubject: s\n\nt", subject: "s", text: "t"),
            Broken(
                name: "line without colon", bytes: "Subject: s\nno field\nTo: a@b.c\n\nt", subject: "s",
                text: "t"),
            Broken(name: "colon first", bytes: "Subject: s\n: x\nTo: a@b.c\n\nt", subject: "s", text: "t"),
            Broken(
                name: "no empty line", bytes: "Subject: s\nHello there\nmore", subject: "s",
                text: "Hello there\nmore"),
            Broken(name: "space before colon", bytes: "Subject : s\n\nt", subject: "s", text: "t"),
            Broken(
                name: "folded by spaces alone", bytes: "Subject: s\n \n  more\n\nt", subject: "s   more",
                text: "t"),
            Broken(name: "UTF-8 name", bytes: "Subjekt-ü: x\nSubject: s\n\nt", subject: "s", text: "t"),
        ])
    func tolerance(_ broken: Broken) {
        let read = Message(Array(broken.bytes.utf8))
        #expect(read.subject == broken.subject)
        #expect(read.plainText == broken.text)
    }

    @Test(
        "H136 no header, no body, one byte, no byte are read",
        arguments: [
            (bytes: "", text: ""), (bytes: "x", text: "x"), (bytes: "\n", text: ""),
            (bytes: "\n\nhi", text: "\nhi"),
            (bytes: "From: a@b.c\nSubject: s\n", text: ""),
            (bytes: "just some words\nand more", text: "just some words\nand more"),
        ])
    func almostNothing(_ sample: (bytes: String, text: String)) {
        #expect(Message(Array(sample.bytes.utf8)).plainText == sample.text)
    }

    @Test("H126 a header at the limit is kept whole, one byte more is cut and named")
    func headerLimit() {
        let bytes = Array("Subject: abc\nTo: a@b.c\n\nt".utf8)
        var limits = Limits.standard
        limits.headerBytes = 22
        #expect(Message(bytes, limits: limits).to.count == 1)
        #expect(Message(bytes, limits: limits).problems.contains { $0.contains("limit") } == false)
        limits.headerBytes = 21
        let cut = Message(bytes, limits: limits)
        #expect(cut.to == [])
        #expect(cut.subject == "abc")
        #expect(cut.plainText == "t")
        #expect(cut.problems.contains("the header was cut at the limit of header bytes"))
    }
}
