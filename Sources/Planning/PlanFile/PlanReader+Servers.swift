import Mail

extension PlanReader {
    func manager() -> Manager? {
        let table = section(
            "manager", keys: ["name", "address", "timezone", "digest", "copies", "language"])
        let name = table.required("name")?.parsed(PlainText.parsed)
        let address = table.required("address")?.parsed(EmailAddress.parsed)
        let timezone = zone(table.required("timezone"))
        let digest = table["digest"]?.parsed(Cadence.init(text:)) ?? Self.digest
        let copies = table["copies"]?.list(Mailbox.parsed) ?? []
        let language = language(table["language"]) ?? "en"
        guard let name, let address, let timezone else { return nil }
        return Manager(
            name: name, address: address, timezone: timezone, language: language, digest: digest,
            copies: copies)
    }

    private static var digest: Cadence {
        Cadence(weekdays: AskingKeys.mondayToFriday, time: TimeOfDay(hour: 18, minute: 0) ?? .midnight)
    }

    func mailbox() -> MailboxSettings? {
        let table = section(
            "mailbox", keys: Self.serverKeys + ["folders", "when_done", "largest_mail_mb"])
        let server = server(table, schemes: [.imaps, .imap])
        _ = table.required("user")
        let folders = folders(table["folders"])
        let whenDone = whenDone(table["when_done"], folders: folders)
        let megabytes = table["largest_mail_mb"]?.integer(in: 1...1000) ?? 25
        guard let server else { return nil }
        return MailboxSettings(
            server: server, folders: folders, whenDone: whenDone, largestMail: megabytes << 20)
    }

    func outgoing() -> OutgoingSettings? {
        let keys = Self.serverKeys + ["from", "plus_address", "per_minute", "per_day", "per_person_per_day"]
        let table = section("outgoing", keys: keys)
        let server = server(table, schemes: [.smtps, .smtp])
        let from = table.required("from")?.parsed(Mailbox.parsed)
        let plusAddress = table["plus_address"]?.bool() ?? false
        let perMinute = table["per_minute"]?.integer(in: 1...1000) ?? 20
        let perDay = table["per_day"]?.integer(in: 1...100_000) ?? 400
        let perPerson =
            table["per_person_per_day"]?.integer(in: 1...100) ?? OutgoingSettings.usualPerPersonPerDay
        guard let server, let from else { return nil }
        return OutgoingSettings(
            server: server, from: from, plusAddress: plusAddress, perMinute: perMinute, perDay: perDay,
            perPersonPerDay: perPerson)
    }

    private func section(_ name: String, keys: [String]) -> PlanTable {
        if !root.has(name) { root.complain("the section [\(name)] is missing") }
        return root.child(name, keys: keys)
    }

    private static let secretKeys = ["password_command", "password_file", "oauth_token_command"]
    private static let serverKeys = ["url", "user"] + secretKeys + ["ca_file"]

    private func server(_ table: PlanTable, schemes: [ServerSettings.Scheme]) -> ServerSettings? {
        let url = table.required("url")?.parsed { text throws(Wrong) in
            try ServerURL(text: text, schemes: schemes)
        }
        let user = table["user"]?.parsed(PlainText.parsed)
        let secret = secret(table)
        let caFile = existingFile(table["ca_file"])
        guard let url else { return nil }
        return ServerSettings(
            scheme: url.scheme, host: url.host, port: url.port, user: user, secret: secret, caFile: caFile)
    }

    private func secret(_ table: PlanTable) -> Secret {
        let given = Self.secretKeys.filter(table.has)
        for extra in given.dropFirst() {
            table.complain("\"\(given[0])\" says already how to log in; keep one of them", key: extra)
        }
        if let first = given.first, !table.has("user") {
            table.complain("there is a password but no \"user\"", key: first)
        }
        let password = table["password_command"].flatMap(argv)
        let file = existingFile(table["password_file"])
        let token = table["oauth_token_command"].flatMap(argv)
        return password.map(Secret.passwordCommand) ?? file.map(Secret.passwordFile)
            ?? token.map(Secret.tokenCommand) ?? .environment
    }

    /// A program and its arguments; no shell reads them.
    private func argv(_ value: PlanValue) -> [String]? {
        let elements = value.elements(named: "a list of a program and its arguments, as [\"pass\", \"show\"]")
        guard let elements else { return nil }
        let words = elements.compactMap { $0.string() }
        if let first = words.first, !first.isEmpty { return words }
        value.complain("a command needs a program, as [\"pass\", \"show\", \"mail/status\"]")
        return nil
    }

    private func folders(_ value: PlanValue?) -> [String] {
        guard let value else { return ["INBOX"] }
        guard let folders = value.list(PlainText.parsed) else { return [] }
        if folders.isEmpty { value.complain("no folder to read; write [\"INBOX\"]") }
        for folder in repeated(in: folders) { value.complain("the folder \(quoted(folder)) stands twice") }
        return folders
    }

    private func whenDone(_ value: PlanValue?, folders: [String]) -> MailboxSettings.WhenDone {
        value?.parsed { text throws(Wrong) in
            try PlainText.check(text)
            switch text {
            case "leave": return .leave
            case "seen": return .seen
            default: return .move(folder: try Self.target(of: text, folders: folders))
            }
        } ?? .leave
    }

    private static func target(of text: String, folders: [String]) throws(Wrong) -> String {
        guard text.hasPrefix("move:") else {
            throw Wrong("\(quoted(text)) is not known; write \"leave\", \"seen\" or \"move:FOLDER\"")
        }
        let folder = text.dropFirst(5).trimmed
        if folder.isEmpty { throw Wrong("name the folder, as \"move:Done\"") }
        if folders.contains(folder) {
            throw Wrong("the folder \(quoted(folder)) is one that is read; move mail to another one")
        }
        return folder
    }
}

/// The texts of `list` that stood in it before.
func repeated(in list: [String]) -> [String] {
    var seen: Set<String> = []
    return list.filter { !seen.insert($0).inserted }
}
