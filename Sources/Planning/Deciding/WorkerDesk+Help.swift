import Foundation
import Mail

extension WorkerDesk {
    /// Each call is answered once, at any hour, for who calls is there.
    mutating func answerCallsForHelp() {
        let calls = history.callsForHelp.filter { $0.worker == worker.id }
        for (index, call) in calls.enumerated() where !isDecided(.helping(call)) {
            guard index < Self.mostAnswers, !isAtCap else {
                passOver(
                    [.helping(call)], reason: isAtCap ? capReason : "it was answered \(index) times today")
                continue
            }
            let request = requests.first { $0.id == call.request }
            send(answer: .helping(call), of: request, reason: "\(worker.id) asked for help")
        }
    }

    /// Calls of one worker that are answered within a day.
    private static let mostAnswers = 3
}

extension RungKey {
    static func helping(_ call: CallForHelp) -> RungKey {
        RungKey(person: call.worker, subject: "mail/\(call.mail)", kind: .help)
    }
}
