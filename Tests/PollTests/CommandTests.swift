import Foundation
import Mail
import TestSupport
import Testing

@Suite("Commands")
struct CommandTests {
    @Test("init writes a plan that check takes, and never overwrites")
    func initialises() throws {
        let office = try Office.small()
        let first = try office.program.run(["init", "new"])
        #expect(first.code == 0 && first.output.contains("What to do next:"))
        let plan = try Data(contentsOf: office.file("new/rollcall.toml"))
        let mode = try FileManager.default.attributesOfItem(atPath: office.file("new/rollcall.toml").path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
        let check = try office.program.run(["check", "--offline", "--config", "new/rollcall.toml"])
        #expect(check.code == 0 && check.output.contains("2 workers, 2 tasks"))
        let again = try office.program.run(["init", "new"])
        #expect(again.code == 65)
        #expect(again.complaints.contains("it stays as it is: new/rollcall.toml"))
        #expect(try Data(contentsOf: office.file("new/rollcall.toml")) == plan)
        #expect(!FileManager.default.fileExists(atPath: office.file("store").path))
    }

    @Test("check logs in to both servers, says what they hold, what goes next, and changes nothing")
    func checks() throws {
        let office = try Office.small()
        let ended = try office.run("check", "--now", "2024-11-17T12:00:00Z")
        #expect(ended.code == 0 && ended.complaints.isEmpty)
        for words in [
            "1 worker, 1 task", "the first poll makes it", "logged in as \(office.status)",
            "folder INBOX: 0 mails", "ready to send as \(office.status)", "the next poll sends nothing",
            "the next request goes to sam at 2024-11-18T09:00:00Z",
        ] { #expect(ended.output.contains(words)) }
        #expect(!FileManager.default.fileExists(atPath: office.file("store").path))
    }

    @Test("check reads the calendars of holidays beside the plan, and warns of who is never asked")
    func checksTime() throws {
        let office = try Office.small {
            $0.asking["holidays"] = "[\"es.ics\"]"
            $0.workers[0]["leave"] = "[\"2024-01-01..2026-12-31\"]"
        }
        let missing = try office.run("check", "--offline")
        #expect(missing.code == 78 && missing.complaints.contains("holidays: there is no file"))
        try Data("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20241132\n".utf8).write(to: office.file("es.ics"))
        let broken = try office.run("check", "--offline")
        #expect(broken.code == 78 && broken.complaints.contains("es.ics:2:1: \"VEVENT\" is begun here"))
        let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20241118\nEND:VEVENT\nEND:VCALENDAR\n"
        try Data(calendar.utf8).write(to: office.file("es.ics"))
        let ended = try office.run("check", "--offline", "--now", "2024-11-17T12:00:00Z")
        #expect(ended.code == 0 && ended.complaints.isEmpty)
        #expect(
            ended.output.contains(
                "warning: sam is never asked: each day of the next year is excused, the first as \"holiday\"")
        )
    }

    @Test("check --offline leaves the servers alone")
    func checksOffline() throws {
        let server = try ScriptedServer(connections: [])
        let office = try Office.small {
            $0.mailbox["url"] = "\"imaps://localhost:\(server.port)\""
            $0.outgoing["url"] = "\"smtps://localhost:\(server.port)\""
        }
        #expect(try office.run("check", "--offline").code == 0)
        #expect(try server.transcript().isEmpty)
    }

    @Test("H200 poll --dry-run says what would go and why, sends nothing, and leaves the store as it was")
    func rehearses() throws {
        var office = try Office.asked()
        let server = try ScriptedServer(connections: [])
        office.plan.outgoing["url"] = "\"smtps://localhost:\(server.port)\""
        let before = try office.storeBytes()
        let ended = try office.poll("18 16:00", "--dry-run")
        #expect(ended.code == 0 && ended.complaints.isEmpty)
        #expect(
            ended.output.hasPrefix(
                "reminder to sam <sam@\(office.domain)>: no answer to the request of Mon 18 Nov, due 17:00"))
        #expect(try office.storeBytes() == before)
        #expect(try server.transcript().isEmpty)
    }

