import Foundation
import Mail
import Planning
import Testing

@Suite("What a plan says")
struct PlanFileTests {
    @Test("what is not written has its usual value")
    func defaults() throws {
        let plan = try plan(
            "[[worker]]\nid = \"maria\"\nname = \"Maria\"\naddress = \"maria@example.net\"\nask = \"09:00\"\n"
        )
        #expect(plan.manager.digest == (try cadence("Mon..Fri 18:00")))
        #expect(plan.manager.language == "en" && plan.manager.copies.isEmpty)
        #expect(plan.mailbox.folders == ["INBOX"] && plan.mailbox.whenDone == .leave)
        #expect(plan.mailbox.largestMail == 25 << 20 && plan.mailbox.server.port == 993)
        #expect(plan.outgoing.perMinute == 20 && plan.outgoing.perDay == 400 && !plan.outgoing.plusAddress)
        #expect(plan.outgoing.server.port == 465 && plan.outgoing.server.user == nil)
        let worker = try #require(plan.workers.first)
        #expect(worker.timezone.identifier == "Europe/Madrid" && worker.language == "en")
        #expect(worker.asking.due == (try DueTime(time: time(17))))
        #expect(worker.asking.remind == [Offset(minutes: -60), Offset(minutes: 120), Offset(workdays: 1)])
        #expect(worker.asking.tellManager == Offset(workdays: 2))
        #expect(worker.asking.workdays == [.monday, .tuesday, .wednesday, .thursday, .friday])
        #expect(worker.asking.quiet == nil && worker.asking.holidays.isEmpty && worker.leave.isEmpty)
        #expect(worker.asking.questions == ["Done", "Next", "Blockers"])
    }

    @Test("a worker overrides every key of [asking], and takes the rest from it")
    func overriding() throws {
        let usual = """
            [asking]
            ask = "Mon 09:00"
            due = "16:00"
            remind = []
            tell_manager = "+5d"
            workdays = "Mon"
            holidays = [2026-12-25]
            quiet = "20:00..07:00"
            questions = ["How is it going?"]

            """
        let own = """
            ask = "Tue 10:00"
            due = "+1d 12:00"
            remind = ["+1h"]
            tell_manager = "never"
            workdays = "Tue..Thu"
            holidays = ["2026-12-24..2026-12-26"]
            quiet = "none"
            questions = ["Done"]
            """
        func worker(_ id: String) -> String {
            "[[worker]]\nid = \"\(id)\"\nname = \"N\"\naddress = \"\(id)@example.net\"\n"
        }
        let plan = try plan(usual + worker("maria") + own + "\n" + worker("sam"))
        let (maria, sam) = (plan.workers[0].asking, plan.workers[1].asking)
        #expect(try maria.ask == cadence("Tue 10:00"))
        #expect(try sam.ask == cadence("Mon 09:00"))
        #expect(try maria.due == DueTime(days: 1, time: time(12)))
        #expect(try sam.due == DueTime(time: time(16)))
        #expect(maria.remind == [Offset(minutes: 60)] && sam.remind.isEmpty)
        #expect(maria.tellManager == nil && sam.tellManager == Offset(workdays: 5))
        #expect(maria.workdays == [.tuesday, .wednesday, .thursday] && sam.workdays == [.monday])
        #expect(maria.holidays.count == 3 && sam.holidays.count == 1)
        #expect(maria.quiet == nil && sam.quiet != nil)
        #expect(maria.questions == ["Done"] && sam.questions == ["How is it going?"])
    }

    @Test(
        "the cadences of systemd.time(7), as far as weekdays and times go",
        arguments: [
            ("09:00", "0123456", 540), ("9:05", "0123456", 545), ("*-*-* 09:00:00", "0123456", 540),
            ("Mon 00:00", "0", 0), ("monday 23:59", "0", 1439), ("MON,wed 09:00", "02", 540),
            ("Mon,Wed..Fri 09:00", "0234", 540), ("Sat..Mon 09:00", "056", 540),
            ("Mon..Fri *-*-* 09:00", "01234", 540), ("  Tuesday   07:30 ", "1", 450),
            ("Mon..Sunday 09:00", "0123456", 540),
        ])
    func cadence(_ text: String, days: String, minutes: Int) throws {
        let cadence = try cadence(text)
        #expect(cadence.days == .weekly(Set(Weekday.allCases.filter { days.contains("\($0.rawValue)") })))
        #expect(cadence.time.minutes == minutes)
    }

