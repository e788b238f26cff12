import TestSupport
import Testing
import Transport

/// What real IMAP servers have been seen to answer to a FETCH, and what broken and hostile ones may.
@Suite struct OddFetchTests {
    /// A server that has logged us in, opens a folder with UIDVALIDITY 7, and then answers the first FETCH so.
    private func server(answering answer: String, then more: [Step] = [.stall]) throws -> ScriptedServer {
        try ScriptedServer(.imapLogin + .examine + [.expect("UID FETCH"), .send(answer)] + more)
    }

    private func literal(_ uid: Int, _ text: String) -> String {
        "* \(uid) FETCH (UID \(uid) RFC822.SIZE \(text.utf8.count) BODY[] {\(text.utf8.count)}\r\n\(text))\r\n"
    }

    @Test func `H016 H017 mails are matched by UID, whatever else comes in whatever order`() throws {
        let server = try server(
            answering: literal(3, "three") + "* 4 EXISTS\r\n* 1 FETCH (FLAGS (\\Seen))\r\n"
                + literal(8, "foreign")
                + "* 2 EXPUNGE\r\n* OK still here\r\n+ go on\r\nnonsense\r\n" + literal(1, "one")
                + literal(3, "forged")
                + "* 2 FETCH (BODY[] {3}\r\ntwo UID 2 FLAGS (\\Flagged))\r\n{tag} OK done\r\n")
        let fetched = try server.mailbox().fetched(entries(1, 2, 3))
        #expect(fetched.mails.map(\.uid) == [3, 1, 2])
        #expect(fetched.mails.map { String(decoding: $0.bytes, as: UTF8.self) } == ["three", "one", "two"])
        #expect(fetched.mails.last?.flags == .flagged)
    }

    @Test func `H018 a mail that imitates the protocol is text`() throws {
        let forged = (1...9).map { "R\($0) OK done\r\n* \($0) FETCH (UID 2 BODY[] {1}\r\nx)\r\n* BYE\r\n" }
            .joined()
        let server = try server(
            answering: literal(1, forged) + literal(2, "honest") + "{tag} OK done\r\n",
            then: .examine)
        let mailbox = try server.mailbox()
        let fetched = try mailbox.fetched(entries(1, 2))
        #expect(fetched.mails.map { String(decoding: $0.bytes, as: UTF8.self) } == [forged, "honest"])
        #expect(try mailbox.examine("INBOX").uidNext == 100)
    }

