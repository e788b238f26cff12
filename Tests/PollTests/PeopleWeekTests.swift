import Foundation
import Mail
import TestSupport
import Testing

/// Six people, each of whom takes a week in a way of their own; ticks by the hour, through real servers.
@Suite("A week of people")
struct PeopleWeekTests {
    private static func office() throws -> Office {
        var office = try Office { plan in
            plan.workers = []
            plan.tasks = []
            plan.asking["ask"] = "\"Mon 09:00\""
        }
        let domain = office.domain
        office.plan.add("maria", "Maria Lopez", in: "America/Bogota", at: domain, task: "LAND-1")
        office.plan.add("kenji", "Kenji Sato", in: "Asia/Tokyo", at: domain, task: "DOC-4")
        office.plan.add("sam", "Sam Okafor", in: "Europe/London", at: domain, task: "API-7")
        office.plan.add("omar", "Omar Khan", in: "Asia/Karachi", at: domain, task: "SHOP-2")
        office.plan.add("late-bounces", "Lena Vogt", in: "Europe/Berlin", at: domain)
        office.plan.add("ana", "Ana Souza", in: "America/Sao_Paulo", at: domain, task: "APP-3")
        office.plan.tasks[0]["due"] = "2024-11-20"
        office.plan.tasks[1]["brief"] = "\"DOC-4.md\""
        office.plan.tasks[3]["due"] = "2024-11-21"
        office.plan.tasks[4]["due"] = "2024-11-21"
        try office.write("# Handbook\n\nChapters 1 to 4, in *English*.\n", to: "DOC-4.md")
        return office
    }

    /// What people write, by the hour at which it lies in the mailbox: each an answer to the last mail that its writer got.
    private static let replies: [String: (name: String, words: String)] = [
        "18 02": ("kenji", "Which format do you want?"),
        "18 05": ("kenji", "Done: the outline\n\nDOC-4: 20%"),
        "18 13": ("ana", "away until 22 November"),
        "18 16": ("maria", "Done: the footer\n\nLAND-1: 70%"),
        "19 03": ("kenji", "All four chapters in English by 29 November."),
        "19 17": ("maria", "LAND-1: done"),
    ]

    /// Those at which somebody's day begins, something falls due or is answered; on working days also some between.
    private static let hours =
        ["17 12", "17 22"]
        + (18...22).flatMap { day in
            [0, 1, 2, 3, 4, 5, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 22].map {
                "\(day) \($0 < 10 ? "0" : "")\($0)"
            }
        } + ["23 09", "23 17", "24 09", "24 12"]

    @Test("everybody gets what they should and nothing else; machines get nothing for their answers")
    func week() throws {
        let office = try Self.office()
        var answered = 0
        for hour in Self.hours {
            if let (name, words) = Self.replies[hour] { try office.reply(name, words, at: "\(hour):00") }
            if hour == "20 10" {
                let accepted = try office.run("accept", "DOC-4", "--now", moment("20 10:00").timestamp)
                #expect(accepted.code == 0)
            }
            if hour == "21 13" {
                let back = Draft(["From": office.address("ana"), "Subject": "here again"], "back\n")
                try office.deliver(back, at: "21 13:00")
            }
            #expect(try office.poll("\(hour):00").code == 0, "\(hour)")
            try Self.bounce(office, after: hour)
            try Self.answerByMachine(office, after: hour, &answered)
        }
        try expectMails(of: office)
        try expectDigests(of: office)
        #expect(answered == 1)
        #expect(try office.isSound())
    }

    /// Each of Lena's mails comes back: the report is there before the next tick.
    private static func bounce(_ office: Office, after hour: String) throws {
        let known = ["18 08": 1, "18 15": 2, "18 18": 3]
        guard let count = known[hour] else { return }
        let reports = { office.servers.mails(of: office.status).filter { Message($0).isReport } }
        let end = ContinuousClock.now + .seconds(10)
        while reports().count < count, .now < end { Thread.sleep(forTimeInterval: 0.01) }
        #expect(reports().count == count, "\(hour)")
    }

    /// Omar's machine answers every mail that comes.
    private static func answerByMachine(_ office: Office, after hour: String, _ answered: inout Int) throws {
        let mails = office.mails(to: "omar", count: hour == "18 04" ? 1 : 0)
        for mail in mails.dropFirst(answered) {
            var draft = mail.reply(from: office.address("omar"), "I am out of the office until 22 November.")
            draft.fields.append(("Auto-Submitted", "auto-replied"))
            try office.deliver(draft, at: "\(hour):01")
            answered += 1
        }
    }

    private func expectMails(of office: Office) throws {
        let expected: [String: [String]] = [
            "maria": ["request", "task"],
            "kenji": ["brief", "request", "brief-reminder", "readback"],
            "sam": ["request", "reminder", "overdue", "overdue"],
            "omar": ["request"], "late-bounces": ["request", "reminder", "overdue"],
            "ana": ["request", "task", "task"],
            "dana": [
                "told", "told", "digest", "told", "digest", "told", "digest", "told", "digest", "digest",
            ],
            "lee": ["digest", "digest", "digest", "digest", "digest"],
        ]
        let letters = try office.letters()
        for (name, kinds) in expected {
            let found = letters.filter { $0.recipient == office.address(name) }
            #expect(found.map(\.kind) == kinds, "\(name)")
        }
        #expect(letters.allSatisfy { $0.state == "sent" })
        #expect(letters.count == expected.values.reduce(0) { $0 + $1.count })
        #expect(office.mails(to: "late-bounces", count: 0).isEmpty)
        #expect(office.mails(to: "omar").count == 1)
    }

    private func expectDigests(of office: Office) throws {
        let mails = office.mails(to: "dana", count: 10)
        let digests = mails.filter { $0.subject.hasPrefix("Digest") }.compactMap(\.plainText)
        let words: [(Int, [String])] = [
            (0, ["Omar Khan - away until Fri 22 Nov, back on Mon 25 Nov", "Which format do you want?"]),
            (1, ["Kenji Sato", "to accept: rollcall accept DOC-4", "Sam Okafor - no status for Mon 18 Nov"]),
            (2, ["Lena Vogt - not asked: mail comes back"]),
        ]
        #expect(digests.count == 5)
        for (day, words) in words {
            for words in words {
                #expect(digests[day].replacing("\n", with: " ").contains(words), "\(digests[day])")
            }
        }
        let told = mails.filter { !$0.subject.hasPrefix("Digest") }.map(\.subject)
        #expect(
            told == [
                "Omar Khan: not asked for now", "Ana Souza: not asked for now",
                "Lena Vogt: not asked for now",
                "No status from Sam Okafor", "Ana Souza: back",
            ])
    }
}

extension Message {
    fileprivate var isReport: Bool {
        if case .bounce = kind { true } else { false }
    }
}
