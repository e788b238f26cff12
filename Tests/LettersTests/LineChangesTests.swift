import Testing

@testable import Letters

struct LineChangesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var old: String
        var new: String
        var text: String

        init(_ name: String, _ old: String, _ new: String, _ text: String) {
            (self.name, self.old, self.new, self.text) = (name, old, new, text)
        }

        var testDescription: String { name }
    }

    static let cases = [
        Case("nothing", "a\nb\n", "a\nb\n", ""),
        Case("white space is no change", "a  b\n\nc\n", "a b\nc \n\n", ""),
        Case("a line that came", "a\nc\n", "a\nb\nc\n", "  a\n+ b\n  c\n"),
        Case("a line that went", "a\nb\nc\n", "a\nc\n", "  a\n- b\n  c\n"),
        Case("a line that became another", "a\nb\nc\n", "a\nx\nc\n", "  a\n- b\n+ x\n  c\n"),
        Case("at either end", "a\nb\n", "x\na\nb\ny\n", "+ x\n  a\n  b\n+ y\n"),
        Case(
            "far from each other", "1\n2\n3\n4\n5\n6\n", "1\nx\n2\n3\n4\n5\n6\ny\n",
            "  1\n+ x\n  2\n  ...\n  6\n+ y\n"),
        Case("everything", "a\nb\n", "c\n", "- a\n- b\n+ c\n"),
        Case("all of it new", "", "a\n", "+ a\n"),
    ]

    @Test("what was changed is shown with a line around it", arguments: cases)
    func changes(_ item: Case) {
        #expect(LineChanges(from: item.old, to: item.new).text(more: nil) == item.text)
    }

    @Test("markup in a brief stays text")
    func escaped() {
        let html = LineChanges(from: "", to: "<img src=x>").html(more: nil)
        #expect(html.contains("&lt;img src=x&gt;"))
        #expect(!html.contains("<img"))
    }

    @Test("of very many changes the first are shown and the rest is counted")
    func many() {
        let changes = LineChanges(
            from: (0..<5000).map { "old \($0)\n" }.joined(), to: (0..<5000).map { "new \($0)\n" }.joined())
        #expect(changes.lines.count == 200)
        #expect(changes.left == 9800)
        #expect(changes.text(more: "... and 9800 more").hasSuffix("... and 9800 more\n"))
    }
}
