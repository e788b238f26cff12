import Foundation
import Mail
import Testing

@testable import Reading

/// What holds for every mail, tried on seeded ones.
@Suite struct PropertyTests {
    /// SplitMix64: the same seed gives the same mails.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    static let lines = [
        "Done:", "- header", "* copy, all four pages", "Next:", "footer by Friday", "Blockers: none",
        "1: 80%",
        "LAND-1: waiting for images", "I finished the menu. Tomorrow I will test it.", "Hours: 6.5", "", "",
        "Is the colour right?", "2. call Lee", "The form is not ready yet.", "Zwölf Seiten geschrieben",
        "今日：テスト",
    ]

    static func text(_ generator: inout Generator) -> String {
        let body = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            lines[Int.random(in: lines.indices, using: &generator)]
        }
        return (["Worked on the page."] + body).joined(separator: "\n")
    }

    static func reading(_ text: String) -> Reading {
        let head = "From: Maria Lopez <maria@example.net>\nDate: Mon, 23 Nov 2026 09:15:00 +0000\n"
        let type = "In-Reply-To: <a@b.example>\nContent-Type: text/plain; charset=utf-8\n\n"
        return Message(Array((head + type + text).utf8)).reading()
    }

    static let quote = """


        On Mon, Nov 23, 2026 at 9:00 AM Status <status@example.com> wrote:

        > Hi Maria,
        > what did you do, and what is 100% done?
        > Due by 3 December.

        """

    @Test("A quote below changes nothing", arguments: 0..<60)
    func quoteBelow(seed: Int) {
        var generator = Generator(state: UInt64(seed))
        let text = Self.text(&generator)
        let alone = Self.reading(text)
        let quoting = Self.reading(text + Self.quote)
        #expect(quoting.reply == alone.reply)
        #expect(quoting.update == alone.update)
    }

    @Test("What was trimmed once is not trimmed again", arguments: 0..<60)
    func idempotent(seed: Int) {
        var generator = Generator(state: UInt64(seed) &+ 1000)
        let once = Reply(Self.text(&generator) + Self.quote).text
        #expect(Reply(once).text == once)
    }

    @Test("Every word of a reply is found again", arguments: 0..<60)
    func nothingLost(seed: Int) {
        var generator = Generator(state: UInt64(seed) &+ 2000)
        let reading = Self.reading(Self.text(&generator))
        let update = reading.update
        let found =
            (update.done + update.next + update.blockers + update.questions + update.notes
            + update.tasks.map { "\($0.ref) \($0.text)" }).joined(separator: " ")
        for word in [
            "header", "copy", "footer", "images", "menu", "test", "colour", "Lee", "form", "Seiten", "テスト",
        ]
        where reading.reply?.contains(word) == true {
            #expect(found.contains(word), "\(word) is lost of: \(reading.reply ?? "")")
        }
    }

    @Test("Any bytes give a reading", arguments: 0..<80)
    func total(seed: Int) {
        var generator = Generator(state: UInt64(seed) &+ 3000)
        let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let types = ["text/plain; charset=utf-8", "text/html; charset=utf-8", "text/plain"]
        let head = "From: a@b.example\nContent-Type: \(types[seed % 3])\n\n"
        let text = Message(Array(head.utf8) + bytes).reading().reply ?? ""
        #expect(text.utf8.count <= 40_000)
    }

    @Test("Broken HTML gives a reading", arguments: 0..<60)
    func brokenHTML(seed: Int) {
        var generator = Generator(state: UInt64(seed) &+ 4000)
        let pieces = [
            "<div>", "</div>", "<p", "<table><tr><td>", "</td>", "<li>", "<ol start=3>", "&amp", "&#x1F600;",
            "&#99999999;",
            "text ", "<blockquote type=cite>", "</blockquote>", "<!--", "-->", "<style>", "</style>",
            "<a href='http://x.example'>",
            "</a>", "\u{A0}", "<br>", "<span style=\"color:red;display:none\">", "</span>", "<", ">", "\"",
            "&nbsp;",
        ]
        let html = (0..<200).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
        let text = HTMLText(html).text
        #expect(!text.contains("<style>"))
    }
}
