import Foundation
import Mail
import TestSupport
import Testing

@Suite("Killed, raced and cut off")
struct CrashTests {
    @Test("H036 killed in the middle of a fetch: nothing is lost, nothing recorded twice")
    func diesFetching() throws {
        var office = try Office.asked()
        let asked = try #require(office.mails(to: "sam").last)
        for number in 1...40 {
            let words =
                "Done: part \(number)\n" + String(repeating: "All of it went as it should.\n", count: 300)
            try office.deliver(asked.reply(from: office.address("sam"), words), at: "18 10:00")
        }
        // Some of the mails have come then, and some have not: together they are 350 KB.
        let proxy = try CuttingProxy(
            before: office.servers.port("IMAPS_PORT"), .afterBytes(150_000), then: .stall)
        office.plan.mailbox["url"] = "\"imaps://localhost:\(proxy.port)\""
        let run = try office.start("18 10:05")
        try proxy.waitForCut()
        run.kill()
        #expect(try run.wait().code == -SIGKILL)
        let ended = try office.poll("18 10:10")
        #expect(ended == .silence)
        #expect(try office.poll("18 10:15") == .silence)
        #expect(try office.sqlite("SELECT count(*) FROM status_update") == ["40"])
        #expect(try office.sqlite("SELECT outcome, count(*) FROM mail GROUP BY 1") == ["recorded 40"])
        #expect(office.mails(to: "sam").count == 1)
        #expect(try office.isSound())
    }

    @Test("H036 killed between commit and send: what was decided goes with the next tick, once")
    func diesBeforeSending() throws {
        var office = try Office.small()
        #expect(try office.poll("17 12:00").code == 0)
        let proxy = try CuttingProxy(before: office.servers.port("SMTPS_PORT"), .afterBytes(0), then: .stall)
        office.plan.outgoing["url"] = "\"smtps://localhost:\(proxy.port)\""
        let run = try office.start("18 09:00")
        try proxy.waitForCut()
        run.kill()
        #expect(try run.wait().code == -SIGKILL)
        #expect(try office.letters().map(\.state) == ["queued"])
        #expect(try office.poll("18 09:05") == .silence)
        #expect(try office.poll("18 09:10") == .silence)
        #expect(try office.letters().map(\.state) == ["sent"])
        #expect(office.mails(to: "sam").count == 1)
        #expect(try office.isSound())
    }

    @Test(
        "H042 killed after the final dot: the mail in flight goes once more with its Message-ID, and it is said"
    )
    func diesAfterDot() throws {
        var office = try Office.small()
        #expect(try office.poll("17 12:00").code == 0)
        let proxy = try office.proxyAtFinalDot(then: .stall)
        office.plan.outgoing["url"] = "\"smtps://localhost:\(proxy.port)\""
        let run = try office.start("18 09:00")
        try proxy.waitForCut()
        run.kill()
        #expect(try run.wait().code == -SIGKILL)
        #expect(try office.letters().map(\.state) == ["attempting"])
        let ended = try office.poll("18 09:05")
        #expect(ended.code == 0)
        #expect(ended.complaints.contains("nobody knows whether sam@\(office.domain) got a mail"))
        #expect(try office.poll("18 09:10") == .silence)
        let mails = office.mails(to: "sam", count: 2)
        #expect(mails.count == 2)
        #expect(Set(mails.map(\.messageID)).count == 1)
        #expect(try office.isSound())
    }

    @Test(
        "H151 H152 the server's 250 is lost time after time: two copies at most, and then it is left in doubt"
    )
    func losesAnswers() throws {
        var office = try Office.small()
        #expect(try office.poll("17 12:00").code == 0)
        let proxy = try office.proxyAtFinalDot(then: .close, times: 9)
        office.plan.outgoing["url"] = "\"smtps://localhost:\(proxy.port)\""
        for text in ["18 09:00", "18 09:05"] {
            let ended = try office.poll(text)
            #expect(ended.code == 3)
            #expect(ended.complaints.contains("nobody knows whether sam@\(office.domain) got a mail"))
        }
        for text in ["18 09:10", "18 10:00"] { #expect(try office.poll(text) == .silence) }
        let mails = office.mails(to: "sam", count: 2)
        #expect(mails.count == 2)
        #expect(Set(mails.map(\.messageID)).count == 1)
        #expect(try office.letters().map(\.state) == ["unknown"])
    }

    @Test(
        "H153 H196 fifty ticks at once: one attempt a letter; who does not get the lock leaves with 75, silently"
    )
    func races() throws {
        let office = try Office()
        #expect(try office.poll("17 12:00").code == 0)
        let arguments = ["poll", "--now", moment("18 14:00").timestamp]
        let runs = try (1...50).map { _ in try office.program.start(arguments) }
        let ends = try runs.map { try $0.wait() }
        #expect(Set(ends.map(\.code)).isSubset(of: [0, 75]))
        #expect(ends.contains { $0.code == 0 })
        #expect(ends.allSatisfy { $0.complaints.isEmpty && $0.output.isEmpty })
        #expect(try office.poll("18 14:00") == .silence)
        // At 14:00 UTC it is nine in Bogota, and in London and Tokyo it is too late to ask.
        #expect(office.mails(to: "maria").count == 1)
        #expect(try office.letters().map(\.attempts) == [1])
        #expect(try office.isSound())
    }

    @Test("H196 a lock whose holder was killed is free")
    func freesLock() throws {
        let office = try Office.small()
        let holder = try StoreHolder.lock(in: office)
        #expect(try office.poll("17 12:00", "-v").code == 75)
        let ended = try office.poll("17 12:00")
        #expect(ended == BuiltProgram.Ended(code: 75))
        let spoken = try office.poll("17 12:00", "-v")
        #expect(
            spoken.complaints.contains(
                "another run of rollcall holds the lock: \(office.file("store/lock").path)"))
        holder.kill()
        #expect(try office.poll("17 12:00").code == 0)
    }
}

extension Office {
    /// A proxy before the submission server that swallows its answers to final dots.
    fileprivate func proxyAtFinalDot(then ending: CuttingProxy.Ending, times: Int = 1) throws -> CuttingProxy
    {
        let certificates = servers["RUN"] + "/certificates/"
        return try CuttingProxy(
            before: servers.port("SMTPS_PORT"),
            .afterFinalDot(certificate: certificates + "server.pem", key: certificates + "server.key"),
            then: ending, times: times)
    }
}
