package import Foundation
package import Logging
package import Planning
internal import Transport

/// Everything that a tick does to the world but write its store, in one value: tests put their own in its place.
package struct Effects: Sendable {
    package var now: @Sendable () -> Date
    /// Whether the clock moves by itself, so that waiting makes sense.
    package var isLive: Bool
    /// Waits, in seconds.
    package var pause: @Sendable (TimeInterval) -> Void
    /// Whether the tick was told to end: it finishes the mail in hand and begins no other.
    package var isStopped: @Sendable () -> Bool = { false }
    package var openMailbox: @Sendable (MailboxSettings) throws -> any MailboxSession
    package var openSubmission: @Sendable (OutgoingSettings) throws -> any SubmissionSession
    package var log: Logger

    package init(
        now: @escaping @Sendable () -> Date, isLive: Bool, pause: @escaping @Sendable (TimeInterval) -> Void,
        openMailbox: @escaping @Sendable (MailboxSettings) throws -> any MailboxSession,
        openSubmission: @escaping @Sendable (OutgoingSettings) throws -> any SubmissionSession, log: Logger
    ) {
        self.now = now
        self.isLive = isLive
        self.pause = pause
        self.openMailbox = openMailbox
        self.openSubmission = openSubmission
        self.log = log
    }

    /// The real servers.
    package static func live(clock: @escaping @Sendable () -> Date, isLive: Bool, log: Logger) -> Effects {
        let credentials = Credentials(environment: ProcessInfo.processInfo.environment)
        var effects = Effects(
            now: clock, isLive: isLive, pause: { Thread.sleep(forTimeInterval: $0) },
            openMailbox: { settings in
                try IMAPMailbox(
                    Endpoint(
                        settings.server, try credentials.credential(settings.server.secret, for: "mailbox")),
                    patience: Patience(end: .after(Tick.longest)))
            },
            openSubmission: { settings in
                try SMTPSubmission(
                    Endpoint(
                        settings.server, try credentials.credential(settings.server.secret, for: "outgoing")))
            }, log: log)
        effects.isStopped = { StopSignal.isGiven }
        return effects
    }
}

extension Endpoint {
    init(_ server: ServerSettings, _ credential: Credential) {
        let isMailbox = server.scheme == .imap || server.scheme == .imaps
        let isImplicit = server.scheme == .imaps || server.scheme == .smtps
        self.init(
            kind: isMailbox ? .imap : .smtp, host: server.host, port: server.port,
            security: isImplicit ? .implicitTLS : .startTLS, user: server.user,
            credential: server.user == nil ? nil : credential, caFile: server.caFile)
    }
}
