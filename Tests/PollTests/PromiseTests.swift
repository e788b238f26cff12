import Foundation
import Mail
import TestSupport
import Testing

/// Sam's API-7 is due on Friday, 29 November 2024; he is asked on Monday the 18th.
@Suite("Promised dates and more time, on real servers")
struct PromiseTests {
    private struct Status: Decodable {
        let tasks: [Task]

        struct Task: Decodable {
            let due: String
            let planned_due: String
            let promised: String?
            let promises: [Promise]
            let more_time: Wish?
        }

        struct Promise: Decodable {
            let date: String
            let words: String
            let outcome: String?
        }

        struct Wish: Decodable { let until: String? }
    }

    private static func task(of office: Office, at text: String) throws -> Status.Task {
        let listing = try office.run("status", "--now", moment(text).timestamp, "--format", "json")
        let status = try JSONDecoder().decode(Status.self, from: Data(listing.output.utf8))
        return try #require(status.tasks.first)
    }

    private static func promises(of office: Office, at text: String) throws -> [String] {
        try task(of: office, at: text).promises.map { "\($0.date) \($0.outcome ?? "stands")" }
    }

    @Test("a promised date is named when it falls due, moved with the worker's words, and broken once")
    func promise() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: 40%, done by Wednesday", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        #expect(try office.letters().map(\.kind) == ["request"])
        #expect(try office.poll("20 09:00") == .silence)
        let request = try #require(office.mails(to: "sam", count: 2).last?.plainText)
        #expect(request.contains("- API-7 The work of Sam Okafor: you said it would be done by Wed 20 Nov"))

