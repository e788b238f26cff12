import Foundation
import Mail
import TestSupport
import Testing

@Suite("Beside a tick that is at work")
struct BesideTickTests {
    /// A tick that has taken some of forty answers and waits for the server, with the lock in its hands.
    private func stalled() throws -> (office: Office, tick: BuiltProgram.Running) {
        var office = try Office.asked()
        let asked = try #require(office.mails(to: "sam").last)
        for number in 1...40 {
            let words = "Done: part \(number)\n" + String(repeating: "All of it went well.\n", count: 400)
            try office.deliver(asked.reply(from: office.address("sam"), words), at: "18 09:30")
        }
        let proxy = try CuttingProxy(
            before: office.servers.port("IMAPS_PORT"), .afterBytes(150_000), then: .stall)
        let direct = office.plan.mailbox["url"]
        office.plan.mailbox["url"] = "\"imaps://localhost:\(proxy.port)\""
        let tick = try office.start("18 09:35")
        try proxy.waitForCut()
        office.plan.mailbox["url"] = direct
        return (office, tick)
    }

    static let looking = [
        ["status"], ["digest"], ["attention", "list"], ["outbox", "list"], ["explain", "sam"],
        ["simulate", "--days", "3"], ["doctor", "--offline"], ["check", "--offline"], ["poll", "--dry-run"],
    ]

    @Test(
        "H196 H056 commands that look are not kept waiting, a copy is whole, and what writes leaves with 75")
    func looks() throws {
        let (office, tick) = try stalled()
        let now = ["--now", moment("18 09:35").timestamp]
        for command in Self.looking {
            let ended = try office.run(command + now)
            #expect(ended.code == 0 && ended.complaints.isEmpty, "\(command): \(ended)")
        }
        #expect(try office.run(["backup", "copy.sqlite"]) == .silence)
        #expect(try office.sqlite("PRAGMA integrity_check", in: "copy.sqlite") == ["ok"])
        #expect(try office.sqlite("SELECT count(*) FROM request", in: "copy.sqlite") == ["1"])
        try office.write("From: sam@\(office.domain)\n\nDone: by hand\n", to: "mail.eml")
        let refused = try office.run(["ingest", "mail.eml"] + now)
        #expect(refused.code == 75 && refused.complaints.contains("another run of rollcall holds the lock"))
        tick.kill()
        #expect(try tick.wait().code == -SIGKILL)
        // The lock died with its holder, and nothing is to be cleaned.
        #expect(try office.run(["ingest", "mail.eml"] + now).code == 0)
        #expect(try office.poll("18 09:40").code == 0)
        #expect(try office.sqlite("SELECT count(*) FROM status_update") == ["41"])
        #expect(try office.isSound())
    }

    @Test("H196 mails that are handed in at once, beside ticks, are each recorded once")
    func ingestsAtOnce() throws {
        let office = try Office.asked()
        let asked = try #require(office.mails(to: "sam").last)
        for number in 1...8 {
            let reply = asked.reply(from: office.address("sam"), "Done: part \(number)")
            try office.write(String(decoding: reply.bytes, as: UTF8.self), to: "\(number).eml")
        }
        let now = ["--now", moment("18 09:35").timestamp]
        let hands = try (1...8).map { try office.program.start(["ingest", "\($0).eml"] + now) }
        let ticks = try (1...4).map { _ in try office.program.start(["poll"] + now) }
        // Who waits for the lock longer than is good is told to come again, and does.
        let refused = try hands.map { try $0.wait().code }.enumerated().filter { $0.element != 0 }
        #expect(refused.allSatisfy { $0.element == 75 })
        for end in try ticks.map({ try $0.wait() }) { #expect([0, 75].contains(end.code), "\(end)") }
        for (index, _) in refused { #expect(try office.run(["ingest", "\(index + 1).eml"] + now).code == 0) }
        #expect(try office.sqlite("SELECT count(*) FROM status_update") == ["8"])
        #expect(office.mails(to: "sam").count == 1)
        #expect(try office.isSound())
    }
}
