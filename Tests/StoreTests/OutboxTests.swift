import Foundation
import Planning
import Store
import Testing

@Suite struct OutboxTests {
    private static let later = StoreFixture.monday.addingTimeInterval(3600)

    @Test("a rung that was decided cannot be decided again, and its mail is not queued")
    func uniqueRung() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let mail = try fixture.mail(.reminder, request, rung: 0)
        try fixture.store.queue(Decisions(), mails: [mail], at: StoreFixture.monday)
        #expect(throws: StoreError.self) {
            try fixture.store.queue(Decisions(), mails: [mail], at: Self.later)
        }
        #expect(try fixture.store.outbox([.queued]).count == 2)
    }

    @Test("H042 an attempt without an outcome is in doubt, goes out once more, and never a third time")
    func doubt() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        _ = try fixture.ask()
        var tries = 0
        while let letter = try fixture.store.waiting(at: Self.later).first {
            try fixture.store.begin(letter.id)
            try fixture.store.recoverAttempts(at: Self.later)
            tries += 1
            try #require(tries < 5)
        }
        #expect(tries == 2)
        #expect(try fixture.store.outbox([.unknown]).map(\.inDoubt) == [2])
    }

    @Test("H154 a letter that is put off waits for its time")
    func retry() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        _ = try fixture.ask()
        let letter = try fixture.store.waiting(at: StoreFixture.monday)[0]
        try fixture.store.finish(
            letter.id, .retry(answer: "450 later", at: Self.later), at: StoreFixture.monday)
        #expect(try fixture.store.waiting(at: StoreFixture.monday).isEmpty)
        #expect(try fixture.store.waiting(at: Self.later).map(\.attempts) == [1])
    }

    @Test("cancelling a request's letter means that it was never asked")
    func cancelledRequest() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let request = try fixture.ask()
        let letter = try fixture.store.waiting(at: Self.later)[0]
        try fixture.store.cancel(letter.id, reason: "by hand", at: Self.later)
        #expect(try fixture.state(of: request) == .skipped)
        #expect(try fixture.store.waiting(at: Self.later).isEmpty)
    }
}
