import Mail
import Testing

@testable import Letters

@Suite("Whatever is given for Markdown")
struct MarkdownPropertyTests {
    /// The same numbers for the same seed (SplitMix64).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let scraps = [
        "a", "word ", " ", "\n", "\n\n", "\t", "    ", "# ", "## ", "- ", "* ", "1. ", "2) ", "> ", ">", "*",
        "**", "_", "__", "~~", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "](", "![", "<", ">", "&amp;",
        "&#x41;", "\\", "|", "|---|\n", "---\n", "===\n", "<!--", "-->", "https://a.example/", "[x]: b\n",
        "\r",
        "\u{0}", "\u{202E}", "é", "漢", "👩‍🚀", "<script>alert(1)</script>", "\"><img src=x onerror=y>",
        "javascript:x",
    ]

    private static func text(_ seed: UInt64) -> String {
        var random = Numbers(state: seed)
        return (0..<Int.random(in: 0...60, using: &random)).map { _ in
            scraps.randomElement(using: &random) ?? ""
        }.joined()
    }

    @Test("H172 its HTML has our own elements, each closed, and no word is lost", arguments: UInt64(0)..<600)
    func safe(seed: UInt64) {
        let source = Self.text(seed)
        let markdown = Markdown(source)
        let html = HTMLReader(markdown.html)
        #expect(
            html.names.isSubset(of: [
                "h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "tr", "th", "td",
                "em", "strong", "s", "code", "a", "br",
            ]), "\(source.debugDescription)")
        expectClosed(html.tags, source)
        for tag in html.tags where tag.contains("href") {
            #expect(
                ["\"https://", "\"http://", "\"mailto:"].contains { tag.contains("href=" + $0) }, "\(tag)")
            #expect(!tag.contains("onerror"))
        }
        #expect(!markdown.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }

    private func expectClosed(_ tags: [String], _ source: String) {
        var open: [Substring] = []
        for tag in tags {
            let name = tag.dropFirst().prefix { $0 != ">" && $0 != " " }
            if name.hasPrefix("/") {
                #expect(open.popLast() == name.dropFirst(), "\(source.debugDescription)")
            } else if name != "br", name != "hr" {
                open.append(name)
            }
        }
        #expect(open.isEmpty, "\(source.debugDescription)")
    }

    @Test("any bytes give a text", arguments: UInt64(0)..<200)
    func total(seed: UInt64) {
        var random = Numbers(state: seed)
        let bytes = (0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let markdown = Markdown(String(decoding: bytes, as: UTF8.self))
        #expect(markdown.text.utf8.count + markdown.html.utf8.count >= 0)
    }

    /// What makes careless readers slow, as large as a brief may be: the test's own time limit is the measure.
    static let heavy = [
        ">", "> ", "- ", "* a\n", "1. a\n ", "[", "]", "[a](", "[a](b ", "![", "![a](b)[", "*", "*a ",
        "**a* ",
        "_a", "*a_b ", "~~a", "`", "`a", "``a`", "<", "<a", "&", "&a", "\\", "|", "|\n", "|a|\n|-|\n", "a\n",
        "\n",
        "    a\n", "```\n", "<!--", "[a]: b\n", "[a]", "[a][b]", "https://(", "https://a.", "# ", "a  \n",
        "- a\n\n", "> a\n- b\n", " \t", "a **b ", "(", "h", "***a*", "`` ` ",
    ]

    @Test("time and size grow with the text alone", .timeLimit(.minutes(2)), arguments: heavy)
    func linear(scrap: String) {
        let source = String(repeating: scrap, count: (64 << 10) / scrap.utf8.count)
        let markdown = Markdown(source)
        #expect(markdown.html.utf8.count <= (2 << 20) + 4096)
        #expect(markdown.text.utf8.count <= 40 * source.utf8.count)
    }
}
