import Foundation
import Mail
import Reading
import Testing

/// Where a worker asks for more time. The mail is of Monday, 23 November 2026.
@Suite struct MoreTimeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        /// `TASK until DATE`; without a date or a task where none is named.
        var asks: [String]

        init(_ text: String, _ asks: String...) {
            self.text = text
            self.asks = asks
        }

        var testDescription: String { text }
    }

    static let wishes = [
        Case("LAND-1: can I have until Friday, the client is late", "LAND-1 until 2026-11-27"),
        Case("Can I have until 4 December for LAND-1?", "LAND-1 until 2026-12-04"),
        Case("LAND-1: 60%. I need more time, the images are not here yet.", "LAND-1"),
        Case("I need an extension until Friday.", "- until 2026-11-27"),
        Case("Could we push the deadline of LAND-1 to 2026-12-04?", "LAND-1 until 2026-12-04"),
        Case("1: is it ok if I deliver on Thursday?", "LAND-1 until 2026-11-26"),
        Case(
            "LAND-1 is going well, and can I have until Thursday for docs-intro?",
            "docs-intro until 2026-11-26"),
        Case(
            "LAND-1 and docs-intro: can I have until Friday?", "LAND-1 until 2026-11-27",
            "docs-intro until 2026-11-27"),
        Case("LAND-1: ¿puedo entregarlo el viernes? El cliente va tarde.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: necesito más tiempo, hasta el 4 de diciembre", "LAND-1 until 2026-12-04"),
        Case("LAND-1: posso entregar até sexta-feira? O cliente está atrasado.", "LAND-1 until 2026-11-27"),
        Case("Preciso de mais tempo para LAND-1, até 4 de dezembro.", "LAND-1 until 2026-12-04"),
        Case("LAND-1 : puis-je avoir jusqu'à vendredi ? Le client est en retard.", "LAND-1 until 2026-11-27"),
        Case("LAND-1 : j'ai besoin de plus de temps, jusqu'au 4 décembre.", "LAND-1 until 2026-12-04"),
        Case("LAND-1: kann ich bis Freitag Zeit haben? Der Kunde ist spät dran.", "LAND-1 until 2026-11-27"),
        Case("Für LAND-1 brauche ich eine Fristverlängerung bis 4. Dezember.", "LAND-1 until 2026-12-04"),
        Case("LAND-1: posso consegnare venerdì? Il cliente è in ritardo.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: mag ik tot vrijdag? De klant is te laat.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: czy mogę oddać w piątek? Klient się spóźnia.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: чи можна до п'ятниці? Клієнт запізнюється.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: можно до пятницы? Клиент опаздывает.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: cuma gününe kadar süre alabilir miyim?", "LAND-1 until 2026-11-27"),
        Case("LAND-1: pot preda vineri? Clientul întârzie.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: bolehkah sampai hari Jumat? Kliennya terlambat.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: puwede bang hanggang Biyernes? Huli ang kliyente.", "LAND-1 until 2026-11-27"),
        Case("LAND-1: क्या मुझे शुक्रवार तक का समय मिल सकता है?", "LAND-1 until 2026-11-27"),
        Case("LAND-1: tôi có thể nộp vào thứ sáu được không?", "LAND-1 until 2026-11-27"),
        Case("LAND-1：可以延期到星期五吗？", "LAND-1 until 2026-11-27"),
        Case("LAND-1：金曜日まで待っていただけますか？", "LAND-1 until 2026-11-27"),
    ]

    @Test("a wish for more time is known with its task and its day, and promises nothing", arguments: wishes)
    func wish(_ item: Case) {
        let reading = ContextTests.reading(item.text + "\n")
        #expect(reading.moreTime.map(Self.words) == item.asks)
        #expect(reading.update.eta == nil && reading.update.tasks.allSatisfy { $0.eta == nil })
    }

    @Test(
        "what asks for something else, or tells how long work took, is none",
        arguments: [
            "LAND-1: can you send me the images by Friday?", "LAND-1 took more time than I thought.",
            "LAND-1: done by Friday", "LAND-1: I do not need more time.", "LAND-1: 80%, on track for Friday.",
            "LAND-1: do we have a call on Friday?", "LAND-1: fertig bis Freitag.",
            "LAND-1: ¿me puedes enviar las fotos el viernes?",
        ])
    func noWish(_ text: String) {
        #expect(ContextTests.reading(text + "\n").moreTime == [])
    }

    @Test(
        "who wants some days more and says when it is finished promises that day",
        arguments: [
            "LAND-1: 80 %, I need another day, done by Friday.",
            "LAND-1: 80 %, brauche noch einen Tag, fertig am Freitag.",
        ])
    func promise(_ text: String) {
        let update = ContextTests.reading(text + "\n").update
        #expect(update.tasks.map(\.eta) == [CalendarDate(year: 2026, month: 11, day: 27)])
    }

    @Test("a wish is still one of the update's questions")
    func question() {
        let reading = ContextTests.reading("LAND-1: can I have until Friday?\n")
        #expect(reading.update.questions == ["LAND-1: can I have until Friday?"])
        #expect(reading.moreTime.first?.text == "LAND-1: can I have until Friday?")
    }

    private static func words(_ wish: MoreTime) -> String {
        (wish.task ?? "-") + (wish.until.map { " until \($0)" } ?? "")
    }
}
