import Foundation
import Mail
import Planning

/// A wish for more time in the digest: the worker's words, and the command that grants it.
struct DigestWish: Sendable {
    var wish: DigestContents.Wish

    func scope(_ wording: Wording) -> Scope {
        [
            "id": .text(wish.task), "title": .text(wish.title), "owner": .text(wish.workerName),
            "until": .text(ifAny: wish.ask.until.map(wording.day)),
            "due": .text(ifAny: wish.due.map(wording.day)),
            "asked": .text(wording.day(wording.wall(wish.ask.at).day)),
            "words": .words(wish.ask.words),
            "date": .text(wish.ask.until?.description ?? Self.anyDate),
        ]
    }

    /// As `rollcall extend` names what stands there.
    private static let anyDate = "DATE"
}
