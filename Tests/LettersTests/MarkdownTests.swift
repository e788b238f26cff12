import Testing

@testable import Letters

/// What a text in Markdown looks like.
struct MarkdownCase: CustomTestStringConvertible, Sendable {
    var source: String
    var text: String
    /// Without attributes; nil where it is not looked at.
    var html: String?

    init(_ source: String, text: String, html: String? = nil) {
        self.source = source
        self.text = text
        self.html = html
    }

    var testDescription: String { source.debugDescription }
}

struct MarkdownTests {
    @Test("a block reads as", arguments: blocks)
    func reads(block item: MarkdownCase) { expect(item) }

    @Test("words read as", arguments: words)
    func reads(words item: MarkdownCase) { expect(item) }

    @Test("emphasis is CommonMark's", arguments: emphasis)
    func reads(emphasis item: MarkdownCase) { expect(item) }

    private func expect(_ item: MarkdownCase) {
        let markdown = Markdown(item.source)
        #expect(markdown.text == item.text + "\n")
        if let html = item.html { #expect(bare(markdown.html) == html) }
    }

    /// HTML without attributes but addresses, and without the line breaks between its blocks.
    private func bare(_ html: String) -> String {
        var bare = ""
        for (index, piece) in html.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = piece.firstIndex(of: ">") else {
                bare += piece
                continue
            }
            let name = piece[..<end].prefix { $0 != " " }
            let address = piece[..<end].split(separator: " ").first { $0.hasPrefix("href=") }
            bare += "<" + name + (address.map { " " + $0 } ?? "") + piece[end...]
        }
        return bare.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
    }
}

extension MarkdownTests {
    static let blocks = [
        MarkdownCase("# One", text: "One\n===", html: "<h2>One</h2>"),
        MarkdownCase("## Two ##", text: "Two\n---", html: "<h3>Two</h3>"),
        MarkdownCase("### Three", text: "Three", html: "<h4>Three</h4>"),
        MarkdownCase("#hashtag", text: "#hashtag", html: "<p>#hashtag</p>"),
        MarkdownCase("One\n===\nTwo\n---", text: "One\n===\n\nTwo\n---", html: "<h2>One</h2>\n<h3>Two</h3>"),
        MarkdownCase("a\nb\n\nc", text: "a b\n\nc", html: "<p>a\nb</p>\n<p>c</p>"),
        MarkdownCase("a  \nb\\\nc", text: "a\nb\nc", html: "<p>a<br>\nb<br>\nc</p>"),
        MarkdownCase("- a\n- b", text: "- a\n- b", html: "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>"),
        MarkdownCase(
            "- a\n\n- b", text: "- a\n\n- b", html: "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>"),
        MarkdownCase("3. a\n4. b", text: "3. a\n4. b", html: "<ol>\n<li>a\n</li>\n<li>b\n</li>\n</ol>"),
        MarkdownCase(
            "- a\n  - b\n    1. c\n- d", text: "- a\n  - b\n    1. c\n- d",
            html:
                "<ul>\n<li>a\n<ul>\n<li>b\n<ol>\n<li>c\n</li>\n</ol>\n</li>\n</ul>\n</li>\n<li>d\n</li>\n</ul>"
        ),
        MarkdownCase("- a\nb", text: "- a b"),
        MarkdownCase("- a\n\n  b", text: "- a\n\n  b"),
        MarkdownCase("- a\n\nb", text: "- a\n\nb"),
        MarkdownCase("- a\n* b", text: "- a\n\n- b"),
        MarkdownCase("- a\n-\n- b", text: "- a\n-\n- b"),
        MarkdownCase("- a\n  > b\n  >\n- c", text: "- a\n  > b\n- c"),
        MarkdownCase("> - a\n>\n> - b", text: "> - a\n>\n> - b"),
        MarkdownCase("text\n- a", text: "text\n\n- a"),
        MarkdownCase("The year\n1986. A good one", text: "The year 1986. A good one"),
        MarkdownCase("1986\\. A good one", text: "1986. A good one"),
        MarkdownCase("-", text: "-", html: "<ul>\n<li></li>\n</ul>"),
        MarkdownCase("- [ ] open\n- [x] done", text: "- [ ] open\n- [x] done"),
        MarkdownCase("> a\n> b", text: "> a b", html: "<blockquote>\n<p>a\nb</p>\n</blockquote>"),
        MarkdownCase("> a\nb", text: "> a b"),
        MarkdownCase("> a\n\nb", text: "> a\n\nb"),
        MarkdownCase("> a\n>\n> - b", text: "> a\n>\n> - b"),
        MarkdownCase("> > a", text: "> > a"),
        MarkdownCase(
            "a\n\n---\nb\n\n* * *", text: "a\n\n* * *\n\nb\n\n* * *", html: "<p>a</p>\n<hr>\n<p>b</p>\n<hr>"),
        MarkdownCase(
            "    code  x\n\n    more", text: "    code  x\n\n    more", html: "<pre>code  x\nmore\n</pre>"),
        MarkdownCase("```swift\nlet *a* = 1\n  b\n```\nc", text: "    let *a* = 1\n      b\n\nc"),
        MarkdownCase("~~~\n```\n~~~", text: "    ```"),
        MarkdownCase("```\nnever closed", text: "    never closed"),
        MarkdownCase("- a\n  ```\n  b\n  ```", text: "- a\n      b"),
        MarkdownCase("\tcode", text: "    code"),
        MarkdownCase("-\ta\n\n\tb", text: "- a\n\n  b"),
        MarkdownCase("<!-- for me -->\na", text: "a"),
        MarkdownCase("a\n<!-- for\nme\n\n-->\nb", text: "a\n\nb"),
        MarkdownCase("<!-- never closed", text: "<!-- never closed"),
        MarkdownCase("<b>bold</b>", text: "<b>bold</b>", html: "<p>&lt;b&gt;bold&lt;/b&gt;</p>"),
        MarkdownCase(
            "| a | b |\n|---|:-:|\n| 1 | 22 |\n| 3 |\n\nc", text: "a   | b\n--- | ---\n1   | 22\n3   |\n\nc",
            html:
                "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>22</td></tr>\n<tr><td>3</td></tr>\n</table>\n<p>c</p>"
        ),
        MarkdownCase("a | b\n--- | ---\nx \\| y | `z`", text: "a     | b\n----- | ---\nx | y | `z`"),
        MarkdownCase("a | b\n- not one", text: "a | b\n\n- not one"),
    ]

