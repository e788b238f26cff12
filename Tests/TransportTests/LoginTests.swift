import Foundation
import TestSupport
import Testing
import Transport

/// Against a real Dovecot and Postfix.
@Suite struct LoginTests {
    let servers: MailServers

    init() throws { servers = try MailServers.shared.get() }

    @Test(arguments: [Endpoint.Security.implicitTLS, .startTLS])
    func `a password opens a mailbox, over TLS from the start or after STARTTLS`(security: Endpoint.Security)
        throws
    {
        let mailbox = try IMAPMailbox(servers.imap(somebody(), security: security))
        #expect(try mailbox.examine("INBOX").exists == 0)
        mailbox.logout()
    }

    @Test func `H193 a token opens a mailbox`() throws {
        var endpoint = servers.imap(servers["TOKEN_USER"])
        endpoint.credential = .token(servers["TOKEN"])
        let mailbox = try IMAPMailbox(endpoint)
        #expect(try mailbox.examine("INBOX").uidValidity != nil)
    }

    @Test func `H193 an expired token is a refused login`() throws {
        var endpoint = servers.imap(servers["TOKEN_USER"])
        endpoint.credential = .token("expired")
        let error = #expect(throws: TransportError.self) { try IMAPMailbox(endpoint) }
        #expect(error?.kind == .loginRefused)
    }

    @Test func `H027 a wrong password and a missing folder have different messages`() throws {
        var endpoint = servers.imap("status@example.com")
        endpoint.credential = .password("wrong")
        let login = try #require(throws: TransportError.self) { try IMAPMailbox(endpoint) }
        #expect(login.kind == .loginRefused)
        #expect(login.description.hasPrefix("cannot log in as status@example.com: localhost:"))
        #expect(login.words.contains("Authentication failed"))

        let mailbox = try IMAPMailbox(servers.imap(somebody()))
        let folder = try #require(throws: TransportError.self) { try mailbox.examine("Nowhere") }
        #expect(folder.kind == .configuration)
        #expect(folder.attempt == "open the folder Nowhere")
        #expect(folder.words.contains("doesn't exist"))
    }

    struct BadCertificate: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let host: String
        let words: String
        let advice: String
    }

    @Test(arguments: [
        BadCertificate(
            testDescription: "expired", host: "EXPIRED_HOST", words: "certificate has expired",
            advice: "renewed"),
        BadCertificate(
            testDescription: "self-signed", host: "SELF_SIGNED_HOST", words: "self-signed certificate",
            advice: "ca_file"),
        BadCertificate(
            testDescription: "of another host", host: "WRONG_HOST", words: "does not match|no alternative",
            advice: "host name"),
    ])
    func `H187 a certificate that cannot be trusted is refused, and its fault is named`(bad: BadCertificate)
        throws
    {
        for var endpoint in [servers.imap("a@example.com"), servers.smtp("a@example.com")] {
            endpoint.host = servers[bad.host]
            let error = try #require(throws: TransportError.self) {
                try Wire.connected(to: endpoint, patience: Patience()).discard()
            }
            #expect(error.kind == .configuration)
            #expect(error.attempt == "trust the server")
            #expect(bad.words.split(separator: "|").contains { error.words.contains($0) })
            #expect(error.advice.contains(bad.advice))
        }
    }

    @Test func `H187 a private authority is unknown unless it is named`() throws {
        var endpoint = servers.imap("a@example.com")
        endpoint.caFile = nil
        let error = try #require(throws: TransportError.self) { try IMAPMailbox(endpoint) }
        #expect(error.kind == .configuration)
        #expect(error.words.contains("local issuer"))
    }

    @Test func `a file of certificates that is not there is a fault of the plan`() throws {
        var endpoint = servers.imap("a@example.com")
        endpoint.caFile = "/nowhere/ca.pem"
        let error = try #require(throws: TransportError.self) { try IMAPMailbox(endpoint) }
        #expect(error.kind == .configuration)
        #expect(error.advice == "Correct ca_file.")
    }

    struct WrongPlace: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let host: String
        var port = 1
        let kind: TransportError.Kind
    }

    @Test(arguments: [
        WrongPlace(testDescription: "nobody listens", host: "localhost", kind: .temporary),
        WrongPlace(
            testDescription: "a name that DNS does not know", host: "nowhere.invalid", kind: .temporary),
        WrongPlace(testDescription: "no host name", host: "localhost/x?y@z", kind: .configuration),
        WrongPlace(testDescription: "no port", host: "localhost", port: 70_000, kind: .configuration),
    ])
    func `a server that is not there is a failure of its own kind`(place: WrongPlace) throws {
        var endpoint = servers.imap("a@example.com")
        (endpoint.host, endpoint.port) = (place.host, place.port)
        let error = try #require(throws: TransportError.self) { try IMAPMailbox(endpoint) }
        #expect(error.kind == place.kind)
        #expect(!error.words.isEmpty)
    }

    @Test func `TLS towards a port that speaks plain text is a fault of the plan`() throws {
        var endpoint = servers.imap("a@example.com")
        endpoint.port = servers.port("IMAP_PORT")
        let error = try #require(throws: TransportError.self) { try IMAPMailbox(endpoint) }
        #expect(error.kind == .configuration)
        #expect(error.attempt == "secure the connection")
    }

    @Test func `H188 variables that name a proxy are ignored`() throws {
        setenv("ALL_PROXY", "http://localhost:1", 1)
        setenv("https_proxy", "http://localhost:1", 1)
        defer {
            unsetenv("ALL_PROXY")
            unsetenv("https_proxy")
        }
        #expect(throws: Never.self) { try IMAPMailbox(servers.imap(somebody())).logout() }
    }

    @Test func `H191 a credential does not show in any text`() {
        let endpoint = servers.imap("a@example.com")
        for text in ["\(endpoint)", String(reflecting: endpoint)] {
            #expect(!text.contains(servers.password))
        }
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect(!dumped.contains(servers.password))
    }
}

extension Wire {
    /// A wire cannot be handed on, so a test that only wants its error lets it go.
    consuming func discard() {}
}
