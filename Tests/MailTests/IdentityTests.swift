import Testing

@testable import Mail

struct IdentityTests {
    private func identity(_ fields: [String], _ body: String = "The page is done.\n") -> [UInt8] {
        Message.identity(of: mail(fields, body))
    }

    @Test(
        "H003 H032 H102 the same mail delivered again is the same",
        arguments: [
            ["Received: from x by y; Mon, 23 Nov 2026 09:15:00 +0000", "Return-Path: <maria@example.net>"],
            ["Delivered-To: status@example.com"],
            ["X-Original-To: a@b.c", "Authentication-Results: mx; dkim=pass"],
            ["Status: RO", "X-Status: A", "X-UID: 7", "X-Keywords: x"],
            ["X-Received: by 2002:a", "ARC-Seal: i=1", "X-Spam-Status: No", "X-Gmail-Labels: Inbox"],
            ["X-MS-Exchange-Organization-SCL: -1"],
        ])
    func same(_ trace: [String]) {
        #expect(identity(trace + ordinary) == identity(ordinary))
    }

    @Test("line ends, folds, blanks at line ends and the mailbox file's line do not matter")
    func sameInOtherForm() {
        let one = identity(ordinary, "a\n\nb\n")
        #expect(
            Message.identity(of: Array((ordinary.joined(separator: "\n") + "\n\na  \n\nb\n\n\n").utf8)) == one
        )
        #expect(Message.identity(of: Array("From x Mon\n".utf8) + mail(ordinary, "a\n\nb\n")) == one)
        #expect(
            identity(ordinary.map { $0.replacing("Re: Weekly", with: "Re:\n  Weekly") }, "a\n\nb\n") == one)
    }

    @Test(
        "H031 H033 whatever its sender wrote otherwise makes another mail",
        arguments: [
            ["From: Maria Lopez <maria@example.net>"], ordinary + ["In-Reply-To: <x@y>"],
            ordinary + ["X-Anything: x"],
            Array(ordinary.dropLast()), ordinary.map { $0.replacing("09:15", with: "09:16") },
        ])
    func different(_ fields: [String]) {
        #expect(identity(fields) != identity(ordinary))
    }

    @Test("H031 one Message-ID with two contents is two mails")
    func sameID() {
        #expect(identity(ordinary, "one\n") != identity(ordinary, "two\n"))
        #expect(identity(ordinary, "a\nb\n") != identity(ordinary, "a\n\nb\n"))
        #expect(identity(ordinary).count == 32)
    }
}
