import Foundation
import Mail
import Planning
import Reading
import Testing

@testable import Letters

/// The mails that answer a worker: how an answer was read, and what the manager said about more time.
struct AnswerLetterTests {
    static let languages = ["en", "es", "pt", "fr", "de"]

    @Test("what is read back reads as its golden file in each language", arguments: languages)
    func readBack(_ language: String) throws {
        try Golden.expect(Self.readBack(in: language), isAs: "readback-\(language)")
    }

    @Test("more time reads as its golden file in each language", arguments: languages)
    func granted(_ language: String) throws {
        try Golden.expect(Self.granted(in: language), isAs: "extension-\(language)")
    }

    @Test("no more time reads as its golden file in each language", arguments: languages)
    func refused(_ language: String) throws {
        try Golden.expect(Self.refused(in: language), isAs: "extension-refused-\(language)")
    }

    @Test("what is read back is known again by its numbers where a reply quotes it")
    func known() {
        let known = Letters.quotedRequest(
            sentAs: Self.readBack(in: "en").text, questions: ["Done"], tasks: Sample.team.plan.tasks)
        #expect(known.tasks.map(\.id) == ["LAND-1", "SHOP-4", "DOC-2"])
    }

    static func granted(in language: String) -> OutgoingMessage {
        extending(answer(until: "2026-12-04", reason: "The client is late, fine"), in: language)
    }

    static func refused(in language: String) -> OutgoingMessage {
        extending(answer(until: nil), in: language)
    }

    private static func answer(until: String?, reason: String? = nil) -> Extension.Answer {
        Extension.Answer(
            until: until.map(Sample.day), planned: Sample.day("2026-11-30"), reason: reason,
            at: Sample.moment("2026-11-23T15:00:00Z"))
    }

    private static func extending(_ answer: Extension.Answer, in language: String) -> OutgoingMessage {
        let item = Extension(id: 3, task: "LAND-1", worker: "maria", answer: answer)
        return mail(.answering(item), in: language) { $0.extensions["LAND-1"] = [item] }
    }

    static func readBack(in language: String) -> OutgoingMessage {
        var update = StatusUpdate()
        update.hours = 6.5
        var land = TaskUpdate(ref: "LAND-1", text: "60 %, Friday, waiting for images")
        land.progress = 60
        land.blocker = "waiting for images"
        var shop = TaskUpdate(ref: "SHOP-4", text: "by Monday")
        shop.eta = Sample.day("2026-11-30")
        update.tasks = [land, shop]
        let answer = ReadBack(
            mail: 7, worker: "maria", request: "maria/2026-11-23",
            arrivedAt: Sample.moment("2026-11-23T14:30:00Z"), update: update, isInDoubt: true,
            asked: ["LAND-1", "SHOP-4", "DOC-2"],
            dates: [
                ReadBack.GivenDate(
                    task: "LAND-1", day: Sample.day("2026-11-27"), before: Sample.day("2026-11-23")),
                ReadBack.GivenDate(task: "SHOP-4", day: Sample.day("2026-11-30")),
            ], earlier: 0)
        return mail(.readingBack(answer), in: language) { $0.readBacks["maria"] = [answer] }
    }

    private static func mail(_ key: RungKey, in language: String, _ happened: (inout History) -> Void)
        -> OutgoingMessage
    {
        var team = Sample.team
        team.plan.workers[0].language = language
        happened(&team.history)
        let due = DueMail(
            kind: key.kind, person: "maria", rungs: [key], request: team.history.requests[1], reason: "due")
        let message = team.letters.letter(
            for: due, plan: team.plan, history: team.history, now: Sample.moment("2026-11-23T15:00:00Z"),
            addressing: Sample.addressing)
        guard let message else { preconditionFailure("nobody to write to") }
        return message
    }
}
