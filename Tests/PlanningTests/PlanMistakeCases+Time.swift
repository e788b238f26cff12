extension PlanMistakeTests {
    static let time =
        asks.map { Mistaken(head + "[asking]\nask = ‸\"\($0)\"\n", "ask: \($1)") } + [
            Mistaken(
                head + "[tasks]\nremind = [\"-1d\", ‸\"+1h\"]\n",
                "remind: \"+1h\" is not a number of days; write -1d, 0d for the day itself, or +3d"),
            Mistaken(head + "[tasks]\nremind = [‸\"1d\"]\n", "remind: \"1d\" needs a sign"),
            Mistaken(head + "[tasks]\nremind = [‸\"+1d2h\"]\n", "remind: \"+1d2h\" is not a number of days"),
            Mistaken(head + "[tasks]\nremind = ‸[\"0d\", \"-0d\"]\n", "remind: one offset stands twice"),
            Mistaken(head + "[tasks]\n‸remember = []\n", "the key \"remember\" is not known here"),
            Mistaken(
                head + "per_person_per_day = ‸0\n",
                "per_person_per_day: 0 is out of range; write a number from 1 to 100"),
            Mistaken(
                head + "[asking]\nholidays = [‸\"~/es.ics\"]\n", "holidays: \"~/es.ics\" is not expanded here"
            ),
            Mistaken(
                head + "[asking]\nholidays = ‸\"es.ics\"\n",
                "holidays: this is text; it must be a list of dates and calendars"),
        ]

    private static let asks = [
        ("first Mom 09:00", "\"Mom\" is not a weekday"),
        ("fifth Mon 09:00", "\"fifth Mon 09:00\" is not understood; write weekdays and a time"),
        ("first Mon,Tue 09:00", "\"Mon,Tue\" is not a weekday"),
        ("2026-02-30 09:00", "the date 2026-02-30 does not exist: that month has 28 days"),
        (
            "Mon 09:00 every 2 weeks",
            "\"Mon 09:00 every 2 weeks\" is not understood; write \"Mon 09:00 every 2 weeks from"
        ),
        (
            "Mon 09:00 every other week from 2026-11-23",
            "\"Mon 09:00 every other week from 2026-11-23\" is not understood"
        ),
        ("Mon 09:00 every 2 weeks from 2026-11-24", "2026-11-24 is a Tuesday; count from one of the days"),
        ("Mon 09:00 every 2 weeks from 2026-11-31", "the date 2026-11-31 does not exist"),
        (
            "Mon 09:00 every 99 weeks from 2026-11-23",
            "every \"99\" weeks is out of range; write a number from 1 to 52"
        ),
        (
            "09:00 every 2 weeks from 2026-11-23",
            "\"09:00 every 2 weeks from 2026-11-23\" is not understood; before"
        ),
        (
            "first Mon 09:00 every 2 weeks from 2026-12-07",
            "\"first Mon 09:00 every 2 weeks from 2026-12-07\" is not understood"
        ),
        ("every 2 weeks from 2026-11-23", "this is empty"),
    ]
}
