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

extension PlanMistakeTests {
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
            "address: \"Dana <dana@example.com>\" is not an address; write it as maria@example.net, without name"
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
}
