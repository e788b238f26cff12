/// The mails of one command.
struct FetchWindow: Equatable {
    var uids: [UInt32]
    /// Only the beginning of each is asked for.
    let isPartial: Bool

    func command(_ limits: FetchLimits) -> String {
        let body = isPartial ? "BODY.PEEK[]<0.\(limits.beginning)>" : "BODY.PEEK[]"
        return "UID FETCH \(uidSet(uids)) (UID FLAGS INTERNALDATE RFC822.SIZE \(body))"
    }

    /// `entries` in their order, cut where a window is full or the next mail is to be taken differently.
    static func planned(_ entries: some Sequence<MailEntry>, _ limits: FetchLimits) -> [FetchWindow] {
        var windows: [FetchWindow] = []
        var bytes = 0
        for entry in entries {
            let isPartial = entry.size > limits.largest
            let size = isPartial ? limits.beginning : entry.size
            if let last = windows.last, last.isPartial == isPartial, last.uids.count < limits.windowCount,
                bytes + size <= limits.windowBytes
            {
                windows[windows.count - 1].uids.append(entry.uid)
                bytes += size
            } else {
                windows.append(FetchWindow(uids: [entry.uid], isPartial: isPartial))
                bytes = size
            }
        }
        return windows
    }

    /// What to ask for after the server has refused all of `uids` together: an eighth at a time.
    static func smaller(_ uids: [UInt32], isPartial: Bool) -> [FetchWindow] {
        let count = max(1, uids.count / 8)
        return stride(from: 0, to: uids.count, by: count).map { start in
            FetchWindow(uids: Array(uids[start..<min(start + count, uids.count)]), isPartial: isPartial)
        }
    }
}
