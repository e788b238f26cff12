import Foundation
package import Mail
package import Planning

extension Letters {
    /// The digest as a mail to one reader, in the manager's language and zone.
    ///
    /// - Parameter recipient: the manager, or one of the copies: each gets a mail of their own.
    package func digest(
        _ contents: DigestContents, to recipient: Mailbox, manager: Manager, addressing: Addressing
    ) -> OutgoingMessage {
        addressing.message(words(of: contents, manager: manager), to: recipient, zone: manager.timezone)
    }

    /// The digest as text, for a terminal: what the mail's text says.
    package func digestText(_ contents: DigestContents, manager: Manager) -> String {
        words(of: contents, manager: manager).text
    }

    /// The digest as one HTML page.
    package func digestHTML(_ contents: DigestContents, manager: Manager) -> String {
        words(of: contents, manager: manager).html ?? ""
    }

    /// Above this some readers cut a mail off, in bytes; lists are shortened, with a count, until it fits.
    private static let largestDigest = 90_000

    private func words(of contents: DigestContents, manager: Manager) -> Letter {
        let wording = Wording(language: manager.language, zone: contents.timezone, now: contents.at)
        let templates = templates(manager.language)
        var letter = Letter(subject: "", text: "")
        for cap in [200, 80, 40, 20, 10, 5] {
            letter = templates.letter(
                "digest", DigestLetter(contents: contents, manager: manager.name, cap: cap).scope(wording))
            if max(letter.text.utf8.count, letter.html?.utf8.count ?? 0) <= Self.largestDigest { break }
        }
        return letter
    }
}
