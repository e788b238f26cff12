import Planning
import Testing

@Suite("When a task's clock runs")
struct TaskClockTests {
    struct Clock: CustomTestStringConvertible, Sendable {
        var name: String
        var accept = "manager"
        /// What happened to its brief, and `plan LINE` for a change of the plan.
        var given: [String]
        var state: BriefState
        var start: String?

        var testDescription: String { name }
    }

    static let clocks = [
        Clock(name: "not before the brief went", given: [], state: .due),
        Clock(name: "not before it is answered", given: ["sent to maria 11-23 10:00"], state: .sent),
        Clock(
            name: "not before the manager accepted",
            given: ["sent to maria 11-23 10:00", "answered 11-23 15:00"], state: .answered),
        Clock(
            name: "from the acceptance on",
            given: ["sent to maria 11-23 10:00", "answered 11-23 15:00", "accepted 11-24 09:00"],
            state: .accepted, start: "11-24 09:00"),
        Clock(
            name: "from the answer on where that is enough", accept: "answer",
            given: ["sent to maria 11-23 10:00", "answered 11-23 15:00"], state: .accepted,
            start: "11-23 15:00"),
        Clock(
            name: "on, though the brief is changed",
            given: [
                "sent to maria 11-23 10:00", "accepted 11-24 09:00", "plan brief LAND-1 What is wanted now",
                "sent to maria 11-25 10:00",
            ],
            state: .sent, start: "11-24 09:00"),
        Clock(
            name: "not for another worker", given: ["sent to ken 11-23 10:00", "accepted 11-24 09:00"],
            state: .due),
        Clock(
            name: "not for a brief that was kept from going",
            given: ["sent to maria 11-23 10:00", "withdrawn"], state: .withdrawn),
    ]

    @Test("the clock runs", arguments: clocks)
    func clock(_ item: Clock) throws {
        var world = try World([
            "task LAND-1 due 12-04", "brief LAND-1 What is wanted", "briefs.accept = \"\(item.accept)\"",
        ])
        for event in item.given {
            if event.hasPrefix("plan ") {
                try world.plans(String(event.dropFirst(5)))
            } else {
                try world.happens("brief LAND-1 " + event)
            }
        }
        let task = world.plan.tasks[0]
        #expect(world.history.briefState(of: task) == item.state)
        #expect(world.history.clockStart(of: task) == (try item.start.map(World.moment)))
        #expect(world.history.isUnderWay(task) == (item.start != nil))
        let lines = world.plan.taskLines(at: try World.moment("12-24 09:00"), after: world.history)
        #expect(lines.map(\.isLate) == [item.start != nil])
    }

    @Test("a task without a brief is under way from the beginning")
    func withoutBrief() throws {
        let world = try World(["task LAND-1 due 12-04"])
        #expect(world.history.isUnderWay(world.plan.tasks[0]))
        #expect(world.history.briefState(of: world.plan.tasks[0]) == nil)
    }

    @Test("the digest names the answered first, and counts them")
    func digest() throws {
        var world = try World(["brief LAND-1 What is wanted", "brief SHOP-4 What is wanted"])
        try world.happens("brief LAND-1 sent to maria 11-23 10:00")
        try world.happens("brief SHOP-4 sent to maria 11-23 10:05")
        try world.happens("brief SHOP-4 answered 11-23 15:00")
        let contents = world.plan.digestContents(at: try World.moment("11-23 18:00"), after: world.history)
        #expect(contents.briefs.map(\.id) == ["SHOP-4", "LAND-1"])
        #expect(contents.counts.briefsAnswered == 1)
    }
}

@Suite("A brief")
struct BriefTests {
    private func sum(_ text: String) -> String { Brief(path: "", text: text, acceptance: .manager).sum }

    @Test(
        "is the same whatever its white space",
        arguments: ["a b\nc", " a  b\n\nc\n", "a\tb c", "a\nb\n\n\nc", "\n\na b c  "])
    func same(_ text: String) { #expect(sum(text) == sum("a b c")) }

    @Test("is another with another word", arguments: ["a b d", "ab c", "a b c c", "A b c"])
    func other(_ text: String) { #expect(sum(text) != sum("a b c")) }

    @Test("is read without a byte order mark, with a line feed at each line's end")
    func lines() throws {
        let plan = try plan(Self.task, document: "\u{FEFF}a\r\nb\rc\n")
        #expect(plan.tasks[0].brief?.text == "a\nb\nc\n")
    }

    @Test("has its own way of being accepted, or the usual one")
    func acceptance() throws {
        #expect(try plan(Self.task).tasks[0].brief?.acceptance == .manager)
        #expect(try plan("[briefs]\naccept = \"answer\"\n" + Self.task).tasks[0].brief?.acceptance == .answer)
        let own = try plan("[briefs]\naccept = \"answer\"\n" + Self.task + "accept = \"manager\"\n")
        #expect(own.tasks[0].brief?.acceptance == .manager)
        #expect(own.briefs.remind == [Offset(workdays: 1), Offset(workdays: 3)])
        #expect(own.briefs.tellManager == Offset(workdays: 5))
    }

    private static let task = """
        [asking]
        ask = "09:00"
        [[worker]]
        id = "maria"
        name = "Maria"
        address = "maria@example.net"
        [[task]]
        id = "L-1"
        title = "L"
        worker = "maria"
        brief = "briefs/L-1.md"

        """

    struct Wrong: CustomTestStringConvertible, Sendable {
        var bytes: [UInt8]
        var says: String

        var testDescription: String { says }
    }

    static let wrong = [
        Wrong(bytes: [], says: "is empty; write what is wanted, or take \"brief\" out"),
        Wrong(bytes: Array(" \n\t\n".utf8), says: "is empty; write what is wanted, or take \"brief\" out"),
        Wrong(
            bytes: Array(repeating: 97, count: (256 << 10) + 1),
            says: "is larger than 256 KB; a brief is a text that people read"),
        Wrong(bytes: [0xFF, 0xFE, 0x41], says: "is not UTF-8 text; save it as UTF-8"),
        Wrong(bytes: [0x41, 0, 0x42], says: "is not UTF-8 text; save it as UTF-8"),
    ]

    @Test("that nobody could read is a mistake of the plan, with its place", arguments: wrong)
    func mistakes(_ item: Wrong) throws {
        let found = #expect(throws: PlanMistakes.self) {
            try Plan(
                source: servers + Self.task, file: "plan.toml", exists: { _ in true },
                contents: { _ in item.bytes })
        }
        #expect(found?.mistakes.map(\.description) == ["plan.toml:23:9: brief: briefs/L-1.md \(item.says)"])
    }
}

extension PlanMistakeTests {
    static let briefs = [
        Mistaken(
            head + "[briefs]\naccept = ‸\"yes\"\n",
            "accept: \"yes\" is not known; write \"manager\" (you accept each answer)"),
        Mistaken(
            head + "[briefs]\nremind = ‸[\"-1d\"]\n",
            "remind: a brief is chased after it went; write offsets that begin with \"+\""),
        Mistaken(
            head + "[briefs]\ntell_manager = ‸\"-1d\"\n", "tell_manager: \"-1d\" is not after the due time"),
        Mistaken(head + "[briefs]\n‸chase = 1\n", "the key \"chase\" is not known here"),
        Mistaken(
            head + maria
                + "[[task]]\nid = \"L-1\"\ntitle = \"L\"\nworker = \"maria\"\naccept = ‸\"answer\"\n",
            "there is no \"brief\" to accept"),
    ]
}
