import Testing

@testable import Letters

struct WrappedTextTests {
    private static let words = String(repeating: "lorem ipsum ", count: 12)

    @Test(
        "a broken line goes on under its own words",
        arguments: [
            ("", ""), ("   ", "   "), ("> ", "> "), ("  > ", "  > "), ("- ", "  "), ("12. ", "    "),
            ("  - ", "    "),
        ])
    func leads(_ first: String, _ rest: String) {
        let lines = WrappedText.wrapping(first + Self.words).split(separator: "\n")
        #expect(lines.count == 2 || lines.count == 3)
        #expect(lines.first?.hasPrefix(first + "lorem") == true)
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(rest + "lorem") || $0.hasPrefix(rest + "ipsum") })
        #expect(lines.allSatisfy { $0.count <= 76 })
    }

    @Test("a line of 76 columns stays, one of 77 is broken")
    func edge() {
        let half = String(repeating: "a", count: 38)
        #expect(WrappedText.wrapping("\(half) \(half.dropLast())") == "\(half) \(half.dropLast())")
        #expect(WrappedText.wrapping("\(half) \(half)") == "\(half)\n\(half)")
    }

    @Test("a word that is longer than a line stays whole")
    func longWord() {
        let link = "https://example.com/" + String(repeating: "x", count: 100)
        #expect(WrappedText.wrapping("see \(link) there") == "see\n\(link)\nthere")
    }

    @Test("ideographs take two columns")
    func wide() {
        let word = String(repeating: "完", count: 20)
        #expect(WrappedText.wrapping("\(word) \(word)") == "\(word)\n\(word)")
    }

    @Test("spaces at a line's end go")
    func trailing() {
        #expect(WrappedText.wrapping("a  \n\nb ") == "a\n\nb")
    }
}
