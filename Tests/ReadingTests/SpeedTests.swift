import Foundation
import Mail
import Reading
import Testing

/// Time grows with size, not faster.
@Suite struct SpeedTests {
    static func seconds(_ text: String) -> Double {
        let bytes = Array(("From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n" + text).utf8)
        let message = Message(bytes)
        return (0..<3).map { _ in
            let start = ContinuousClock.now
            _ = message.reading()
            return (ContinuousClock.now - start) / .seconds(1)
        }.min() ?? 0
    }

    static let pieces = [
        "> ", "> a\n", "On Mon, Nov 23, 2026 at 9:00 AM Status <s@e.example> wrote:\n", "On Mon, ", "aaaa!",
        "wrote: ",
        "From: a@b.example\n", "-- \n", "Thanks,\n", "- a\n", "a. ", "LAND-1 80% ", "3/12 ",
        "e\u{301}\u{302}\u{303}",
        "Done: a; ", "\n", "1: 80%\n", "____\n", "12:30 ", "a@b.example ", "confidential ", "Maria\n",
        "- [ ] LAND-1, LAND-2\n",
    ]

    @Test("H142 no repeated piece of text takes more than linear time", arguments: pieces)
    func linear(piece: String) {
        let small = Self.seconds(String(repeating: piece, count: 2_000 / piece.utf8.count))
        let large = Self.seconds(String(repeating: piece, count: 16_000 / piece.utf8.count))
        #expect(large < max(small, 0.004) * 32, "\(small) s for 2 KB, \(large) s for 16 KB")
    }
}
