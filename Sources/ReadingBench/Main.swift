internal import Foundation

/// Measures how fast mails are read: `reading-bench [--rounds N] [--hostile] FOLDER…`, on one thread, from RFC 5322
/// bytes in memory to the value that `rollcall parse` prints.
@main
struct ReadingBench {
    static func main() {
        var rounds = 5
        var hostile = false
        var transcribes = false
        var folders: [String] = []
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            switch argument {
            case "--rounds": rounds = arguments.popFirst().flatMap { Int($0) } ?? rounds
            case "--hostile": hostile = true
            case "--transcript": transcribes = true
            default: folders.append(argument)
            }
        }
        if transcribes { return transcribe(folders, hostile: hostile) }
        for folder in folders {
            print(Timing(SavedMail.all(in: folder), rounds: max(1, rounds)).line(folder))
        }
        if hostile {
            for mail in HostileMail.all(bytes: 200_000) {
                print(Timing([mail.saved], rounds: 3).line(mail.name))
            }
        }
        if folders.isEmpty, !hostile {
            print("usage: reading-bench [--rounds N] [--hostile] [--transcript] FOLDER…")
            exit(64)
        }
    }

    /// Prints what is read instead of how fast.
    private static func transcribe(_ folders: [String], hostile: Bool) {
        let sets = folders.map(SavedMail.all) + (hostile ? [HostileMail.all(bytes: 20_000).map(\.saved)] : [])
        for mails in sets {
            let transcript = Transcript(mails)
            for mail in mails { transcript.lines(of: mail).forEach { print($0) } }
        }
    }
}

/// A mail in memory, with the name it is reported by.
struct SavedMail {
    let name: String
    let bytes: [UInt8]

    /// Every mail (`*.eml`) of a folder and of the folders in it, in the order of their names.
    static func all(in folder: String) -> [SavedMail] {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".eml") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map {
                SavedMail(name: name, bytes: [UInt8]($0))
            }
        }
    }
}
