import Foundation
import Mail
import TestSupport
import Testing

private let offices = Counter()

/// Dana in Madrid, Maria in Bogota, Kenji in Tokyo and Sam in London, with a status mailbox, all of a domain of their own
/// on the shared servers; and `rollcall`, which runs in a folder of its own.
struct Office {
    let servers: MailServers
    let domain: String
    var program: BuiltProgram
    /// The plan file is written anew before each run.
    var plan: PlanText
    private let folder: TemporaryFolder

    init(_ change: (inout PlanText) -> Void = { _ in }) throws {
        servers = try MailServers.shared.get()
        domain = "office\(offices.next()).example"
        folder = try TemporaryFolder()
        program = BuiltProgram(in: folder.url)
        plan = PlanText(domain: domain)
        plan.mailbox["url"] = "\"imaps://localhost:\(servers.port("IMAPS_PORT"))\""
        plan.outgoing["url"] = "\"smtps://localhost:\(servers.port("SMTPS_PORT"))\""
        plan.mailbox["ca_file"] = "\"\(servers.caFile)\""
        plan.outgoing["ca_file"] = "\"\(servers.caFile)\""
        plan.add("maria", "Maria Lopez", in: "America/Bogota", at: domain, task: "LAND-1")
        plan.add("kenji", "Kenji Sato", in: "Asia/Tokyo", at: domain, task: "DOC-4")
        plan.add("sam", "Sam Okafor", in: "Europe/London", at: domain, task: "API-7")
        change(&plan)
        try write(servers.password, to: "password")
    }

    /// One worker, in London.
    static func small(_ change: (inout PlanText) -> Void = { _ in }) throws -> Office {
        try Office { plan in
            plan.workers.removeFirst(2)
            plan.tasks.removeFirst(2)
            plan.manager["copies"] = nil
            change(&plan)
        }
    }

    /// The first look, on Sunday, and Monday's request to Sam.
    static func asked(_ change: (inout PlanText) -> Void = { _ in }) throws -> Office {
        let office = try small(change)
        #expect(try office.poll("17 12:00").code == 0)
        #expect(try office.poll("18 09:00") == .silence)
        return office
    }

    var status: String { address("status") }

    func address(_ name: String) -> String { "\(name)@\(domain)" }

    func file(_ name: String) -> URL { folder.url.appending(path: name) }

    func write(_ text: String, to name: String, mode: Int = 0o600) throws {
        try Data(text.utf8).write(to: file(name))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name).path)
    }
}

extension Office {
    func run(_ arguments: String...) throws -> BuiltProgram.Ended { try run(arguments) }

    func run(_ arguments: [String]) throws -> BuiltProgram.Ended {
        try write(plan.text, to: "rollcall.toml")
        return try program.run(arguments)
    }

    /// `rollcall poll` at a moment of November 2024.
    func poll(_ text: String, _ arguments: String...) throws -> BuiltProgram.Ended {
        try write(plan.text, to: "rollcall.toml")
        return try program.run(["poll", "--now", moment(text).timestamp] + arguments)
    }

    func start(_ text: String) throws -> BuiltProgram.Running {
        try write(plan.text, to: "rollcall.toml")
        return try program.start(["poll", "--now", moment(text).timestamp])
    }

    /// Puts a mail into the status mailbox, as if it had arrived then.
    func deliver(_ draft: Draft, at text: String, folder: String = "INBOX") throws {
        try servers.deliver(draft.bytes, to: status, folder: folder, arrived: moment(text))
    }

    /// Puts an answer to the last mail that a worker got into the status mailbox.
    func reply(_ name: String, _ words: String, at text: String, by ways: WayHome = .all) throws {
        let asked = try #require(mails(to: name).last)
        try deliver(asked.reply(from: address(name), words, by: ways), at: text)
    }

    /// What lies in somebody's own mailbox, once so many mails do, by their dates.
    func mails(to name: String, count: Int = 1) -> [Message] {
        servers.arrived(count, for: address(name)).map { Message($0) }
            .sorted { ($0.date?.date ?? .distantPast) < ($1.date?.date ?? .distantPast) }
    }

    /// The rows of the outbox, as the command lists them.
    func letters() throws -> [Letter] {
        let listing = try run("outbox", "list", "--all", "--format", "json")
        return try JSONDecoder().decode([Letter].self, from: Data(listing.output.utf8))
    }

    struct Letter: Decodable {
        let id: Int
        let state: String
        let kind: String
        let recipient: String
        let message_id: String
        let attempts: Int
        let answer: String?
    }

    func attention() throws -> [String] {
        struct Mail: Decodable { let reason: String }
        let listing = try run("attention", "list", "--format", "json")
        return try JSONDecoder().decode([Mail].self, from: Data(listing.output.utf8)).map(\.reason)
    }

    /// Each request's state, by its id.
    func requests(at text: String) throws -> [String: String] {
        struct Status: Decodable { let workers: [Worker] }
        struct Worker: Decodable { let requests: [Request] }
        struct Request: Decodable {
            let id: String
            let state: String
        }
        let listing = try run("status", "--now", moment(text).timestamp, "--format", "json")
        let status = try JSONDecoder().decode(Status.self, from: Data(listing.output.utf8))
        return Dictionary(
            uniqueKeysWithValues: status.workers.flatMap(\.requests).map { ($0.id, $0.state) })
    }

    /// What SQLite says to a statement on the store; a complaint of its own checks is one line.
    @discardableResult
    func sqlite(_ statement: String, in name: String = "store/rollcall.sqlite") throws -> [String] {
        let code = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1], isolation_level=None)
            for row in db.execute(sys.argv[2]): print(*row)
            """
        let output = try TestSupport.run(
            URL(filePath: "/usr/bin/python3"), ["-c", code, file(name).path, statement])
        return output.split(separator: "\n").map(String.init)
    }

    /// Whether SQLite's checks find the store sound.
    func isSound() throws -> Bool {
        try sqlite("PRAGMA integrity_check") == ["ok"] && sqlite("PRAGMA foreign_key_check").isEmpty
    }

    /// Every file of the store's folder, with its bytes.
    func storeBytes() throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: file("store").path)
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, [UInt8](try Data(contentsOf: file("store/\($0)")))) })
    }
}