        try office.reply("sam", "API-7: 60%, done by Thursday, the vendor is late", at: "20 10:00")
        #expect(try office.poll("20 10:05") == .silence)
        #expect(
            try Self.promises(of: office, at: "20 10:05") == ["2024-11-20 moved", "2024-11-21 stands"])
        #expect(try Self.task(of: office, at: "20 10:05").promised == "2024-11-21")
        #expect(try Self.task(of: office, at: "20 10:05").promises[1].words.contains("the vendor is late"))
        #expect(try office.letters().map(\.kind).last == "readback")
        #expect(office.mails(to: "sam").last?.plainText?.contains("60 %, new date Thu 21 Nov") == true)

        #expect(try office.poll("21 23:55") == .silence)
        #expect(try Self.promises(of: office, at: "21 23:55").last == "2024-11-21 stands")
        for text in ["22 00:05", "22 00:10"] { #expect(try office.poll(text) == .silence) }
        #expect(try Self.promises(of: office, at: "22 00:10").last == "2024-11-21 broken")
        let digest = try office.run("digest", "--now", moment("22 00:15").timestamp).output
        #expect(digest.contains("=== Overdue (1)"))
        #expect(
            digest.replacing("\n  ", with: " ").contains(
                "promised for Thu 21 Nov (moved once, first said Wed 20 Nov), which has passed"))
        let status = try office.run("status", "--now", moment("22 00:15").timestamp).output
        #expect(status.contains("2024-11-21 (moved 1x, first 2024-11-20)"))
        #expect(try office.isSound())
    }

    @Test("a promise is kept by the day on which the mail arrived, however late the tick")
    func kept() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: 40%, done by Tuesday", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        try office.reply("sam", "API-7 is done", at: "19 23:30")
        #expect(try office.poll("20 06:00") == .silence)
        #expect(try Self.promises(of: office, at: "20 06:00") == ["2024-11-19 kept"])
    }

    @Test("a wish for more time is put before the manager, granted by a command, and told to the worker")
    func granted() throws {
        let office = try Office.asked()
        try office.reply(
            "sam", "API-7: 40%, can I have until 6 December, the client is late?", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        #expect(try Self.task(of: office, at: "18 10:05").more_time?.until == "2024-12-06")
        #expect(try Self.task(of: office, at: "18 10:05").promises.isEmpty)
        #expect(try office.attention() == ["asks for more time until 2024-12-06: rollcall extend API-7"])
        let digest = try office.run("digest", "--now", moment("18 10:10").timestamp).output
        #expect(digest.contains("=== Asks for more time (1)"))
        #expect(digest.contains("\n  rollcall extend API-7 2024-12-06\n"))

        let now = moment("18 11:00").timestamp
        let extended = try office.run(
            "extend", "API-7", "2024-12-04", "--reason", "Wednesday has to do", "--now", now)
        #expect(
            extended.output == "API-7 is due on 2024-12-04, in place of 2024-11-29; the next poll tells sam\n"
        )
        #expect(try office.attention().isEmpty)
        for text in ["18 11:05", "18 11:10"] { #expect(try office.poll(text) == .silence) }
        #expect(try office.letters().map(\.kind) == ["request", "extension"])
        let mails = office.mails(to: "sam", count: 2)
        #expect(mails[1].inReplyTo == [mails[0].messageID ?? ""])
        #expect(mails[1].subject.hasPrefix("API-7: you have until Wed 4 Dec"))
        #expect(mails[1].plainText?.contains("\"Wednesday has to do\"") == true)

        #expect(try Self.task(of: office, at: "18 11:10").due == "2024-12-04")
        #expect(try Self.task(of: office, at: "18 11:10").planned_due == "2024-11-29")
        let check = try office.run("check", "--offline", "--now", now).output
        #expect(
            check.contains("API-7 is due on 2024-12-04, as was given by hand; the plan says 2024-11-29\n"))
        #expect(try office.poll("20 09:00") == .silence)
        #expect(office.mails(to: "sam", count: 3)[2].plainText?.contains("due Wed 4 Dec") == true)
        #expect(try office.isSound())
    }

    @Test(
        "a wish in another language is answered in that language",
        arguments: [
            ("es", "¿puedo entregarlo el 6 de diciembre? El cliente va tarde.", "tienes hasta el vie"),
            ("pt", "posso entregar até 6 de dezembro? O cliente está atrasado.", "você tem até sex"),
            ("fr", "puis-je avoir jusqu'au 6 décembre ? Le client est en retard.", "vous avez jusqu'au ven"),
            ("de", "kann ich bis 6. Dezember Zeit haben? Der Kunde ist spät dran.", "du hast Zeit bis Fr"),
        ])
    func languages(_ language: String, words: String, subject: String) throws {
        let office = try Office.asked { $0.workers[0]["language"] = "\"\(language)\"" }
        try office.reply("sam", "API-7: 40%\nAPI-7: \(words)", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        #expect(try office.attention() == ["asks for more time until 2024-12-06: rollcall extend API-7"])
        let now = moment("18 11:00").timestamp
        #expect(try office.run("extend", "API-7", "2024-12-06", "--now", now).code == 0)
        #expect(try office.poll("18 11:05") == .silence)
        #expect(office.mails(to: "sam", count: 2)[1].subject.hasPrefix("API-7: \(subject)"))
    }

    @Test("a date and a wish in the answer to a brief are those of its task")
    func brief() throws {
        let office = try Office.small { plan in
            plan.tasks[0]["brief"] = "\"API-7.md\""
            plan.tasks.append([
                "id": "\"API-8\"", "title": "\"More of it\"", "worker": "\"sam\"", "due": "2024-12-20",
            ])
        }
        try office.write("# The export\n\nAs CSV.\n", to: "API-7.md")
        for text in ["17 12:00", "18 08:00"] { _ = try office.poll(text) }
        #expect(try office.letters().map(\.kind) == ["brief"])
        try office.reply(
            "sam", "I will build the export, done by Thursday. Can I have until 6 December to deliver?",
            at: "18 08:30")
        #expect(try office.poll("18 08:35") == .silence)
        #expect(try Self.promises(of: office, at: "18 08:35") == ["2024-11-21 stands"])
        #expect(try Self.task(of: office, at: "18 08:35").more_time?.until == "2024-12-06")
        #expect(try office.isSound())
    }

    @Test("a wish is refused with a reason, once")
    func refused() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: I need more time, until 6 December", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        let now = moment("18 11:00").timestamp
        let refused = try office.run("extend", "API-7", "--refuse", "--format", "json", "--now", now)
        #expect(
            refused.output.contains("\"granted\":false")
                && refused.output.contains("\"asked_until\":\"2024-12-06\""))
        let again = try office.run("extend", "API-7", "--refuse", "--now", now)
        #expect(again.code == 65 && again.complaints.contains("nobody waits for an answer"))
        #expect(try office.poll("18 11:05") == .silence)
        #expect(office.mails(to: "sam", count: 2)[1].subject.hasPrefix("API-7: no more time"))
    }

    @Test("more time is given unasked, until the plan has another date")
    func planWins() throws {
        var office = try Office.asked()
        let now = moment("18 11:00").timestamp
        #expect(try office.run("extend", "API-7", "2024-12-04", "--now", now).code == 0)
        office.plan.tasks[0]["due"] = "2024-12-02"
        #expect(try Self.task(of: office, at: "18 11:05").due == "2024-12-02")
        let check = try office.run("check", "--offline", "--now", now).output
        #expect(
            check.contains(
                "API-7: the plan says 2024-12-02, which counts; 2024-12-04, given by hand before, does not\n")
        )
    }

    @Test(
        "what cannot be extended is refused with what to do",
        arguments: [
            (["NO-1", "2024-12-04"], Int32(64), "there is no task of that id"),
            (["API-7", "2024-11-29"], 64, "is due on 2024-11-29 already"),
            (["API-7", "2024-11-01"], 64, "has passed"), (["API-7"], 64, "Name a date"),
            (["API-7", "2024-12-04", "--refuse"], 64, "Name a date"), (["API-7", "soon"], 64, "soon"),
        ])
    func misuse(_ arguments: [String], code: Int32, words: String) throws {
        let office = try Office.small()
        let ended = try office.program.runAfterWriting(
            office, ["extend"] + arguments + ["--now", moment("18 11:00").timestamp])
        #expect(ended.code == code && ended.complaints.contains(words))
    }

    @Test("an answer in doubt is read back in the thread, and the reply to that amends the request")
    func readBack() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: 40%\nAPI-7: 60%", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        #expect(try office.poll("18 10:10") == .silence)
        #expect(try office.letters().map(\.kind) == ["request", "readback"])
        let mails = office.mails(to: "sam", count: 2)
        #expect(mails[1].inReplyTo == [mails[0].messageID ?? ""])
        #expect(mails[1].plainText?.contains("1. API-7 The work of Sam Okafor\n   60 %") == true)
        try office.reply("sam", "1: 50%", at: "18 10:20")
        #expect(try office.poll("18 10:25") == .silence)
        #expect(try office.letters().count == 2)
        #expect(try office.requests(at: "18 10:25") == ["sam/2024-11-18": "answered"])
        #expect(try office.sqlite("SELECT task, progress FROM task_standing") == ["API-7 50.0"])
    }

    @Test("H084 answers to one request are read back three times at most, and a machine's never")
    func loop() throws {
        let office = try Office.asked()
        for (index, minute) in ["10", "20", "30", "40", "50"].enumerated() {
            try office.reply("sam", "API-7: \(index + 1)0%\nAPI-7: \(index + 2)0%", at: "18 10:\(minute)")
            #expect(try office.poll("18 10:\(minute)") == .silence)
        }
        let asked = try #require(office.mails(to: "sam").last)
        var machine = asked.reply(from: office.address("sam"), "API-7: 40%\nAPI-7: 60%")
        machine.fields.append(("Auto-Submitted", "auto-replied"))
        try office.deliver(machine, at: "18 11:00")
        #expect(try office.poll("18 11:00") == .silence)
        let kinds = try office.letters().filter { $0.recipient == office.address("sam") }.map(\.kind)
        #expect(kinds.count { $0 == "readback" } <= 3 && kinds.contains("readback"))
        #expect(kinds.allSatisfy { ["request", "readback"].contains($0) })
    }
}

extension BuiltProgram {
    fileprivate func runAfterWriting(_ office: Office, _ arguments: [String]) throws -> Ended {
        try office.write(office.plan.text, to: "rollcall.toml")
        return try run(arguments)
    }
}
