import Foundation
import Mail
import Planning
import Store
import Testing

@Suite struct ArrivalTests {
    @Test("a mail is stored with its cursor, and is pending until it is recorded")
    func stored() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let cursor = FolderCursor(folder: "INBOX", uidValidity: 1, nextUID: 8)
        let rows = try fixture.store.take(
            [fixture.arrival("one", uid: 7)], cursors: [cursor], at: StoreFixture.monday)
        let mail = try #require(rows.first ?? nil)
        #expect(try fixture.store.cursors()["INBOX"] == cursor)
        #expect(try fixture.store.pending(limit: 10).map(\.mail) == [mail])
        #expect(try fixture.store.original(of: mail) == Array("one".utf8))
    }

    @Test("H032 the same content delivered twice is one mail")
    func duplicate() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let rows = try fixture.store.take(
            [
                fixture.arrival("one", uid: 7), fixture.arrival("one", uid: 8),
                fixture.arrival("one", uid: nil),
            ],
            cursors: [], at: StoreFixture.monday)
        #expect(rows.map { $0 != nil } == [true, false, false])
    }

    @Test("H031 two mails with one Message-ID and other content are both kept")
    func squatting() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let rows = try fixture.store.take(
            [
                fixture.arrival("Message-ID: <a@b>\n\none", uid: 7),
                fixture.arrival("Message-ID: <a@b>\n\ntwo", uid: 8),
            ], cursors: [], at: StoreFixture.monday)
        #expect(rows.allSatisfy { $0 != nil })
    }

    @Test("each tick that begins to read a mail counts, so that a mail which ends the process is known")
    func attempts() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        _ = try fixture.store.take([fixture.arrival("one", uid: 7)], cursors: [], at: StoreFixture.monday)
        #expect(try (1...4).map { _ in try fixture.store.pending(limit: 10)[0].attempts } == [1, 2, 3, 4])
    }

    @Test("H015 a mail that the server refuses five times is set aside, once")
    func refusals() throws {
        let fixture = try StoreFixture()
        defer { fixture.remove() }
        let place = Place(folder: "INBOX", uidValidity: 1, uid: 7)
        let results = try (1...6).map { _ in
            try fixture.store.noteRefusal(of: place, words: "NO broken", at: StoreFixture.monday)
        }
        #expect(results == [false, false, false, false, true, false])
        #expect(
            try fixture.store.attention().map(\.reason) == [
                "the server would not give mail 7 of INBOX: NO broken"
            ])
    }
}
