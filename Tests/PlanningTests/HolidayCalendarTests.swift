import Foundation
import Mail
import Planning
import TestSupport
import Testing

@Suite("Holidays of an iCalendar file")
struct HolidayCalendarTests {
    /// One event's lines, a day in its reach, and what that day is then.
    struct Event: CustomTestStringConvertible, Sendable {
        var name: String
        var lines: [String]
        var days: [String]
        var not: [String]

        init(_ name: String, _ lines: [String], days: [String], not: [String] = []) {
            self.name = name
            self.lines = lines
            self.days = days
            self.not = not
        }

        var testDescription: String { name }
    }

    @Test("each day that an event covers is a holiday, and no other", arguments: events)
    func days(_ event: Event) throws {
        let calendar = try Self.calendar(of: event.lines)
        for day in event.days {
            #expect(!calendar.isWorkday(try #require(CalendarDate(iso: day))), "\(day)")
        }
        for day in event.not {
            #expect(calendar.isWorkday(try #require(CalendarDate(iso: day))), "\(day)")
        }
    }

    static let events = [
        Event(
            "a day", ["DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261208"], days: ["2026-12-07"],
            not: ["2026-12-06", "2026-12-08", "2027-12-07"]),
        Event(
            "without an end it is one day", ["DTSTART;VALUE=DATE:20261207"], days: ["2026-12-07"],
            not: ["2026-12-08"]),
        Event(
            "an end on its own day, as some write it",
            ["DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261207"], days: ["2026-12-07"],
            not: ["2026-12-08"]),
        Event(
            "several days, the end left out", ["DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"],
            days: ["2026-12-24", "2026-12-25", "2026-12-26"], not: ["2026-12-27"]),
        Event(
            "a length in days", ["DTSTART;VALUE=DATE:20261224", "DURATION:P2D"],
            days: ["2026-12-24", "2026-12-25"], not: ["2026-12-26"]),
        Event(
            "a length in weeks", ["DTSTART;VALUE=DATE:20261221", "DURATION:P1W"],
            days: ["2026-12-21", "2026-12-27"], not: ["2026-12-28"]),
        Event("a date without its type", ["DTSTART:20261207"], days: ["2026-12-07"]),
        Event(
            "every year", ["DTSTART;VALUE=DATE:20101225", "RRULE:FREQ=YEARLY"],
            days: ["2010-12-25", "2026-12-25", "2099-12-25"], not: ["2009-12-25", "2026-12-24"]),
        Event(
            "every year from long ago", ["DTSTART;VALUE=DATE:16011225", "RRULE:FREQ=YEARLY"],
            days: ["2026-12-25"]),
        Event(
            "every fourth year from long ago",
            ["DTSTART;VALUE=DATE:17890120", "RRULE:FREQ=YEARLY;INTERVAL=4"],
            days: ["2025-01-20", "2029-01-20"], not: ["2026-01-20", "2027-01-20"]),
        Event(
            "a year of twelve months",
            ["DTSTART;VALUE=DATE:20070108", "RRULE:FREQ=MONTHLY;INTERVAL=12;BYDAY=2MO"],
            days: ["2026-01-12", "2027-01-11"], not: ["2026-02-09", "2026-01-05"]),
        Event(
            "one day of many that moves",
            [
                "UID:1", "DTSTART;VALUE=DATE:20210101", "RRULE:FREQ=YEARLY", "END:VEVENT", "BEGIN:VEVENT",
                "UID:1",
                "RECURRENCE-ID;VALUE=DATE:20270101", "DTSTART;VALUE=DATE:20270104",
            ], days: ["2026-01-01", "2027-01-04", "2028-01-01"], not: ["2027-01-01"]),
        Event(
            "one day of many that is called off, before the event itself",
            [
                "UID:1", "RECURRENCE-ID;VALUE=DATE:20270101", "DTSTART;VALUE=DATE:20270101",
                "STATUS:CANCELLED",
                "END:VEVENT", "BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20210101", "RRULE:FREQ=YEARLY",
            ], days: ["2026-01-01", "2028-01-01"], not: ["2027-01-01"]),
        Event(
            "the leap day", ["DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"],
            days: ["2024-02-29", "2028-02-29"], not: ["2026-02-28", "2026-03-01"]),
        Event(
            "a day of another month",
            ["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYMONTH=1,5;BYMONTHDAY=1"],
            days: ["2026-01-01", "2026-05-01", "2027-05-01"], not: ["2026-02-01"]),
        Event(
            "the last day of a month",
            ["DTSTART;VALUE=DATE:20260228", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"],
            days: ["2028-02-29", "2027-02-28"], not: ["2028-02-28"]),
        Event(
            "the fourth Thursday of November",
            ["DTSTART;VALUE=DATE:20251127", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"],
            days: ["2026-11-26", "2027-11-25"], not: ["2026-11-19", "2026-11-27"]),
        Event(
            "the last Monday of May",
            ["DTSTART;VALUE=DATE:20260525", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO"],
            days: ["2027-05-31", "2028-05-29"], not: ["2027-05-24"]),
        Event(
            "the last but one Friday",
            ["DTSTART;VALUE=DATE:20260123", "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=-2FR"], days: ["2027-01-22"],
            not: ["2027-01-29"]),
        Event(
            "a weekday among days of the month",
            [
                "DTSTART;VALUE=DATE:20261103",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            ], days: ["2027-11-02", "2028-11-07"], not: ["2027-11-09"]),
        Event(
            "until a day", ["DTSTART;VALUE=DATE:20200601", "RRULE:FREQ=YEARLY;UNTIL=20260601"],
            days: ["2026-06-01"], not: ["2027-06-01"]),
        Event(
            "until a moment", ["DTSTART;VALUE=DATE:20200601", "RRULE:FREQ=YEARLY;UNTIL=20260601T000000Z"],
            days: ["2026-06-01"], not: ["2027-06-01"]),
        Event(
            "so many times", ["DTSTART;VALUE=DATE:19990601", "RRULE:FREQ=YEARLY;COUNT=28"],
            days: ["2026-06-01"], not: ["2027-06-01"]),
        Event(
            "its first day is one, whatever the rule says",
            ["DTSTART;VALUE=DATE:20261207", "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8;COUNT=2"],
            days: ["2026-12-07", "2026-12-08"], not: ["2027-12-08"]),
        Event(
            "but not on some days",
            ["DTSTART;VALUE=DATE:20200601", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20260601,20280601"],
            days: ["2027-06-01"], not: ["2026-06-01", "2028-06-01"]),
        Event(
            "and on some more", ["DTSTART;VALUE=DATE:20260601", "RDATE;VALUE=DATE:20260703"],
            days: ["2026-06-01", "2026-07-03"]),
        Event(
            "an hour makes no holiday",
            ["DTSTART;TZID=Europe/Madrid:20261207T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"], days: [],
            not: ["2026-12-07"]),
        Event(
            "what was called off is none", ["DTSTART;VALUE=DATE:20261207", "STATUS:CANCELLED"], days: [],
            not: ["2026-12-07"]),
        Event(
            "an alarm in it changes nothing",
            [
                "DTSTART;VALUE=DATE:20261207", "BEGIN:VALARM", "TRIGGER:-P1D", "DTSTART:20261208",
                "END:VALARM",
            ], days: ["2026-12-07"], not: ["2026-12-08"]),
        Event("a folded line", ["DTSTART;VALUE=DA", " TE:202612", "\t07"], days: ["2026-12-07"]),
        Event("a colon within quotes", ["DTSTART;X-NOTE=\"a:b;c\":20261207"], days: ["2026-12-07"]),
    ]

    @Test(
        "a name is told as the reason, on one line",
        arguments: [
            ("SUMMARY:Constitution Day", "holiday 'Constitution Day'"),
            ("SUMMARY;LANGUAGE=es:Día de la Constitución", "holiday 'Día de la Constitución'"),
            ("SUMMARY:Fish\\, chips\\; peas\\nand\\\\or", "holiday 'Fish, chips; peas and\\or'"),
            ("SUMMARY:D\u{EF}\r\n a de fiesta", "holiday 'D\u{EF}a de fiesta'"),
            ("SUMMARY:\u{1B}[31mRed", "holiday '[31mRed'"), ("SUMMARY:", "holiday"), ("X-A:b", "holiday"),
        ])
    func reasons(_ line: String, reason: String) throws {
        let calendar = try Self.calendar(of: ["DTSTART;VALUE=DATE:20261207", line])
        let range = try instant("2026-12-07T00:00")...instant("2026-12-08T00:00")
        #expect(calendar.slots(in: range).map(\.excuse) == [reason])
    }

    @Test("a character that is folded in two is one again")
    func foldedCharacter() throws {
        let bytes = Array("SUMMARY:Navidad, año nuevo".utf8)
        let place = try #require(bytes.firstIndex(of: 0xC3)) + 1
        let folded = bytes[..<place] + Array("\r\n ".utf8) + bytes[place...]
        let file =
            Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261207\r\n".utf8) + folded
            + Array("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8)
        let calendar = try Self.calendar(file)
        let range = try instant("2026-12-07T00:00")...instant("2026-12-08T00:00")
        #expect(calendar.slots(in: range).map(\.excuse) == ["holiday 'Navidad, año nuevo'"])
    }

    /// A file and what is wrong in it: `LINE: MESSAGE`.
    @Test("mistakes are told with file and line", arguments: mistakes)
    func mistake(_ file: String, _ says: String) throws {
        let error = #expect(throws: PlanMistakes.self) { try Self.calendar(Array(file.utf8)) }
        let found = (error?.mistakes ?? []).map { "\($0.file):\($0.line): \($0.message)" }
        #expect(found.first?.hasPrefix("/etc/rollcall/holidays/es.ics:\(says)") == true, "\(found)")
    }

    static let mistakes: [(String, String)] = [
        ("", "1: this is no iCalendar file"), ("hello", "1: this is no line of an iCalendar file"),
        ("<html>:\n", "1: this is no iCalendar file"),
        (event("DTSTART:2026-12-07"), "3: \"2026-12-07\" is not a date; a calendar writes it as 20261206"),
        (event("DTSTART:20260230"), "3: the date 2026-02-30 does not exist: that month has 28 days"),
        (event("SUMMARY:x"), "2: the event has no DTSTART"),
        (event("DTSTART:20261207\nDTEND:20261206"), "2: the event ends before it begins"),
        (event("DTSTART:20261207\nDTEND:20281206"), "2: the event lasts more than a year"),
        (event("DTSTART:20261207\nDURATION:PT24H"), "4: \"PT24H\" is no length of whole days"),
        (event("DTSTART:20261207\nRRULE:FREQ=WEEKLY"), "4: only holidays of every year are read"),
        (event("DTSTART:20261207\nRRULE:FREQ=YEARLY;BYDAY=MO"), "4: BYDAY needs BYMONTH"),
        (
            event("DTSTART:20261207\nRRULE:FREQ=YEARLY;BYMONTH=13"),
            "4: \"13\" is out of range in a rule; it goes from 1 to 12"
        ),
        (event("DTSTART:20261207\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=XX"), "4: \"XX\" is not a weekday"),
        (event("DTSTART:20261207\nRRULE:FREQ=YEARLY;BYSETPOS=1"), "4: \"BYSETPOS\" in a rule is not read"),
        (event("DTSTART:20261207\nRRULE:FREQ=YEARLY;COUNT=0"), "4: \"0\" is out of range"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261207\n", "2: \"VEVENT\" is begun here and never ended"),
        ("BEGIN:VCALENDAR\nEND:VEVENT\n", "2: the end of \"VEVENT\" ends nothing"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART 20261207\nEND:VEVENT\nEND:VCALENDAR", "3: this is no line"),
        (String(repeating: "x", count: 1 << 20 + 1), "1: the calendar is larger than 1 MiB"),
        (
            "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:X\n", count: 100_000),
            "17: components are nested too deeply"
        ),
        (
            "BEGIN:VCALENDAR\n"
                + String(repeating: "BEGIN:VEVENT\nDTSTART:20261207\nEND:VEVENT\n", count: 2001)
                + "END:VCALENDAR", "6002: there are more than 2000 events"
        ),
    ]

    @Test(
        "H145 a calendar that was damaged is read or refused, whatever the damage", arguments: UInt64(0)..<4)
    func damaged(seed: UInt64) throws {
        let lines = Self.events.flatMap { ["BEGIN:VEVENT"] + $0.lines + ["END:VEVENT"] }
        let whole = Array((["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).joined(separator: "\r\n").utf8)
        var random = SeededNumbers(state: seed)
        for _ in 0..<200 {
            var file = whole
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                let place = Int.random(in: file.indices, using: &random)
                file[place] =
                    Bool.random(using: &random)
                    ? .random(in: 0...255, using: &random) : whole[(place * 7) % whole.count]
            }
            file.removeLast(Int.random(in: 0...whole.count / 2, using: &random))
            do { _ = try Self.calendar(file) } catch let error as PlanMistakes {
                #expect((1...60).contains(error.mistakes.count))
                #expect(error.mistakes.allSatisfy { $0.line >= 1 && !$0.message.contains("\n") })
            }
        }
    }

    @Test("each mistake of a calendar is told, beside those of the plan")
    func all() throws {
        let text = "[asking]\nholidays = [\"es.ics\", \"missing.ics\", \"2026-02-30\"]\n"
        let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:x\nRRULE:y\nEND:VEVENT\nEND:VCALENDAR\n"
        let error = #expect(throws: PlanMistakes.self) {
            try Plan(source: servers + text, file: "/etc/rollcall.toml", exists: { _ in true }) {
                $0 == "/etc/es.ics" ? Array(file.utf8) : nil
            }
        }
        #expect(
            (error?.mistakes ?? []).map { "\($0.file):\($0.line) \($0.message.prefix(30))" } == [
                "/etc/rollcall.toml:14 holidays: there is no file /et",
                "/etc/rollcall.toml:14 holidays: the date 2026-02-30 ",
                "/etc/es.ics:3 \"x\" is not a date; a calendar ",
                "/etc/es.ics:4 \"Y\" is not understood in a rul",
                "/etc/es.ics:2 the event has no DTSTART",
            ])
    }

    @Test("dates, ranges and calendars stand beside each other; a worker's own list replaces the plan's")
    func together() throws {
        let text = """
            [asking]
            ask = "09:00"
            workdays = "Mon..Sun"
            holidays = [2026-12-25, "2026-12-28..2026-12-30", "holidays/es.ics"]
            [[worker]]
            id = "maria"
            name = "Maria"
            address = "maria@example.net"
            [[worker]]
            id = "sam"
            name = "Sam"
            address = "sam@example.net"
            holidays = ["2026-12-26"]
            """
        let file = Self.event("DTSTART:20261207\nSUMMARY:Constitution Day")
        var read: [String] = []
        let plan = try Plan(
            source: servers + text, file: "/etc/rollcall/rollcall.toml", exists: { _ in true }
        ) {
            read.append($0)
            return Array(file.utf8)
        }
        #expect(read == ["/etc/rollcall/holidays/es.ics"])
        let (maria, sam) = (plan.workers[0].asking.holidays, plan.workers[1].asking.holidays)
        #expect(maria.count == 5 && sam.count == 1)
        #expect(
            maria.reason(on: try #require(CalendarDate(iso: "2026-12-07"))) == "holiday 'Constitution Day'")
        #expect(maria.reason(on: try #require(CalendarDate(iso: "2026-12-25"))) == "holiday")
    }
}

extension HolidayCalendarTests {
    static func event(_ lines: String) -> String {
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
    }

    /// Who is asked at 09:00 every day, and has the holidays of that file.
    static func calendar(_ file: [UInt8]) throws -> WorkerCalendar {
        let text = """
            [asking]
            ask = "09:00"
            workdays = "Mon..Sun"
            holidays = ["holidays/es.ics"]
            [[worker]]
            id = "maria"
            name = "Maria"
            address = "maria@example.net"
            timezone = "UTC"
            """
        let plan = try Plan(
            source: servers + text, file: "/etc/rollcall/rollcall.toml", exists: { _ in true },
            contents: { _ in file })
        return WorkerCalendar(plan.workers[0])
    }

    static func calendar(of lines: some Sequence<String>) throws -> WorkerCalendar {
        let text =
            (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR", ""])
            .joined(separator: "\r\n")
        return try calendar(Array(text.utf8))
    }
}
