import Foundation
import Testing

@testable import Transport

/// The small notations of IMAP, each by a table.
@Suite struct IMAPGrammarTests {
    @Test(arguments: [
        ("INBOX", "\"INBOX\""), ("~peter/mail/台北/日本語", "\"~peter/mail/&U,BTFw-/&ZeVnLIqe-\""),
        ("Hi Mom -☺-!", "\"Hi Mom -&Jjo--!\""), ("A&B", "\"A&-B\""), ("a\"b\\c", "\"a\\\"b\\\\c\""),
        ("📬", "\"&2D3c7A-\""), ("ü", "\"&APw-\""), ("{5}", "\"{5}\""),
    ])
    func `H034 a folder's name in modified UTF-7`(name: String, quoted: String) {
        #expect(MailboxName(name)?.quoted == quoted)
    }

    @Test(arguments: [
        ([UInt32](), ""), ([3], "3"), ([1, 2, 3], "1:3"), ([9, 1, 2, 5], "1:2,5,9"), ([4, 4, 5], "4:5"),
        ([UInt32.max, UInt32.max - 1, 1], "1,4294967294:4294967295"),
    ])
    func `UIDs in a command`(uids: [UInt32], set: String) {
        #expect(uidSet(uids) == set)
    }

    @Test(
        arguments: [
            ("17-Jul-1996 02:44:25 -0700", 837_596_665), (" 1-Jan-1970 00:00:00 +0000", 0),
            ("01-jan-1970 01:00:00 +0100", 0),
            ("29-Feb-2024 23:59:60 +0000", 1_709_251_200), ("31-Dec-1969 23:59:59 +0000", -1),
        ] as [(String, TimeInterval)])
    func `when a mail arrived`(text: String, seconds: TimeInterval) {
        #expect(InternalDate.parsed(Array(text.utf8)) == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        "", "17-Jul-1996", "17-Jux-1996 02:44:25 -0700", "17-Jul-1996 24:44:25 -0700",
        "17-Jul-1996 02:44:25 0700 ",
        "00-Jul-1996 02:44:25 -0700", "17-Jul-199x 02:44:25 -0700", "17-Jul-1996 02:44:25 -07:0",
    ])
    func `H107 a date that makes no sense is none`(text: String) {
        #expect(InternalDate.parsed(Array(text.utf8)) == nil)
    }

    @Test(
        arguments: [
            ("R1 OK [UIDVALIDITY 7] fine", .ok, "UIDVALIDITY", "7"), ("* no [alert] x", .no, "ALERT", ""),
            ("* BYE", .bye, nil, ""), ("R2 BAD [ x", .bad, nil, ""), ("* OK [] x", .ok, nil, ""),
        ] as [(String, IMAPStatus.Condition, String?, String)])
    func `a status and its code`(
        line: String, condition: IMAPStatus.Condition, code: String?, argument: String
    ) throws {
        let status = try #require(IMAPStatus(line: Array(line.utf8)))
        #expect(status.condition == condition)
        #expect(status.code == code)
        #expect(status.argument == argument)
    }

    @Test(arguments: ["", "*", "* ", "* LIST () x", "OK", "R1"])
    func `what is no status`(line: String) {
        #expect(IMAPStatus(line: Array(line.utf8)) == nil)
    }

    @Test func `windows end where they are full, and where a mail is to be taken in part`() {
        let entries = [10, 10, 10, 90, 200, 300, 10].enumerated().map { index, size in
            MailEntry(uid: UInt32(index + 1), size: size, internalDate: nil)
        }
        let limits = FetchLimits(largest: 100, beginning: 50, windowCount: 2, windowBytes: 100)
        #expect(
            FetchWindow.planned(entries, limits) == [
                FetchWindow(uids: [1, 2], isPartial: false), FetchWindow(uids: [3, 4], isPartial: false),
                FetchWindow(uids: [5, 6], isPartial: true), FetchWindow(uids: [7], isPartial: false),
            ])
    }

    @Test func `a window that was refused is asked for in eighths, down to single mails`() {
        let uids = Array(UInt32(1)...16)
        #expect(
            FetchWindow.smaller(uids, isPartial: false).map(\.uids.count) == Array(repeating: 2, count: 8))
        #expect(FetchWindow.smaller([7, 9], isPartial: true).map(\.uids) == [[7], [9]])
    }

    @Test func `H145 no line of any bytes ends the program`() {
        var random = SplitMix(state: 145)
        let alphabet = Array("* 1OKFETCH()[]{}\"\\<>NIL \0\r\u{7F}-:+".utf8) + [0x80, 0xFF]
        for _ in 0..<20_000 {
            let line = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            var scanner = ResponseScanner(line)
            while !scanner.isAtEnd {
                _ = scanner.quoted()
                _ = scanner.literalSize()
                _ = scanner.number(upTo: .max)
                if scanner.atom().isEmpty, !scanner.take("("), !scanner.take(")") { scanner.skipSpaces() }
            }
            _ = IMAPStatus(line: line)
            _ = InternalDate.parsed(line)
            _ = SMTPReply(lines: [line])
            #expect(TransportError.line(line).unicodeScalars.allSatisfy { $0.value >= 32 })
        }
    }
}