    static let words = [
        MarkdownCase("a `b *c*` d", text: "a `b *c*` d", html: "<p>a <code>b *c*</code> d</p>"),
        MarkdownCase("`` a ` b ``", text: "`a ` b`", html: "<p><code>a ` b</code></p>"),
        MarkdownCase("`never closed", text: "`never closed"),
        MarkdownCase("\\*a\\*", text: "*a*", html: "<p>*a*</p>"),
        MarkdownCase("a & b &lt; &copy; &#65; &x; &#0;", text: "a & b < © A &x;"),
        MarkdownCase(
            "[site](https://a.example/b \"title\")", text: "site <https://a.example/b>",
            html: "<p><a href=\"https://a.example/b\">site</a></p>"),
        MarkdownCase(
            "[https://a.example](https://a.example)", text: "https://a.example",
            html: "<p><a href=\"https://a.example\">https://a.example</a></p>"),
        MarkdownCase("[a](<b c>)", text: "a <b c>", html: "<p>a &lt;b c&gt;</p>"),
        MarkdownCase("[a](b(c)d)", text: "a <b(c)d>"),
        MarkdownCase("[a] (b)", text: "[a] (b)"),
        MarkdownCase("[a](b", text: "[a](b"),
        MarkdownCase(
            "[a][x] [X] [no]\n\n[x]: https://x.example",
            text: "a <https://x.example> X <https://x.example> [no]"),
        MarkdownCase(
            "![logo](https://a.example/l.png)", text: "logo <https://a.example/l.png>",
            html: "<p><a href=\"https://a.example/l.png\">logo</a></p>"),
        MarkdownCase(
            "see https://a.example/x_y_z.", text: "see https://a.example/x_y_z.",
            html: "<p>see <a href=\"https://a.example/x_y_z\">https://a.example/x_y_z</a>.</p>"),
        MarkdownCase("(https://a.example)", text: "(https://a.example)"),
        MarkdownCase(
            "<me@a.example>", text: "me@a.example",
            html: "<p><a href=\"mailto:me@a.example\">me@a.example</a></p>"),
        MarkdownCase("a < b > c", text: "a < b > c", html: "<p>a &lt; b &gt; c</p>"),
        MarkdownCase(
            "[x](javascript:alert(1))", text: "x <javascript:alert(1)>",
            html: "<p>x &lt;javascript:alert(1)&gt;</p>"),
        MarkdownCase(
            "[a [b](https://c.example) d](https://e.example)",
            text: "[a b <https://c.example> d](https://e.example)"),
        MarkdownCase("a\u{202E}b\u{0}c\u{1B}[1m", text: "abc[1m"),
    ]

    static let emphasis = [
        MarkdownCase("*a* _b_", text: "*a* *b*", html: "<p><em>a</em> <em>b</em></p>"),
        MarkdownCase(
            "**a** __b__", text: "**a** **b**", html: "<p><strong>a</strong> <strong>b</strong></p>"),
        MarkdownCase("***a***", text: "***a***", html: "<p><em><strong>a</strong></em></p>"),
        MarkdownCase("~~a~~ ~b~", text: "~~a~~ ~b~", html: "<p><s>a</s> ~b~</p>"),
        MarkdownCase("snake_case_name", text: "snake_case_name", html: "<p>snake_case_name</p>"),
        MarkdownCase("a*b*c", text: "a*b*c", html: "<p>a<em>b</em>c</p>"),
        MarkdownCase("2 * 3 * 4", text: "2 * 3 * 4", html: "<p>2 * 3 * 4</p>"),
        MarkdownCase("*a **b** c*", text: "*a **b** c*", html: "<p><em>a <strong>b</strong> c</em></p>"),
        MarkdownCase("**a *b* c**", text: "**a *b* c**", html: "<p><strong>a <em>b</em> c</strong></p>"),
        MarkdownCase("*a", text: "*a", html: "<p>*a</p>"),
        MarkdownCase("a**", text: "a**", html: "<p>a**</p>"),
        MarkdownCase("*a [b*](https://c.example)", text: "*a b* <https://c.example>"),
        MarkdownCase("**a*", text: "**a*", html: "<p>*<em>a</em></p>"),
        MarkdownCase("*foo**bar*", text: "*foo**bar*", html: "<p><em>foo**bar</em></p>"),
        MarkdownCase("**“a”**b", text: "**“a”**b", html: "<p>**“a”**b</p>"),
    ]
}
