import Foundation
import Glibc
import TestSupport
import Testing

extension FailureTests {
    /// A fault, and what the first poll that meets it says.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let code: Int32
        /// What failed, where, and in whose words: parts of the first line.
        let words: [String]
        let make: @Sendable (inout Office) throws -> Void

        init(
            _ description: String, _ code: Int32, _ words: [String],
            _ make: @escaping @Sendable (inout Office) throws -> Void
        ) {
            testDescription = description
            self.code = code
            self.words = words
            self.make = make
        }
    }

    /// The password that nothing may show.
    static let canary = "canary-7f3"

    static let faults = [
        Fault(
            "wrong password for the mailbox", 77, ["log in as status@", "localhost:", "AUTHENTICATIONFAILED"]
        ) {
            try $0.write(canary, to: "password")
        },
        Fault("wrong password for the outgoing server", 77, ["log in as status@", "localhost:", "535"]) {
            $0.plan.outgoing["password_file"] = "\"other\""
            try $0.write(canary, to: "other")
        },
        Fault("a host name that does not exist", 75, ["nowhere.invalid", "resolve"]) {
            $0.plan.mailbox["url"] = "\"imaps://nowhere.invalid\""
        },
        Fault("a port at which nobody listens", 75, ["localhost:1", "connect"]) {
            $0.plan.mailbox["url"] = "\"imaps://localhost:1\""
        },
        Fault("a mailbox's certificate that has expired", 78, ["trust the server", "expired"]) {
            $0.plan.mailbox["url"] = $0.url("imaps", "EXPIRED_HOST", "IMAPS_PORT")
        },
        Fault("a mailbox's certificate that is self-signed", 78, ["trust the server", "self-signed"]) {
            $0.plan.mailbox["url"] = $0.url("imaps", "SELF_SIGNED_HOST", "IMAPS_PORT")
        },
        Fault("a mailbox's certificate for another host", 78, ["trust the server", "127.0.0.2"]) {
            $0.plan.mailbox["url"] = $0.url("imaps", "WRONG_HOST", "IMAPS_PORT")
        },
        Fault("an outgoing server's certificate that has expired", 78, ["trust the server", "expired"]) {
            $0.plan.outgoing["url"] = $0.url("smtps", "EXPIRED_HOST", "SMTPS_PORT")
        },
        Fault(
            "an outgoing server's certificate that is self-signed", 78, ["trust the server", "self-signed"]
        ) {
            $0.plan.outgoing["url"] = $0.url("smtps", "SELF_SIGNED_HOST", "SMTPS_PORT")
        },
        Fault("an outgoing server's certificate for another host", 78, ["trust the server", "127.0.0.2"]) {
            $0.plan.outgoing["url"] = $0.url("smtps", "WRONG_HOST", "SMTPS_PORT")
        },
        Fault("a mailbox that refuses STARTTLS", 78, ["secure the connection", "localhost:", "no TLS today"])
        {
            let server = try ScriptedServer([
                .send("* OK ready\r\n"), .expect("CAPABILITY"),
                .send("* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK done\r\n"), .expect("STARTTLS"),
                .send("{tag} BAD no TLS today\r\n"), .stall,
            ])
            $0.plan.mailbox["url"] = "\"imap://localhost:\(server.port)\""
        },
        Fault("a folder that is not there", 78, ["open the folder Nowhere", "localhost:", "Nowhere"]) {
            $0.plan.mailbox["folders"] = "[\"Nowhere\"]"
        },
        Fault("a password file that others can read", 78, ["others can read the password file", "password"]) {
            try $0.write(canary, to: "password", mode: 0o644)
        },
        Fault("a password command that fails", 78, ["the command for the password of [mailbox] (false)"]) {
            $0.plan.mailbox["password_file"] = nil
            $0.plan.mailbox["password_command"] = "[\"false\"]"
        },
        Fault("a store that a file stands in the way of", 69, ["store"]) { try $0.write("", to: "store") },
        Fault("a store that is empty", 69, ["the store cannot be used", "the file is empty"]) {
            try $0.makeStore()
            try $0.write("", to: "store/rollcall.sqlite")
        },
        Fault("a store that is no database", 69, ["the store cannot be used", "not a database"]) {
            try $0.makeStore()
            try $0.write(String(repeating: "no database. ", count: 1000), to: "store/rollcall.sqlite")
        },
        Fault("a store that was cut off", 69, ["the store cannot be used", "malformed"]) {
            _ = try $0.poll("17 12:00")
            guard truncate($0.file("store/rollcall.sqlite").path, 8192) == 0 else {
                throw RigError(description: "the store cannot be cut off")
            }
        },
        Fault("a template that is no text", 78, ["the template cannot be read", "en/told.mustache"]) {
            $0.plan.letters["folder"] = "\"letters\""
            let folder = $0.file("letters/en")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data([0xFF, 0xFE, 0xFF]).write(to: folder.appending(path: "told.mustache"))
        },
        Fault("a template with a mistake in it", 78, ["en/told.mustache", "nonsense"]) {
            $0.plan.letters["folder"] = "\"letters\""
            try FileManager.default.createDirectory(
                at: $0.file("letters/en"), withIntermediateDirectories: true)
            try $0.write("Hello {{nonsense}}\n", to: "letters/en/told.mustache")
        },
        Fault("a store of a newer version", 69, ["was written by a newer rollcall", "rollcall.sqlite"]) {
            _ = try $0.poll("17 12:00")
            try $0.sqlite("INSERT INTO grdb_migrations VALUES ('999')")
        },
        Fault(
            "a store of another mailbox", 78, ["the store belongs to another mailbox", "other@example.org"]
        ) {
            _ = try $0.poll("17 12:00")
            try $0.sqlite("UPDATE store SET mailbox = 'other@example.org'")
        },
    ]
}

extension Office {
    fileprivate func url(_ scheme: String, _ host: String, _ port: String) -> String {
        "\"\(scheme)://\(servers[host]):\(servers[port])\""
    }

    fileprivate func makeStore() throws {
        try FileManager.default.createDirectory(at: file("store"), withIntermediateDirectories: true)
    }
}
