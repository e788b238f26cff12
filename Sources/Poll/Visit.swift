internal import Mail
package import Planning
internal import Transport

/// Logs in to both servers and leaves again: what `check` does.
package struct Visit {
    private let plan: Plan
    private let effects: Effects

    package init(plan: Plan, effects: Effects) {
        self.plan = plan
        self.effects = effects
    }

    /// What they say, a line each.
    package func lines() throws -> [String] {
        try Self.named("mailbox", mailbox()) + Self.named("outgoing", outgoing())
    }

    private static func named(_ server: String, _ lines: [String]) -> [String] {
        ["\(server): \(lines[0])"] + lines.dropFirst()
    }

    func mailbox() throws -> [String] {
        let server = plan.mailbox.server
        let session = try effects.openMailbox(plan.mailbox)
        defer { session.logout() }
        let surveys = try session.survey(plan.mailbox.folders.map { (name: $0, from: .max) })
        return try ["\(server.host):\(server.port): logged in as \(server.user ?? "nobody")"]
            + surveys.map { "folder \($0.folder): \(try $0.listing.get().state.exists) mails" }
    }

    func outgoing() throws -> [String] {
        let server = plan.outgoing.server
        let session = try effects.openSubmission(plan.outgoing)
        session.quit()
        return ["\(server.host):\(server.port): ready to send as \(plan.outgoing.from.address)"]
    }
}
