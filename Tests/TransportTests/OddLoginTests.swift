import Foundation
import TestSupport
import Testing
import Transport

/// Servers that greet, secure the line or log in in ways of their own.
@Suite struct OddLoginTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var kind = Endpoint.Kind.imap
        var security = Endpoint.Security.implicitTLS
        let steps: [Step]
        let failure: TransportError.Kind
        /// A part of what the error says.
        var words: String?
    }

    private static let imapPlain = "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n"
    private static let imapSecured = "* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\n{tag} OK\r\n"

    static let unsecured: [Case] = [
        Case(
            testDescription: "IMAP: STARTTLS is not offered", security: .startTLS,
            steps: [.send("* OK hi\r\n"), .expect("CAPABILITY"), .send(imapPlain)], failure: .configuration,
            words: "no STARTTLS"),
        Case(
            testDescription: "IMAP: NO to STARTTLS", security: .startTLS,
            steps: [
                .send("* OK hi\r\n"), .expect("CAPABILITY"), .send(imapSecured), .expect("STARTTLS"),
                .send("{tag} NO not today\r\n"),
            ], failure: .configuration, words: "not today"),
        Case(
            testDescription: "IMAP: BAD to STARTTLS", security: .startTLS,
            steps: [
                .send("* OK hi\r\n"), .expect("CAPABILITY"), .send(imapSecured), .expect("STARTTLS"),
                .send("{tag} BAD what\r\n"),
            ], failure: .configuration, words: "what"),
        Case(
            testDescription: "IMAP: PREAUTH without TLS", security: .startTLS,
            steps: [.send("* PREAUTH hi\r\n"), .expect("CAPABILITY"), .send(imapSecured)],
            failure: .configuration),
        Case(
            testDescription: "IMAP: answers injected before TLS", security: .startTLS,
            steps: [
                .send("* OK hi\r\n"), .expect("CAPABILITY"), .send(imapSecured), .expect("STARTTLS"),
                .send("{tag} OK go\r\nA003 OK logged in\r\n"), .tls,
            ], failure: .temporary),
        Case(
            testDescription: "SMTP: STARTTLS is not offered", kind: .smtp, security: .startTLS,
            steps: [.send("220 hi\r\n"), .expect("EHLO"), .send("250-x\r\n250 AUTH PLAIN\r\n")],
            failure: .configuration, words: "no STARTTLS"),
        Case(
            testDescription: "SMTP: 454 to STARTTLS", kind: .smtp, security: .startTLS,
            steps: [
                .send("220 hi\r\n"), .expect("EHLO"), .send("250-x\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n"),
                .expect("STARTTLS"), .send("454 TLS is down\r\n"),
            ], failure: .temporary, words: "TLS is down"),
        Case(
            testDescription: "SMTP: 501 to STARTTLS", kind: .smtp, security: .startTLS,
            steps: [
                .send("220 hi\r\n"), .expect("EHLO"), .send("250-x\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n"),
                .expect("STARTTLS"), .send("501 no\r\n"),
            ], failure: .configuration, words: "501 no"),
        Case(
            testDescription: "SMTP: answers injected before TLS", kind: .smtp, security: .startTLS,
            steps: [
                .send("220 hi\r\n"), .expect("EHLO"), .send("250-x\r\n250 STARTTLS\r\n"), .expect("STARTTLS"),
                .send("220 go\r\n250-x\r\n250 AUTH PLAIN\r\n"), .tls,
            ], failure: .temporary),
        Case(
            testDescription: "H187 TLS 1.1 at most", steps: [.oldTLS, .stall], failure: .configuration),
        Case(
            testDescription: "H194 IMAP: only CRAM-MD5 and NTLM",
            steps: [
                .tls, .send("* OK hi\r\n"), .expect("CAPABILITY"),
                .send("* CAPABILITY IMAP4rev1 AUTH=CRAM-MD5 AUTH=NTLM\r\n{tag} OK\r\n"),
            ], failure: .configuration, words: "none of PLAIN"),
        Case(
            testDescription: "H194 IMAP: no mechanism, and no LOGIN",
            steps: [
                .tls, .send("* OK hi\r\n"), .expect("CAPABILITY"),
                .send("* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n{tag} OK\r\n"),
            ], failure: .configuration, words: "none of PLAIN"),
        Case(
            testDescription: "H194 SMTP: only CRAM-MD5", kind: .smtp,
            steps: [.tls, .send("220 hi\r\n"), .expect("EHLO"), .send("250-x\r\n250 AUTH CRAM-MD5\r\n")],
            failure: .configuration, words: "none of PLAIN"),
        Case(
            testDescription: "SMTP: no AUTH at all", kind: .smtp,
            steps: [.tls, .send("220 hi\r\n"), .expect("EHLO"), .send("250 x\r\n")], failure: .configuration,
            words: "none of PLAIN"),
        Case(
            testDescription: "IMAP: PREAUTH over TLS",
            steps: [.tls, .send("* PREAUTH as root\r\n"), .expect("CAPABILITY"), .send(imapPlain)],
            failure: .configuration, words: "by itself"),
    ]

    @Test(arguments: unsecured)
    func `H186 no credential leaves for a server that does not secure its line`(server: Case) throws {
        let (error, said) = try failure(server)
        #expect(error.kind == server.failure)
        #expect(server.words.map { error.words.contains($0) } ?? !error.words.isEmpty)
        let secrets = [
            ScriptedServer.password,
            Data("\0status@example.com\0\(ScriptedServer.password)".utf8).base64EncodedString(),
        ]
        #expect(!secrets.contains { said.contains($0) })
        #expect(!said.contains("AUTH"))
    }

    static let refusals: [Case] =
        [
            ("H026 NO [UNAVAILABLE] later", TransportError.Kind.temporary),
            ("H028 NO [LIMIT] wait", .temporary),
            ("H028 NO [INUSE] wait", .temporary), ("H028 NO Too many simultaneous connections", .temporary),
            ("H028 NO [OVERQUOTA] full", .temporary), ("H028 BYE come back later", .temporary),
            ("NO [AUTHENTICATIONFAILED] no", .loginRefused),
            ("NO [AUTHENTICATIONFAILED] try again with TLS", .loginRefused),
            ("NO no", .loginRefused), ("NO [EXPIRED] password", .loginRefused), ("BAD no", .loginRefused),
            ("H188 NO [REFERRAL imap://elsewhere.example/] go", .loginRefused),
        ].map { answer, kind in
            let reply = answer.split(separator: " ").drop { $0.hasPrefix("H") }.joined(separator: " ")
            return Case(
                testDescription: answer,
                steps: Array([Step].imapLogin.dropLast()) + [
                    .send((reply.hasPrefix("BYE") ? "* " : "{tag} ") + reply + "\r\n"), .close,
                ], failure: kind)
        }
        + [
            ("535 5.7.8 no", TransportError.Kind.loginRefused), ("454 4.7.0 later", .temporary),
            ("421 busy", .temporary),
            ("534 5.7.9 too weak", .configuration), ("500 what", .loginRefused),
        ].map { answer, kind in
            Case(
                testDescription: "SMTP \(answer)", kind: .smtp,
                steps: [
                    .tls, .send("220 hi\r\n"), .expect("EHLO"), .send("250-x\r\n250 AUTH PLAIN\r\n"),
                    .expect("AUTH"),
                    .send(answer + "\r\n"),
                ], failure: kind)
        }

    @Test(arguments: refusals)
    func `H026 a login is tried once, and a refusal is told from a busy server`(server: Case) throws {
        let (error, said) = try failure(server)
        #expect(error.kind == server.failure)
        #expect(error.attempt == "log in as status@example.com" || error.kind == .temporary)
        #expect(said.split(separator: "\n").count { $0.contains("AUTH") } == 1)
    }

    static let silent: [Case] = [
        Case(testDescription: "accepts and never speaks", steps: [.stall], failure: .temporary),
        Case(testDescription: "never greets", steps: [.tls, .stall], failure: .temporary),
        Case(
            testDescription: "greets and then nothing", steps: [.tls, .send("* OK hi\r\n"), .stall],
            failure: .temporary),
        Case(testDescription: "closes at once", steps: [.close], failure: .temporary),
        Case(testDescription: "closes after TLS", steps: [.tls, .close], failure: .temporary),
        Case(
            testDescription: "H028 says BYE", steps: [.tls, .send("* BYE Too many connections\r\n"), .close],
            failure: .temporary, words: "Too many connections"),
        Case(
            testDescription: "H023 drips its greeting",
            steps: [.tls, .drip("* OK hello there\r\n", milliseconds: 60)], failure: .temporary),
        Case(testDescription: "SMTP: never greets", kind: .smtp, steps: [.tls, .stall], failure: .temporary),
        Case(
            testDescription: "SMTP: 421", kind: .smtp, steps: [.tls, .send("421 busy\r\n")],
            failure: .temporary,
            words: "421 busy"),
        Case(
            testDescription: "SMTP: 554", kind: .smtp, steps: [.tls, .send("554 not you\r\n")],
            failure: .temporary,
            words: "554 not you"),
    ]

    @Test(arguments: silent)
    func `H024 a server that does not answer is tried again later`(server: Case) throws {
        let (error, _) = try failure(server, server.words == nil ? .short : Patience())
        #expect(error.kind == server.failure)
        #expect(server.words.map { error.words.contains($0) } ?? !error.words.isEmpty)
    }

    @Test func `a server that has only the LOGIN command is logged in to`() throws {
        let steps: [Step] = [
            .tls, .send("* OK hi\r\n"), .expect("CAPABILITY"),
            .send("* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n"),
        ]
        let server = try ScriptedServer(steps, steps + [.expect("LOGIN"), .send("{tag} OK in\r\n")])
        #expect(throws: Never.self) { try server.mailbox().logout() }
    }

    @Test(arguments: ["XOAUTH2", "OAUTHBEARER"])
    func `H193 an expired token is a refused login, and no password is tried`(mechanism: String) throws {
        let server = try ScriptedServer([
            .tls, .send("* OK hi\r\n"), .expect("CAPABILITY"),
            .send("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=\(mechanism)\r\n{tag} OK\r\n"),
            .expect("AUTHENTICATE \(mechanism)"), .send("+ eyJzdGF0dXMiOiI0MDAifQ==\r\n"), .expect(""),
            .send("A002 NO [AUTHENTICATIONFAILED] status 400\r\n"),
        ])
        var endpoint = server.endpoint(.imap)
        endpoint.credential = .token("canary-token")
        let error = try #require(throws: TransportError.self) { try IMAPMailbox(endpoint) }
        #expect(error.kind == .loginRefused)
        #expect(error.words.contains("400"))
        #expect(try server.transcript().joined().count { $0.contains("AUTHENTICATE") } == 1)
    }

    @Test func `H186 an ALERT and words with controls are shown on one line`() throws {
        let server = Case(
            testDescription: "",
            steps: Array([Step].imapLogin.dropLast()) + [
                .send("{tag} NO [ALERT] \u{1B}[2Jpay\u{7}  \u{9B}now, \(ScriptedServer.password)\r\n")
            ], failure: .loginRefused)
        let (error, _) = try failure(server)
        #expect(
            error.description.unicodeScalars.allSatisfy {
                $0.value >= 32 && !(0x7F...0x9F).contains($0.value)
            })
        #expect(error.words.contains("[2Jpay \u{FFFD}now"))
        #expect(!error.description.contains(ScriptedServer.password))
    }

    /// How a connection to a scripted server fails, and all that the server heard.
    private func failure(_ script: Case, _ patience: Patience = Patience()) throws -> (TransportError, String)
    {
        let server = try ScriptedServer(script.steps)
        let endpoint = server.endpoint(script.kind, security: script.security)
        let error = try #require(throws: TransportError.self) {
            try Wire.connected(to: endpoint, patience: patience).discard()
        }
        return (error, try server.transcript().joined().joined(separator: "\n"))
    }
}
