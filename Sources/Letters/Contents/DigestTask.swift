import Foundation
import Mail
import Planning
import Reading

/// One task in the digest: its dates, a bar for its progress, and what was last said of it.
struct DigestTask: Sendable {
    var line: DigestContents.TaskLine

    func scope(_ wording: Wording) -> Scope {
        let percent = line.progress.map(Wording.wholePercent)
        return [
            "id": .text(line.id), "title": .text(line.title), "owner": .text(line.workerName),
            "due": .text(ifAny: line.due.map(wording.day)),
            "planned": .text(ifAny: line.planned.map(wording.day)),
            "isLate": .flag(line.isLate),
            "isBad": .flag(line.isLate || line.isPromiseBroken || line.state == .blocked),
            "promised": .text(ifAny: line.promised.map(wording.day)),
            "moved": .text(ifAny: wording.words.moves.counting(line.moves)),
            "firstPromised": .text(ifAny: line.firstPromised.map(wording.day)),
            "isPromiseBroken": .flag(line.isPromiseBroken),
            "isPromisedLate": .flag(line.isPromisedLate),
            "state": .text(ifAny: line.state.map(wording.state)),
            "percent": .text(ifAny: line.progress.map(wording.percent)),
            "bar": .text(ifAny: percent.map(Self.bar)),
            "filled": .text(ifAny: percent.flatMap { $0 > 0 ? String($0) : nil }),
            "empty": .text(ifAny: percent.flatMap { $0 < 100 ? String(100 - $0) : nil }),
            "words": .words(ifAny: line.blocker ?? line.text),
            "said": .text(ifAny: line.saidAt.map { wording.day(wording.wall($0).day) }),
        ]
    }

    /// `[######....]`.
    private static func bar(_ percent: Int) -> String {
        let filled = percent / 10
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled) + "]"
    }
}
