import Foundation
import Testing

@testable import Letters

struct WordingTests {
    private func wording(_ zone: String, at now: String = "2026-11-23T14:00:00Z") -> Wording {
        Wording(language: "en", zone: Sample.zone(zone), now: Sample.moment(now))
    }

    @Test(
        "a zone is called by its city, or else by its distance from UTC",
        arguments: [
            ("America/Bogota", "Bogota time"), ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
            ("Europe/Madrid", "Madrid time"), ("UTC", "UTC"), ("GMT", "UTC"), ("Etc/GMT+5", "UTC-5"),
            ("GMT+0530", "UTC+5:30"),
        ])
    func zones(_ zone: String, _ name: String) {
        #expect(wording(zone).zoneName == name)
    }

    @Test(
        "a moment is told as the person's wall shows it",
        arguments: [
            ("America/Bogota", "2026-11-23T22:00:00Z", "today, Mon 23 Nov, 17:00"),
            ("Asia/Tokyo", "2026-11-23T22:00:00Z", "tomorrow, Tue 24 Nov, 07:00"),
            ("Asia/Kathmandu", "2026-11-23T01:05:59Z", "today, Mon 23 Nov, 06:50"),
            ("America/Bogota", "2026-11-22T12:00:00Z", "yesterday, Sun 22 Nov, 07:00"),
            ("America/Bogota", "2027-01-01T12:00:00Z", "Fri 1 Jan 2027, 07:00"),
            ("Pacific/Kiritimati", "2026-11-25T10:00:00Z", "Thu 26 Nov, 00:00"),
            ("Europe/Madrid", "2026-10-25T00:59:00Z", "Sun 25 Oct, 02:59"),
            ("Europe/Madrid", "2026-10-25T01:00:00Z", "Sun 25 Oct, 02:00"),
        ])
    func moments(_ zone: String, _ moment: String, _ told: String) {
        #expect(wording(zone).moment(Sample.moment(moment)) == told)
    }

    @Test(
        "progress is a whole percent between 0 and 100",
        arguments: [(59.6, "60 %"), (-3, "0 %"), (1e300, "100 %"), (.nan, "0 %"), (.infinity, "0 %")])
    func percent(_ progress: Double, _ told: String) {
        #expect(wording("UTC").percent(progress) == told)
    }

    @Test("every language has its weekdays, months and patterns", arguments: Words.all.map(\.language))
    func complete(_ language: String) {
        let words = Words.words(of: language)
        #expect(Set(words.weekdays).count == 7)
        #expect(Set(words.months).count == 12)
        #expect(["{weekday}", "{day}", "{month}"].allSatisfy(words.date.contains))
        #expect(["{weekday}", "{day}", "{month}", "{year}"].allSatisfy(words.dateWithYear.contains))
        #expect(words.zone.contains("{city}"))
        #expect(words.percent.contains("{number}"))
        #expect(words.more.contains("{number}"))
    }

    @Test("a language that is not shipped is English")
    func fallback() {
        #expect(Words.words(of: "xx").language == "en")
    }

    @Test(
        "a person is greeted by the first name",
        arguments: [
            ("Maria Lopez", "Maria"), ("Lopez, Maria", "Maria"), ("Maria Lopez, PhD", "Maria"), (",", ","),
            ("Cher", "Cher"), ("", ""),
            ("  Olu   Ade ", "Olu"), ("山田太郎", "山田太郎"),
        ])
    func firstNames(_ name: String, _ first: String) {
        #expect(WorkerLetter.firstName(name) == first)
    }
}
