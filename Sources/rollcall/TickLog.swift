internal import Foundation
internal import Letters
internal import Logging
internal import Reading

extension VerbosityOptions {
    /// Where a tick says what it does: nowhere, unless it was asked to.
    var logger: Logger {
        var logger = Logger(label: "rollcall") { _ in StandardErrorLog(isJSON: logFormat == .json) }
        logger.logLevel = verbose == 0 ? .warning : verbose == 1 ? .info : .debug
        return logger
    }
}

/// One line of standard error an entry; whatever others wrote into it can break no line.
private struct StandardErrorLog: LogHandler {
    var isJSON: Bool
    var logLevel = Logger.Level.warning
    var metadata: Logger.Metadata = [:]

    init(isJSON: Bool) {
        self.isJSON = isJSON
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let words = InertText.line(event.message.description, limit: 1000)
        let entry: JSONValue = ["level": .string(event.level.rawValue), "message": .string(words)]
        Complaint.line(isJSON ? entry.text : "rollcall: " + words)
    }
}
