internal import Mail
internal import Planning
internal import Store

/// Whether both servers can be reached, are who they say, and let us in; no mail is sent.
extension Checkup {
    func lookAtServers(after store: Store?) -> [Finding] {
        let visit = Visit(plan: installation.plan, effects: effects)
        return lookAt(.mailbox, after: store, visit.mailbox) + lookAt(.outgoing, after: store, visit.outgoing)
    }

    /// A server that refused the login is left alone until its time: one look more may lock the account.
    private func lookAt(_ server: MailServer, after store: Store?, _ visit: () throws -> [String])
        -> [Finding]
    {
        found(server.rawValue) {
            if let refusal = try store?.loginRefusal(by: server), effects.now() < refusal.nextAttemptAt {
                return [
                    .wrong(
                        server.rawValue,
                        Failure(
                            .loginRefused,
                            "the last \(refusal.times) logins were refused: \(refusal.words)",
                            remedy: "check user and password, then rollcall check; rollcall tries again at "
                                + refusal.nextAttemptAt.timestamp))
                ]
            }
            return try visit().map { .ok(server.rawValue, $0) }
        }.map { finding in
            var finding = finding
            if finding.level == .wrong {
                finding.remedy =
                    finding.remedy ?? "see that its host and port are right, and the network is up"
            }
            return finding
        }
    }
}
