import Testing

@testable import Transport

@Suite struct SMTPContentTests {
    @Test(arguments: [
        ("", ""), ("a", "a"), ("a\r\n", "a"), ("a\r\n\r\n", "a\r\n"), ("\r\n", ""), (".", ".."),
        (".\r\n", ".."),
        ("a\n.\nb", "a\r\n..\r\nb"), ("a\r.\rb", "a\r\n..\r\nb"), ("a\r\r\nb", "a\r\n\r\nb"),
        ("a\n\rb", "a\r\n\r\nb"),
        ("a\r\n.b", "a\r\n..b"), ("a.b", "a.b"),
    ])
    func `H163 line ends become CR LF and leading dots are doubled`(mail: String, content: String) {
        #expect(SMTPContent.encoded(Array(mail.utf8)) == Array(content.utf8))
    }

    @Test func `H162 no text of any bytes ends early or has a bare CR or LF`() {
        var random = SplitMix(state: 162)
        for _ in 0..<10_000 {
            let length = Int.random(in: 0..<60, using: &random)
            let mail = (0..<length).map { _ in Array("\r\n.. ab".utf8).randomElement(using: &random) ?? 0 }
            let sent = SMTPContent.encoded(mail) + SMTPContent.end
            #expect(receivedLines(sent) == lines(of: mail), "\(mail)")
        }
    }

    /// How a strict server reads it: lines up to the single dot, which must be the last; nil if it is not.
    private func receivedLines(_ sent: [UInt8]) -> [[UInt8]]? {
        var lines: [[UInt8]] = [[]]
        var index = 0
        while index < sent.count {
            if sent[index] == 13, index + 1 < sent.count, sent[index + 1] == 10 {
                lines.append([])
                index += 1
            } else if sent[index] == 13 || sent[index] == 10 {
                return nil
            } else {
                lines[lines.count - 1].append(sent[index])
            }
            index += 1
        }
        guard lines.suffix(2) == [[46], []], lines.dropLast(2).allSatisfy({ $0 != [46] }) else { return nil }
        return lines.dropLast(2).map { $0.first == 46 ? Array($0.dropFirst()) : $0 }
    }

    /// The lines of a mail, whichever of CR LF, CR and LF ends them.
    private func lines(of mail: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for (index, byte) in mail.enumerated() {
            switch byte {
            case 10 where index > 0 && mail[index - 1] == 13: break
            case 10, 13: lines.append([])
            default: lines[lines.count - 1].append(byte)
            }
        }
        return lines.count > 1 && lines.last == [] ? lines.dropLast() : lines
    }
}

/// The same random numbers in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
