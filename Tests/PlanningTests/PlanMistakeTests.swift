import Foundation
import Planning
import Testing

/// A plan with something wrong in it: `‸` stands before the place that is complained of.
struct Mistaken: CustomTestStringConvertible, Sendable {
    var text: String
    /// What the message says, or how it begins.
    var says: String

    init(_ text: String, _ says: String) {
        self.text = text
        self.says = says
    }

    var testDescription: String { says }
}

@Suite("Mistakes in a plan are told with their place")
struct PlanMistakeTests {
    private static let head = """
        [manager]
        name = "Dana"
        address = "dana@example.com"
        timezone = "Europe/Madrid"
        [mailbox]
        url = "imaps://imap.example.com"
        user = "status@example.com"
        [outgoing]
        url = "smtps://smtp.example.com"
        from = "status@example.com"

        """

    private static let maria = """
        [[worker]]
        id = "maria"
        name = "Maria"
        address = "maria@example.net"
        ask = "Mon 09:00"

        """

    /// The mistakes of `text`, as `LINE:COLUMN: MESSAGE`.
    private static func mistakes(_ text: String, exists: (String) -> Bool = { _ in true }) -> [String] {
        do {
            _ = try Plan(source: text, file: "plan.toml", exists: exists)
            return []
        } catch {
            return error.mistakes.map { "\($0.line):\($0.column): \($0.message)" }
        }
    }

    /// The text without its mark, and the mark's place as `LINE:COLUMN`.
    private static func unmarked(_ text: String) -> (text: String, place: String) {
        let parts = text.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        return (parts.joined(), "\(lines.count):\(column)")
    }

    @Test(arguments: manager + servers + asking + people + syntax)
    func one(_ mistaken: Mistaken) {
        let (text, place) = Self.unmarked(mistaken.text)
        let found = Self.mistakes(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("\(place): \(mistaken.says)") == true, "\(found), wanted at \(place)")
    }

    static let manager = [
        Mistaken(
            head.replacing("name = \"D", with: "‸nane = \"Dana\"\nname = \"D"),
            "the key \"nane\" is not known here; did you mean \"name\"?"),
        Mistaken(head + "‸[managr]\n", "the key \"managr\" is not known here; did you mean \"manager\"?"),
        Mistaken(
            head.replacing("[mailbox]", with: "‸colour = 1\n[mailbox]"),
            "the key \"colour\" is not known here; known are name, address, timezone"),
        Mistaken(
            head.replacing("name = \"Dana\"\n", with: "").replacing("[manager]", with: "‸[manager]"),
            "\"name\" is missing"),
        Mistaken(head.replacing("\"Dana\"", with: "‸5"), "name: this is a number; it must be text in quotes"),
        Mistaken(head.replacing("\"Dana\"", with: "‸\"  \""), "name: this is empty"),
        Mistaken(
            head.replacing("\"Dana\"", with: "‸\"Da\\nna\""),
            "name: \"Da\\u{A}na\" holds a line break or a control"),
        Mistaken(
            head.replacing("dana@example.com", with: "dana@exa mple.com").replacing(
                "\"dana@", with: "‸\"dana@"),
            "address: \"dana@exa mple.com\" is not an address; write it as maria@example.net, without spaces"),
        Mistaken(
            head.replacing("\"dana@example.com\"", with: "‸\"Dana <dana@example.com>\""),
            "address: \"Dana <dana@example.com>\" is not an address; write it as maria@example.net, without spaces"
        ),
        Mistaken(
            head.replacing("\"Europe/Madrid\"", with: "‸\"Europe/Madird\""),
            "timezone: there is no time zone \"Europe/Madird\"; did you mean \"Europe/Madrid\"?"),
        Mistaken(
            head.replacing("\"Europe/Madrid\"", with: "‸\"Madrid\""),
            "timezone: there is no time zone \"Madrid\"; did you mean \"Europe/Madrid\"?"),
        Mistaken(
            head.replacing("\"Europe/Madrid\"", with: "‸\"EST\""), "timezone: there is no time zone \"EST\""),
        Mistaken(
            head.replacing("[mailbox]", with: "digest = ‸\"Mon..Fry 18:00\"\n[mailbox]"),
            "digest: \"Fry\" is not a weekday"),
        Mistaken(
            head.replacing("[mailbox]", with: "copies = [\"lee@example.com\", ‸\"Lee\"]\n[mailbox]"),
            "copies: \"Lee\" is not an address"),
        Mistaken(
            head.replacing("[mailbox]", with: "language = ‸\"it\"\n[mailbox]"),
            "language: there are no mails in the language \"it\"; write one of en, es, pt, fr, de"),
    ]

