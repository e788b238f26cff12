import Foundation
import Mail
import Reading
import Testing

/// Mails as real clients make them, each with the object that `rollcall parse` prints of it. "*" stands for any text as
/// `kind_reason` and as the text of an absence or a bounce.
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
        let file = Self.folder.appending(path: "\(name)/expected.json")
        if ProcessInfo.processInfo.environment["ROLLCALL_RECORD"] != nil {
            try Data((Self.text(object) + "\n").utf8).write(to: file)
            Issue.record("recorded")
            return
        }
        let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        #expect(try Self.text(Self.blurred(object, as: expected)) == Self.text(expected))
    }

    static func text(_ object: Any) throws -> String {
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
        ]
        return String(
            decoding: try JSONSerialization.data(withJSONObject: object, options: options), as: UTF8.self)
    }

    /// `object` with "*" for every free text of a machine's mail for which `expected` has "*" and that is not empty.
    static func blurred(_ object: Any, as expected: Any) -> Any {
        guard var object = object as? [String: Any], let expected = expected as? [String: Any] else {
            return object
        }
        for key in ["kind_reason", "text"] where expected[key] as? String == "*" {
            if let text = object[key] as? String, !text.isEmpty { object[key] = "*" }
        }
        for key in ["away", "bounce"] {
            if let inner = object[key], let wanted = expected[key] {
                object[key] = blurred(inner, as: wanted)
            }
        }
        return object
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
