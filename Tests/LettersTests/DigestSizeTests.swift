import Foundation
import Mail
import Planning
import Reading
import Testing

@testable import Letters

struct DigestSizeTests {
    /// A digest of `count` workers, each of whom wrote at length and has a task that is late.
    private static func contents(of count: Int) -> DigestContents {
        var contents = SampleDigest.contents
        var update = StatusUpdate()
        update.done = (1...5).map { "Thing \($0), " + String(repeating: "at length ", count: 12) }
        let workers = (0..<count).map { index in
            var report = SampleDigest.report("w\(index)", "Worker \(index)", .answered)
            report.updates = [
                RecordedUpdate(
                    worker: "w\(index)", request: nil, arrivedAt: contents.at, reply: "", update: update,
                    doubts: [])
            ]
            report.tasks = [SampleDigest.late]
            return report
        }
        contents.sections = count > 0 ? [DigestContents.Section(heading: .overdue, workers: workers)] : []
        contents.tasks = (0..<count).map { _ in SampleDigest.late }
        contents.counts = DigestContents.Counts()
        contents.counts.workers = count
        contents.counts.overdue = count
        return contents
    }

    private static func mail(of count: Int) -> OutgoingMessage {
        LetterFieldTests.digest(contents(of: count))
    }

    @Test("H168 a digest of no workers says so")
    func none() {
        let mail = Self.mail(of: 0)
        #expect(mail.subject == "Digest Mon 23 Nov: nothing to report [#k3y]")
        #expect(mail.text.contains("The plan names no workers yet."))
        #expect(!mail.text.contains("=== Tasks"))
    }

    @Test("H168 a digest of one worker names all that there is")
    func one() {
        let mail = Self.mail(of: 1)
        #expect(mail.subject == "Digest Mon 23 Nov: 1 overdue [#k3y]")
        #expect(mail.text.contains("=== Overdue (1)\n\nWorker 0 - "))
        #expect(!mail.text.contains("... and"))
    }

    @Test(
        "H169 a digest of many is cut with a count, below the size that readers cut at",
        arguments: [30, 500])
    func many(_ count: Int) throws {
        let mail = Self.mail(of: count)
        let html = try #require(mail.html)
        #expect(max(mail.text.utf8.count, html.utf8.count) <= 90_000)
        #expect(mail.subject == "Digest Mon 23 Nov: \(count) overdue [#k3y]")
        let shown = mail.text.split(separator: "\n").filter { $0.hasPrefix("Worker ") }.count
        #expect(shown >= 10 && shown <= count)
        if shown < count { #expect(mail.text.contains("\n... and \(count - shown) more\n")) }
        #expect(HTMLReader.words(ofText: mail.text) == HTMLReader.words(ofHTML: html))
    }

    @Test("H169 one worker's endless update is cut with a count")
    func endless() {
        var contents = Self.contents(of: 1)
        contents.sections[0].workers[0].blockers = (1...500).map {
            "Blocker \($0) " + String(repeating: "x", count: 100_000)
        }
        let mail = LetterFieldTests.digest(contents)
        #expect(mail.text.contains("... and 497 more"))
        #expect(mail.text.utf8.count < 20_000)
    }
}
