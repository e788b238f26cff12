/// Decides what sort of mail it is: by what reports it holds, then by its header, its sender and its words.
struct KindDecision {
    private let parts: [Part]
    private let bytes: [UInt8]
    private let header: Header
    private let from: [Mailbox]
    private let subject: String
    private let text: String
    private let recipients: [EmailAddress]
    /// The rule by which the sender is a mail server.
    private let server: String?
    private var parties: Set<EmailAddress> { Set(from.map(\.address) + recipients) }

    init(
        _ parts: [Part], bytes: [UInt8], from: [Mailbox], to: [EmailAddress], subject: String,
        text: MessageText
    ) {
        self.parts = parts
        self.bytes = bytes
        self.header = parts.first?.header ?? Header()
        self.from = from
        self.subject = subject
        self.text =
            text.plain.flatMap { $0.isBlank ? nil : $0 } ?? text.html.map {
                Prose.withoutTags($0, limit: 16_384)
            } ?? ""
        recipients = to
        server = MachineSender.serverReason(header, from: from)
    }

    var kind: MailKind {
        if let kind = report ?? proseBounce { return kind }
        if let reason = MachineHeaders.autoReply(header, from: from) { return .autoReply(reason: reason) }
        let list = MachineHeaders.list(header)
        if let list, !list.hasPrefix("Precedence: bulk") { return .list(reason: list) }
        if let reason = AutoReplyProse.reason(
            subject: subject, text: newText, isAnswer: MachineHeaders.isAnswer(header))
        {
            return .autoReply(reason: reason)
        }
        if let list { return .list(reason: list) }
        let sender = server ?? MachineSender.robotReason(from)
        if let sender { return .autoReply(reason: sender) }
        return MachineHeaders.isAnswer(header)
            ? .person : MachineSender.newsletterReason(from, text: text) ?? .person
    }

    /// A multipart/report (RFC 6522), or a part that has its place there alone.
    private var report: MailKind? {
        for part in parts {
            switch part.type {
            case "message/delivery-status", "message/global-delivery-status", "text/delivery-status":
                let status = DeliveryStatus(part.encoding.decoded(bytes[part.body], limit: 1 << 16))
                guard let bounce = status.bounce(text: summary, originalMessageID: originalMessageID) else {
                    continue
                }
                return .bounce(bounce, reason: part.type)
            case "message/disposition-notification", "message/global-disposition-notification":
                return .autoReply(reason: "\(part.type) (a read receipt)")
            case "text/calendar" where isBlankAnswer(part):
                return .autoReply(reason: "text/calendar; method=REPLY (an answer to an invitation)")
            case "message/feedback-report": return .autoReply(reason: "\(part.type) (a complaint)")
            default: continue
            }
        }
        guard let root = parts.first, root.type == "multipart/report" else { return nil }
        let type = root.parameters["report-type"]?.lowercased()
        if type == nil || type == "delivery-status" { return proseBounce(because: "multipart/report") }
        return .autoReply(reason: "multipart/report; report-type=\(type ?? "")")
    }

    /// An answer to an invitation (RFC 5546 section 3.2.3) without a word beside it.
    private func isBlankAnswer(_ part: Part) -> Bool {
        guard text.isBlank else { return false }
        if let method = part.parameters["method"] { return method.lowercased() == "reply" }
        return Bytes.hold("\nMETHOD:REPLY", in: part.encoding.decoded(bytes[part.body], limit: 4096)[...])
    }

    /// A report in prose: one that comes from a server and whose subject or text says that a mail was not delivered; or
    /// one of which subject, text and a code or a copy of the mail all say so.
    private var proseBounce: MailKind? {
        let isReport = ProseBounce.isReport(subject: subject)
        let server =
            header.firstValue("X-Failed-Recipients") != nil
            ? "X-Failed-Recipients" : self.server
        guard isReport || server != nil else { return nil }
        let prose = ProseBounce(text: text, header: header, parties: parties)
        guard let sign = prose.sign else {
            if let server, prose.holdsCode, prose.namesRecipient { return proseBounce(because: server) }
            return isReport ? server.map { proseBounce(because: $0) } : nil
        }
        guard
            server != nil || holdsCopy
                || (MachineSender.isMailProgram(from) && prose.holdsCode && prose.namesRecipient)
        else { return nil }
        return proseBounce(because: "\(server ?? "Subject: \(subject)"); text: \"\(sign)\"")
    }

    private var holdsCopy: Bool { parts.contains { Self.copies.contains($0.type) } }

    private func proseBounce(because reason: String) -> MailKind {
        let prose = ProseBounce(text: text, header: header, parties: parties)
        return .bounce(prose.bounce(originalMessageID: originalMessageID), reason: reason)
    }

    /// The beginning of what the server wrote for people.
    private var summary: String {
        String(Prose.unquotedLines(beginning, limit: 500).unicodeScalars.prefix(500))
    }

    /// The Message-ID of the mail that is reported on, from its copy or from what the report answers.
    private var originalMessageID: String? {
        for part in parts where Self.copies.contains(part.type) {
            var copy = part.encoding.decoded(bytes[part.body], limit: 1 << 16)
            // QUIRK: some copies begin with empty lines.
            copy = Array(copy.drop { $0.isLineBreak || $0.isBlank })
            var parsing = HeaderParsing(copy, in: 0..<copy.count, budget: 1 << 16)
            if let value = parsing.header().firstValue("Message-ID"), let id = MessageIDs.ids(value).first {
                return id
            }
        }
        let answered = header.firstValue("In-Reply-To") ?? header.values("References").last
        return answered.flatMap { MessageIDs.ids($0).last }
    }

    private static let copies: Set<String> = [
        "message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "text/rfc822", "message/global",
        "message/global-headers",
    ]

    /// What the sender wrote above any quote.
    private var newText: String { Prose.unquotedLines(beginning, limit: 1200) }

    private var beginning: [UInt8] {
        text.utf8.withContiguousStorageIfAvailable { Array($0.prefix(4096)) } ?? Array(text.utf8.prefix(4096))
    }
}
