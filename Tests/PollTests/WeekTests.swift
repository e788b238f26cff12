import Foundation
import Mail
import TestSupport
import Testing

@Suite("On real servers")
struct WeekTests {
    @Test("a week of three workers in three zones: asked, reminded, told, a digest a day, a late answer")
    func week() throws {
        let office = try Office()
        let first = try office.poll("17 12:00")
        #expect(first.code == 0 && first.complaints.contains("first look at INBOX"))

        // Monday: each is asked at nine of their own day.
        #expect(try office.poll("18 00:00") == .silence)
        try office.reply("kenji", "Done: chapters 1 to 3\nNext: chapter 4\n\nDOC-4: 60%", at: "18 01:20")
        #expect(try office.poll("18 09:00") == .silence)
        #expect(try office.poll("18 14:00") == .silence)
        try office.reply(
            "maria", "Done: the footer\nBlockers: images from marketing\n\nLAND-1: 70%", at: "18 16:04")
        for text in ["18 16:05", "18 17:00", "18 19:00", "19 17:00", "20 00:00"] {
            #expect(try office.poll(text) == .silence)
        }
        // Wednesday: Sam is still silent.
        try office.reply("kenji", "same", at: "20 01:00")
        for text in ["20 09:00", "20 14:00", "20 16:00"] { #expect(try office.poll(text) == .silence) }
        try office.reply("maria", "LAND-1 is done!", at: "20 16:30")
        #expect(try office.poll("20 17:00") == .silence)
        // Thursday: Sam answers Wednesday's request.
        try office.reply("sam", "API-7: 40%, blocked: no access to staging", at: "21 09:40")
        #expect(try office.poll("21 09:45") == .silence)
        #expect(try office.poll("21 17:00") == .silence)

        #expect(
            try office.requests(at: "21 17:01") == [
                "kenji/2024-11-18": "answered", "kenji/2024-11-20": "answered",
                "maria/2024-11-18": "answered",
                "maria/2024-11-20": "answered", "sam/2024-11-18": "missed", "sam/2024-11-20": "late",
            ])
        try expectKinds(
            of: office,
            [
                "kenji": ["request", "request"], "maria": ["request", "request"],
                "sam": ["request", "reminder", "overdue", "overdue", "request", "reminder"],
                "dana": ["digest", "digest", "told", "digest", "digest"],
                "lee": ["digest", "digest", "digest", "digest"],
            ])
        try expectThreads(of: office)
        #expect(try office.attention().isEmpty)
        #expect(try office.isSound())
        #expect(try !office.storeBytes().values.contains { $0.contains(Array(office.servers.password.utf8)) })
    }

    @Test("H198 three hundred old mails on Dovecot are not read; what comes later is")
    func leavesOldMail() throws {
        let office = try Office.small()
        for number in 1...300 {
            try office.deliver(Draft(["From": office.address("sam")], "Done: \(number)\n"), at: "10 08:00")
        }
        let first = try office.poll("17 12:00")
        #expect(first.code == 0 && first.output.isEmpty)
        #expect(first.complaints.split(separator: "\n").count == 1)
        #expect(first.complaints.contains("its 300 mails are taken as read"))
        #expect(try office.poll("18 09:00") == .silence)
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        #expect(try office.sqlite("SELECT outcome, count(*) FROM mail GROUP BY 1") == ["recorded 1"])
        #expect(office.mails(to: "sam").count == 1)
    }

    /// Whoever got a mail got it once, alone, and as what the outbox says.
    private func expectKinds(of office: Office, _ expected: [String: [String]]) throws {
        let letters = try office.letters()
        #expect(letters.count == expected.values.reduce(0) { $0 + $1.count })
        #expect(letters.allSatisfy { $0.state == "sent" })
        let kinds = Dictionary(uniqueKeysWithValues: letters.map { ($0.message_id, $0.kind) })
        for (name, expected) in expected {
            let mails = office.mails(to: name, count: expected.count)
            let found = mails.map { $0.messageID.flatMap { kinds[$0] } ?? "foreign" }
            #expect(found.sorted() == expected.sorted(), "\(name)")
            for mail in mails {
                #expect(mail.to.map(\.address.description) == [office.address(name)])
                #expect(mail.cc.isEmpty && mail.header.count("Bcc") == 0)
                #expect(mail.header.all("Auto-Submitted") == ["auto-generated"])
                #expect(mail.header.count("X-Rollcall") == 1)
                #expect(mail.header.count("Message-ID") == 1 && mail.header.count("Date") == 1)
                #expect(mail.from.map(\.address.description) == [office.status])
            }
        }
    }

