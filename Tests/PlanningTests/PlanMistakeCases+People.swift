extension PlanMistakeTests {
    static let asking = [
        Mistaken(
            head + "[asking]\nask = ‸\"Mon 25:00\"\n",
            "ask: the time 25:00 does not exist; a day goes from 00:00 to 23:59"),
        Mistaken(
            head + "[asking]\nask = ‸\"Mon\"\n",
            "ask: \"Mon\" is not a time; write hours and minutes, as 09:00"),
        Mistaken(
            head + "[asking]\nask = ‸\"Mon 2026-01-01 09:00\"\n",
            "ask: \"Mon 2026-01-01 09:00\" is not understood"),
        Mistaken(head + "[asking]\nask = ‸\"\"\n", "ask: this is empty; write it as \"Mon,Wed..Fri 09:00\""),
        Mistaken(head + "[asking]\ndue = ‸\"tomorrow\"\n", "due: \"tomorrow\" is not a time"),
        Mistaken(head + "[asking]\ndue = ‸\"+2h 12:00\"\n", "due: \"+2h 12:00\" is not a due time"),
        Mistaken(head + "[asking]\nremind = [\"-1h\", ‸\"2h\"]\n", "remind: \"2h\" needs a sign"),
        Mistaken(
            head + "[asking]\nremind = [\n  \"-1h\", # early\n  ‸\"+1w\",\n]\n",
            "remind: \"+1w\" is not an offset"),
        Mistaken(head + "[asking]\nremind = [‸\"+90d\"]\n", "remind: \"+90d\" is more than 30 days"),
        Mistaken(head + "[asking]\nremind = ‸[\"+1h\", \"+60m\"]\n", "remind: one offset stands twice"),
        Mistaken(
            head + "[asking]\ntell_manager = ‸\"-2d\"\n", "tell_manager: \"-2d\" is not after the due time"),
        Mistaken(
            head + "[asking]\nworkdays = ‸\"Mon-Fri\"\n",
            "workdays: \"Mon-Fri\" is not a weekday; write Mon, Tue"),
        Mistaken(
            head + "[asking]\nholidays = [\"2026-12-25\", ‸\"2026-02-30\"]\n",
            "holidays: the date 2026-02-30 does not exist: that month has 28 days"),
        Mistaken(
            head + "[asking]\nholidays = [‸\"Christmas\"]\n",
            "holidays: \"Christmas\" is not a date; write it as 2026-12-24"),
        Mistaken(
            head + "[asking]\nholidays = [‸2026-12-25T00:00:00]\n",
            "holidays: this is a date with a time; it must be a date or a range"),
        Mistaken(head + "[asking]\nquiet = ‸\"20:00-07:00\"\n", "quiet: \"20:00-07:00\" are no quiet hours"),
        Mistaken(
            head + "[asking]\nquiet = ‸\"20:00..20:00\"\n", "quiet: \"20:00..20:00\" leaves no hour for mail"),
        Mistaken(head + "[asking]\nquestions = ‸[]\n", "questions: there is no question"),
        Mistaken(
            head + "[asking]\nquestions = [\"Done\", ‸\"a\\u0007b\"]\n",
            "questions: \"a\\u{7}b\" holds a line break or a control"),
        Mistaken(
            head + "[asking]\nask = \"09:00\"\ndue = ‸\"08:00\"\n"
                + maria.replacing("ask = \"Mon 09:00\"\n", with: ""),
            "the answer is due at 08:00, less than half an hour after the ask at 09:00; write a later time, or \"+1d 08:00\""
        ),
        Mistaken(
            head + maria.replacing("\"Mon 09:00\"", with: "\"16:45\"").replacing("ask = ", with: "ask = ‸"),
            "the answer is due at 17:00, less than half an hour after the ask at 16:45"),
    ]

    static let people = [
        Mistaken(
            head + maria.replacing("id = \"maria\"\n", with: "").replacing("[[", with: "‸[["),
            "\"id\" is missing"),
        Mistaken(
            head + maria.replacing("ask = \"Mon 09:00\"\n", with: "").replacing("[[", with: "‸[["),
            "\"ask\" is missing, here and in [asking]"),
        Mistaken(
            head + maria.replacing("\"maria\"", with: "‸\"../../maria\""),
            "id: \"../../maria\" cannot be an id"),
        Mistaken(
            head + maria.replacing("\"maria\"", with: "‸\"@manager\""), "id: \"@manager\" cannot be an id"),
        Mistaken(
            head + maria
                + maria.replacing("\"maria\"", with: "‸\"Maria\"").replacing("name = ‸", with: "name = ")
                .replacing("maria@", with: "m2@"), "id: \"Maria\" is taken already"),
        Mistaken(
            head + maria
                + maria.replacing("\"maria\"", with: "\"m2\"").replacing(
                    "\"maria@example.net\"", with: "‸\"MARIA@example.net\""),
            "address: the address MARIA@example.net is that of \"maria\" already"),
        Mistaken(
            head + maria + "also = [\"x@example.net\", ‸\"dana@example.com\"]\n",
            "also: the address dana@example.com is the manager's already"),
        Mistaken(
            head + maria + "also = [‸\"maria@example.net\"]\n",
            "also: the address maria@example.net is that of \"maria\" already"),
        Mistaken(
            head + maria + "timezone = ‸\"America/Bogata\"\n",
            "timezone: there is no time zone \"America/Bogata\"; did you mean \"America/Bogota\"?"),
        Mistaken(
            head + maria + "leave = [‸\"2027-01-02..2026-12-24\"]\n",
            "leave: \"2027-01-02..2026-12-24\" ends before it begins"),
        Mistaken(
            head + maria + "leave = [‸\"2026-12-24..2026-12-32\"]\n",
            "leave: the date 2026-12-32 does not exist: that month has 31 days"),
        Mistaken(
            head + maria + "‸remnid = []\n", "the key \"remnid\" is not known here; did you mean \"remind\"?"),
        Mistaken(
            head + "‸[worker]\nid = \"maria\"\n", "worker: this is a table; it must be written as [[worker]]"),
        Mistaken(
            "worker = [{id = \"a\", name = \"A\", address = \"a@example.net\", ask = ‸\"9\"}]\n" + head,
            "ask: \"9\" is not a time"),
        Mistaken(
            "worker = [{id = \"a\", name = \"A\", address = \"a@example.net\", ask = \"9:00\", ‸asks.x.y = 1}]\n"
                + head, "the key \"asks\" is not known here; did you mean \"ask\"?"),
        Mistaken(
            head + maria + "[[task]]\nid = \"L-1\"\ntitle = \"Landing\"\nworker = ‸\"mraia\"\n",
            "worker: worker \"mraia\" is not in the plan; did you mean \"maria\"?"),
        Mistaken(
            head + maria
                + "[[task]]\nid = \"L-1\"\ntitle = \"Landing\"\nworker = \"maria\"\ndue = ‸2026-02-30\n",
            "the date 2026-02-30 does not exist: that month has 28 days"),
        Mistaken(
            head + maria + "[[task]]\nid = \"L-1\"\ntitle = \"Landing\"\nworker = \"maria\"\ndue = ‸2026\n",
            "due: this is a number; it must be a date, as 2026-12-24"),
        Mistaken(
            head + maria
                + "[[task]]\nid = \"L-1\"\ntitle = \"A\"\nworker = \"maria\"\n[[task]]\nid = ‸\"l-1\"\ntitle = \"B\"\nworker = \"maria\"\n",
            "id: \"l-1\" is taken already"),
        Mistaken(
            head + maria + "[[task]]\nid = \"L-1\"\ntitle = ‸\"\"\"Landing\npage\"\"\"\nworker = \"maria\"\n",
            "title: \"Landing\\u{A}page\" holds a line break"),
        Mistaken(head + maria + "‸[[task]]\nid = \"L-1\"\ntitle = \"Landing\"\n", "\"worker\" is missing"),
    ]

    static let syntax = [
        Mistaken(head + "[asking‸\n", "this is not TOML: "),
        Mistaken(
            head + "[asking]\nask = ‸Mon 09:00 # weekly\n", "text stands in quotes; write \"Mon 09:00\""),
        Mistaken(
            head + "‸[outgoing]\n", "this is not TOML: parsing table header: cannot redefine existing table"),
        Mistaken(
            head + "[asking]\nquiet = \"\"\"\n\\u0000‸\"\"\"\n".replacing("\\u0000‸", with: "‸\\u0000"),
            "a NUL character has no place in a plan"),
    ]
}
