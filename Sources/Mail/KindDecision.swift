/// Decides what sort of mail it is, from its header and its structure.
struct KindDecision {
    let kind: MailKind

    init(_ header: Header) {
        if let reason = MachineHeaders.autoReply(header) {
            kind = .autoReply(reason: reason)
        } else if let reason = MachineHeaders.list(header) {
            kind = .list(reason: reason)
        } else {
            kind = .person
        }
    }
}