    @Test("H200 poll --dry-run makes no store, and says what the first poll would leave unread")
    func rehearsesFirst() throws {
        let office = try Office.small()
        try office.deliver(Draft(["From": "x@example.org"], "old\n"), at: "10 08:00")
        let ended = try office.poll("17 12:00", "--dry-run")
        #expect(ended.code == 0 && ended.output.contains("first look at INBOX: its 1 mails"))
        #expect(!FileManager.default.fileExists(atPath: office.file("store").path))
    }

    @Test("poll --no-send queues, and --redirect-all-to sends all of it to one address, and no other")
    func queuesAndRedirects() throws {
        let office = try Office.small()
        #expect(try office.poll("17 12:00").code == 0)
        #expect(try office.poll("18 09:00", "--no-send") == .silence)
        #expect(try office.letters().map(\.state) == ["queued"])
        #expect(try office.poll("18 17:00", "--redirect-all-to", office.address("trial")) == .silence)
        let kinds = Dictionary(uniqueKeysWithValues: try office.letters().map { ($0.message_id, $0.kind) })
        let mails = office.mails(to: "trial", count: 3)
        // Two that went at one moment arrive in the order that the server's deliveries happen to end in.
        let found = mails.compactMap { $0.messageID.flatMap { kinds[$0] } }
        #expect(found.sorted() == ["digest", "reminder", "request"])
        #expect(office.servers.mails(of: office.address("sam")).isEmpty)
        #expect(office.servers.mails(of: office.address("dana")).isEmpty)
    }

