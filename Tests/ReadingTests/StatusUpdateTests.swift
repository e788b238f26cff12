import Foundation
import Mail
import Reading
import Testing

@Suite struct StatusUpdateTests {
    static let full: StatusUpdate = {
        var update = StatusUpdate()
        update.done = ["Header"]
        update.progress = 80
        update.hours = 6.5
        update.eta = CalendarDate(year: 2026, month: 12, day: 4)
        update.health = .amber
        var task = TaskUpdate(ref: "LAND-1", text: "80%, \"waiting\"\n\u{1}")
        task.state = .inProgress
        task.blocker = "images"
        update.tasks = [task]
        update.commands = [Command(name: .away, until: CalendarDate(year: 2026, month: 12, day: 5))]
        return update
    }()

    @Test("An update survives encoding and decoding", arguments: [StatusUpdate(), full])
    func roundTrip(update: StatusUpdate) throws {
        let decoder = JSONDecoder()
        #expect(try decoder.decode(StatusUpdate.self, from: JSONEncoder().encode(update)) == update)
        #expect(try decoder.decode(StatusUpdate.self, from: Data(update.json.text.utf8)) == update)
    }

    @Test("Every key is present where there is nothing")
    func emptyForm() {
        #expect(
            StatusUpdate().json.text
                == #"{"done":[],"next":[],"blockers":[],"questions":[],"notes":[],"progress":null,"hours":null,"#
                + #""eta":null,"health":null,"tasks":[],"commands":[]}"#)
    }

    @Test("Numbers have no needless decimals, and text is escaped")
    func exactText() {
        let text = Self.full.json.text
        #expect(text.contains(#""progress":80,"hours":6.5,"eta":"2026-12-04","health":"amber""#))
        #expect(text.contains(#""text":"80%, \"waiting\"\n\u0001""#))
        #expect(text.contains(#"{"name":"away","from":null,"until":"2026-12-05"}"#))
    }
}
