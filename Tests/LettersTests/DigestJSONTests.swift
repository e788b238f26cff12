import Foundation
import Planning
import Reading
import Testing

@testable import Letters

struct DigestJSONTests {
    private func object(_ contents: DigestContents) throws -> [String: Any] {
        let data = Data(contents.json.text.utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("a digest's JSON has every key, those without a value too")
    func keys() throws {
        let object = try object(SampleDigest.contents)
        #expect(
            Set(object.keys) == [
                "day", "at", "since", "timezone", "counts", "sections", "tasks", "set_aside", "outbox",
                "next_asks", "next_digest",
            ])
        let sections = try #require(object["sections"] as? [[String: Any]])
        #expect(sections.map { $0["heading"] as? String } == ["overdue", "silent", "answered"])
        let workers = try #require(sections[2]["workers"] as? [[String: Any]])
        #expect(workers[0]["health"] is NSNull)
        #expect(workers[0]["last_heard"] as? String == "2026-11-23T02:10:00Z")
    }

    @Test(
        "H177 hostile words leave the JSON valid",
        arguments: HostileTextTests.attacks + ["\u{0}\u{1B}[2J\u{7F}\\\"\u{2028}"])
    func hostile(_ words: String) throws {
        let text = HostileTextTests.digest(saying: words).json.text
        _ = try object(HostileTextTests.digest(saying: words))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }

    @Test("the JSON of 500 workers is whole")
    func whole() throws {
        var contents = SampleDigest.contents
        contents.tasks = (0..<500).map { _ in SampleDigest.late }
        #expect((try object(contents)["tasks"] as? [Any])?.count == 500)
    }
}
