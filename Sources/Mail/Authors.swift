/// Who a mail says it is from, and whether that can be read in one way only.
///
/// Mail readers and servers disagree about broken From fields, and forgers know it (J. Chen, V. Paxson, J. Jiang,
/// "Composition Kills", 2020): what any of them could read otherwise has no author here.
struct Authors {
    let from: [Mailbox]
    let author: Mailbox?
    private(set) var problems: [String] = []

    init(_ header: Header) {
        let lists = header.values("From").map { AddressList($0) }
        from = lists.flatMap(\.mailboxes)
        guard !lists.isEmpty else {
            author = nil
            return
        }
        if let problem = Self.ambiguity(lists, header) {
            author = nil
            problems = [problem]
        } else {
            author = from.first
        }
    }

    private static func ambiguity(_ lists: [AddressList], _ header: Header) -> String? {
        guard let list = lists.first else { return nil }
        if lists.count > 1 { return "the mail has \(lists.count) From fields" }
        if header.fields.contains(where: { !$0.isRegular && header.name(of: $0).equals("from") }) {
            return "the From field has blanks where none may be"
        }
        if list.entries == 0 { return "the From field is empty" }
        if list.entries > 1 { return "the From field has \(list.entries) addresses" }
        guard list.isStrict, let mailbox = list.mailboxes.first else {
            return "the From field can be read in more than one way"
        }
        return otherSender(header, than: mailbox.address)
    }

    /// A Sender or Resent-From that names somebody else.
    private static func otherSender(_ header: Header, than author: EmailAddress) -> String? {
        let names: [StaticString] = ["Sender", "Resent-From"]
        for name in names {
            for list in header.values(name).map({ AddressList($0) }) where list.entries > 0 {
                if list.mailboxes.map(\.address) != [author] {
                    return "the \(name) field names somebody else"
                }
            }
        }
        return nil
    }
}

/// When a mail says it was written.
struct DateFields {
    let date: MailDate?
    private(set) var problems: [String] = []

    init(_ header: Header) {
        let fields = header.all("Date")
        let dates = fields.map(DateField.date)
        let first = dates.first ?? nil
        if !fields.isEmpty, first == nil {
            let shown = EncodedWord.singleLine(String(fields[0].unicodeScalars.prefix(80)))
            problems = ["the Date field \"\(shown)\" names no moment between 1980 and 2100"]
        } else if dates.contains(where: { $0?.date != first?.date }) {
            problems = ["the mail has several Date fields that contradict each other"]
        }
        date = problems.isEmpty ? first : nil
    }
}
