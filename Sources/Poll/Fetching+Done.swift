internal import Planning
internal import Store
internal import Transport

/// What is recorded may be flagged or moved; nothing is decided by it, so a failure is only a notice.
extension Fetching {
    func finish(_ folders: [String], over session: any MailboxSession, into report: inout TickReport) throws {
        guard plan.mailbox.whenDone != .leave else { return }
        for folder in folders {
            do {
                try finish(folder, over: session)
            } catch let error as TransportError {
                // Said once: it is not the next tick's news as well.
                if try store.noteDoneFailure(error.words, in: folder) {
                    report.notices.append("mail in \(folder) could not be flagged or moved: \(error)")
                }
                return
            }
        }
    }

    private func finish(_ folder: String, over session: any MailboxSession) throws {
        guard let cursor = try store.cursors()[folder], cursor.uidValidity != 0 else { return }
        let uidValidity = cursor.uidValidity
        let undone = try store.undone(in: folder, uidValidity: uidValidity)
        guard !(undone.uids + undone.copied).isEmpty else { return }
        switch plan.mailbox.whenDone {
        case .leave: return
        case .seen:
            try session.markSeen(undone.uids + undone.copied, in: folder, uidValidity: uidValidity)
        case .move(folder: let target):
            if !undone.copied.isEmpty {
                try session.remove(undone.copied, from: folder, uidValidity: uidValidity)
            }
            if !undone.uids.isEmpty {
                try session.move(undone.uids, from: folder, to: target, uidValidity: uidValidity) { copied in
                    try store.markCopied(copied, in: folder, uidValidity: uidValidity)
                }
            }
        }
        try store.markDone(undone.uids + undone.copied, in: folder, uidValidity: uidValidity)
        _ = try store.noteDoneFailure(nil, in: folder)
    }
}
