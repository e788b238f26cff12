import Foundation
import Testing

@testable import Mail

struct DateFieldTests {
    /// 2026-11-23T09:15:00Z.
    private let moment = Date(timeIntervalSince1970: 1_795_425_300)

    @Test(
        "a date in any common form is the same moment",
        arguments: [
            "Mon, 23 Nov 2026 09:15:00 +0000", "Mon, 23 Nov 2026 10:15:00 +0100", "23 Nov 2026 09:15 GMT",
            "Mon, 23 Nov 2026 04:15:00 EST", "Mon, 23 Nov 2026 09:15:00 -0000",
            "Mon, 23 Nov 2026 09:15:00 +0000 (UTC)",
            "Mon, 23 Nov 26 09:15:00 +0000", "Mon, 23 Nov 126 09:15:00 GMT", "mon, 23 nov 2026 09:15:00 gmt",
            "Monday, 23 November 2026 09:15:00 +0000", "Mon Nov 23 09:15:00 2026",
            "Mon Nov 23 09:15:00 GMT 2026",
            "Nov 23, 2026 9:15 AM", "Mon, 23 Nov 2026 10:15:00 +01:00", "Mon, 23 Nov 2026 9:15:0 Z",
            "2026-11-23T09:15:00Z", "2026-11-23T10:15:00.123+01:00", "2026-11-23 09:15:00",
            "2026-11-23 09:15:00 +0000",
            "23-Nov-2026 09:15:00 +0000", "Mon, 23 Nov 2026 09.15.00 +0000", "Mon,23 Nov 2026 09:15:00 +0000",
            "Mon, 23 Nov 2026 (the (nested) day) 09:15:00 GMT+0000", "Mon, 23 Nov 2026 10:15:00 GMT+0100",
            "  Mon, 23 Nov 2026 09:15:00", "Mon, 23 Nov 2026 10:15:00 CET", "Mon, 23 Nov 2026 14:45:00 +0530",
            "Mon, 23 Nov 2026 01:15:00 PST", "Fri, 23 Nov 2026 09:15:00 +0000",
        ])
    func forms(_ value: String) {
        #expect(DateField.date(value)?.date == moment)
    }

    @Test("the zone is kept")
    func zone() {
        #expect(DateField.date("Mon, 23 Nov 2026 09:15:00 -0530")?.offset == -19_800)
        #expect(DateField.date("Mon, 23 Nov 2026 09:15:00 -0000")?.offset == 0)
        #expect(DateField.date("Mon, 23 Nov 2026 09:15:00 +9900")?.offset == 0)
    }

    @Test("12 a.m. is midnight and 12 p.m. is noon")
    func noon() {
        #expect(DateField.date("Nov 23, 2026 12:15 AM +0000")?.date == moment - 9 * 3600)
        #expect(DateField.date("Nov 23, 2026 12:15 PM +0000")?.date == moment + 3 * 3600)
        #expect(DateField.date("Nov 23, 2026 9:15 PM +0000")?.date == moment + 12 * 3600)
    }

    @Test(
        "H107 what names no moment, or an absurd one, is nil and named",
        arguments: [
            "", "yesterday", "Mon, 32 Nov 2026 09:15:00 +0000", "Mon, 30 Feb 2026 09:15:00 +0000",
            "Mon, 23 Nov 12026 09:15:00 +0000", "Mon, 23 Nov 1969 09:15:00 +0000",
            "Mon, 23 Nov 2026 29:15:00 +0000",
            "Mon, 23 Nov 2026", "Mon, 23 Foo 2026 09:15:00 +0000", "99999999999999999999", "(((((",
            "23:61:00 Nov 23 2026",
            "Mon, 23 Nov 9999 09:15:00 +0000",
        ])
    func absurd(_ value: String) {
        let read = message(["From: a@b.c", "Date: \(value)"])
        #expect(read.date == nil)
        #expect(read.problems.contains { $0.contains("Date field") })
    }

    @Test("H107 of two Date fields that contradict each other none counts")
    func twoFields() {
        let one = "Date: Mon, 23 Nov 2026 09:15:00 +0000"
        #expect(message([one, "Date: Mon, 23 Nov 2026 10:15:00 +0000"]).date == nil)
        #expect(message([one, "Date: Mon, 23 Nov 2026 10:15:00 +0100"]).date?.date == moment)
    }

    @Test("a date that is written is read back", arguments: [-43_200, -19_800, 0, 3600, 20_700, 50_400])
    func writing(_ offset: Int) {
        var random = Random(seed: UInt64(bitPattern: Int64(offset)))
        for _ in 0..<50 {
            let date = Date(
                timeIntervalSince1970: Double(Int.random(in: 400_000_000..<4_000_000_000, using: &random)))
            let text = DateField.text(date, zoneOffset: offset)
            #expect(DateField.date(text) == MailDate(date: date, offset: offset))
        }
        #expect(DateField.text(moment, zoneOffset: 3600) == "Mon, 23 Nov 2026 10:15:00 +0100")
        #expect(DateField.text(moment, zoneOffset: -12_600) == "Mon, 23 Nov 2026 05:45:00 -0330")
    }
}
