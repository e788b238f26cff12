import Foundation
import Mail
import Planning
@testable import Poll
import Store
import TestSupport
import Testing
import Transport

@Suite("doctor")
struct DoctorTests {
    /// What the command prints as JSON.
    private struct Report: Decodable {
        let code: Int
        let findings: [Finding]

        struct Finding: Decodable {
            let subject: String
            let level: String
            let message: String
            let remedy: String?
        }

        var wrong: [Finding] { findings.filter { $0.level == "wrong" } }
    }

    private func report(of office: Office, at text: String, _ arguments: String...) throws -> Report {
        let ended = try office.run(
            ["doctor", "--now", moment(text).timestamp, "--format", "json"] + arguments)
        let report = try JSONDecoder().decode(Report.self, from: Data(ended.output.utf8))
        #expect(ended.complaints.isEmpty && ended.code == report.code)
        return report
    }

    @Test("where all is well it says what it looked at, changes nothing, sends nothing, and ends with 0")
    func findsNothing() throws {
        let office = try Office.asked()
        let before = try office.sqlite("SELECT * FROM outbox") + office.sqlite("SELECT * FROM store")
        let ended = try office.run("doctor", "--now", moment("18 09:05").timestamp)
        #expect(ended.code == 0 && ended.complaints.isEmpty)
        for words in [
            "ok     store: sound", "ok     polls: the last good one was at 2024-11-18T09:00:00Z",
            "ok     mails:", "ok     outbox: empty",
            "ok     clock: 2024-11-18T09:05:00Z; time zones as of 20",
            "ok     files:", "logged in as \(office.status)", "ready to send",
        ] { #expect(ended.output.contains(words), "\(words) in \(ended.output)") }
        #expect(try office.sqlite("SELECT * FROM outbox") + office.sqlite("SELECT * FROM store") == before)
        #expect(office.mails(to: "sam").count == 1)
    }

    @Test("before the first poll there is no store, and it makes none")
    func makesNoStore() throws {
        let office = try Office.small()
        let report = try report(of: office, at: "17 12:00")
        #expect(report.code == 0)
        #expect(report.findings.contains { $0.level == "note" && $0.remedy == "the first poll makes it" })
        #expect(!FileManager.default.fileExists(atPath: office.file("store").path))
    }

    struct Illness: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let code: Int
        let subject: String
        let words: String
        let make: @Sendable (inout Office) throws -> Void

        init(
            _ description: String, _ code: Int, _ subject: String, _ words: String,
            _ make: @escaping @Sendable (inout Office) throws -> Void
        ) {
            testDescription = description
            self.code = code
            self.subject = subject
            self.words = words
            self.make = make
        }
    }

