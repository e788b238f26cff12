import Foundation
import Mail
import Planning
import Testing

@Suite("What is due")
struct DecidingTests {
    @Test(arguments: asking + ladder + told + away)
    func decides(_ line: Case) throws {
        var world = try World(line.plan)
        for event in line.given { try world.happens(event) }
        #expect(try world.decides(at: line.at).lines() == line.then)
    }

    @Test(arguments: asking + ladder + told + away)
    func isDoneOnceRecorded(_ line: Case) throws {
        var world = try World(line.plan)
        for event in line.given { try world.happens(event) }
        let now = try World.moment(line.at)
        let recorded = world.history.applying(try world.decides(at: line.at), at: now)
        #expect(world.plan.decisions(at: now, after: recorded).lines() == [])
    }

    static let asking = [
        Case("nothing before the ask time", at: "11-23 08:59", then: []),
        Case("asks at the ask time", at: "11-23 09:00", then: ["11-23 asked", "mail request 11-23"]),
        Case(
            "asks when the tick comes late", at: "11-23 09:10", then: ["11-23 asked", "mail request 11-23"]),
        Case(
            "asks while half of the time is left", at: "11-23 13:00",
            then: ["11-23 asked", "mail request 11-23"]),
        Case("skips once it is less", at: "11-23 13:01", then: ["11-23 skipped: the tick came 4 h late"]),
        Case("asks once", given: ["asked 11-23"], at: "11-23 09:05", then: []),
        Case(
            "asks nothing from before the store began", given: ["started 11-23 10:00"], at: "11-23 10:05",
            then: []),
        Case(
            "asks what comes at the very beginning", given: ["started 11-23 09:00"], at: "11-23 09:00",
            then: ["11-23 asked", "mail request 11-23"]),
        Case("asks on no other day", given: ["answered 11-23"], at: "11-24 09:00", then: []),
        Case(
            "excuses a holiday", plan: ["holidays = [\"2026-11-23\"]"], at: "11-23 09:00",
            then: ["11-23 excused: holiday"]),
        Case(
            "excuses leave", plan: ["leave = [\"2026-11-23..2026-11-27\"]"], at: "11-23 09:00",
            then: ["11-23 excused: leave until 27 Nov"]),
        Case(
            "excuses a day of leave for which the tick came late", plan: ["leave = [2026-11-23]"],
            at: "11-24 10:00", then: ["11-23 excused: leave until 23 Nov"]),
        Case(
            "excuses a weekday outside the working days", plan: ["ask = \"Mon,Sat 09:00\""],
            given: ["skipped 11-21", "answered 11-23"], at: "11-28 09:00",
            then: ["11-28 excused: not a working day"]),
        Case(
            "has no slot on a Saturday if every day is asked", plan: ["ask = \"09:00\""],
            given: [
                "answered 11-23", "answered 11-24", "answered 11-25", "answered 11-26", "answered 11-27",
            ],
            at: "11-28 09:00", then: []),
        Case("waits for the end of quiet hours", plan: ["ask = \"Mon 06:30\""], at: "11-23 06:59", then: []),
        Case(
            "asks at the end of quiet hours", plan: ["ask = \"Mon 06:30\""], at: "11-23 07:00",
            then: ["11-23 asked", "mail request 11-23"]),
        Case(
            "skips if quiet hours leave no time", plan: ["ask = \"Mon 06:00\"", "due = \"07:30\""],
            at: "11-23 06:46", then: ["11-23 skipped: no mail before Mon 23 Nov 07:00"]),
        Case(
            "asks nobody on a Saturday for Friday", plan: ["due = \"+1d 12:00\""],
            given: ["answered 11-23", "answered 11-25"],
            at: "11-28 10:00", then: []),
        Case(
            "skips Friday when Saturday is over", plan: ["due = \"+1d 12:00\""],
            given: ["answered 11-23", "answered 11-25"], at: "11-28 22:31",
            then: ["11-27 skipped: the tick came 37 h late"]),
        Case(
            "asks the newest of several, though all had time", plan: ["due = \"+5d 12:00\""],
            at: "11-25 09:00",
            then: [
                "11-23 skipped: superseded by the request of 2026-11-25", "11-25 asked", "mail request 11-25",
            ]),
        Case(
            "skips what lies before a request that was asked", plan: ["due = \"+5d 12:00\""],
            given: ["answered 11-25"], at: "11-25 09:05",
            then: ["11-23 skipped: superseded by the request of 2026-11-25"]),
        Case(
            "a skipped request takes nobody's place", given: ["skipped 11-25"], at: "11-27 09:00",
            then: ["11-23 skipped: the tick came 4 days late", "11-27 asked", "mail request 11-27"]),
        Case(
            "begins with a new worker where they begin", given: ["tick 12-02 08:55"], at: "12-02 09:00",
            then: ["12-02 asked", "mail request 12-02"]),
        Case(
            "takes no tick before for the first", given: ["tick 12-02 08:55"], at: "11-23 09:00",
            then: ["11-23 asked", "mail request 11-23"]),
    ]

