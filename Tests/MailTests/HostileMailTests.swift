import Glibc
import Testing

@testable import Mail

/// Mails that are built to exhaust a reader. What is measured is how processor time grows, never how long it takes; the
/// sizes are what an unoptimized build reads quickly.
struct HostileMailTests {
    struct Attack: CustomTestStringConvertible, Sendable {
        let name: String
        /// The mail, `count` times as bad as the smallest one.
        let mail: @Sendable (_ count: Int) -> String
        let count: Int
        init(_ name: String, _ count: Int, _ mail: @escaping @Sendable (Int) -> String) {
            self.name = name
            self.count = count
            self.mail = mail
        }
        var testDescription: String { name }
    }

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    static let attacks = [
        Attack("H111 nested multiparts", 10_000) { count in
            (0..<count).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        },
        Attack("H112 nested mails", 100_000) { repeated("Content-Type: message/rfc822\n\n", $0) },
        Attack("H112 nested mails in multiparts", 20_000) {
            repeated("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n", $0)
        },
        Attack("H113 empty parts", 200_000) {
            "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\n", $0)
        },
        Attack("H114 header fields", 60_000) { repeated("X-A: b\n", $0) + "\nx" },
        Attack("H115 one long header", 800_000) { "Subject: " + repeated("x", $0) + "\n\nx" },
        Attack("H116 addresses", 40_000) { "To: " + repeated("a@b.c, ", $0) + "\n\nx" },
        Attack("H117 open comments", 100_000) { "From: " + repeated("(", $0) + "\n\nx" },
        Attack("H117 groups", 100_000) { "From: " + repeated("g:", $0) + "\n\nx" },
        Attack("H118 blank lines before the body", 400_000) { "Subject: x\n" + repeated("\n", $0) + "x" },
        Attack("H118 bare carriage returns", 400_000) { "Subject: x\n\n" + repeated("\r", $0) },
        Attack("H119 deep quotes", 400_000) {
            "Content-Type: text/plain; format=flowed\n\n" + repeated(">", $0) + " x \n"
        },
        Attack("H120 one long line", 800_000) { "Subject: x\n\n" + repeated("x", $0) },
        Attack("H120 one long line in a multipart", 800_000) {
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + repeated("-", $0)
        },
        Attack("H121 encoded words", 16_000) { "Subject: " + repeated("=?utf-8?q?x?= ", $0) + "\n\nx" },
        Attack("H121 encoded words without end", 60_000) { "Subject: " + repeated("=?a?q?", $0) + "\n\nx" },
        Attack("H121 half encoded words", 200_000) { "Subject: " + repeated("=?", $0) + "\n\nx" },
        Attack("H122 parameter sections", 16_000) { count in
            "Content-Type: text/plain" + (0..<count).map { "; name*\($0)=x" }.joined() + "\n\nx"
        },
        Attack("H122 parameter comments", 200_000) {
            "Content-Type: text/plain; name=" + repeated("( ", $0) + "\n\nx"
        },
        Attack("H125 combining marks", 40_000) {
            "Content-Type: text/plain; charset=utf-8\n\ne" + repeated("\u{301}\u{316}", $0)
        },
        Attack("H130 lines of boundaries that are none", 40_000) {
            "Content-Type: multipart/mixed; boundary=bbbbbbbb\n\n--bbbbbbbb\n\n"
                + repeated("--bbbbbbbc\n", $0)
        },
        Attack("H130 begin lines", 40_000) { "Subject: x\n\n" + repeated("begin 644 x\n", $0) },
        Attack("H142 message ids", 40_000) { "References: " + repeated("<a@b> <", $0) + "\n\nx" },
        Attack("H142 dates", 200_000) { "Date: " + repeated("1 ", $0) + "\n\nx" },
        Attack("bad bytes in a charset of two bytes", 100_000) {
            "Content-Type: text/plain; charset=shift_jis\nContent-Transfer-Encoding: quoted-printable\n\n"
                + repeated("=FF", $0)
        },
        Attack("delivery status groups", 40_000) {
            "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
                + repeated("Status: 5.1.1\n\n", $0)
        },
        Attack("cid references", 60_000) { "Content-Type: text/html\n\n" + repeated("cid:x", $0) },
        Attack("PGP marks", 20_000) {
            "Subject: x\n\n" + repeated("-----BEGIN PGP SIGNED MESSAGE----\n", $0)
        },
    ]

    @Test("H111-H125 hostile mails take time in proportion to their size", arguments: attacks)
    func linear(_ attack: Attack) {
        let small = Array(attack.mail(attack.count / 8).utf8)
        let large = Array(attack.mail(attack.count).utf8)
        let one = Self.processorTime { _ = Message(small) }
        let eight = Self.processorTime { _ = Message(large) }
        // Linear is 8, quadratic is 64; what is too short to measure is linear enough.
        #expect(eight < max(one, 0.02) * 24, "\(one) s became \(eight) s")
    }

    /// The least of three runs' time on the processor.
    private static func processorTime(_ work: () -> Void) -> Double {
        (0..<3).map { _ in
            let start = now()
            work()
            return now() - start
        }.min() ?? 0
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test("H125 a letter with a million marks is kept, and no line is lost")
    func marks() {
        let read = message(
            ["Content-Type: text/plain; charset=utf-8"], "e" + Self.repeated("\u{301}", 10_000) + "\nnext\n")
        #expect(read.plainText?.hasSuffix("\nnext\n") == true)
    }
}
