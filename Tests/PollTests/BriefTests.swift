import Foundation
import Mail
import TestSupport
import Testing

/// Sam in London has API-7, due on Friday, 29 November 2024, with a brief; nobody is asked before the 22nd.
@Suite("Briefs, on real servers")
struct BriefTests {
    private struct Status: Decodable {
        let tasks: [Task]

        struct Task: Decodable {
            let promised: String?
            let brief: Brief?
        }

        struct Brief: Decodable {
            let state: String
            let answered_at: String?
            let accepted_at: String?
            let words: String?
        }
    }

    private static let document = """
        # Rate limits

        Every client gets **100 requests** a minute.

        - documented
        - tested

        """

    /// With the first look, on Sunday, behind it.
    private static func office(_ change: (inout PlanText) -> Void = { _ in }) throws -> Office {
        let office = try Office.small { plan in
            plan.asking["ask"] = "\"Fri 09:00\""
            plan.tasks[0]["brief"] = "\"briefs/API-7.md\""
            change(&plan)
        }
        try FileManager.default.createDirectory(
            at: office.file("briefs"), withIntermediateDirectories: true)
        try office.write(document, to: "briefs/API-7.md")
        #expect(try office.poll("17 12:00").code == 0)
        return office
    }

    private static func task(of office: Office, at text: String) throws -> Status.Task {
        let listing = try office.run("status", "--now", moment(text).timestamp, "--format", "json")
        let status = try JSONDecoder().decode(Status.self, from: Data(listing.output.utf8))
        return try #require(status.tasks.first)
    }

    private static func kinds(of office: Office) throws -> [String] {
        try office.letters().filter { $0.recipient == office.address("sam") }.map(\.kind)
    }

    private static func state(of office: Office, at text: String) throws -> String? {
        try task(of: office, at: text).brief?.state
    }

    // MARK: It goes, and is chased