    @Test("poll --format json prints the tick's counts, one object, and nothing else")
    func countsAsJSON() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        try office.deliver(Draft(["From": "x@example.org"], "hello\n"), at: "18 10:01")
        let ended = try office.poll("18 10:05", "--format", "json")
        #expect(ended.complaints.isEmpty)
        var counts = try JSONDecoder().decode([String: Double].self, from: Data(ended.output.utf8))
        let taken = counts.removeValue(forKey: "seconds")
        let seconds = try #require(taken)
        #expect(seconds > 0 && seconds < 60)
        #expect(
            counts == [
                "fetched": 2, "recorded": 1, "set_aside": 1, "duplicates": 0, "queued": 0, "sent": 0,
                "retrying": 0, "failed": 0, "unknown": 0,
            ])
    }

    @Test("status --format json has its documented keys, and the text says who owes what")
    func tellsStatus() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: 40%, will be finished by 25 Nov", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        let ended = try office.run("status", "--now", "2024-11-18T11:00:00Z", "--format", "json")
        let status = try JSONDocument(ended.output)
        #expect(status.keys == ["attention", "now", "outbox", "tasks", "workers"])
        #expect(status["outbox"]?.keys == ["failed", "queued", "retrying", "unknown"])
        let worker = try #require(status["workers"]?.elements.first)
        #expect(worker.keys == ["id", "last_update", "name", "requests", "state"])
        #expect(
            worker["requests"]?.elements.first?.keys
                == ["answered_at", "asked_at", "due_at", "id", "reminders", "state"])
        let task = try #require(status["tasks"]?.elements.first)
        #expect(
            task.keys == [
                "brief", "due", "id", "more_time", "planned_due", "progress", "promised", "promises",
                "said_at",
                "state", "title", "worker",
            ])
        #expect(
            task["promises"]?.elements.first?.keys == ["date", "outcome", "said_at", "words"])
        #expect(task["progress"]?.number == 40 && task["promised"]?.text == "2024-11-25")
        let text = try office.run("status", "--now", "2024-11-18T11:00:00Z")
        #expect(text.code == 0 && text.output.contains("Sam Okafor") && text.output.contains("40 %"))
    }

    @Test("ingest takes a mail from a file or standard input, and the same once more is a duplicate")
    func ingests() throws {
        let office = try Office.asked()
        let asked = try #require(office.mails(to: "sam").last)
        let draft = asked.reply(from: office.address("sam"), "API-7: 40%")
        let now = ["--now", moment("18 10:00").timestamp]
        let first = try office.program.run(["ingest", "-"] + now, input: draft.bytes)
        #expect(first.output == "-: recorded: sam/2024-11-18\n")
        try office.write(String(decoding: draft.bytes, as: UTF8.self), to: "mail.eml")
        let again = try office.program.run(["ingest", "mail.eml", "--format", "json"] + now)
        #expect(try JSONDocument(again.output)["outcome"]?.text == "duplicate")
        let odd = try office.program.run(
            ["ingest", "-"] + now, input: Draft(["From": "x@example.org"], "hello\n").bytes)
        #expect(odd.code == 0 && odd.output == "-: set_aside: its sender is not in the plan\n")
        // Delivered as well, it stays one.
        try office.deliver(draft, at: "18 10:01")
        #expect(try office.poll("18 10:05") == .silence)
        #expect(try office.sqlite("SELECT count(*) FROM status_update") == ["1"])
    }

    @Test("ingest takes every mail of an mbox and of a folder, and stops at a file that is not there")
    func ingestsMany() throws {
        let office = try Office.asked()
        func text(_ number: Int) -> String {
            let draft = Draft(["From": "x@example.org", "Message-ID": "<\(number)@x>"], "hello \(number)\n")
            return String(decoding: draft.bytes, as: UTF8.self)
        }
        try FileManager.default.createDirectory(at: office.file("mails"), withIntermediateDirectories: true)
        for number in 1...3 { try office.write(text(number), to: "mails/\(number).eml") }
        let mbox = (3...5).map { "From x@example.org Mon Nov 18 10:00:00 2024\n" + text($0) + "\n" }
        try office.write(mbox.joined(), to: "mbox")
        #expect(try office.run("ingest", "mails").output.split(separator: "\n").count == 3)
        let rest = try office.run("ingest", "mbox", "missing", "mails")
        #expect(rest.code == 66 && rest.complaints.contains("there is no such file: missing"))
        #expect(
            rest.output.split(separator: "\n").map { $0.split(separator: " ")[1] }
                == ["duplicate", "set_aside:", "set_aside:"])
        #expect(try office.attention().count == 5)
    }

    @Test("check and digest --send end as poll does when a server refuses")
    func failsAlike() throws {
        var office = try Office.asked()
        let good = office.plan
        try office.write("wrong", to: "wrong")
        office.plan.mailbox["password_file"] = "\"wrong\""
        let refused = try office.run("check")
        #expect(refused.code == 77 && refused.complaints.contains("log in as \(office.status)"))
        office.plan = good
        office.plan.manager["address"] = "\"bounces@\(office.domain)\""
        #expect(try office.run("digest", "--send", "--now", moment("18 11:00").timestamp).code == 3)
        office.plan.outgoing["url"] = "\"smtps://localhost:1\""
        #expect(try office.run("digest", "--send", "--now", moment("18 11:01").timestamp).code == 75)
    }

    @Test(
        "attention lists and shows what was set aside; assigned it counts as the worker's answer, dismissed it is gone"
    )
    func attends() throws {
        let office = try Office.asked()
        for words in ["API-7: 40%", "buy now"] {
            let draft = Draft(
                ["From": "private@example.org", "Subject": "Status", "Message-ID": "<\(words.count)@x>"],
                words + "\n")
            try office.deliver(draft, at: "18 10:00")
        }
        #expect(try office.poll("18 10:05") == .silence)
        #expect(try office.attention().count == 2)
        let list = try office.run("attention")
        #expect(list.output.contains("private@example.org") && list.output.contains("not in the plan"))
        let show = try office.run("attention", "show", "1")
        #expect(show.output.contains("API-7: 40%"))
        #expect(
            try office.run("attention", "show", "1", "--raw").output.hasPrefix(
                "From: private@example.org\r\n"))
        #expect(try office.run("attention", "assign", "1", "nobody").code == 64)
        let now = moment("18 10:10").timestamp
        #expect(try office.run("attention", "assign", "1", "sam", "--now", now) == .silence)
        #expect(try office.requests(at: "18 10:10") == ["sam/2024-11-18": "answered"])
        #expect(try office.run("attention", "dismiss", "2") == .silence)
        #expect(try office.attention().isEmpty)
        #expect(try office.run("attention", "dismiss", "2").code == 65)
        #expect(try office.run("attention", "assign", "1", "sam").code == 65)
    }

    @Test("outbox lists, retries and cancels")
    func managesOutbox() throws {
        let office = try Office.small()
        #expect(try office.poll("17 12:00").code == 0)
        #expect(try office.poll("18 09:00", "--no-send") == .silence)
        #expect(try office.run("outbox").output.contains("sam@\(office.domain)"))
        #expect(try office.run("outbox", "show", "1").output.contains("X-Rollcall: "))
        #expect(try office.run("outbox", "retry", "1") == .silence)
        #expect(try office.letters().map(\.state) == ["retrying"])
        #expect(try office.run("outbox", "cancel", "1") == .silence)
        #expect(try office.letters().map(\.state) == ["cancelled"])
        #expect(try office.run("outbox", "cancel", "1").code == 65)
        #expect(try office.poll("18 09:05") == .silence)
        #expect(office.servers.mails(of: office.address("sam")).isEmpty)
        #expect(try office.requests(at: "18 09:10") == ["sam/2024-11-18": "skipped"])
    }

    @Test("digest prints text, HTML and JSON and sends nothing; --send sends it, once for each asking")
    func digests() throws {
        let office = try Office.asked()
        try office.reply("sam", "API-7: 40%", at: "18 10:00")
        #expect(try office.poll("18 10:05") == .silence)
        let now = ["--now", moment("18 11:00").timestamp]
        let text = try office.program.run(["digest"] + now)
        #expect(text.code == 0 && text.output.contains("Sam Okafor") && text.output.contains("40 %"))
        let html = try office.program.run(["digest", "--format", "html"] + now)
        #expect(html.output.hasPrefix("<!DOCTYPE html>") && html.output.contains("Sam Okafor"))
        let json = try office.program.run(["digest", "--format", "json"] + now)
        #expect(try JSONDocument(json.output)["counts"]?["answered"]?.number == 1)
        #expect(office.servers.mails(of: office.address("dana")).isEmpty)
        #expect(try office.program.run(["digest", "--send"] + now) == .silence)
        let mails = office.mails(to: "dana")
        #expect(mails.count == 1 && mails[0].plainText?.contains("Sam Okafor") == true)
        // The plan's own still goes in the evening.
        #expect(try office.poll("18 17:00") == .silence)
        #expect(office.mails(to: "dana", count: 2).count == 2)
    }

    @Test("digest --send twice at the same moment sends one")
    func sendsDigestOnce() throws {
        let office = try Office.asked()
        let now = ["--now", moment("18 11:00").timestamp]
        for _ in 1...2 { #expect(try office.program.run(["digest", "--send"] + now) == .silence) }
        #expect(office.mails(to: "dana").count == 1)
    }

    @Test("backup writes a sound copy, readable by its owner alone, and overwrites nothing")
    func backsUp() throws {
        let office = try Office.asked()
        #expect(try office.run("backup", "copy") == .silence)
        let mode = try FileManager.default.attributesOfItem(atPath: office.file("copy").path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
        #expect(try office.run("backup", "copy").code == 69)
        // A store that starts from the copy asks nobody a second time.
        for name in try FileManager.default.contentsOfDirectory(atPath: office.file("store").path) {
            try FileManager.default.removeItem(at: office.file("store/\(name)"))
        }
        try FileManager.default.moveItem(at: office.file("copy"), to: office.file("store/rollcall.sqlite"))
        #expect(try office.isSound())
        #expect(try office.poll("18 09:10") == .silence)
        #expect(office.mails(to: "sam").count == 1)
    }

    @Test("H192 the store's folder and files are their owner's alone")
    func keepsFilesPrivate() throws {
        let office = try Office.asked()
        for name in ["store", "store/rollcall.sqlite", "store/lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: office.file(name).path)
            #expect(attributes[.posixPermissions] as? Int == (name == "store" ? 0o700 : 0o600))
        }
    }

    @Test("-v says what was done, and --log-format json says it as objects, one a line")
    func saysMore() throws {
        let office = try Office.small()
        #expect(try office.poll("17 12:00").code == 0)
        let ended = try office.poll("18 09:00", "-v", "--log-format", "json")
        #expect(ended.output == "1 queued, 1 sent\n")
        let lines = ended.complaints.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines { #expect(try JSONDocument(line)["level"]?.text == "info") }
    }

    @Test("simulate shows a silent worker's week, explain what was decided and why; neither changes anything")
    func simulatesAndExplains() throws {
        let office = try Office.asked()
        let before = try office.storeBytes()
        let now = ["--now", moment("18 09:30").timestamp]
        let week = try office.program.run(["simulate", "--days", "3", "--silent", "sam"] + now)
        #expect(week.code == 0)
        for words in ["sam reminder:", "sam overdue:", "@manager told:", "@manager digest:"] {
            #expect(week.output.contains(words), "\(words) in \(week.output)")
        }
        let explained = try office.program.run(["explain", "sam", "2024-11-18"] + now)
        #expect(explained.complaints == "")
        #expect(explained.output.hasPrefix("Mon 2024-11-18 09:00 request (sam/2024-11-18): sent, asked Mon"))
        #expect(try office.storeBytes() == before)
        #expect(try office.program.run(["explain", "nobody"] + now).code == 64)
    }

    @Test(
        "explain names the reply that made a reminder needless, the holiday and who said that somebody is away"
    )
    func explains() throws {
        var office = try Office.asked { $0.workers[0]["leave"] = "[2024-11-29]" }
        office.plan.asking["holidays"] = "[\"days.ics\"]"
        let calendar = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20241120",
            "SUMMARY:Founders Day", "END:VEVENT", "END:VCALENDAR", "",
        ]
        try office.write(calendar.joined(separator: "\r\n"), to: "days.ics")
        try office.reply("sam", "API-7: 40%", at: "18 10:58")
        for text in ["18 11:00", "18 16:00", "18 19:00", "19 17:00", "20 09:00"] {
            #expect(try office.poll(text) == .silence)
        }
        try office.deliver(
            Draft(
                ["From": office.address("sam"), "Date": "Thu, 21 Nov 2024 10:00:00 +0000"],
                "away until 26 November\n"),
            at: "21 10:00")
        for text in ["21 10:05", "22 09:00", "25 09:00", "27 09:00", "29 09:00"] {
            #expect(try office.poll(text) == .silence)
        }
        func explained(_ day: String) throws -> String {
            try office.run("explain", "sam", "2024-11-\(day)", "--now", moment("30 09:00").timestamp).output
        }
        #expect(
            try explained("18") == """
                Mon 2024-11-18 09:00 request (sam/2024-11-18): sent, asked Mon 18 Nov 09:00, due 17:00 (Europe/London)
                Mon 2024-11-18 10:58 reply (sam/2024-11-18): recorded, mail 1
                Mon 2024-11-18 16:00 reminder (sam/2024-11-18): cancelled, reply of 10:58
                Mon 2024-11-18 19:00 overdue (sam/2024-11-18): cancelled, reply of 10:58

                """)
        #expect(
            try explained("20")
                == "Wed 2024-11-20 09:00 request (sam/2024-11-20): not sent, holiday 'Founders Day'\n")
        #expect(try explained("22").contains("not sent, away until 26 Nov (own mail of 21 Nov)"))
        #expect(try explained("29").contains("not sent, leave until 29 Nov (plan)"))
    }

    @Test("leave, pause, resume and nudge say what they did, as text and as JSON")
    func parks() throws {
        let office = try Office.asked()
        let now = ["--now", moment("18 09:30").timestamp]
        func run(_ arguments: String...) throws -> BuiltProgram.Ended {
            try office.program.run(arguments + now)
        }
        #expect(try run("nudge", "sam").output == "reminder to sam: goes with the next poll\n")
        #expect(try run("pause", "sam").output == "sam: paused until rollcall resume\n")
        #expect(
            try run("leave", "sam", "2024-11-20..2024-11-22", "--format", "json").output
                == #"{"worker":"sam","state":"leave","from":"2024-11-20","until":"2024-11-22"}"# + "\n")
        #expect(try run("nudge", "sam").code == 65)
        #expect(try run("resume", "sam").output == "sam: is asked again\n")
        #expect(try run("resume", "sam").code == 65)
        #expect(try run("leave", "sam", "2024-13-01").code == 64)
    }
}
