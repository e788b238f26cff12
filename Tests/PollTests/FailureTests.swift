import Foundation
import Glibc
import Mail
import TestSupport
import Testing

@Suite("Exit codes and what is said")
struct FailureTests {
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

    @Test("H199 one line says what failed, where and in whose words, and one what to do", arguments: faults)
    func speaks(_ fault: Fault) throws {
        var office = try Office.small()
        try fault.make(&office)
        let ended = try office.poll("18 09:00")
        #expect(ended.code == fault.code)
        #expect(ended.output.isEmpty)
        let lines = ended.complaints.split(separator: "\n").filter { !$0.contains("first look at") }
        let first = try #require(lines.first)
        #expect(first.hasPrefix("rollcall: "))
        for words in fault.words { #expect(first.contains(words)) }
        #expect(lines.count == 2 || (fault.code == 75 && lines.count == 1), "\(ended.complaints)")
        #expect(lines.count == 1 || lines.last?.hasPrefix("  ") == true)
        expectManners(ended, office)
        // Nobody is mailed by a run that fails.
        #expect(office.servers.mails(of: office.address("sam")).isEmpty)
    }

    /// No secret, no type's name, no stack.
    private func expectManners(_ ended: BuiltProgram.Ended, _ office: Office) {
        for word in [
            Self.canary, office.servers.password, "Error(", "Optional", "NSPOSIX", "Domain=", "Fatal",
            "Thread 0", "0x",
        ] { #expect(!ended.complaints.contains(word), "\(word)") }
    }

    @Test("every mistake of the plan is told at once, with file, line and column, and nothing runs")
    func tellsPlanMistakes() throws {
        var office = try Office()
        office.plan.workers[0]["timezone"] = "\"America/Bogotta\""
        office.plan.workers[1]["adress"] = "\"kenji@example.org\""
        office.plan.workers[2]["address"] = office.plan.workers[0]["address"]
        office.plan.tasks[0]["worker"] = "\"nobody\""
        office.plan.tasks[1]["due"] = "2024-02-30"
        let ended = try office.poll("18 09:00")
        #expect(ended.code == 78)
        let lines = ended.complaints.split(separator: "\n")
        let file = office.file("rollcall.toml").path
        #expect(lines.count == 6, "\(ended.complaints)")
        for line in lines.dropLast() {
            let place = line.dropFirst("rollcall: \(file):".count).split(separator: ":").prefix(2)
            #expect(line.hasPrefix("rollcall: \(file):"))
            #expect(place.count == 2 && place.allSatisfy { Int($0) != nil }, "\(line)")
        }
        #expect(lines.last?.hasPrefix("  nothing was done") == true)
        #expect(!FileManager.default.fileExists(atPath: office.file("store").path))
    }

    @Test(
        "what was typed wrongly ends with 64, and files that are not there with 66 or 78",
        arguments: [
            (["poll", "--nonsense"], 64), (["nonsense"], 64), (["poll", "--now", "yesterday"], 64),
            (["poll", "--redirect-all-to", "nobody"], 64), (["digest", "--format", "pdf"], 64),
            (["parse", "missing.eml"], 66), (["ingest", "missing.eml"], 66), (["backup", "copy"], 66),
            (["poll", "--config", "missing.toml"], 78), (["attention", "dismiss", "7"], 65),
            (["outbox", "retry", "7"], 65), (["--help"], 0), (["poll", "--help"], 0), (["--version"], 0),
        ])
    func tellsUsage(_ arguments: [String], _ code: Int) throws {
        let office = try Office.small()
        try office.write(office.plan.text, to: "rollcall.toml")
        let ended = try office.program.run(arguments)
        #expect(ended.code == code)
        #expect(ended.complaints.isEmpty == (code == 0))
        expectManners(ended, office)
    }

    @Test("without a plan it is said where one was looked for")
    func tellsMissingPlan() throws {
        let office = try Office.small()
        let ended = try office.program.run(["poll"])
        #expect(ended.code == 78)
        #expect(
            ended.complaints.contains("there is no plan: looked for \(office.file("rollcall.toml").path)"))
        #expect(ended.complaints.contains("\n  write one with rollcall init"))
    }

    @Test("the first failure speaks; later two in a row are silent, the third speaks, and so does recovery")
    func speaksAtThird() throws {
        var office = try Office.small()
        let good = office.plan
        let mute = BuiltProgram.Ended(code: 75)
        office.plan.mailbox["url"] = "\"imaps://localhost:1\""
        let first = try office.poll("17 11:00")
        #expect(first.code == 75 && first.complaints.contains("localhost:1"))
        office.plan = good
        #expect(try office.poll("17 12:00").code == 0)
        office.plan.mailbox["url"] = "\"imaps://localhost:1\""
        #expect(try office.poll("17 12:05") == mute)
        #expect(try office.poll("17 12:10") == mute)
        let third = try office.poll("17 12:15")
        #expect(third.code == 75 && third.complaints.contains("localhost:1"))
        office.plan = good
        let recovery = try office.poll("17 12:20")
        #expect(recovery.code == 0 && recovery.complaints == "rollcall: it works again, after 3 failures\n")
        #expect(try office.poll("17 12:25") == .silence)
        // A single failure and its end are no news.
        office.plan.mailbox["url"] = "\"imaps://localhost:1\""
        #expect(try office.poll("17 12:30") == mute)
        office.plan = good
        #expect(try office.poll("17 12:35") == .silence)
    }

    @Test("while the outgoing server cannot be reached, replies are recorded, and requests go afterwards")
    func worksByHalves() throws {
        var office = try Office.asked()
        let good = office.plan
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        office.plan.outgoing["url"] = "\"smtps://localhost:1\""
        #expect(try office.poll("20 09:00").code == 75)
        #expect(try office.sqlite("SELECT count(*) FROM status_update") == ["1"])
        office.plan = good
        #expect(try office.poll("20 09:05") == .silence)
        #expect(office.mails(to: "sam", count: 2).count == 2)
    }

    @Test("H049 a store that another program writes to is waited for, and then it is 75")
    func waitsForWriter() throws {
        let office = try Office.small()
        #expect(try office.poll("17 12:00").code == 0)
        let holder = try StoreHolder.write(in: office)
        let ended = try office.poll("18 09:00")
        #expect(ended.code == 75)
        #expect(
            ended.complaints.contains("the store is locked: \(office.file("store/rollcall.sqlite").path)"))
        expectManners(ended, office)
        holder.kill()
        #expect(try office.poll("18 09:00") == .silence)
        #expect(office.mails(to: "sam").count == 1)
    }