    static let illnesses = [
        Illness("a store that is damaged", 69, "store", "malformed") { office in
            try office.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
            let file = office.file("store/rollcall.sqlite")
            var bytes = [UInt8](try Data(contentsOf: file))
            for index in 8192..<bytes.count { bytes[index] ^= 0x55 }
            try Data(bytes).write(to: file)
        },
        Illness("a row that points nowhere", 69, "store", "foreign key") { office in
            try office.sqlite("UPDATE rung SET outbox = 999")
        },
        Illness("an empty store", 69, "store", "the file is empty") { office in
            try office.write("", to: "store/rollcall.sqlite")
        },
        Illness("polls that fail", 75, "polls", "the last 3 failed") { office in
            try office.sqlite("UPDATE store SET failures = 3")
        },
        Illness("no poll for hours", 75, "polls", "none has gone well since 2024-11-18T05:00:00Z") { office in
            try office.sqlite("UPDATE store SET last_good_tick = last_good_tick - 4 * 3600")
        },
        Illness("a clock that went back", 78, "clock", "a poll ran at 2024-11-19T09:00:00Z already") {
            office in
            try office.sqlite("UPDATE store SET last_good_tick = last_good_tick + 86400")
        },
        Illness("a letter that waits", 3, "outbox", "a letter of 2024-11-18T00:40:00Z still waits to go") {
            office in
            try office.sqlite("UPDATE outbox SET state = 'retrying', created_at = created_at - 30000")
        },
        Illness("a store that others may read", 78, "files", "others may read or write") { office in
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: office.file("store/rollcall.sqlite").path)
        },
        Illness("a wrong password", 77, "mailbox", "AUTHENTICATIONFAILED") { office in
            try office.write("wrong", to: "password")
        },
        Illness(
            "a login that was refused a minute ago", 77, "outgoing", "the last 2 logins were refused: 535 no"
        ) {
            office in
            try office.sqlite(
                "INSERT INTO login_refusal VALUES ('outgoing', 2, \(Int(moment("18 09:15").timeIntervalSince1970)), '535 no')"
            )
        },
        Illness("a server that is not there", 75, "outgoing", "connect") { office in
            office.plan.outgoing["url"] = "\"smtps://localhost:1\""
        },
    ]

    @Test(
        "each thing that is wrong is found, with what to do, and decides the exit code", arguments: illnesses)
    func finds(_ illness: Illness) throws {
        var office = try Office.asked()
        try illness.make(&office)
        let report = try report(of: office, at: "18 09:05")
        #expect(report.code == illness.code)
        let wrong = try #require(report.wrong.first { $0.subject == illness.subject })
        #expect(wrong.message.contains(illness.words))
        #expect(wrong.remedy?.isEmpty == false)
        // One thing that is wrong keeps nothing else from being looked at.
        let looked = Set(report.findings.map(\.subject))
        #expect(looked.isSuperset(of: ["store", "clock", "files", "mailbox", "outgoing"]))
    }

    @Test("H190 a plan that others may write is found, for it names commands")
    func findsOpenPlan() throws {
        let office = try Office.asked()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o666], ofItemAtPath: office.file("rollcall.toml").path)
        let ended = try office.program.run(["doctor", "--offline", "--now", moment("18 09:05").timestamp])
        #expect(ended.code == 78)
        #expect(ended.output.contains("wrong  files: others may write "))
        #expect(ended.output.contains("       chmod go-w "))
    }

    @Test("with --offline the servers are left alone")
    func leavesServersAlone() throws {
        let server = try ScriptedServer(connections: [])
        var office = try Office.asked()
        office.plan.mailbox["url"] = "\"imaps://localhost:\(server.port)\""
        let report = try report(of: office, at: "18 09:05", "--offline")
        #expect(report.code == 0)
        #expect(try server.transcript().isEmpty)
    }

    @Test("H015 a mail that the server does not give is told while it is tried, and no more once it came")
    func countsStuckMails() throws {
        let trial = try Trial.asked()
        try trial.reply(from: Trial.maria, at: "18 09:30")
        trial.mailbox.refusals = [1: "NO [UNAVAILABLE] come again"]
        try trial.poll("18 09:35")
        #expect(try trial.store.health().troubles(at: moment("18 09:36")) == [.stuck(mails: 1)])
        trial.mailbox.refusals = [:]
        try trial.poll("18 09:40")
        #expect(try trial.store.health().troubles(at: moment("18 09:41")).isEmpty)
    }

    @Test("the digest's foot says that the polls go well, or what does not")
    func tellsInDigest() throws {
        let trial = try Trial.asked()
        try trial.poll("18 16:55")
        try trial.poll("18 17:00")
        let well = try #require(try trial.last(to: Trial.dana).plainText)
        #expect(well.contains("Rollcall is well: last poll"))
        for _ in 0..<3 { try trial.store.noteFailure() }
        try trial.poll("19 17:00")
        let ill = try #require(try trial.last(to: Trial.dana).plainText)
        #expect(ill.contains("no poll has gone well since") && ill.contains("the last 3 polls failed"))
        #expect(ill.contains("rollcall doctor") && !ill.contains("Rollcall is well"))
    }
}
