import Foundation
import Mail
import Testing

/// A moment of November 2024, UTC, whose 18th is a Monday: `18 09:00`.
func moment(_ text: String) -> Date {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let date = Date(timestamp: "2024-11-\(parts[0])T\(parts[1])Z") else {
        Issue.record("no moment of November: \(text)")
        return .distantPast
    }
    return date
}

/// A mail as somebody writes it, field by field.
struct Draft {
    var fields: [(name: String, value: String)]
    var body: String

    init(_ fields: KeyValuePairs<String, String>, _ body: String) {
        self.fields = fields.map { ($0.key, $0.value) }
        self.body = body
    }

    var bytes: [UInt8] {
        let header = fields.map { "\($0.name): \($0.value)\n" }.joined()
        return Array((header + "\n" + body).replacing("\n", with: "\r\n").utf8)
    }
}

/// A way in which a reply finds home.
struct WayHome: OptionSet {
    let rawValue: Int

    static let token = WayHome(rawValue: 1)
    static let thread = WayHome(rawValue: 2)
    static let tag = WayHome(rawValue: 4)
    static let all: WayHome = [.token, .thread, .tag]
}

extension Message {
    /// What a mail program makes of an answer to this mail: above its quote.
    func reply(from sender: String, _ words: String, by ways: WayHome = .all) -> Draft {
        let quote = (plainText ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
        let home = ways.contains(.token) ? replyTo.first ?? from.first : from.first
        var draft = Draft(
            [
                "From": sender, "To": home?.address.description ?? "",
                "Subject": ways.contains(.tag) ? "Re: \(subject)" : "Status",
                "Date": "Mon, 18 Nov 2024 10:00:00 +0000",
                "Message-ID": "<\(UUID().uuidString.lowercased())@mail.example>",
            ], "\(words)\n\nOn Monday, Status wrote:\n\(quote)\n")
        if ways.contains(.thread), let messageID {
            draft.fields.append(("In-Reply-To", messageID))
            draft.fields.append(("References", (references + [messageID]).joined(separator: " ")))
        }
        return draft
    }
}