    static let ladder = [
        Case("does not remind early", given: ["asked 11-23"], at: "11-23 15:59", then: []),
        Case(
            "reminds the silent", given: ["asked 11-23"], at: "11-23 16:00", then: ["mail reminder 11-23 0"]),
        Case("does not remind who answered", given: ["answered 11-23"], at: "11-23 16:00", then: []),
        Case("does not remind who answered late", given: ["late 11-23"], at: "11-24 17:00", then: []),
        Case("reminds once", given: ["asked 11-23", "sent 11-23 reminder 0"], at: "11-23 16:30", then: []),
        Case(
            "a reminder is none after the due time", given: ["asked 11-23"], at: "11-23 17:10",
            then: ["pass reminder 11-23 0: the answer was due already"]),
        Case(
            "one at the due time itself goes after it", plan: ["remind = [\"+0m\"]"], given: ["asked 11-23"],
            at: "11-23 17:05", then: ["mail reminder 11-23 0"]),
        Case(
            "says that it is overdue", given: ["asked 11-23", "sent 11-23 reminder 0"], at: "11-23 19:00",
            then: ["mail overdue 11-23 1"]),
        Case(
            "of two rungs the latest goes", given: ["asked 11-23"], at: "11-23 19:00",
            then: ["mail overdue 11-23 1", "pass reminder 11-23 0: a later reminder is due"]),
        Case(
            "the last rung is a working day later", plan: ["ask = \"Fri 09:00\""],
            given: ["asked 11-27", "sent 11-27 reminder 0", "sent 11-27 overdue 1"], at: "11-28 17:00",
            then: []),
        Case(
            "and comes on Monday after a Friday", plan: ["ask = \"Fri 09:00\""],
            given: ["asked 11-27", "sent 11-27 reminder 0", "sent 11-27 overdue 1"], at: "11-30 17:00",
            then: ["mail overdue 11-27 2"]),
        Case(
            "or after the holiday", plan: ["ask = \"Fri 09:00\"", "holidays = [\"2026-11-30\"]"],
            given: ["asked 11-27", "sent 11-27 reminder 0", "sent 11-27 overdue 1"], at: "11-30 17:00",
            then: []),
        Case(
            "rests in quiet hours", plan: ["remind = [\"+4h\"]"], given: ["asked 11-23"], at: "11-23 21:00",
            then: []),
        Case(
            "rests until they end", plan: ["remind = [\"+4h\"]"], given: ["asked 11-23"], at: "11-24 06:59",
            then: []),
        Case(
            "goes when they end", plan: ["remind = [\"+4h\"]"], given: ["asked 11-23"], at: "11-24 07:00",
            then: ["mail overdue 11-23 0"]),
        Case(
            "rests over a weekend", plan: ["ask = \"Fri 09:00\"", "remind = [\"+4h\"]"],
            given: ["asked 11-27"],
            at: "11-28 12:00", then: []),
        Case(
            "goes on Monday morning", plan: ["ask = \"Fri 09:00\"", "remind = [\"+4h\"]"],
            given: ["asked 11-27"],
            at: "11-30 07:00", then: ["mail overdue 11-27 0"]),
        Case(
            "goes up to 12 hours late", plan: ["quiet = \"none\"", "remind = [\"+2h\"]"],
            given: ["asked 11-23"],
            at: "11-24 07:00", then: ["mail overdue 11-23 0"]),
        Case(
            "is passed over if later", plan: ["quiet = \"none\"", "remind = [\"+2h\"]"],
            given: ["asked 11-23"],
            at: "11-24 07:01", then: ["pass overdue 11-23 0: the tick came 12 h late"]),
        Case(
            "rests on a holiday for a tick that is late",
            plan: ["holidays = [\"2026-11-24\"]", "quiet = \"none\""],
            given: ["asked 11-23", "sent 11-23 reminder 0"], at: "11-24 06:00", then: []),
        Case(
            "needs no reminder when the request itself is late", plan: ["due = \"10:00\""], at: "11-23 09:05",
            then: ["11-23 asked", "mail request 11-23", "pass reminder 11-23 0: the request itself goes now"]),
        Case(
            "a rung put in before one that went is passed over",
            plan: ["remind = [\"-1h\", \"+1h\", \"+2h\"]"],
            given: ["asked 11-23", "sent 11-23 reminder 0", "sent 11-23 overdue 2"], at: "11-23 19:30",
            then: ["pass overdue 11-23 1: a later reminder was due before"]),
        Case(
            "no ladder, no reminder", plan: ["remind = []"], given: ["asked 11-23"], at: "11-23 19:00",
            then: []),
        Case(
            "a clock that was set back changes nothing",
            given: ["asked 11-23", "sent 11-23 reminder 0", "sent 11-23 overdue 1"], at: "11-23 16:30",
            then: []),
        Case(
            "a newer request takes the place of an older one",
            given: ["asked 11-23", "sent 11-23 reminder 0"],
            at: "11-25 09:00",
            then: [
                "11-23 missed", "11-25 asked", "mail request 11-25",
                "pass overdue 11-23 1: superseded by the request of 2026-11-25",
                "pass overdue 11-23 2: superseded by the request of 2026-11-25",
            ]),
        Case(
            "a request of the future takes nobody's place", given: ["asked 11-23", "asked 12-23"],
            at: "11-23 16:00", then: ["mail reminder 11-23 0"]),
    ]
}
