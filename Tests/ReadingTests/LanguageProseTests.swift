import Foundation
import Mail
import Testing

@testable import Reading

/// One mail of prose per language: each sentence goes where its words put it.
@Suite struct LanguageProseTests {
    struct Prose: Sendable, CustomTestStringConvertible {
        let code: String
        var done: [String] = []
        var next: [String] = []
        var blockers: [String] = []
        var questions: [String] = []
        var notes: [String] = []
        /// Nothing blocks: goes nowhere.
        var nothing: [String] = []

        var testDescription: String { code }
    }

    static func update(_ text: String) -> StatusUpdate {
        let mail =
            "From: Maria <m@e.example>\nIn-Reply-To: <a@e.example>\nDate: Mon, 23 Nov 2026 09:15:00 +0000\n"
            + "Content-Type: text/plain; charset=utf-8\n\n\(text)\n"
        return Message(Array(mail.utf8)).reading().update
    }

    @Test("Each sentence stands in the section that its words put it in", arguments: prose)
    func section(prose: Prose) {
        for sentence in prose.done { #expect(Self.update(sentence).done == [sentence], "\(sentence)") }
        for sentence in prose.next { #expect(Self.update(sentence).next == [sentence], "\(sentence)") }
        for sentence in prose.blockers {
            #expect(Self.update(sentence).blockers == [sentence], "\(sentence)")
        }
        for sentence in prose.questions {
            #expect(Self.update(sentence).questions == [sentence], "\(sentence)")
        }
        for sentence in prose.notes { #expect(Self.update(sentence).notes == [sentence], "\(sentence)") }
        for sentence in prose.nothing { #expect(Self.update(sentence) == StatusUpdate(), "\(sentence)") }
    }

    @Test("Sentences of one mail are told apart", arguments: prose)
    func mail(prose: Prose) {
        let all = [prose.done, prose.blockers, prose.next, prose.notes].compactMap(\.first)
        let update = Self.update(all.joined(separator: prose.code == "zh" || prose.code == "ja" ? "" : " "))
        #expect(update.done == Array(prose.done.prefix(1)))
        #expect(update.next == Array(prose.next.prefix(1)))
        #expect(update.blockers == Array(prose.blockers.prefix(1)))
        #expect(update.notes == Array(prose.notes.prefix(1)))
    }
}
