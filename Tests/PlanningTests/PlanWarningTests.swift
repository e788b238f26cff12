import Foundation
import Mail
import Planning
import Testing

@Suite("What a plan can hardly mean")
struct PlanWarningTests {
    @Test(
        "is told: a worker who is never asked, and why",
        arguments: [
            (
                ["leave = [\"2026-01-01..2028-12-31\"]"],
                "each day of the next year is excused, the first as \"leave until 31 Dec (plan)\""
            ),
            (
                ["ask = \"Sat 09:00\""],
                "each day of the next year is excused, the first as \"not a working day\""
            ),
            (["ask = \"2026-11-01 09:00\""], "\"ask\" names no day of the next year"),
            (["ask = \"Mon 09:00 every 2 weeks from 2029-11-26\""], "\"ask\" names no day of the next year"),
            (
                ["ask = \"Mon 05:00\"", "due = \"08:30\""],
                "quiet hours go on until half of the time to answer is over, as on Mon 30 Nov 05:00"
            ),
        ])
    func warnings(_ lines: [String], says: String) throws {
        #expect(
            try World(lines).plan.warnings(at: World.moment("11-23 10:00")) == [
                "maria is never asked: \(says)"
            ])
    }

    @Test(
        "is not what is asked now and then",
        arguments: [
            [], ["ask = \"Mon 06:30\""], ["ask = \"first Mon 09:00\""], ["ask = \"2027-02-01 09:00\""],
            ["leave = [\"2026-11-01..2027-10-01\"]"], ["ask = \"Sat,Mon 09:00\""],
        ])
    func none(_ lines: [String]) throws {
        #expect(try World(lines).plan.warnings(at: World.moment("11-23 10:00")) == [])
    }
}
