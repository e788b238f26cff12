internal import Foundation
internal import Letters
internal import Poll

/// What goes to standard error: one line that says what failed, and one that says what to do.
enum Complaint {
    static func write(_ failure: Failure) {
        write(failure.message)
        if let remedy = failure.remedy { line("  \(InertText.line(remedy, limit: 500))") }
    }

    /// Each line of it with the program's name.
    static func write(_ message: String) {
        for text in message.split(separator: "\n") {
            line("rollcall: \(InertText.line(text, limit: 1000))")
        }
    }

    private static func line(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// What goes to standard output.
enum Output {
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    static func line(_ text: String) { write(text + "\n") }
}
