internal import Foundation
internal import Mail
internal import Reading

/// What is tried on any bytes: that it ends, soon, and without a crash; and that what is printed of it is valid.
enum FuzzTarget: String, CaseIterable {
    /// The bytes are a whole mail.
    case mail
    /// The bytes are the HTML part of an answer.
    case html
    /// The bytes are the text of an answer to a request that is known.
    case reading

    func run(_ bytes: [UInt8]) {
        switch self {
        case .mail: read(bytes)
        case .html: read(Self.header(of: "text/html") + bytes)
        case .reading: read(Self.header(of: "text/plain") + bytes, in: Self.known)
        }
    }

    private func read(_ bytes: [UInt8], in context: ReadingContext = ReadingContext()) {
        let message = Message(bytes)
        let reading = message.reading(in: context)
        let object = ParsedMail(file: "-", message: message, reading: reading).json.text
        precondition(
            (try? JSONSerialization.jsonObject(with: Data(object.utf8))) != nil, "no valid JSON: \(object)")
        precondition(reading.kind == .reply || reading.reply == nil, "a reply in a mail of no person")
    }

    private static func header(of type: String) -> [UInt8] {
        Array(
            """
            From: Maria Lopez <maria@example.net>
            Date: Mon, 23 Nov 2026 09:15:00 +0100
            Subject: Re: Status
            In-Reply-To: <request@example.com>
            Content-Type: \(type); charset=utf-8
            Content-Transfer-Encoding: 8bit


            """.utf8)
    }

    private static let known: ReadingContext = {
        let tasks = [ReadingContext.KnownTask(id: "LAND-1", title: "Landing page redesign")]
        var context = ReadingContext(tasks: tasks)
        context.request = ReadingContext.KnownRequest(
            text:
                "Hello Maria,\n\nDone:\n\nNext:\n\nBlockers:\n\n1. LAND-1 Landing page redesign, due 30 November\n",
            questions: ["Done", "Next", "Blockers"], tasks: tasks)
        return context
    }()
}
