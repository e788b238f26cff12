import Foundation
import Mail
import Reading
import Testing

/// What a task's line says, and where a section ends.
@Suite struct RulesTests {
    static func update(_ text: String) -> StatusUpdate {
        let head = "From: Maria <maria@example.net>\nDate: Mon, 23 Nov 2026 09:15:00 +0000\n"
        let type = "In-Reply-To: <a@b.example>\nContent-Type: text/plain; charset=utf-8\n\n"
        return Message(Array((head + type + text).utf8)).reading().update
    }

    static func day(_ day: Int) -> CalendarDate? { CalendarDate(year: 2026, month: 11, day: day) }

    @Test(
        "Labels behind a task's name speak of that task",
        arguments: [
            "API-7: 40%, blocked: I have no access to the staging server. New date: 27 Nov.",
            "- API-7: 40%, blocked: I have no access to the staging server. New date: 27 Nov.",
            "Done: the header\n\nAPI-7: 40%, stuck: I have no access to the staging server. ETA: Friday",
            "Blockers: none\nAPI-7 - 40%, blocked: I have no access to the staging server. Due: 27 Nov",
        ])
    func labels(text: String) throws {
        let update = Self.update(text)
        let task = try #require(update.tasks.first)
        #expect(update.tasks.count == 1)
        #expect(task.ref == "API-7")
        #expect(task.state == .blocked)
        #expect(task.progress == 40)
        #expect(task.eta == Self.day(27))
        #expect(task.blocker == "I have no access to the staging server")
        #expect(update.progress == nil && update.eta == nil && update.commands == [])
    }

    @Test("A label behind a task's figures stays in its text")
    func labelText() {
        #expect(Self.update("2: 60%. New date: 27 Nov").tasks.map(\.text) == ["60%. New date: 27 Nov"])
        #expect(Self.update("QA-3: 20%; ETA: Thursday").tasks.map(\.text) == ["20%; ETA: Thursday"])
    }

    @Test(
        "A task is seen by its id whatever stands behind it",
        arguments: [
            "API-7: 40%", "API-7 - 40%", "API-7 40%", "API-7 is at 40%", "UX-4: 40 percent",
            "MIGRATION2026-12: 40%",
        ])
    func ids(text: String) {
        let tasks = Self.update(text).tasks
        #expect(tasks.map(\.progress) == [40])
        #expect(tasks.first.map { text.hasPrefix($0.ref) } == true)
    }

    @Test("Words that look like ids are none")
    func lookalikes() {
        #expect(Self.update("Moved the forum to UTF-8 and the hashes to SHA-256.").tasks == [])
    }

    @Test("A heading with its content on its own line ends with that line")
    func inlineHeadings() {
        let task = Self.update("Blockers: waiting for the logo\n\nLAND-1: 70%, 6.5h so far")
        #expect(task.blockers == ["waiting for the logo"])
        #expect(task.tasks.map(\.blocker) == [nil])
        let question = Self.update("Blockers: none\nCan you send me the fonts?")
        #expect(question.blockers == [])
        #expect(question.questions == ["Can you send me the fonts?"])
        let list = Self.update("Next: the newsletter\n- the banner\n- the flyer")
        #expect(list.next == ["the newsletter", "the banner", "the flyer"])
    }

    @Test(
        "What is done on a day to come, at less than 100 %, is promised",
        arguments: [
            "2: 60 %, done Friday", "2: 60 %, done by Friday", "2: 60 %, ready on Friday",
            "2: 60 %, finished on Friday", "2: 60 %, listo el viernes", "2: 60 %, prêt vendredi",
            "2: 60 %, fertig am Freitag", "2: 60 %, pronto sexta", "2: 60 %, will be finished by Friday",
        ])
    func promises(text: String) {
        let tasks = Self.update(text).tasks
        #expect(tasks.map(\.eta) == [Self.day(27)])
        #expect(tasks.map(\.state) == [.inProgress])
    }

    @Test(
        "What somebody waits for is the blocker, and ends at a comma of any script",
        arguments: [
            ("LAND-1: stuck, waiting for the fonts", "waiting for the fonts"),
            ("LAND-1: 60%、デザイン確認待ち", "デザイン確認待ち"),
            ("LAND-1：70％，等待客戶回覆，星期五完成", "等待客戶回覆"),
        ])
    func blockers(text: String, blocker: String) {
        #expect(Self.update(text).tasks.map(\.blocker) == [blocker])
    }

    @Test(
        "A dash tells no language",
        arguments: [
            "LAND-1: 80%, menunggu gambar\nDOCS-4: selesai", "LAND-1: 80%, жду картинки\nDOCS-4: готово",
        ])
    func dashes(text: String) {
        #expect(Self.update(text).tasks.map(\.state) == [.inProgress, .done])
        #expect(Self.update(text).tasks.first?.blocker != nil)
    }

    @Test(
        "Another person's absence is none of the sender's, in any language",
        arguments: [
            ("Lee está de vacaciones hasta el viernes.", "Estoy de vacaciones hasta el viernes."),
            ("Lee ist bis Freitag im Urlaub.", "Ich bin bis Freitag im Urlaub."),
            ("Ma collègue est en congé jusqu'à vendredi.", "Je suis en congé jusqu'à vendredi."),
            ("A Lee está de férias até sexta.", "Estou de férias até sexta."),
            ("Lee is on leave until Friday.", "I'm on leave until Friday."),
        ])
    func others(other: String, own: String) {
        #expect(Self.update(other).commands == [])
        #expect(Self.update(own).commands.map(\.name) == [.away])
    }

    @Test("Another person's absence is none of the sender's")
    func absences() {
        #expect(Self.update("Notes:\n- Lee will be out of the office until Friday").commands == [])
        #expect(Self.update("My colleague Ana is on vacation until Friday.").commands == [])
        let own = "Just so you know, I'll be out of the office from 1 to 4 Dec."
        #expect(Self.update(own).commands.map(\.name) == [.away])
        #expect(Self.update("Header done. Out of office tomorrow.").commands.map(\.name) == [.away])
    }

    @Test("Hindi tells what is over from what is to come, for men, women and several")
    func hindi() {
        let update = Self.update("फ़ॉर्म पूरा हो चुका है।\nरिपोर्ट पूरी हो गयी।\nकल मैं कोड लिखूँगी।\nहम परीक्षण करेंगे।")
        #expect(update.done.count == 2)
        #expect(update.next.count == 2)
    }
}
