extension DecidingTests {
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
        Case(
            "a new date corrects an old one",
            given: ["away 11-20 12-20", "later away 11-20 11-22"], at: "11-23 09:00",
            then: ["11-23 asked", "mail request 11-23"]),
        Case(
            "an absence at another time corrects nothing",
            given: ["away 11-20 11-27", "later away 12-20 12-27"], at: "11-23 09:00",
            then: ["11-23 excused: away until 27 Nov"]),
        Case(
            "a late tick excuses who is away by then", plan: ["due = \"+2d 12:00\"", "leave = [2026-11-24]"],
            at: "11-24 08:00", then: ["11-23 excused: leave until 24 Nov"]),
    ]
}
