import Foundation
import Mail
import Testing

@testable import Planning

/// What a simulated week shows, in the world of `fixtures/deciding`.
@Suite struct SimulationTests {
    static func kinds(_ answering: Simulation.Answering, lines: [String] = []) throws -> [String] {
        var simulation = Simulation(try World(lines).plan, after: try World([]).history, answering: answering)
        let monday = try World.moment("11-23 08:00")
        return simulation.events(from: monday, days: 4, every: 15).filter { $0.kind != .digest }.map {
            $0.kind?.rawValue ?? "not asked"
        }
    }

    @Test("who answers is asked and nothing more")
    func answers() throws {
        #expect(try Self.kinds(.allBut([])) == ["request", "request"])
    }

    @Test("who stays silent climbs the ladder, and the manager is told")
    func staysSilent() throws {
        let kinds = try Self.kinds(.allBut(["maria"]))
        #expect(kinds.prefix(4) == ["request", "reminder", "overdue", "overdue"])
        #expect(kinds.contains("told"))
        #expect(try kinds == Self.kinds(.only(["somebody else"])))
    }

    @Test("a holiday shows as a request that is not sent")
    func holiday() throws {
        #expect(
            try Self.kinds(.allBut([]), lines: ["holidays = [\"2026-11-23\"]"]) == ["not asked", "request"])
    }
}