    /// What follows a request stands in its thread, with its token and its tag; another request has others.
    private func expectThreads(of office: Office) throws {
        let mails = office.mails(to: "sam", count: 6)
        let roots = mails.filter { $0.inReplyTo.isEmpty }
        #expect(roots.count == 2)
        let tokens = roots.compactMap { $0.replyTo.first?.address.description }
        #expect(Set(tokens).count == 2)
        #expect(tokens.allSatisfy { $0.hasPrefix("status+") && $0.hasSuffix("@\(office.domain)") })
        for mail in mails where !mail.inReplyTo.isEmpty {
            let root = try #require(roots.first { $0.messageID == mail.inReplyTo.first })
            #expect(mail.references == [root.messageID ?? ""])
            #expect(mail.replyTo == root.replyTo)
            #expect(mail.subject.suffix(11) == root.subject.suffix(11))
        }
    }

    @Test(
        "H003 H004 Dovecot numbers the folder anew: nothing is recorded twice, what came meanwhile is recorded"
    )
    func survivesRenumbering() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        try office.servers.renumber(office.status)
        try office.reply("sam", "API-7: 50%", at: "18 10:10")
        let ended = try office.poll("18 10:15", "--format", "json")
        #expect(ended.complaints.contains("numbered INBOX anew (UIDVALIDITY"))
        #expect(ended.complaints.split(separator: "\n").count == 1)
        #expect(ended.output.contains("\"recorded\":1") && ended.output.contains("\"duplicates\":1"))
        #expect(try office.poll("18 10:20") == .silence)
        #expect(try office.sqlite("SELECT count(*) FROM status_update") == ["2"])
    }

    @Test("when_done seen flags what is recorded, and nothing else")
    func flags() throws {
        let office = try Office.asked { $0.mailbox["when_done"] = "\"seen\"" }
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        try office.deliver(Draft(["From": "later@example.org"], "hello\n"), at: "18 10:06")
        #expect(office.servers.flagged(of: office.status) == ["S", ""])
    }

    @Test("when_done move puts what is recorded into the folder, and the next poll finds nothing new")
    func moves() throws {
        let office = try Office.asked { $0.mailbox["when_done"] = "\"move:Junk\"" }
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        #expect(office.servers.mails(of: office.status).isEmpty)
        #expect(office.servers.mails(of: office.status, folder: "Junk").count == 1)
        #expect(try office.poll("18 10:10") == .silence)
    }

    @Test("H030 moving into a folder that is not there is said once, and nothing is recorded twice")
    func failsToMove() throws {
        let office = try Office.asked { $0.mailbox["when_done"] = "\"move:Nowhere\"" }
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        let ended = try office.poll("18 10:05")
        #expect(ended.code == 0)
        #expect(
            ended.complaints.contains("could not be flagged or moved") && ended.complaints.contains("Nowhere")
        )
        #expect(try office.poll("18 10:10") == .silence)
        #expect(try office.sqlite("SELECT count(*) FROM status_update") == ["1"])
    }

    @Test("H147 what a real Postfix refuses, defers and limits ends as failed, retrying and a paused queue")
    func meetsRefusals() throws {
        let office = try Office { plan in
            for (index, name) in ["bounces", "defers", "limits"].enumerated() {
                plan.workers[index]["address"] = plan.workers[index]["address"]?
                    .replacing(["maria", "kenji", "sam"][index], with: name)
                plan.workers[index]["timezone"] = "\"Europe/London\""
            }
            plan.add("zoe", "Zoe", in: "Europe/London", at: "paused.example")
        }
        #expect(try office.poll("17 12:00").code == 0)
        let ended = try office.poll("18 09:00", "--format", "json")
        #expect(ended.code == 3)
        #expect(
            ended.complaints.hasPrefix("rollcall: bounces@\(office.domain) was refused for good: 550 5.1.1"))
        #expect(ended.output.contains("\"failed\":1") && ended.output.contains("\"retrying\":2"))
        #expect(try office.letters().map(\.state) == ["failed", "retrying", "retrying", "queued"])
        #expect(try office.letters().allSatisfy { $0.state == "queued" || $0.answer?.isEmpty == false })
    }
}
