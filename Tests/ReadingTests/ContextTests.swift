import Foundation
import Mail
import Reading
import Testing

/// What the plan and the known request add to the reading.
@Suite struct ContextTests {
    static let request = """
        Hi Maria,

        your status is due today at 17:00.

        Done:

        Next:

        Blockers:

        1. LAND-1 Landing page redesign (due Mon 30 Nov; last heard: 60%)
        2. docs-intro Help pages (due Fri 4 Dec)

        Just reply to this mail, in your own words.
        """

    static let context = ReadingContext(
        tasks: [
            .init(id: "LAND-1", title: "Landing page redesign"), .init(id: "docs-intro", title: "Help pages"),
        ],
        request: .init(
            text: request, questions: ["Done", "Next", "Blockers"],
            tasks: [
                .init(id: "LAND-1", title: "Landing page redesign"),
                .init(id: "docs-intro", title: "Help pages"),
            ]))

    static func reading(_ text: String) -> Reading {
        let head = "From: Maria Lopez <maria@example.net>\nDate: Mon, 23 Nov 2026 09:15:00 +0000\n"
        let type = "In-Reply-To: <a@b.example>\nContent-Type: text/plain; charset=utf-8\n\n"
        return Message(Array((head + type + text).utf8)).reading(in: context)
    }

    @Test("H105 the request's text is quoted wherever it stands, though nothing marks it")
    func unmarked() {
        let text = Self.request.replacing("Done:\n", with: "Done:\nthe header\n")
            .replacing("Next:\n", with: "Next:\nthe footer\n")
            .replacing("60%)\n", with: "60%)\n80%, by Friday\n")
        let reading = Self.reading(text)
        #expect(reading.reply == "the header\n\nthe footer\n\n80%, by Friday")
        #expect(reading.update.done == ["the header"])
        #expect(reading.update.next == ["the footer"])
        #expect(reading.update.tasks.map(\.ref) == ["LAND-1"])
        #expect(reading.update.tasks.first?.progress == 80)
    }

    @Test("A number is the id of that task of the request")
    func numbers() {
        let update = Self.reading("1: 60%\n2: done\n").update
        #expect(update.tasks.map(\.ref) == ["LAND-1", "docs-intro"])
        #expect(update.tasks.map(\.state) == [.inProgress, .done])
    }

    @Test("A task of the plan is known by its id in any case and by its title")
    func ids() {
        let update = Self.reading("land-1 is at 70%.\nHelp pages: not started\n").update
        #expect(update.tasks.map(\.ref) == ["LAND-1", "docs-intro"])
        #expect(update.tasks.first?.progress == 70)
        #expect(update.tasks.last?.state == .notStarted)
    }

    @Test("H109 another person's name in the text changes nobody's status")
    func otherSender() {
        let text =
            "Header done.\n\nFrom: bob <bob@example.net>\nDate: Mon, 23 Nov 2026 09:00\nSubject: x\n\nLAND-1: 100%\n"
        #expect(Self.reading(text).update.tasks == [])
        #expect(Self.reading(text).reply == "Header done.")
    }

    @Test("The sender's days count from the sender's own midnight")
    func zone() {
        let head = "From: Maria Lopez <maria@example.net>\nDate: Mon, 23 Nov 2026 22:30:00 -0500\n"
        let message = Message(Array((head + "\nLAND-1: ready tomorrow\n").utf8))
        #expect(message.reading().update.tasks.first?.eta == CalendarDate(year: 2026, month: 11, day: 24))
    }

    @Test("an id that takes up the last word of another task's title is read once")
    func idWithinTitle() {
        let tasks = [
            ReadingContext.KnownTask(id: "LAND-1", title: "Landing page redesign"),
            ReadingContext.KnownTask(id: "REDESIGN-5", title: "Menu"),
        ]
        let head = "From: Maria Lopez <maria@example.net>\nContent-Type: text/plain; charset=utf-8\n\n"
        let message = Message(Array((head + "Landing page REDESIGN-5 is at 40%").utf8))
        let update = message.reading(in: ReadingContext(tasks: tasks)).update
        #expect(update.tasks.map(\.ref) == ["REDESIGN-5"])
        #expect(update.tasks.first?.progress == 40)
    }
}