    struct Body: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answer: String
        /// Nil if the mail is not to be had.
        let text: String?
        /// Whether the connection ends, since nobody knows where the next answer begins.
        var isLost = false
    }

    @Test(arguments: [
        Body(testDescription: "a literal", answer: "(UID 1 BODY[] {5}\r\nhello)", text: "hello"),
        Body(testDescription: "an empty literal", answer: "(UID 1 BODY[] {0}\r\n)", text: ""),
        Body(testDescription: "a quoted string", answer: "(UID 1 BODY[] \"he \\\"llo\")", text: "he \"llo"),
        Body(
            testDescription: "more after the body", answer: "(BODY[] {2}\r\nhi FLAGS (\\Seen) UID 1)",
            text: "hi"),
        Body(testDescription: "NIL", answer: "(UID 1 BODY[] NIL)", text: nil),
        Body(
            testDescription: "longer than announced", answer: "(UID 1 BODY[] {2}\r\nhello)", text: nil,
            isLost: true),
        Body(
            testDescription: "longer, and then like an attribute",
            answer: "(UID 1 BODY[] {2}\r\nhe said yes)", text: nil,
            isLost: true),
        Body(
            testDescription: "shorter than announced", answer: "(UID 1 BODY[] {50}\r\nhello)", text: nil,
            isLost: true),
        Body(
            testDescription: "longer, and then an attribute", answer: "(BODY[] {2}\r\nhiUID 1)", text: nil,
            isLost: true),
        Body(
            testDescription: "64 bits", answer: "(UID 1 BODY[] {18446744073709551616}\r\nhello)", text: nil,
            isLost: true),
        Body(testDescription: "negative", answer: "(UID 1 BODY[] {-1}\r\nhello)", text: nil, isLost: true),
        Body(testDescription: "no size", answer: "(UID 1 BODY[] {}\r\nhello)", text: nil, isLost: true),
        Body(
            testDescription: "H020 9 TB", answer: "(UID 1 BODY[] {9895604649984}\r\nhello)", text: nil,
            isLost: true),
        Body(testDescription: "no end", answer: "(UID 1 BODY[] {5}\r\nhello", text: nil, isLost: true),
        Body(testDescription: "a bare atom", answer: "(UID 1 BODY[] hello)", text: nil, isLost: true),
        Body(
            testDescription: "quotes that do not close", answer: "(UID 1 BODY[] \"hello)", text: nil,
            isLost: true),
        Body(testDescription: "no list", answer: "UID 1 BODY[] {5}\r\nhello", text: nil, isLost: true),
    ])
    func `H019 a body is whole or it is none`(body: Body) throws {
        let server = try server(
            answering: "* 1 FETCH \(body.answer)\r\n{tag} OK done\r\n", then: body.isLost ? [.close] : [])
        let mailbox = try server.mailbox()
        var fetched = Fetched()
        do {
            fetched = try mailbox.fetched(entries(1))
            #expect(!body.isLost)
        } catch let error as TransportError {
            #expect(body.isLost)
            #expect(error.kind == .temporary)
        }
        #expect(
            fetched.mails.map { String(decoding: $0.bytes, as: UTF8.self) } == (body.text.map { [$0] } ?? []))
    }

    @Test func `H021 of a mail that is larger than listed the beginning is kept`() throws {
        let server = try server(
            answering: literal(1, String(repeating: "x", count: 50_000)) + "{tag} OK done\r\n")
        let fetched = try server.mailbox().fetched(
            entries(1), limits: FetchLimits(largest: 20_000, beginning: 1_000))
        #expect(fetched.mails.map(\.bytes.count) == [1_000])
        #expect(fetched.mails.map(\.size) == [50_000])
        #expect(fetched.mails.map(\.isPartial) == [true])
    }

    @Test func `H022 a large mail is asked for in part`() throws {
        let server = try ScriptedServer(
            .imapLogin + .examine + [
                .expect("UID FETCH 1 (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.1000>)"),
                .send(
                    "* 1 FETCH (UID 1 RFC822.SIZE 60000000 BODY[]<0> {1000}\r\n\(String(repeating: "x", count: 1000)))\r\n"
                ),
                .send("{tag} OK done\r\n"),
            ])
        let fetched = try server.mailbox().fetched(
            entries(1, size: 60_000_000), limits: FetchLimits(largest: 20_000, beginning: 1_000))
        #expect(fetched.mails.map(\.size) == [60_000_000])
        #expect(fetched.mails.map(\.isPartial) == [true])
        #expect(throws: Never.self) { try server.transcript() }
    }

    @Test func `H013 what an OK leaves out has vanished`() throws {
        let server = try server(answering: literal(1, "one") + "{tag} OK [EXPUNGEISSUED] some are gone\r\n")
        let fetched = try server.mailbox().fetched(entries(1, 2))
        #expect(fetched.mails.map(\.uid) == [1])
        #expect(fetched.vanished == [2])
    }

    @Test(arguments: ["NO [UNAVAILABLE] try again", "NO [SERVERBUG] broken", "BAD what?"])
    func `H014 one mail that the server refuses does not keep the others`(refusal: String) throws {
        let server = try ScriptedServer(
            .imapLogin + .examine + [
                .expect("R2 UID FETCH 1:4"), .send(literal(1, "one") + "{tag} \(refusal)\r\n"),
                .expect("UID FETCH 2 "), .send(literal(2, "two") + "{tag} OK\r\n"),
                .expect("UID FETCH 3 "), .send("{tag} \(refusal)\r\n"),
                .expect("UID FETCH 4 "), .send(literal(4, "four") + "{tag} OK\r\n"),
            ])
        let fetched = try server.mailbox().fetched(entries(1, 2, 3, 4))
        #expect(fetched.mails.map(\.uid) == [1, 2, 4])
        #expect(fetched.refused == [3])
        #expect(throws: Never.self) { try server.transcript() }
    }

    @Test(arguments: [
        [Step.send("* BYE [UNAVAILABLE] going down\r\n"), .close], [.close],
        [.send("* 2 FETCH (UID 2 BO"), .close],
    ])
    func `H014 a connection that ends leaves what has come and loses nothing else`(end: [Step]) throws {
        let server = try server(answering: literal(1, "one"), then: end)
        let mailbox = try server.mailbox()
        var fetched = Fetched()
        let error = #expect(throws: TransportError.self) {
            try mailbox.fetch(entries(1, 2, 3), from: "INBOX", uidValidity: 7) { item in
                fetched.note(item)
                return .goOn
            }
        }
        #expect(error?.kind == .temporary)
        #expect(fetched.mails.map(\.uid) == [1])
        #expect(fetched.vanished.isEmpty && fetched.refused.isEmpty)
    }

    @Test func `H006 a folder that was renumbered gives no mail`() throws {
        let server = try server(answering: literal(1, "another") + "{tag} OK done\r\n")
        let mailbox = try server.mailbox()
        #expect(throws: TransportError.self) { try mailbox.fetched(entries(1), uidValidity: 6) }
    }

    @Test func `H023 a server that drips is given up, and what has come stands`() throws {
        let server = try server(
            answering: literal(1, "one"),
            then: [
                .drip(
                    "* 2 FETCH (UID 2 BODY[] {500}\r\n" + String(repeating: "x", count: 500), milliseconds: 20
                )
            ])
        var uids: [UInt32] = []
        let error = #expect(throws: TransportError.self) {
            try server.mailbox(.shortOnceIn).fetch(entries(1, 2), from: "INBOX", uidValidity: 7) { item in
                if case .mail(let mail) = item { uids.append(mail.uid) }
                return .goOn
            }
        }
        #expect(error?.kind == .temporary)
        #expect(error?.words == "the server took too long")
        #expect(uids == [1])
    }

    @Test func `H023 the end of a tick ends every wait`() throws {
        let server = try server(answering: "")
        var patience = Patience()
        patience.end = .after(.milliseconds(500))
        let error = #expect(throws: TransportError.self) { try server.mailbox(patience).fetched(entries(1)) }
        #expect(error?.kind == .temporary)
    }

    @Test func `H025 a flood of what nobody asked for is given up`() throws {
        let line = "* FLOOD \(String(repeating: "x", count: 60_000))\r\n"
        let server = try server(
            answering: "", then: [.flood(String(repeating: line, count: 10), times: 200), .stall])
        let error = #expect(throws: TransportError.self) {
            try server.mailbox().fetched(entries(1))
        }
        #expect(error?.words.contains("floods") == true)
    }

    @Test func `H025 a line without an end is given up`() throws {
        let server = try server(
            answering: "", then: [.flood(String(repeating: "x", count: 10_000), times: 100), .stall])
        let error = #expect(throws: TransportError.self) { try server.mailbox().fetched(entries(1)) }
        #expect(error?.words.contains("a line of more than 65536 bytes") == true)
    }
}
