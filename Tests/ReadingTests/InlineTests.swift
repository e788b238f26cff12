import Foundation
import Mail
import Reading
import Testing

/// Answers between the lines of a request as Rollcall writes it.
@Suite struct InlineTests {
    static let requests = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../LettersTests/Golden").standardizedFileURL

    /// The request, quoted, with an answer under what is said of each task.
    static func answered(_ name: String, wrappedAt width: Int) throws -> String {
        let text = String(decoding: try Data(contentsOf: requests.appending(path: name)), as: UTF8.self)
        var lines: [String] = []
        let answers = ["LAND-1": "80 %", "SHOP-4": "40 %", "DOC-2": "10 %"]
        var answer: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty, let due = answer {
                lines += ["", due, ""]
                answer = nil
            }
            lines += wrapped(String(line), width).map { "> " + $0 }
            for (id, words) in answers
            where line.hasPrefix("1. \(id)") || line.hasPrefix("2. \(id)")
                || line.hasPrefix("3. \(id)")
            {
                answer = words
            }
        }
        return lines.joined(separator: "\n")
    }

    static func wrapped(_ line: String, _ width: Int) -> [String] {
        var lines = [""]
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = String(word)
            } else if lines[lines.count - 1].count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines
    }

    @Test(
        "An answer under a task of the request is that task's, in every language of the request",
        arguments: ["request.txt", "request-es.txt", "request-pt.txt", "request-fr.txt", "request-de.txt"],
        [1000, 72, 44])
    func tasks(name: String, width: Int) throws {
        let update = RulesTests.update(try Self.answered(name, wrappedAt: width))
        #expect(update.tasks.map(\.ref) == ["LAND-1", "SHOP-4", "DOC-2"])
        #expect(update.tasks.map(\.progress) == [80, 40, 10])
        #expect(update.progress == nil && update.questions == [])
    }
}