    static let servers = [
        Mistaken(
            head.replacing("\"imaps://imap.example.com\"", with: "‸\"imap.example.com\""),
            "url: \"imap.example.com\" is not a server's address; write imaps://mail.example.com or imap://"),
        Mistaken(
            head.replacing("\"imaps://imap.example.com\"", with: "‸\"smtps://imap.example.com\""),
            "url: the scheme \"smtps\" does not fit here; write imaps://"),
        Mistaken(
            head.replacing("\"imaps://imap.example.com\"", with: "‸\"imaps://imap.example.com:99999\""),
            "url: \"99999\" is not a port; write a number from 1 to 65535"),
        Mistaken(
            head.replacing("\"imaps://imap.example.com\"", with: "‸\"imaps://me:secret@imap.example.com\""),
            "url: a user or a password does not belong into the url"),
        Mistaken(
            head.replacing("\"imaps://imap.example.com\"", with: "‸\"imaps://imap.example.com/INBOX\""),
            "url: \"imaps://imap.example.com/INBOX\" holds more than a server"),
        Mistaken(
            head.replacing("\"imaps://imap.example.com\"", with: "‸\"imaps://imap..com\""),
            "url: \"imap..com\" is not a host's name"),
        Mistaken(
            head.replacing("\"imaps://imap.example.com\"", with: "‸\"imaps://a\\r\\nb\""),
            "url: \"a\\u{D}\\u{A}b\" is not a host's name"),
        Mistaken(
            head.replacing("user = \"status@example.com\"\n", with: "").replacing(
                "[mailbox]", with: "‸[mailbox]"), "\"user\" is missing"),
        Mistaken(
            head.replacing(
                "[outgoing]", with: "password_command = [\"pass\"]\n‸password_file = \"x\"\n[outgoing]"
            ).replacing("‸password_file = \"x\"", with: "password_file = ‸\"x\""),
            "\"password_command\" says already how to log in; keep one"),
        Mistaken(
            head.replacing("[outgoing]", with: "password_command = ‸[]\n[outgoing]"),
            "password_command: a command needs a program"),
        Mistaken(
            head.replacing("[outgoing]", with: "password_command = ‸\"pass show x\"\n[outgoing]"),
            "password_command: this is text; it must be a list of a program"),
        Mistaken(
            head.replacing("[outgoing]", with: "password_file = ‸\"~/x\"\n[outgoing]"),
            "password_file: \"~/x\" is not expanded here"),
        Mistaken(
            head.replacing("[outgoing]", with: "folders = ‸[]\n[outgoing]"), "folders: no folder to read"),
        Mistaken(
            head.replacing("[outgoing]", with: "folders = ‸[\"INBOX\", \"INBOX\"]\n[outgoing]"),
            "folders: the folder \"INBOX\" stands twice"),
        Mistaken(
            head.replacing("[outgoing]", with: "when_done = ‸\"delete\"\n[outgoing]"),
            "when_done: \"delete\" is not known; write \"leave\", \"seen\" or \"move:FOLDER\""),
        Mistaken(
            head.replacing("[outgoing]", with: "when_done = ‸\"move:\"\n[outgoing]"),
            "when_done: name the folder"),
        Mistaken(
            head.replacing("[outgoing]", with: "when_done = ‸\"move:INBOX\"\n[outgoing]"),
            "when_done: the folder \"INBOX\" is one that is read"),
        Mistaken(
            head.replacing("[outgoing]", with: "largest_mail_mb = ‸0\n[outgoing]"),
            "largest_mail_mb: 0 is out of range; write a number from 1 to 1000"),
        Mistaken(head + "per_minute = ‸0\n", "per_minute: 0 is out of range"),
        Mistaken(
            head + "per_day = ‸1000000\n", "per_day: 1000000 is out of range; write a number from 1 to 100000"
        ),
        Mistaken(head + "plus_address = ‸\"yes\"\n", "plus_address: this is text; it must be true or false"),
        Mistaken(head + "password_file = ‸\"p\"\n", "there is a password but no \"user\""),
        Mistaken(
            head.replacing("from = \"status@example.com\"", with: "from = ‸\"dana@example.com\"").replacing(
                "address = \"dana@example.com\"", with: "address = \"dana@example.com\""
            ).replacing("from = ‸", with: "from = ").replacing("address = ", with: "address = ‸"),
            "address: the address dana@example.com is the address that mail is sent from already"),
    ]

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