    @Test("H044 a full disk ends with 69; nothing is sent unrecorded, and with room again all is well")
    func survivesFullDisk() throws {
        guard let disk = try SmallDisk() else { return }
        let office = try Office.small { $0.tasks = [] }
        var plan = office.plan.text
        plan = plan.replacing("folder = \"store\"", with: "folder = \"\(disk.folder.path)\"")
        try office.write(plan, to: "full.toml")
        func poll(_ text: String) throws -> BuiltProgram.Ended {
            try office.program.run(["poll", "--config", "full.toml", "--now", moment(text).timestamp])
        }
        #expect(try poll("17 12:00").code == 0)
        for number in 1...20 {
            let draft = Draft(
                ["From": "x\(number)@example.org"], String(repeating: "many words\n", count: 2000))
            try office.deliver(draft, at: "18 08:00")
        }
        let ended = try poll("18 09:00")
        #expect(ended.code == 69)
        #expect(ended.complaints.contains("the store cannot grow: \(disk.folder.path)/rollcall.sqlite"))
        expectManners(ended, office)
        #expect(office.servers.mails(of: office.address("sam")).isEmpty)
        try disk.enlarge()
        let again = try poll("18 09:05")
        #expect(again.code == 0, "\(again.complaints)")
        #expect(office.mails(to: "sam").count == 1)
    }

    @Test("standard output that is full or closed ends no run with a crash")
    func survivesDeafness() throws {
        let office = try Office.small()
        try office.write(office.plan.text, to: "rollcall.toml")
        let full = try office.program.run(["status"], output: "/dev/full")
        #expect(full.code == 75)
        #expect(full.complaints.contains("standard output cannot be written: No space left on device"))
        expectManners(full, office)
    }
}

extension Office {
    fileprivate func url(_ scheme: String, _ host: String, _ port: String) -> String {
        "\"\(scheme)://\(servers[host]):\(servers[port])\""
    }

    fileprivate func makeStore() throws {
        try FileManager.default.createDirectory(at: file("store"), withIntermediateDirectories: true)
    }
}

/// A file system in memory of a few hundred kilobytes, for who may mount one.
final class SmallDisk {
    let folder: URL
    private let place = try? TemporaryFolder()

    init?() throws {
        guard let place else { return nil }
        folder = place.url
        guard mount("none", folder.path, "tmpfs", 0, "size=400k") == 0 else { return nil }
    }

    func enlarge() throws {
        guard mount("none", folder.path, "tmpfs", UInt(MS_REMOUNT), "size=8m") == 0 else {
            throw RigError(description: "the disk cannot be enlarged")
        }
    }

    deinit { umount(folder.path) }
}
