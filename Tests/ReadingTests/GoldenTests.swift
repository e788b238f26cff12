import Foundation
import Mail
import Reading
import Testing

/// Mails as real clients make them, each with the object that `rollcall parse` prints of it.
///
/// `ROLLCALL_RECORD=1` writes the objects anew; such a run fails, so that nobody takes it for a test.
@Suite struct GoldenTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../fixtures/reading").standardizedFileURL
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        .filter { !$0.hasPrefix(".") }

    @Test("A mail is read as its folder says", arguments: names)
    func golden(name: String) throws {
        let mail = Self.folder.appending(path: "\(name)/mail.eml")
        let message = Message(Array(try Data(contentsOf: mail)))
        let parsed = ParsedMail(file: "mail.eml", message: message, reading: message.reading())
        let object = try JSONSerialization.jsonObject(with: Data(parsed.json.text.utf8))
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
        ]
        let text = String(
            decoding: try JSONSerialization.data(withJSONObject: object, options: options), as: UTF8.self)
        let file = Self.folder.appending(path: "\(name)/expected.json")
        if ProcessInfo.processInfo.environment["ROLLCALL_RECORD"] != nil {
            try Data((text + "\n").utf8).write(to: file)
            Issue.record("recorded")
            return
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text + "\n" == expected)
    }

    @Test("Every folder is complete")
    func complete() throws {
        #expect(Self.names.count >= 150)
        for name in Self.names {
            let files = try FileManager.default.contentsOfDirectory(
                atPath: Self.folder.appending(path: name).path)
            #expect(Set(files) == ["mail.eml", "expected.json"], "\(name)")
        }
    }
}