    @Test(
        "offsets, sorted as they follow each other",
        arguments: [
            (["-1h"], [Offset(minutes: -60)]), (["+30m"], [Offset(minutes: 30)]), (["+0m"], [Offset()]),
            (["+1d2h"], [Offset(minutes: 120, workdays: 1)]), (["-1d"], [Offset(workdays: -1)]),
            (["+1d", "-1h", "+2h"], [Offset(minutes: -60), Offset(minutes: 120), Offset(workdays: 1)]),
        ])
    func remind(_ texts: [String], offsets: [Offset]) throws {
        let list = texts.map { "\"\($0)\"" }.joined(separator: ", ")
        #expect(try World(["remind = [\(list)]"]).plan.workers[0].asking.remind == offsets)
    }

    @Test(
        "servers",
        arguments: [
            ("imaps://imap.example.com", "imaps", "imap.example.com", 993),
            ("imap://imap.example.com/", "imap", "imap.example.com", 143),
            ("IMAPS://imap.example.com:1993", "imaps", "imap.example.com", 1993),
            ("imap://127.0.0.1:10143", "imap", "127.0.0.1", 10143),
            ("imap://[::1]:143", "imap", "[::1]", 143),
            ("imaps://[2001:db8::1]", "imaps", "[2001:db8::1]", 993),
        ])
    func server(_ url: String, scheme: String, host: String, port: Int) throws {
        let text = servers.replacing("imaps://imap.example.com", with: url)
        let server = try Plan(source: text, file: "plan.toml", exists: { _ in true }).mailbox.server
        #expect(server.scheme.rawValue == scheme && server.host == host && server.port == port)
    }

    @Test("files start at the plan's folder, and passwords are what is written")
    func files() throws {
        let text = servers.replacing(
            "[outgoing]\n",
            with:
                "password_command = [\"pass\", \"show\", \"x y\"]\nca_file = \"ca.pem\"\nwhen_done = \"move:Old mail\"\n[outgoing]\nuser = \"u\"\npassword_file = \"/run/p\"\n"
        )
        var asked: Set<String> = []
        let plan = try Plan(source: text, file: "/etc/rollcall/rollcall.toml") { path in
            asked.insert(path)
            return true
        }
        #expect(asked == ["/etc/rollcall/ca.pem", "/run/p"])
        #expect(plan.mailbox.server.caFile == "/etc/rollcall/ca.pem")
        #expect(plan.mailbox.whenDone == .move(folder: "Old mail"))
        guard case .passwordCommand(["pass", "show", "x y"]) = plan.mailbox.server.secret,
            case .passwordFile("/run/p") = plan.outgoing.server.secret
        else {
            Issue.record("\(plan.mailbox.server.secret), \(plan.outgoing.server.secret)")
            return
        }
    }

    @Test("H165 names keep commas, quotes, emoji and length")
    func names() throws {
        let long = String(repeating: "x", count: 1000)
        for name in ["Lopez, Maria", "Ana \\\"Ani\\\" Ruiz", "Zoë 👩‍🚀", "מריה", long] {
            let plan = try plan(
                "[[worker]]\nid = \"m\"\nname = \"\(name)\"\naddress = \"m@example.net\"\nask = \"09:00\"\n")
            #expect(plan.workers[0].name == name.replacing("\\\"", with: "\""))
        }
    }

    @Test(
        "H164 no control character passes into what is written to mails",
        arguments: ["\\r", "\\n", "\\u0000", "\\u007F", "\\u0085", "\\u2028", "\\u001B"])
    func controls(_ control: String) {
        for line in ["id", "name", "address", "language", "timezone", "ask"] {
            let worker = [
                "id": "m", "name": "M", "address": "m@example.net", "language": "en", "timezone": "UTC",
                "ask": "09:00",
            ]
            let text = worker.map { "\($0.key) = \"\($0.value)\($0.key == line ? control : "")x\"" }
                .joined(separator: "\n").replacing("x\"", with: "\"")
            #expect(throws: PlanMistakes.self) { try plan("[[worker]]\n" + text + "\n") }
        }
    }

    private func cadence(_ text: String) throws -> Cadence {
        try World(["ask = \"\(text)\"", "due = \"+1d 12:00\""]).plan.workers[0].asking.ask
    }

    private func time(_ hour: Int) throws -> TimeOfDay { try #require(TimeOfDay(hour: hour, minute: 0)) }
}
