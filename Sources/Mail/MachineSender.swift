/// Senders that are programs by their address.
enum MachineSender {
    /// The rule by which the sender is a mail server; nil if it may be anybody.
    static func serverReason(_ header: Header, from: [Mailbox]) -> String? {
        if isNullPath(header) { return "Return-Path: <>" }
        guard let address = from.first?.address, isServer(address) else {
            return serverWithoutAddress(header)
        }
        return "From: \(address)"
    }

    /// Whether the address is one that mail servers write from; the display name says nothing.
    static func isServer(_ address: EmailAddress) -> Bool {
        let name = letters(address)
        return servers.contains { name.equals($0) } || name.starts(withASCII: "microsoftexchange329e71ec")
    }

    private static let servers: [StaticString] = [
        "mailerdaemon", "postmaster", "maildaemon", "doublebounce", "mdaemon",
    ]

    /// Whether the sender calls itself as mail programs do, by its address or its name.
    static func isMailProgram(_ from: [Mailbox]) -> Bool {
        guard let sender = from.first else { return true }
        let words = [letters(sender.address), Prose.comparable(sender.name ?? "")]
        let programs: [StaticString] = [
            "mail", "daemon", "bounce", "postmaster", "reply", "delivery", "gateway", "system",
        ]
        return programs.contains { program in words.contains { Bytes.hold(program, in: $0[...]) } }
    }

    /// The rule by which the sender is a program that reads no answers; nil if it may be a person.
    static func robotReason(_ from: [Mailbox]) -> String? {
        guard let address = from.first?.address else { return nil }
        let name = letters(address)
        let isRobot =
            robots.contains(name) || name.suffix(7).equals("noreply")
            || silent.contains { name.starts(withASCII: $0) }
        return isRobot ? "From: \(address)" : nil
    }

    /// The rule by which a mail that answers none is a newsletter or a notice by its sender's address or name.
    static func newsletterReason(_ from: [Mailbox], text: String) -> MailKind? {
        guard let sender = from.first else { return nil }
        if newsletters.contains(letters(sender.address)), Unsubscribing.isOffered(in: text) {
            return .list(reason: "From: \(sender.address)")
        }
        let name = Prose.comparable(sender.name ?? "").text
        return name.contains(" via ") || name.contains("(via ") || notifiers.contains { name.hasSuffix($0) }
            ? .autoReply(reason: "From: \(name)") : nil
    }

    private static let robots = byteSet([
        "autoreply", "autoresponder", "notification", "notifications", "notify", "notifier", "alert",
        "alerts", "automated", "automailer", "robot", "mailrobot", "mailer", "systemmail", "automat",
    ])

    /// "Do not answer" in the languages of `AutoReplyPhrases`.
    private static let silent: [StaticString] = [
        "noreply", "donotreply", "dontreply", "nepasrepondre", "noresponder", "noresponda", "noresponde",
        "naoresponder", "naoresponda", "naoresponde", "nichtantworten", "bittenichtantworten", "keineantwort",
        "nonrispondere", "nietbeantwoorden", "nietantwoorden", "nieodpowiadaj", "neodpovidat",
        "neodpovidejte",
        "nereagovat", "nevalaszoljon", "svarikke", "svarinte", "alavastaa", "yanitlamayin", "nuraspundeti",
        "janganbalas",
    ]

    private static let newsletters = byteSet([
        "newsletter", "newsletters", "news", "mailing", "mailings", "marketing", "promo", "promotions",
        "offers", "boletin", "infolettre", "rassylka",
    ])

    private static func byteSet(_ names: [String]) -> Set<[UInt8]> { Set(names.map { Array($0.utf8) }) }

    private static let notifiers = [" system", " notifications", " notification", " notifier", " robot"]

    /// RFC 5321 section 4.5.5. The topmost field is the one that the last server wrote.
    private static func isNullPath(_ header: Header) -> Bool {
        header.firstValue("Return-Path").map { unfolded($0).filter { !$0.isBlank } == Array("<>".utf8) }
            ?? false
    }

    /// QUIRK: some servers write `From: MAILER-DAEMON` or `From: <>`.
    private static func serverWithoutAddress(_ header: Header) -> String? {
        guard let value = header.firstValue("From") else { return nil }
        let letters = unfolded(value).lazy.filter {
            !$0.isBlank && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
        }
        let words = Array(letters.prefix(20))
        return words.isEmpty || words.equals("mailer-daemon") || words.equals("postmaster")
            ? "From: \(words.isEmpty ? "<>" : words.text)" : nil
    }

    private static func letters(_ address: EmailAddress) -> [UInt8] {
        let signs = "-_.".utf8
        return address.local.utf8.lazy.filter { !signs.contains($0) }.map(\.lowercased)
    }
}
