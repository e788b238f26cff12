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

    static let told = [
        Case(
            "tells the manager after two working days", plan: ["ask = \"Mon 09:00\"", "remind = [\"+2h\"]"],
            given: ["asked 11-23", "sent 11-23 overdue 0"], at: "11-25 17:00",
            then: ["11-23 missed", "mail told 11-23"]),
        Case(
            "not before", plan: ["ask = \"Mon 09:00\"", "remind = [\"+2h\"]"],
            given: ["asked 11-23", "sent 11-23 overdue 0"], at: "11-25 16:59", then: []),
        Case(
            "counts working days over a weekend", plan: ["ask = \"Thu 09:00\"", "remind = []"],
            given: ["asked 11-26"], at: "11-30 17:00", then: ["11-26 missed", "mail told 11-26"]),
        Case(
            "ends the ladder", plan: ["ask = \"Mon 09:00\"", "remind = [\"+3d\"]"], given: ["asked 11-23"],
            at: "11-25 17:00",
            then: ["11-23 missed", "mail told 11-23", "pass overdue 11-23 0: the manager is told"]),
        Case(
            "tells of one that gave way to a newer one",
            given: ["missed 11-23", "asked 11-25", "sent 11-25 reminder 0"],
            at: "11-25 17:00", then: ["mail told 11-23"]),
        Case(
            "tells nothing of who was heard since",
            given: ["missed 11-23", "answered 11-25", "heard 11-25 10:00"],
            at: "11-25 17:00", then: ["pass told 11-23: heard from since"]),
        Case(
            "what was heard before does not count",
            given: ["missed 11-23", "asked 11-25", "sent 11-25 reminder 0", "heard 11-22 10:00"],
            at: "11-25 17:00", then: ["mail told 11-23"]),
        Case(
            "tells nothing of an answer that was late", given: ["late 11-23", "answered 11-25"],
            at: "11-25 17:00", then: []),
        Case(
            "tells once", given: ["missed 11-23", "sent 11-23 told 0", "answered 11-25"], at: "11-25 17:30",
            then: []),
        Case(
            "tells up to three days late", plan: ["ask = \"Mon 09:00\"", "remind = []"],
            given: ["asked 11-23"],
            at: "11-28 17:00", then: ["11-23 missed", "mail told 11-23"]),
        Case(
            "is passed over if later", plan: ["ask = \"Mon 09:00\"", "remind = []"], given: ["asked 11-23"],
            at: "11-28 17:01", then: ["11-23 missed", "pass told 11-23: the tick came 3 days late"]),
        Case(
            "tells in the worker's quiet hours too",
            plan: ["ask = \"Mon 09:00\"", "remind = []", "tell_manager = \"+4h\""],
            given: ["asked 11-23"], at: "11-23 21:00", then: ["11-23 missed", "mail told 11-23"]),
        Case(
            "never, if the plan says so",
            plan: ["ask = \"Mon 09:00\"", "remind = []", "tell_manager = \"never\""],
            given: ["asked 11-23"], at: "11-27 17:00", then: []),
        Case(
            "tells of several in one mail", plan: ["tell_manager = \"+5d\""],
            given: ["missed 11-23", "missed 11-25", "answered 11-27"], at: "12-02 17:05",
            then: [
                "11-30 skipped: the tick came 2 days late", "12-02 skipped: the tick came 8 h late",
                "mail told 11-23, told 11-25",
            ]),
        Case(
            "excuses who left the plan", given: ["asked 11-23 joe", "answered 11-23"], at: "11-23 09:30",
            then: ["11-23 excused: no longer in the plan"]),
    ]

    static let away = [
        Case(
            "leave excuses what is open, and what would follow",
            plan: ["leave = [\"2026-11-24..2026-12-04\"]"],
            given: ["asked 11-23", "sent 11-23 reminder 0"], at: "11-24 08:00",
            then: [
                "11-23 excused: leave until 4 Dec", "pass overdue 11-23 1: leave until 4 Dec",
                "pass overdue 11-23 2: leave until 4 Dec", "pass told 11-23: leave until 4 Dec",
            ]),
        Case(
            "leave that lies ahead excuses nothing", plan: ["leave = [2026-11-24]"], given: ["asked 11-23"],
            at: "11-23 16:00", then: ["mail reminder 11-23 0"]),
        Case(
            "the last day of leave is leave", plan: ["leave = [\"2026-11-20..2026-11-23\"]"],
            at: "11-23 23:59",
            then: ["11-23 excused: leave until 23 Nov"]),
        Case(
            "the day after it is not", plan: ["leave = [\"2026-11-20..2026-11-22\"]"], at: "11-23 09:00",
            then: ["11-23 asked", "mail request 11-23"]),
        Case(
            "what was said counts like leave", given: ["away 11-23 11-27"], at: "11-23 09:00",
            then: ["11-23 excused: away until 27 Nov"]),
        Case(
            "without a beginning it begins when it was said", given: ["away - 11-23"], at: "11-23 09:00",
            then: ["11-23 excused: away until 23 Nov"]),
        Case(
            "without an end it lasts until it is taken back",
            given: ["away - -", "answered 11-23", "answered 11-25", "answered 11-27"], at: "11-30 09:00",
            then: ["11-30 excused: away"]),
        Case(
            "what a machine said without an end lasts 7 days",
            given: ["machine away - -", "answered 11-23", "answered 11-25"],
            at: "11-27 09:00", then: ["11-27 excused: away until 27 Nov"]),
        Case(
            "and no longer",
            given: ["machine away - -", "answered 11-23", "answered 11-25", "answered 11-27"],
            at: "11-30 09:00", then: ["11-30 asked", "mail request 11-30"]),
        Case(
            "the manager is not told of who is away", plan: ["leave = [2026-11-25]"],
            given: ["missed 11-23"], at: "11-25 17:00",
            then: ["11-25 excused: leave until 25 Nov", "pass told 11-23: leave until 25 Nov"]),
        Case(
            "an absence to come excuses nothing yet", given: ["away 12-01 12-04"], at: "11-23 09:00",
            then: ["11-23 asked", "mail request 11-23"]),
        Case(
            "a holiday of the whole team is no absence", plan: ["holidays = [\"2026-11-24\"]"],
            given: ["asked 11-23", "sent 11-23 reminder 0", "sent 11-23 overdue 1"], at: "11-24 12:00",
            then: []),
    ]
}
