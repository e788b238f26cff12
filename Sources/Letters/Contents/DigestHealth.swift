import Foundation
import Planning

/// The foot of a digest: that Rollcall itself is well, or what is not.
struct DigestHealth: Sendable {
    var contents: DigestContents

    /// Nil before the first poll, of which there is nothing to tell.
    func scope(_ wording: Wording) -> Scope? {
        guard let lastPoll = contents.health.lastGoodPoll else { return nil }
        let troubles = contents.health.troubles(at: contents.at)
        var scope: Scope = [
            "isWell": .flag(troubles.isEmpty), "hasTroubles": .flag(!troubles.isEmpty),
            "lastPoll": .text(wording.moment(lastPoll)),
            "nextAsk": .text(ifAny: contents.nextAsks.first.map { wording.moment($0.at) }),
            "silentSince": .text(ifAny: nil), "failures": .text(ifAny: nil), "stuck": .text(ifAny: nil),
            "waitingSince": .text(ifAny: nil),
        ]
        for trouble in troubles {
            switch trouble {
            case .silent(let since): scope["silentSince"] = .text(wording.moment(since))
            case .failing(let times): scope["failures"] = .number(times)
            case .stuck(let mails): scope["stuck"] = .number(mails)
            case .waiting(let since): scope["waitingSince"] = .text(wording.moment(since))
            }
        }
        return scope
    }
}
