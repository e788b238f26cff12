import TestSupport
import Transport

private let people = Counter()

/// Somebody whom no other test knows.
func somebody(_ domain: String = "example.com") -> String { "person\(people.next())@\(domain)" }

func mail(_ subject: String, body: String = "Done: yes\r\n") -> [UInt8] {
    Array(
        "From: Maria <maria@example.net>\r\nTo: status@example.com\r\nSubject: \(subject)\r\n\r\n\(body)".utf8
    )
}

extension MailServers {
    func imap(_ user: String, security: Endpoint.Security = .implicitTLS) -> Endpoint {
        Endpoint(
            kind: .imap, host: host, port: port(security == .implicitTLS ? "IMAPS_PORT" : "IMAP_PORT"),
            security: security, user: user, credential: .password(password), caFile: caFile)
    }

    func smtp(_ user: String, security: Endpoint.Security = .implicitTLS) -> Endpoint {
        Endpoint(
            kind: .smtp, host: host, port: port(security == .implicitTLS ? "SMTPS_PORT" : "SMTP_PORT"),
            security: security, user: user, credential: .password(password), caFile: caFile)
    }
}

extension ScriptedServer {
    /// The password that no server should see before its certificate has been verified.
    static let password = "canary-5e3"

    func endpoint(_ kind: Endpoint.Kind, security: Endpoint.Security = .implicitTLS) -> Endpoint {
        Endpoint(
            kind: kind, host: "localhost", port: port, security: security, user: "status@example.com",
            credential: .password(Self.password), caFile: caFile)
    }

    func mailbox(_ patience: Patience = Patience()) throws -> IMAPMailbox {
        try IMAPMailbox(endpoint(.imap), patience: patience)
    }
}

extension Patience {
    /// For servers that never answer.
    static let short = Patience(login: .milliseconds(400), reply: .milliseconds(400), slowest: 1 << 20)
    /// For servers that stop answering.
    static let shortOnceIn = Patience(reply: .seconds(2), slowest: 1 << 20)
}

extension [Step] {
    /// An IMAP server up to the login.
    static let imapLogin: [Step] = [
        .tls, .send("* OK ready\r\n"), .expect("CAPABILITY"),
        .send("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK done\r\n"),
        .expect("AUTHENTICATE PLAIN"),
        .send("{tag} OK logged in\r\n"),
    ]

    /// A folder with UIDVALIDITY 7.
    static let examine: [Step] = [
        .expect("EXAMINE"),
        .send("* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 100] ok\r\n{tag} OK done\r\n"),
    ]
}

/// What a fetch brought, for comparing.
struct Fetched {
    var mails: [FetchedMail] = []
    var vanished: [UInt32] = []
    var refused: [UInt32] = []

    mutating func note(_ item: FetchedItem) {
        switch item {
        case .mail(let mail): mails.append(mail)
        case .vanished(let uid): vanished.append(uid)
        case .refused(let uid, _): refused.append(uid)
        }
    }
}

extension IMAPMailbox {
    func fetched(
        _ entries: [MailEntry], _ folder: String = "INBOX", uidValidity: UInt32? = 7,
        limits: FetchLimits = FetchLimits()
    ) throws -> Fetched {
        var fetched = Fetched()
        try fetch(entries, from: folder, uidValidity: uidValidity, limits: limits) { item in
            fetched.note(item)
            return .goOn
        }
        return fetched
    }

    func listing(_ folder: String = "INBOX", from: UInt32 = 1) throws -> FolderListing {
        guard let survey = try survey([(folder, from)]).first else {
            throw RigError(description: "no survey")
        }
        return try survey.listing.get()
    }
}

/// Entries as a listing might have given them.
func entries(_ uids: UInt32..., size: Int = 100) -> [MailEntry] {
    uids.map { MailEntry(uid: $0, size: size, internalDate: nil) }
}
