internal import Foundation
internal import Mail
internal import Reading

/// What is read of some mails, as JSON, so that two builds can be compared.
struct Transcript {
    private let contexts: [ReadingContext]

    /// Each mail is read alone, with tasks known, and with one of the mails taken for the request that all answer.
    init(_ mails: [SavedMail]) {
        let tasks = [
            ReadingContext.KnownTask(id: "LAND-1", title: "Landing page redesign"),
            ReadingContext.KnownTask(id: "Shop-4", title: "Checkout"),
        ]
        var known = ReadingContext(tasks: tasks, arrival: Date(timeIntervalSince1970: 1_764_000_000))
        let longest = mails.prefix(500).compactMap { Message($0.bytes).plainText }.max { $0.count < $1.count }
        let text = (longest ?? "").split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.drop { $0 == ">" || $0 == " " })
        }
        known.request = ReadingContext.KnownRequest(
            text: text.joined(separator: "\n"), questions: ["Done:", "Next:", "What is in your way?"],
            tasks: tasks)
        contexts = [ReadingContext(), ReadingContext(tasks: tasks), known]
    }

    /// The objects that `rollcall parse` prints of a mail, and what each line was taken for.
    func lines(of mail: SavedMail) -> [String] {
        let message = Message(mail.bytes)
        return contexts.map { context in
            let reading = message.reading(in: context)
            let verdicts = reading.lines.map { "\($0.verdict) \($0.rule): \($0.text)" }
            return ParsedMail(file: mail.name, message: message, reading: reading).json.text + "\n"
                + verdicts.joined(separator: "\n")
        }
    }
}