    @Test("a brief goes once, as text and as HTML, when its worker may get mail")
    func goes() throws {
        let office = try Self.office()
        #expect(try office.run("outbox", "list", "--all").output == "")
        #expect(try Self.state(of: office, at: "17 12:00") == "due")
        for text in ["18 06:55", "18 07:00", "18 07:05", "18 12:00"] {
            #expect(try office.poll(text) == .silence)
        }
        #expect(try office.letters().map(\.kind) == ["brief"])
        let mail = try #require(office.mails(to: "sam").last)
        #expect(mail.subject.hasPrefix("Brief for API-7: The work of Sam Okafor [#"))
        #expect(
            mail.plainText?.contains("Rate limits\n===========\n\nEvery client gets **100 requests**") == true
        )
        #expect(mail.html?.contains("<strong>100 requests</strong>") == true)
        #expect(mail.replyTo.first?.address.local.hasPrefix("status+") == true)
        #expect(mail.inReplyTo.isEmpty && mail.references.isEmpty)
        #expect(try Self.state(of: office, at: "18 12:00") == "sent")
    }

    @Test("who is silent is chased in the brief's thread, and then the manager is told, each once")
    func chases() throws {
        let office = try Self.office()
        for text in ["18 10:00", "19 09:55", "19 10:00", "19 10:05", "21 10:00", "25 10:00", "25 10:05"] {
            #expect(try office.poll(text).code == 0)
        }
        let kinds = try office.letters().filter { $0.kind != "digest" && $0.kind != "request" }.map(\.kind)
        #expect(kinds == ["brief", "brief-reminder", "brief-reminder", "told"])
        let mails = office.mails(to: "sam", count: 3)
        let brief = try #require(mails.first?.messageID)
        #expect(mails[1].inReplyTo == [brief] && mails[2].inReplyTo == [brief])
        #expect(mails[2].plainText?.contains("last reminder") == true)
        let told = office.mails(to: "dana", count: 1).first { $0.subject.contains("brief") }
        #expect(
            told?.plainText?.contains("Sam Okafor, API-7 The work of Sam Okafor: sent Mon 18 Nov") == true)
    }

    @Test("H036 killed between commit and send: the brief goes with the next tick, once")
    func killed() throws {
        var office = try Self.office()
        let proxy = try CuttingProxy(before: office.servers.port("SMTPS_PORT"), .afterBytes(0), then: .stall)
        let outgoing = office.plan.outgoing["url"]
        office.plan.outgoing["url"] = "\"smtps://localhost:\(proxy.port)\""
        let run = try office.start("18 10:00")
        try proxy.waitForCut()
        run.kill()
        #expect(try run.wait().code == -SIGKILL)
        #expect(try office.letters().map(\.state) == ["queued"])
        office.plan.outgoing["url"] = outgoing
        for text in ["18 10:05", "18 10:10"] { #expect(try office.poll(text) == .silence) }
        #expect(try office.letters().map(\.state) == ["sent"])
        #expect(office.mails(to: "sam").count == 1)
        #expect(try office.isSound())
    }

    @Test("a brief that the manager kept from going is not chased")
    func withdrawn() throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00", "--no-send") == .silence)
        let letter = try #require(try office.letters().first)
        #expect(try office.run("outbox", "cancel", "\(letter.id)").code == 0)
        for text in ["18 10:05", "19 10:05", "21 10:05"] { #expect(try office.poll(text).code == 0) }
        #expect(try office.letters().filter { $0.recipient.hasPrefix("sam") }.map(\.state) == ["cancelled"])
        #expect(try Self.state(of: office, at: "21 10:05") == "withdrawn")
    }

    // MARK: It is answered and accepted

    @Test("an answer finds home by every way", arguments: [WayHome.token, .thread, .tag, []])
    func answered(_ way: WayHome) throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00") == .silence)
        try office.reply(
            "sam", "Limits on every route, with docs and tests, by 27 November.", at: "18 11:00", by: way)
        #expect(try office.poll("18 11:05") == .silence)
        let task = try Self.task(of: office, at: "18 11:05")
        #expect(task.brief?.state == "answered")
        #expect(task.brief?.answered_at == "2024-11-18T11:00:00Z" && task.brief?.accepted_at == nil)
        #expect(task.brief?.words == "Limits on every route, with docs and tests, by 27 November.")
        #expect(task.promised == "2024-11-27")
    }

    @Test("an answer waits for the manager in attention and digest, is accepted once, and ends the chase")
    func accepted() throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00") == .silence)
        try office.reply("sam", "Limits on every route by 27 November.", at: "18 11:00")
        #expect(try office.poll("18 11:05") == .silence)
        let waiting = "it answers the brief of API-7: to accept, rollcall accept API-7"
        #expect(try office.attention() == [waiting])
        let digest = try office.run("digest", "--now", moment("18 12:00").timestamp).output
        #expect(digest.contains("1 brief to accept"))
        #expect(digest.contains("answered Mon 18 Nov; to accept: rollcall accept API-7"))
        #expect(digest.contains("> Limits on every route by 27 November."))
        let now = moment("18 12:00").timestamp
        let checked = try office.run("check", "--offline", "--now", now).output
        #expect(checked.contains("API-7: its brief is answered and waits for you: rollcall accept API-7\n"))
        #expect(
            try office.run("status", "--now", now).output.contains("brief answered: rollcall accept API-7\n"))

        let first = try office.run("accept", "api-7", "--now", moment("18 12:00").timestamp)
        #expect(
            first.output
                == "API-7 is accepted: sam's clock runs since 2024-11-18T12:00:00Z, due 2024-11-29\n")
        let again = try office.run(
            "accept", "API-7", "--now", moment("18 13:00").timestamp, "--format", "json")
        let receipt = try #require(JSONDocument(again.output).elements.first)
        #expect(again.code == 0 && receipt["accepted_at"]?.text == "2024-11-18T12:00:00Z")
        #expect(
            receipt.keys == [
                "accepted_at", "answered_at", "changed_since", "due", "sent_at", "task", "was_accepted",
                "words", "worker",
            ])
        #expect(try office.attention() == [])
        #expect(try Self.state(of: office, at: "18 13:00") == "accepted")
        for text in ["19 10:05", "21 10:05"] { #expect(try office.poll(text).code == 0) }
        #expect(try Self.kinds(of: office) == ["brief", "readback"])
    }

    @Test("where the answer is enough nothing waits for the manager")
    func byItself() throws {
        let office = try Self.office { $0.tasks[0]["accept"] = "\"answer\"" }
        #expect(try office.poll("18 10:00") == .silence)
        try office.reply("sam", "As written.", at: "18 11:00")
        #expect(try office.poll("18 11:05") == .silence)
        let brief = try Self.task(of: office, at: "18 11:05").brief
        #expect(brief?.state == "accepted" && brief?.accepted_at == "2024-11-18T11:00:00Z")
        #expect(try office.attention() == [])
        #expect(try office.run("accept", "API-7").output.hasPrefix("API-7 was accepted already"))
    }

    @Test("what there is not to accept is said")
    func refusals() throws {
        var office = try Self.office()
        let plain = [
            "id": "\"DOC-1\"", "title": "\"Docs\"", "worker": "\"sam\"",
        ]
        office.plan.tasks.append(plain)
        func said(_ arguments: String...) throws -> String {
            try office.write(office.plan.text, to: "rollcall.toml")
            return try office.program.run(["accept"] + arguments).complaints
        }
        #expect(try said("X-1").hasPrefix("rollcall: there is no task of that id in the plan: X-1\n"))
        #expect(try said("DOC-1").hasPrefix("rollcall: DOC-1 has no brief, so there is nothing to accept\n"))
        #expect(try said("API-7").hasPrefix("rollcall: the brief of API-7 has not gone to sam yet\n"))
        #expect(try office.poll("18 10:00") == .silence)
        #expect(
            try said("API-7").contains("if you agreed on it otherwise: rollcall accept --agreed API-7\n"))
        #expect(try said("--agreed", "API-7") == "")
        #expect(try Self.state(of: office, at: "18 11:00") == "accepted")
    }

    @Test("words of the task with a date answer its brief from another thread; without a date they do not")
    func elsewhere() throws {
        let office = try Self.office { $0.asking["ask"] = "\"Mon,Fri 10:00\"" }
        #expect(try office.poll("18 07:00") == .silence)
        #expect(try office.poll("18 10:00") == .silence)
        #expect(try office.letters().map(\.kind) == ["brief", "request"])
        let request = try #require(office.mails(to: "sam", count: 2).last)
        #expect(request.subject.hasPrefix("Status"))
        try office.deliver(request.reply(from: office.address("sam"), "API-7: not started"), at: "18 10:30")
        #expect(try office.poll("18 10:35") == .silence)
        #expect(try Self.state(of: office, at: "18 10:35") == "sent")
        try office.deliver(
            request.reply(from: office.address("sam"), "API-7: all routes limited by 27 November"),
            at: "18 11:00")
        #expect(try office.poll("18 11:05") == .silence)
        #expect(try Self.state(of: office, at: "18 11:05") == "answered")
    }

    @Test("a reply that only asks answers nothing: the manager reads the question, and the chase goes on")
    func asks() throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00") == .silence)
        for (text, words) in [
            ("18 11:00", "Do you need it in both languages?"),
            ("18 12:00", "API-7: which routes do you mean?"),
        ] {
            try office.reply("sam", words, at: text)
            #expect(try office.poll(text.replacing(":00", with: ":05")) == .silence)
            #expect(try Self.state(of: office, at: "18 13:00") == "sent", "\(words)")
        }
        let digest = try office.run("digest", "--now", moment("18 13:00").timestamp).output
        #expect(digest.contains("1 question"))
        #expect(digest.contains("> Do you need it in both languages?"))
        #expect(try office.poll("19 10:05").code == 0)
        #expect(try Self.kinds(of: office) == ["brief", "brief-reminder"])
        try office.reply("sam", "In both, I think? By 27 November.", at: "19 11:00")
        #expect(try office.poll("19 11:05") == .silence)
        #expect(try Self.state(of: office, at: "19 12:00") == "answered")
    }

    @Test("the date in an answer is read back in the brief's thread, once; words without one are not")
    func readsBack() throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00") == .silence)
        try office.reply("sam", "All of it, as written.", at: "18 11:00")
        #expect(try office.poll("18 11:05") == .silence)
        #expect(try Self.kinds(of: office) == ["brief"])
        for text in ["18 12:00", "18 13:00"] {
            try office.reply("sam", "By \(text == "18 12:00" ? 27 : 28) November.", at: text)
            #expect(try office.poll(text.replacing(":00", with: ":05")) == .silence)
        }
        #expect(try Self.kinds(of: office) == ["brief", "readback"])
        let mails = office.mails(to: "sam", count: 2)
        #expect(mails[1].inReplyTo == [try #require(mails[0].messageID)])
        #expect(mails[1].subject.hasPrefix("Re: Brief for API-7: The work of Sam Okafor"))
        #expect(mails[1].plainText?.contains("by Wed 27 Nov") == true)
    }

    @Test("an absence said in its thread is none, and neither is a machine's mail")
    func noAnswer() throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00") == .silence)
        try office.reply("sam", "away until 20 November", at: "18 11:00")
        #expect(try office.poll("18 11:05") == .silence)
        #expect(try Self.state(of: office, at: "18 11:05") == "sent")
        let brief = try #require(office.mails(to: "sam").last)
        var machine = brief.reply(from: office.address("sam"), "I am out of the office.")
        machine.fields.append(("Auto-Submitted", "auto-replied"))
        try office.deliver(machine, at: "18 12:00")
        #expect(try office.poll("18 12:05") == .silence)
        #expect(try Self.state(of: office, at: "18 12:05") == "sent")
    }

    @Test("an answer from an address that nobody knows is given to the brief by hand")
    func assigned() throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00") == .silence)
        try office.deliver(
            Draft(["From": "sam@home.example", "Subject": "limits"], "All routes by 27 November.\n"),
            at: "18 11:00")
        #expect(try office.poll("18 11:05") == .silence)
        let listing = try office.run("attention", "list", "--format", "json").output
        let mail = try #require(JSONDocument(listing).elements.first?["id"]?.number)
        let refused = try office.run("attention", "assign", "--brief", "X-1", "\(Int(mail))", "sam")
        #expect(refused.code == 65 && refused.complaints.contains("sam got no brief of X-1"))
        #expect(try office.run("attention", "assign", "--brief", "API-7", "\(Int(mail))", "sam").code == 0)
        #expect(try Self.task(of: office, at: "18 12:00").brief?.words == "All routes by 27 November.")
    }

    // MARK: It is changed

    @Test("a brief that is changed goes again with what changed, and is to be answered anew")
    func changed() throws {
        let office = try Self.office()
        #expect(try office.poll("18 10:00") == .silence)
        try office.reply("sam", "By 27 November.", at: "18 11:00")
        #expect(try office.poll("18 11:05") == .silence)
        #expect(try office.run("accept", "API-7", "--now", moment("18 12:00").timestamp).code == 0)

        try office.write(
            "#  Rate limits\n\nEvery client gets\n**100 requests** a minute.\n\n\n- documented\n- tested\n",
            to: "briefs/API-7.md")
        #expect(try office.poll("18 12:05") == .silence)
        #expect(try Self.kinds(of: office) == ["brief", "readback"])

        try office.write(Self.document.replacing("100", with: "50"), to: "briefs/API-7.md")
        #expect(try office.poll("18 12:10") == .silence)
        let mails = office.mails(to: "sam", count: 3)
        let change = try #require(mails.last)
        #expect(change.subject.hasPrefix("Brief for API-7 changed"))
        #expect(
            change.plainText?.contains(
                "- Every client gets **100 requests** a minute.\n+ Every client gets **50 requests** a minute.\n"
            )
                == true)
        #expect(change.html?.contains("<del>Every client gets **100 requests** a minute.</del>") == true)
        #expect(change.inReplyTo == [mails[0].messageID])
        #expect(try Self.state(of: office, at: "18 12:10") == "sent")
        try office.reply("sam", "50 it is, same date.", at: "18 13:00", by: .thread)
        #expect(try office.poll("18 13:05") == .silence)
        #expect(try Self.state(of: office, at: "18 13:05") == "answered")
        #expect(try Self.kinds(of: office) == ["brief", "readback", "brief-changed"])
    }

    @Test("a brief that is gone is a mistake of the plan, with its place, and nobody is mailed")
    func missing() throws {
        let office = try Self.office()
        try FileManager.default.removeItem(at: office.file("briefs/API-7.md"))
        let ended = try office.poll("18 10:00")
        #expect(ended.code == 78)
        #expect(ended.complaints.contains("API-7.md, or it cannot be read"))
        #expect(try office.run("check", "--offline").complaints.contains("rollcall.toml:"))
    }
}
