import Testing

@testable import Reading

@Suite struct HTMLTextTests {
    static let cases: [(html: String, text: String)] = [
        ("<p>a</p><p>b</p>", "a\n\nb\n"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb\n"),
        ("a<br>b<br><br>c", "a\nb\n\nc\n"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c\n"),
        ("<ol start=\"3\"><li>a<li>b</ol>", "3. a\n4. b\n"),
        (
            "<table><tr><td>a</td><td><p>b</p></td></tr><tr><td>c</td><td>d</td></tr></table>",
            "a | b\nc | d\n"
        ),
        ("<a href=\"https://x.example/y\">here</a>", "here <https://x.example/y>\n"),
        ("<a href=\"https://x.example/\">x.example</a>", "x.example\n"),
        ("<a href=\"mailto:a@b.example\">a@b.example</a>", "a@b.example\n"),
        ("caf&eacute; &lt;b&gt; &#8364; &#x80; &notit; &nope;", "café <b> € € ¬it; &nope;\n"),
        ("<blockquote type=cite>a<blockquote>b</blockquote></blockquote>c", "> a\n> > b\nc\n"),
        ("<blockquote style=\"margin:0 0 0 40px;border:none\">mine</blockquote>", "mine\n"),
        ("<pre>a\n  b</pre>", "a\n  b\n"),
        ("<span style=\"display:none\">x</span>y<span style=\"font-size:0\">z</span>", "y\n"),
        ("<div style=\"background:#000;color:#fff\">light on dark</div>", "light on dark\n"),
        ("<script>if (a < b) {}</script>a<!-- b --><title>t</title>", "a\n"),
        ("a < b and c > d", "a < b and c > d\n"),
        ("<style>.pre{display:none !important}</style><span class=pre>x</span>y", "y\n"),
        (
            "<style><!-- /* a{} */ div.p, #q { font-size:0 } --></style><div class='o p'>x</div><p id=q>x</p>y",
            "y\n"
        ),
        (
            "<style>@media (max-width:9px){.p{display:none}} .q{visibility:hidden}</style><i class=p>y</i>",
            "y\n"
        ),
        ("<style>.p{display:none}</style><div class=p style='display:block'>y</div>", "y\n"),
        ("<style>.a .p{display:none}</style><div class=p>y</div>", "y\n"),
        ("<p style='margin-top:0; margin-bottom:0'>a</p><p style='margin:0'>b</p>", "a\nb\n"),
        ("<style>P {margin:0in}</style><p>a</p><p>b</p><p style='margin:1em 0'>c</p>", "a\nb\n\nc\n"),
        ("<p style='margin:0 0 12px'>a</p><p style='margin:0 0 12px'>b</p>", "a\n\nb\n"),
        ("<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", "a\n\nb\n"),
    ]

    @Test("HTML is rendered as a person sees it", arguments: cases)
    func rendered(html: String, text: String) {
        #expect(HTMLText(html).text == text)
    }
}
