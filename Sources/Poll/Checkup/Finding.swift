package import Reading

/// One thing that `doctor` looked at: what it found, and what to do about it.
package struct Finding: Hashable, Sendable {
    /// What was looked at: `store`, `polls`, `mails`, `outbox`, `clock`, `files`, `mailbox` or `outgoing`.
    package var subject: String
    package var level: Level
    package var message: String
    package var remedy: String?
    /// What the command ends with if nothing is worse.
    package var code: ExitCode

    package enum Level: String, Sendable {
        case ok
        /// Worth knowing, and nothing to mend at once.
        case note
        case wrong
    }

    static func ok(_ subject: String, _ message: String) -> Finding {
        Finding(subject: subject, level: .ok, message: message, remedy: nil, code: .done)
    }

    static func note(_ subject: String, _ message: String, remedy: String?) -> Finding {
        Finding(subject: subject, level: .note, message: message, remedy: remedy, code: .done)
    }

    static func wrong(_ subject: String, _ failure: Failure) -> Finding {
        Finding(
            subject: subject, level: .wrong, message: failure.message, remedy: failure.remedy,
            code: failure.code)
    }

    /// What `doctor --format json` prints.
    package var json: JSONValue {
        [
            "subject": .string(subject), "level": .string(level.rawValue), "message": .string(message),
            "remedy": .optional(remedy), "code": .integer(Int(code.rawValue)),
        ]
    }
}

extension [Finding] {
    /// The worst first: a store that cannot be used, then what only a person can put right, then what may pass by itself.
    private static let severity: [ExitCode] = [
        .bug, .store, .configuration, .loginRefused, .temporary, .unsent,
    ]

    package var code: ExitCode {
        Self.severity.first { code in contains { $0.code == code } } ?? .done
    }
}
