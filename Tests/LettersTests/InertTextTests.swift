import Testing

@testable import Letters

struct InertTextTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var line: String

        var testDescription: String { name }

        init(_ name: String, _ text: String, _ line: String) {
            self.name = name
            self.text = text
            self.line = line
        }
    }

    static let cases = [
        Case("plain text", "Zoë: 完了, готово!", "Zoë: 完了, готово!"),
        Case("white space in runs", "  a \t b\u{A0}\u{3000}c  ", "a b c"),
        Case("line breaks of every kind", "a\r\nb\u{85}c\u{2028}d\u{2029}e\u{0B}f", "a b c d e f"),
        Case("a terminal's escape", "\u{1B}[2J\u{1B}]0;owned\u{07}x", "[2J]0;ownedx"),
        Case("C1 and DEL and NUL", "a\u{9B}31mb\u{7F}c\u{0}d", "a31mbcd"),
        Case("bidirectional overrides", "invoice\u{202E}fdp.exe\u{202C}", "invoicefdp.exe"),
        Case("isolates and marks", "a\u{2066}b\u{2069}c\u{200E}d\u{200F}e\u{061C}f", "abcdef"),
        Case("zero width", "pay\u{200B}pal\u{FEFF}\u{2060}\u{AD}", "paypal"),
        Case("a joiner between ASCII", "a\u{200D}b\u{200C}c", "abc"),
        Case("a joiner of an emoji", "👩\u{200D}💻", "👩\u{200D}💻"),
        Case("a joiner of Persian", "می\u{200C}خواهم", "می\u{200C}خواهم"),
        Case("joiners in a row", "👩\u{200D}\u{200D}\u{200D}💻", "👩\u{200D}💻"),
        Case("tag characters", "ok\u{E0041}\u{E0042}", "ok"),
        Case("blank letters", "a\u{3164}\u{FFA0}b", "ab"),
        Case("noncharacters", String(decoding: [0x61, 0xEF, 0xBF, 0xBE, 0x62], as: UTF8.self), "ab"),
        Case(
            "a heap of marks", "e" + String(repeating: "\u{301}", count: 500),
            "e" + String(repeating: "\u{301}", count: 8)),
        Case("nothing at all", "\u{200B}\u{1B}\u{202E}", ""),
    ]

    @Test("H175 what is not text is gone from a line", arguments: cases)
    func line(_ item: Case) {
        #expect(InertText.line(item.text).unicodeScalars.elementsEqual(item.line.unicodeScalars))
    }

    @Test("lines keep their breaks, and runs of blank ones become one break")
    func lines() {
        #expect(InertText.lines("a\r\n\r\n  b\u{1B}\u{2028}c\n") == "a\nb\nc")
    }

    @Test(
        "what is longer than the limit is cut, and says so",
        arguments: [
            (5, "abcdefgh", "abcd…"), (8, "abcdefgh", "abcdefgh"), (3, "ab cdef", "ab…"), (1, "ab", "…"),
        ])
    func limit(_ limit: Int, _ text: String, _ line: String) {
        #expect(InertText.line(text, limit: limit) == line)
    }

    @Test("a mail's worth of text takes linear time")
    func large() {
        let text = String(repeating: "Zoë\n", count: 250_000)
        #expect(InertText.lines(text).unicodeScalars.count == 999_999)
    }

    @Test("a mail's worth of marks takes linear time")
    func long() {
        let text = "e" + String(repeating: "\u{301}\u{200D}\u{202E}", count: 300_000)
        #expect(InertText.line(text).unicodeScalars.count == 9)
    }
}
