import Foundation
import Glibc
import Mail
import TestSupport
import Testing

@Suite("Exit codes and what is said")
struct FailureTests {
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
