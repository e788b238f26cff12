import Mail
import Planning
import Testing

@testable import Letters

struct SameWordsTests {
    @Test(
        "text and HTML say the same in the same order", arguments: LetterFieldTests.mails.indices)
    func sample(_ index: Int) throws {
        try Self.expectSameWords(LetterFieldTests.mails[index])
    }

    @Test("text and HTML say the same of everything that can be said", arguments: Words.all.map(\.language))
    func everything(_ language: String) throws {
        for kind in LetterKind.allCases {
            let letter = Sample.team.letters.preview(of: kind, language: language)
            let html = try #require(letter.html)
            #expect(HTMLReader.words(ofText: letter.text) == HTMLReader.words(ofHTML: html), "\(kind)")
            #expect(!letter.subject.isEmpty)
        }
    }

    private static func expectSameWords(_ mail: OutgoingMessage) throws {
        let html = try #require(mail.html)
        #expect(HTMLReader.words(ofText: mail.text) == HTMLReader.words(ofHTML: html))
    }

    @Test(
        "an example leaves nothing empty or absent, or the check could not see into it",
        arguments: LetterKind.allCases)
    func examples(_ kind: LetterKind) {
        Self.expectFull(Examples.scope(of: kind))
    }

    private static func expectFull(_ scope: Scope) {
        for (name, value) in scope {
            switch value {
            case .absent: Issue.record("\(name) is absent")
            case .list(let scopes):
                #expect(!scopes.isEmpty, "\(name)")
                scopes.prefix(1).forEach(expectFull)
            case .text, .words, .flag, .document: break
            }
        }
    }
}
