import Testing

@testable import Mail

struct AuthorsTests {
    @Test(
        "one From field with one plain address has an author",
        arguments: [
            "maria@example.net", "<maria@example.net>", "Maria <maria@example.net>",
            "\"Maria, L.\" <maria@example.net>", "maria@example.net (Maria)",
            "=?utf-8?Q?Mar=C3=ADa?= <maria@example.net>",
            "maria@example.net <maria@example.net>", "Maria (HR) <maria@example.net>", "MARIA@EXAMPLE.NET",
            "\"admin@corp.example\" <maria@example.net>", "Maria\r\n <maria@example.net>",
            "=?utf-8?Q?admin=40corp.example=00?= <maria@example.net>",
        ])
    func plain(_ value: String) {
        let read = Message(Array("From: \(value)\r\n\r\nx".utf8))
        #expect(read.author?.address == EmailAddress("maria@example.net"))
    }

    @Test(
        "H087 H088 H089 a From that can be read in two ways has no author",
        arguments: [
            "From: admin@corp.example\r\nFrom: maria@example.net", "From : maria@example.net",
            " From: maria@example.net", "From\r\n : maria@example.net",
            "From : a@b.c\r\nFrom: maria@example.net",
            "From: maria@example.net\r\nSender: other@example.org",
            "From: maria@example.net\r\nResent-From: other@example.org",
            "From: maria@example.net, admin@corp.example", "From: Team: maria@example.net;",
            "From: <@a,@b:admin@corp.example>", "From: <a@evil.example>admin@corp.example",
            "From: admin@corp.example <a@evil.example>", "From: \"ma\\ria\"@example.net",
            "From: \"maria\"@example.net", "From: =?utf-8?Q?maria=40corp.example?=@evil.example",
            "From: =?utf-8?B?cG90dXNAd2hpdGVob3VzZS5nb3Y=?=@evil.example",
            "From: maria@example.net\u{0}@evil.example",
            "From: <maria@example.net", "From: maria@example.net>",
            "From: <maria@example.net> <a@evil.example>",
            "From: maria@example.net (admin@corp.example)", "From:", "From: nobody",
            "From: maria@@example.net", "From: maria@example.net.", "From: mari\u{212A}a@example.net",
            "From: maria@ex\u{131}mple.net",
            "From: ｍaria@example.net", "From: maria@[192.0.2.1]", "From: ma(x)ria@example.net",
            "From: maria @ example.net",
            "From: <maria@example.net>\u{1}",
        ])
    func ambiguous(_ fields: String) {
        let read = Message(Array("\(fields)\r\nSubject: s\r\n\r\nx".utf8))
        #expect(read.author == nil)
        #expect(read.problems.contains { $0.contains("From") || $0.contains("Sender") })
    }

    @Test("A mail without From has no author, and nothing in it is in doubt for that")
    func absent() {
        let read = Message(Array("To: maria@example.net\r\n\r\nx".utf8))
        #expect(read.author == nil)
        #expect(read.problems == [])
    }

    @Test("a Sender or Resent-From that is the author's own changes nothing")
    func sameSender() {
        let read = message(["From: M <maria@example.net>", "Sender: Maria@example.net"], "x")
        #expect(read.author != nil)
    }

    @Test("H090 the address counts, whatever the display name claims")
    func displayName() {
        let read = message(["From: \"admin@corp.example\" <x@evil.example>"], "x")
        #expect(read.author?.address == EmailAddress("x@evil.example"))
        #expect(read.author?.name == "admin@corp.example")
    }
}
