import Testing

@testable import Reading

@Suite struct VocabularyTests {
    @Test("Each language's file is understood", arguments: EmbeddedText.vocabularies.map(\.code))
    func understood(code: String) throws {
        let language = try #require(EmbeddedText.vocabularies.first { $0.code == code })
        #expect(VocabularyFile(language.bytes).mistakes == [])
    }

    @Test(
        "Each language says what every language must",
        arguments: EmbeddedText.vocabularies.map(\.code).filter { $0 != "further" })
    func complete(code: String) throws {
        let language = try #require(EmbeddedText.vocabularies.first { $0.code == code })
        let terms = Set(VocabularyFile(language.bytes).entries.map(\.term))
        var wanted = (1...12).map { Term(.month, $0) } + (1...7).map { Term(.weekday, $0) }
        wanted += [
            Term(.attribution), Term(.footer), Term(.greeting), Term(.signoff), Term(.none), Term(.common),
        ]
        wanted += [Topic.done, .next, .blockers, .questions, .hours, .progress].map {
            Term(.heading, $0.index)
        }
        wanted += [Cue.done, .next, .blocker, .unblocked].map {
            Term(.cue, Cue.allCases.firstIndex(of: $0) ?? -1)
        }
        wanted += (0..<7).map { Term(.command, $0) } + [Term(.away), Term(.returning)]
        wanted += [Term(.extension), Term(.extension, 1)]
        #expect(terms.contains(Term(.until)) || terms.contains(Term(.until, 1)))
        for term in wanted {
            let isThere = terms.contains(term)
            #expect(isThere, "\(code) lacks \(term.kind) \(term.value)")
        }
    }

    @Test("A mistake is named with its line")
    func mistakes() {
        #expect(VocabularyFile(Array("month 1: jan\nmoon 1: x\nno colon\n".utf8)).mistakes.count == 2)
    }
}

extension Topic {
    fileprivate var index: Int { Topic.allCases.firstIndex(of: self) ?? -1 }
}