    @Test("all mistakes at once, in the order in which they stand")
    func allAtOnce() {
        let text =
            Self.head.replacing("Europe/Madrid", with: "Europe/Madrit")
                + """
                colour = "blue"
                [asking]
                ask = "Mon 09:60"
                holidays = [2026-02-29, 2026-12-25, 2026-13-01]
                due = noon
                [[worker]]
                id = "maria"
                address = "maria"
                [[task]]
                worker = "lee"
                """
        #expect(
            Self.mistakes(text).map { $0.prefix { $0 != " " } } == [
                "4:12:", "11:1:", "13:7:", "14:13:", "14:37:", "15:7:", "16:1:", "18:11:", "19:1:", "19:1:",
                "20:10:",
            ])
    }

    @Test("a section that is missing is one mistake")
    func missingSections() {
        #expect(
            Self.mistakes("") == [
                "1:1: the section [manager] is missing", "1:1: the section [mailbox] is missing",
                "1:1: the section [outgoing] is missing",
            ])
        let found = Self.mistakes("manager = 3\n" + Self.head.dropFirst("[manager]\n".count))
        #expect(found.first == "1:11: manager: this is a number; it must be a table, written as [manager]")
    }

    @Test("a file that is not there")
    func missingFiles() {
        let text =
            Self.head + Self.maria
            + "[[task]]\nid = \"L-1\"\ntitle = \"L\"\nworker = \"maria\"\nbrief = \"briefs/L-1.md\"\n"
        #expect(
            Self.mistakes(text, exists: { _ in false }) == [
                "20:9: brief: there is no file briefs/L-1.md, or it cannot be read"
            ])
        let files = Self.head.replacing(
            "[outgoing]", with: "password_file = \"p\"\nca_file = \"/c\"\n[outgoing]")
        #expect(Self.mistakes(files, exists: { _ in false }).count == 2)
    }

    @Test("columns count scalars, lines any line end; a byte order mark counts for nothing")
    func columns() {
        let text =
            "\u{FEFF}" + Self.head.replacing("\n", with: "\r\n").replacing("\"Dana\"", with: "\"Dáñá\"")
            + "per_day = 1 # 👩‍👩‍👧 \r\n'per_minute' = 'é'\r\n"
        #expect(Self.mistakes(text).map { $0.prefix(5) } == ["12:16"])
    }

    @Test("many mistakes are found in time that grows with the file")
    func many() {
        let tasks = (0..<5000).map {
            "[[task]]\nid = \"T-\($0)\"\ntitle = \"T\"\nworker = \"x\($0)\"\ndue = 2026-02-30\n"
        }
        let found = Self.mistakes(Self.head + Self.maria + tasks.joined())
        #expect(found.count == 10_000)
    }

    @Test("nesting without end is a mistake")
    func nesting() {
        let text = Self.head + "x = " + String(repeating: "[", count: 100_000)
        #expect(Self.mistakes(text).count == 1)
    }

    @Test("a mistake is written as FILE:LINE:COLUMN: MESSAGE")
    func message() {
        let mistake = PlanMistake(file: "plan.toml", line: 3, column: 7, message: "this is wrong")
        #expect("\(mistake)" == "plan.toml:3:7: this is wrong")
        #expect("\(PlanMistakes(mistakes: [mistake, mistake]))".split(separator: "\n").count == 2)
    }
}
