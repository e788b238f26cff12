internal import Foundation
internal import Glibc
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

    static func line(_ text: String) {
        // Where nobody can be told, nobody is.
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}

/// What goes to standard output.
enum Output {
    static func write(_ text: String) { write(Data(text.utf8)) }

    /// A reader who has heard enough, as `head` has, ends nothing; a full disk ends the command.
    static func write(_ bytes: Data) {
        var rest = [UInt8](bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR {
                giveUp(String(cString: strerror(errno)))
            }
        }
    }

    private static func giveUp(_ reason: String) -> Never {
        Complaint.write(
            Failure(.temporary, "standard output cannot be written: \(reason)", remedy: "make room for it"))
        exit(ExitCode.temporary.rawValue)
    }

    static func line(_ text: String) { write(text + "\n") }
}
