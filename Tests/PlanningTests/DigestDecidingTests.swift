import Foundation
import Mail
import Planning
import Testing

@Suite("When the digest goes: Mon..Fri 18:00 in Madrid")
struct DigestDecidingTests {
    @Test(arguments: cases)
    func decides(_ line: Case) throws {
        var world = try World(line.plan)
        for event in line.given { try world.happens(event) }
        let decided = try world.decides(at: line.at)
        #expect(decided.lines(digests: true) == line.then)
        let now = try World.moment(line.at)
        let recorded = world.history.applying(decided, at: now)
        #expect(world.plan.decisions(at: now, after: recorded).isEmpty)
        #expect(recorded.lastDigestAt == world.history.lastDigestAt)
    }

    private static let friday = "digested 11-20"

    static let cases = [
        Case("not early", given: [friday], at: "11-23 17:59", then: []),
        Case("at its time", given: [friday], at: "11-23 18:00", then: ["mail digest 11-23"]),
        Case("once", given: [friday, "digested 11-23"], at: "11-23 18:05", then: []),
        Case("up to 12 hours late", given: [friday], at: "11-24 06:00", then: ["mail digest 11-23"]),
        Case(
            "no later", given: [friday], at: "11-24 06:01",
            then: ["pass digest 11-23: the tick came 12 h late"]),
        Case("not on a weekend", given: [friday], at: "11-22 18:00", then: []),
        Case(
            "nothing from before the store began", given: ["started 11-23 19:00"], at: "11-23 19:05", then: []
        ),
        Case(
            "one at most, after days without a tick", given: [friday], at: "11-25 18:30",
            then: [
                "mail digest 11-25", "pass digest 11-23: the tick came 2 days late",
                "pass digest 11-24: the tick came 24 h late",
            ]),
        Case(
            "a day that the cadence did not name then is let be", given: ["tick 11-25 17:55"],
            at: "11-25 18:00", then: ["mail digest 11-25"]),
    ]

    @Test("comes next at the next moment of the cadence")
    func next() throws {
        let plan = try World().plan
        #expect(plan.nextDigest(after: try World.moment("11-23 17:59")) == (try World.moment("11-23 18:00")))
        #expect(plan.nextDigest(after: try World.moment("11-27 18:00")) == (try World.moment("11-30 18:00")))
    }
}
