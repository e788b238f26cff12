import Foundation
import Mail
import Planning
import Testing

@testable import Letters

/// Each mail as it stands in `Golden`, a file each; `ROLLCALL_RECORD_GOLDEN=1` writes them anew, and fails.
struct GoldenTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var kind: LetterKind
        var rung = 0
        var now = "2026-11-23T14:00:00Z"

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "request", kind: .request),
        Case(name: "reminder", kind: .reminder, now: "2026-11-23T21:00:00Z"),
        Case(name: "overdue-first", kind: .overdue, rung: 1, now: "2026-11-24T00:00:00Z"),
        Case(name: "overdue-again", kind: .overdue, rung: 2, now: "2026-11-24T22:00:00Z"),
        Case(name: "overdue-last", kind: .overdue, rung: 3, now: "2026-11-25T22:00:00Z"),
        Case(name: "told", kind: .told, now: "2026-11-25T22:00:00Z"),
    ]

    @Test("each mail reads as its golden file", arguments: cases)
    func mail(_ item: Case) throws {
        try Golden.expect(Sample.team.mail(item.kind, rung: item.rung, at: item.now), isAs: item.name)
    }

    /// A task's own reminder, and the due date that it speaks of: `RUNG DATE`.
    @Test(
        "a task's reminder reads as its golden file, in other words on each part of its ladder",
        arguments: [("near", -1, "2026-11-24"), ("late", 1, "2026-11-20"), ("last", 7, "2026-11-12")])
    func task(_ name: String, rung: Int, due: String) throws {
        try Golden.expect(Sample.team.reminder(rung: rung, due: due), isAs: "task-\(name)")
    }

    @Test("a task's reminder reads as its golden file in each language", arguments: ["es", "pt", "fr", "de"])
    func task(_ language: String) throws {
        var team = Sample.team
        team.plan.workers[0].language = language
        try Golden.expect(team.reminder(rung: 1, due: "2026-11-20"), isAs: "task-\(language)")
    }

    @Test("a request that carries a task's reminder reads as its golden file")
    func requestWithTask() throws {
        var team = Sample.team
        team.plan.tasks[0].due = Sample.day("2026-11-24")
        var due = team.due(.request)
        due.rungs.append(.task("LAND-1", due: Sample.day("2026-11-24"), person: "maria", rung: -1))
        try Golden.expect(team.mail(due, at: "2026-11-23T14:00:00Z"), isAs: "request-task")
    }

    @Test("a request reads as its golden file in each language", arguments: ["es", "pt", "fr", "de"])
    func language(_ language: String) throws {
        var team = Sample.team
        team.plan.workers[0].language = language
        try Golden.expect(team.mail(.request), isAs: "request-\(language)")
    }

    @Test("a digest reads as its golden file in each language", arguments: ["es", "pt", "fr", "de"])
    func digest(_ language: String) throws {
        var manager = Sample.team.plan.manager
        manager.language = language
        let message = Sample.team.letters.digest(
            SampleDigest.contents, to: Mailbox(address: manager.address), manager: manager,
            addressing: Sample.addressing)
        try Golden.expect(message, isAs: "digest-\(language)")
    }

    @Test(
        "a digest of a program that is not well reads as its golden file in each language",
        arguments: ["en", "es", "pt", "fr", "de"])
    func illness(_ language: String) throws {
        var manager = Sample.team.plan.manager
        manager.language = language
        var contents = DigestContents(
            day: Sample.day("2026-11-23"), at: Sample.moment("2026-11-23T17:00:00Z"),
            since: Sample.moment("2026-11-20T17:00:00Z"), timezone: Sample.zone("Europe/Madrid"))
        contents.health.lastGoodPoll = Sample.moment("2026-11-23T09:00:00Z")
        contents.health.failures = 4
        contents.health.stuckMails = 2
        contents.health.waitingSince = Sample.moment("2026-11-22T09:00:00Z")
        let message = Sample.team.letters.digest(
            contents, to: Mailbox(address: manager.address), manager: manager, addressing: Sample.addressing)
        try Golden.expect(message, isAs: "digest-ill-\(language)")
    }

    @Test("the digest reads as its golden file")
    func digest() throws {
        let team = Sample.team
        let message = team.letters.digest(
            SampleDigest.contents, to: Mailbox(name: "Lee", address: Sample.address("lee@example.com")),
            manager: team.plan.manager, addressing: Sample.addressing)
        try Golden.expect(message, isAs: "digest")
    }
}

enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// That a mail's subject and text are those of `NAME.txt`, and its HTML that of `NAME.html`.
    static func expect(_ message: OutgoingMessage, isAs name: String) throws {
        try expect("Subject: \(message.subject)\n\n\(message.text)", isIn: "\(name).txt")
        try expect(message.html ?? "", isIn: "\(name).html")
    }

    private static func expect(_ text: String, isIn file: String) throws {
        let url = folder.appending(path: file)
        if ProcessInfo.processInfo.environment["ROLLCALL_RECORD_GOLDEN"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            Issue.record("recorded \(file)")
        } else {
            let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            #expect(text == golden)
        }
    }
}
