import Foundation
import Testing

@testable import Mail

/// Mails that we write, as an independent reader reads them.
struct WritingOracleTests {
    private static let pieces = [
        "Maria", "done", "Größe", "完了", "報告", "Привет", "👍🏽", "💥", "e\u{301}", "\u{202E}abc", "שלום", "a,b",
        "\"q\"", "\\", "(x)", "<y>",
        "=?utf-8?q?x?=", "=?", "?=", "=20", "_", "@", ";", ":", "O'Neil",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "x", "ﬁ",
    ]

    private static func words(_ count: ClosedRange<Int>, _ random: inout Random) -> String {
        (0..<Int.random(in: count, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined(separator: Bool.random(using: &random) ? " " : "")
    }

    /// Lines of every length and kind, with what servers and readers trip over.
    private static func text(_ random: inout Random) -> String {
        let odd = [
            ".", "..", "From here", "-- ", "", " lead", "trail \t", "=", String(repeating: "x", count: 998),
            "--=_b", "\tTab", "MAIL FROM:<x@y.z>",
        ]
        return (0..<Int.random(in: 0...20, using: &random)).map { _ in
            (Bool.random(using: &random) ? odd.randomElement(using: &random) ?? "" : words(0...40, &random))
                + "\n"
        }.joined()
    }

    private static func mail(_ random: inout Random, number: Int) throws -> OutgoingMessage {
        let from = try #require(EmailAddress("status+\(number)@example.com"))
        let to = try #require(
            EmailAddress(
                "\(String(repeating: "m", count: Int.random(in: 1...60, using: &random)))@example.net"))
        let name = number % 10 == 0 ? String(repeating: "n", count: 1000) : words(0...6, &random)
        return OutgoingMessage(
            from: Mailbox(name: words(1...3, &random), address: from), to: Mailbox(name: name, address: to),
            replyTo: Bool.random(using: &random) ? Mailbox(address: from) : nil,
            subject: words(0...40, &random),
            date: Date(
                timeIntervalSince1970: Double(Int.random(in: 1_000_000_000...2_000_000_000, using: &random))),
            zoneOffset: Int.random(in: -48...56, using: &random) * 900,
            messageID: "<\(number).\(random.next())@example.com>",
            references: (0..<Int.random(in: 0...12, using: &random)).map {
                "<\($0).\(random.next())@example.com>"
            },
            fields: [("Auto-Submitted", "auto-generated"), ("X-Words", words(0...20, &random))],
            text: text(&random),
            html: Bool.random(using: &random) ? "<p>\(words(0...50, &random))</p>\n" : nil)
    }

    @Test("H161 H162 H165 what is written is valid, and Python's reader finds it again")
    func roundTrip() throws {
        var random = Random(seed: 162)
        let mails = try (0..<400).map { try Self.mail(&random, number: $0) }
        let readings = try Oracle.readings(of: mails.map { $0.bytes() })
        #expect(readings.count == mails.count)
        for (mail, reading) in zip(mails, readings) {
            checkForm(reading)
            checkFields(mail, reading)
            #expect(reading.plain == [mail.text])
            #expect(reading.html == (mail.html.map { [$0] } ?? []))
        }
    }

    private func checkForm(_ reading: Oracle) {
        #expect(reading.defects == [])
        #expect(reading.is7bit && reading.isCRLFOnly)
        #expect(reading.longest <= 78)
        #expect(reading.longestWord <= 75)
        #expect(Set(reading.fields.map { $0.lowercased() }).count == reading.fields.count)
    }

    private func checkFields(_ mail: OutgoingMessage, _ reading: Oracle) {
        #expect(reading.from.map { $0[1] } == [mail.from.address.description])
        #expect(reading.to.map { $0[1] } == [mail.to.address.description])
        #expect(reading.from[0][0] == mail.from.name)
        #expect(reading.to[0][0] == mail.to.name)
        #expect(reading.subject == mail.subject)
        #expect(reading.own["X-Words"] == mail.fields[1].value)
        #expect(reading.date == mail.date.timeIntervalSince1970)
        #expect(reading.offset == mail.zoneOffset)
        #expect(reading.messageID == mail.messageID)
        #expect(reading.references == mail.references)
    }

    @Test("what is written is read back by our own reader")
    func ownRoundTrip() throws {
        var random = Random(seed: 165)
        for number in 0..<400 {
            let mail = try Self.mail(&random, number: number)
            let read = Message(mail.bytes())
            #expect(read.problems == [])
            #expect(read.subject == mail.subject.normalized)
            #expect(read.author?.address == mail.from.address)
            #expect(read.author?.name == mail.from.name?.normalized)
            #expect(read.plainText == mail.text.normalized)
            #expect(read.html == mail.html?.normalized)
            #expect(read.references == mail.references)
            #expect(read.date == MailDate(date: mail.date, offset: mail.zoneOffset))
        }
    }
}
