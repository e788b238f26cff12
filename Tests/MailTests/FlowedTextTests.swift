import Testing

@testable import Mail

struct FlowedTextTests {
    @Test(
        "flowed lines are joined, quotes keep their depth, signatures their mark",
        arguments: [
            ("one \ntwo\nthree\n", "one two\nthree\n"), ("> a \n> b\n> \nc", "> a b\n>\nc"),
            (">> a \n> b", ">> a \n> b"),
            (" From here\n  two", "From here\n two"), ("a \n-- \nMaria ", "a \n-- \nMaria "),
            ("> a \n> -- \n> b", "> a \n> -- \n> b"),
            ("a \n\nb", "a \nb"), ("", ""), ("\n", "\n"), (">>> x", ">>> x"),
        ])
    func unflowing(_ sample: (String, String)) {
        #expect(FlowedText.unflowed(ArraySlice(sample.0.utf8), deletesSpace: false).text == sample.1)
    }

    @Test("with DelSp the space at the break goes")
    func deletesSpace() {
        #expect(FlowedText.unflowed(ArraySlice("東 \n京\n".utf8), deletesSpace: true).text == "東京\n")
    }

    @Test("a mail says that it is flowed")
    func inMail() {
        let read = message(
            ["Content-Type: text/plain; charset=utf-8; format=Flowed; DelSp=Yes"], "a  \nb\n-- \nM\n")
        #expect(read.plainText == "a b\n-- \nM\n")
        #expect(message(["Content-Type: text/plain"], "a \nb\n").plainText == "a \nb\n")
    }
}
