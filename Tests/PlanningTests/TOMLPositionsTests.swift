import Testing

@testable import Planning

@Suite("Where values stand in TOML")
struct TOMLPositionsTests {
    /// `‸` stands before the value of `path`, words and numbers divided by blanks.
    @Test(arguments: [
        ("a = ‸1", "a"),
        ("b = \"\"\"\na = 2\n\"\"\"\"\"\na = ‸1", "a"),
        ("b = '''\na = 2 \\'''\na = ‸1", "a"),
        ("b = \"\\\" # \\\\\" # a = 2\na = ‸1", "a"),
        ("b = ']' # [a]\n'a' = ‸1", "a"),
        ("a.b . c = ‸1", "a b c"),
        ("[a]\nb = 2\n[a.b.c]\nd = ‸1", "a b c d"),
        ("a = [1, ‸2]", "a 1"),
        ("a = [\n  1, # one, [two]\n  [2, 3], ‸'4',\n]", "a 2"),
        ("a = [[1, 2], [3, ‸4]]", "a 1 1"),
        ("a = {b = 1, c = {d = [0, ‸1], e = 2}}", "a c d 1"),
        ("a = {b = [1, {c = 2}], d.e = ‸3}", "a d e"),
        ("[[a]]\nb = 1\n[[a]]\nb = ‸2", "a 1 b"),
        ("[[a]]\n[[a.b]]\n[[a.b]]\nc = 1\n[[a]]\n[[a.b]]\nc = ‸1", "a 1 b 0 c"),
        ("[[a]]\n[a.b]\nc = 0\n[[a]]\n[a.b]\nc = ‸1", "a 1 b c"),
        ("x = 1979-05-27 07:32:00\r\na = ‸1979-05-27", "a"),
        ("\u{FEFF}a = ‸1", "a"),
    ])
    func place(_ marked: String, path: String) {
        let bytes = Array(marked.utf8)
        let mark = Array("‸".utf8)
        let offset = bytes.indices.first { bytes[$0...].starts(with: mark) }
        let source = Array(marked.replacing("‸", with: "").utf8)
        let steps = path.split(separator: " ").map { word in
            Int(word).map(TOMLStep.index) ?? .key(String(word))
        }
        #expect(TOMLPositions(source).places[steps]?.value == offset)
    }

    @Test("a table's place is its header's, or its key's")
    func tables() {
        let positions = TOMLPositions(Array("x = 1\n[a.b]\nc = {d = 1}\n  [[e]]\n".utf8))
        #expect(positions.place(of: [.key("a")]).value == 6)
        #expect(positions.place(of: [.key("a"), .key("b"), .key("missing")]).key == 6)
        #expect(positions.place(of: [.key("a"), .key("b"), .key("c")]) == TOMLPlace(key: 12, value: 16))
        #expect(positions.place(of: [.key("e"), .index(0), .key("f")]).value == 26)
        #expect(positions.place(of: [.key("nowhere")]).value == 0)
    }

    @Test(
        "what is no TOML ends, whatever it is",
        arguments: [
            "[", "[[", "a", "a=", "a=[", "a={", "a={b", "a=\"", "a='''", "=", "]", "a=[,", "a={,}", ".", "\\",
            "a=[}", "a={]",
        ])
    func ends(_ text: String) {
        for repeats in [1, 2, 1000] {
            _ = TOMLPositions(Array(String(repeating: text, count: repeats).utf8))
            _ = TOMLPositions(Array(String(repeating: text + "\n", count: repeats).utf8))
        }
    }
}
