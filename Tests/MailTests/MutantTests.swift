import Testing

@testable import Mail

struct MutantTests {
    /// Mails that together have most of what the reader knows.
    private static let seeds: [[UInt8]] = [
        mail(
            ordinary + ["References: <a@b> <c@d>", "Content-Type: multipart/mixed; boundary=\"b\""],
            """
            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=iso-2022-jp; format=flowed; delsp=yes
            Content-Transfer-Encoding: base64

            GyRCRnwbKEIgCg==
            --c
            Content-Type: text/html; charset="gb18030"
            Content-Transfer-Encoding: quoted-printable

            <p>=C4=E3<img src=3D"cid:x@y">
            --c--
            --b
            Content-Type: image/png; name*0*=utf-8''%C3; name*1*=%A9.png
            Content-ID: <x@y>
            Content-Transfer-Encoding: base64

            AAAA
            --b
            Content-Type: message/rfc822

            From x
            Subject: =?utf-8?B?w6k=?=

            begin 644 x
            #0V%T
            `
            end
            --b--
            """),
        mail(
            [
                "Return-Path: <>", "From: Mail System <mailer-daemon@x.y>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=r",
            ],
            """
            --r

            -----BEGIN PGP SIGNED MESSAGE-----

            could not be delivered: <a@b.c> 550 5.1.1
            --r
            Content-Type: message/delivery-status

            Reporting-MTA: dns; x

            Final-Recipient: rfc822; a@b.c
            Action: failed
            Status: 5.1.1
            --r
            Content-Type: text/rfc822-headers

            Message-ID: <1@x>
            --r--
            """),
        mail(
            [
                "From: \"A \\\"B\\\"\" (c (d)) <@r,@s:a@b.c>, g: h@i.j;", "Date: 2026-11-23T10:15:00+01:00",
                "Content-Type: text/plain; charset=utf-7",
            ],
            "Thank you for your message. I am on leave +AOk- until 7 December.\n> quote\n"),
    ]

    @Test("H145 no mutant of any mail ends the reader", arguments: 0..<3)
    func mutants(_ seed: Int) {
        var random = Random(seed: UInt64(seed))
        for _ in 0..<2000 {
            let mutant = Self.mutated(Self.seeds[seed], &random)
            let read = Message(mutant)
            #expect(read.subject.unicodeScalars.allSatisfy { $0.value >= 0x20 })
            #expect(Message.identity(of: mutant).count == 32)
        }
    }

    @Test("H145 no mail that is cut off anywhere ends the reader", arguments: 0..<3)
    func truncation(_ seed: Int) {
        for end in Self.seeds[seed].indices { _ = Message(Array(Self.seeds[seed][..<end])) }
    }

    /// The mail with bytes flipped, pieces copied elsewhere, and pieces taken out.
    private static func mutated(_ mail: [UInt8], _ random: inout Random) -> [UInt8] {
        var mail = mail
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            guard let place = mail.indices.randomElement(using: &random) else { break }
            let piece = Array(mail[place..<min(place + Int.random(in: 1...60, using: &random), mail.count)])
            switch Int.random(in: 0..<4, using: &random) {
            case 0: mail[place] = UInt8.random(in: 0...255, using: &random)
            case 1: mail[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: mail.insert(contentsOf: piece, at: Int.random(in: 0...mail.count, using: &random))
            default: mail.removeSubrange(place..<place + piece.count)
            }
        }
        return mail
    }
}
