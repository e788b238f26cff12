import Foundation
import Mail
import Planning
import Testing

@Suite("Days that a cadence names")
struct CadenceTests {
    @Test("from 20 November 2026 to 28 February 2027", arguments: cases)
    func days(_ text: String, days: String) throws {
        let cadence = try World(["due = \"+1d 12:00\"", "ask = \"\(text)\""]).plan.workers[0].asking.ask
        let first = try #require(CalendarDate(iso: "2026-11-20"))
        let named = (0...100).map(first.adding(days:)).filter(cadence.includes)
        #expect(named.map { "\($0)".dropFirst(5) }.joined(separator: " ") == days)
    }

    static let cases = [
        ("first Mon 09:00", "12-07 01-04 02-01"),
        ("FIRST monday 09:00", "12-07 01-04 02-01"),
        ("second Tue 09:00", "12-08 01-12 02-09"),
        ("third Sun 09:00", "12-20 01-17 02-21"),
        ("fourth Thu 09:00", "11-26 12-24 01-28 02-25"),
        ("last Mon 09:00", "11-30 12-28 01-25 02-22"),
        ("first,last Fri *-*-* 09:00:00", "11-27 12-04 12-25 01-01 01-29 02-05 02-26"),
        ("Mon 09:00 every 2 weeks from 2026-11-23", "11-23 12-07 12-21 01-04 01-18 02-01 02-15"),
        (
            "Mon,Wed 09:00 every 2 weeks from 2026-11-25",
            "11-25 12-07 12-09 12-21 12-23 01-04 01-06 01-18 01-20 02-01 02-03 02-15 02-17"
        ),
        ("Sun 09:00 every 3 weeks from 2020-01-05", "11-29 12-20 01-10 01-31 02-21"),
        ("Tue 09:00 every 1 week from 2027-02-02", "02-02 02-09 02-16 02-23"),
        ("2026-12-01 09:00", "12-01"),
        ("2028-02-29 09:00", ""),
    ]
}
