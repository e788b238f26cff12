import Foundation
import Planning
import Testing

/// A case of `fixtures/deciding`, whose README tells how to read it.
struct DecidingCase: CustomTestStringConvertible, Sendable {
    var file: String
    var name: String
    var steps: [Step] = []

    enum Step: Sendable {
        case plan(String)
        case given(String)
        case at(String, then: [String])
    }

    var testDescription: String { "\(file): \(name)" }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../fixtures/deciding").standardizedFileURL

    static let all: [DecidingCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap(cases)
    }()

    private static func cases(in file: String) -> [DecidingCase] {
        let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
        var cases: [DecidingCase] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix(" "), !cases.isEmpty {
                cases[cases.count - 1].take(line)
            } else {
                cases.append(DecidingCase(file: String(file.dropLast(4)), name: String(line)))
            }
        }
        return cases
    }

    private mutating func take(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 1)
        let rest = words[1].drop { $0 == " " }
        switch (words[0], steps.last) {
        case ("plan", _): steps.append(.plan(String(rest)))
        case ("given", _): steps.append(.given(String(rest)))
        case ("at", _): steps.append(.at(String(rest), then: []))
        case ("then", .at(let moment, let then)):
            steps[steps.count - 1] = .at(moment, then: rest == "nothing" ? then : then + [String(rest)])
        default: preconditionFailure("\(file): \(name): not understood: \(line)")
        }
    }
}

@Suite("What is due")
struct DecidingTests {
    @Test("is what the tables say, and nothing more is once that is recorded", arguments: DecidingCase.all)
    func decides(_ item: DecidingCase) throws {
        var world = try World()
        for step in item.steps {
            switch step {
            case .plan(let line): try world.plans(line)
            case .given(let event): try world.happens(event)
            case .at(let moment, let then): try expect(then, at: moment, in: &world, of: item)
            }
        }
    }

    private func expect(_ then: [String], at moment: String, in world: inout World, of item: DecidingCase)
        throws
    {
        let decided = try world.decides(at: moment)
        #expect(decided.lines(digests: item.file == "digest") == then, "at \(moment)")
        let now = try World.moment(moment)
        let recorded = world.history.applying(decided, at: now)
        #expect(world.plan.decisions(at: now, after: recorded).isEmpty, "at \(moment)")
        #expect(recorded.lastDigestAt == world.history.lastDigestAt)
        world.history = recorded
    }

    @Test("the tables are there")
    func cases() {
        #expect(DecidingCase.all.count >= 150)
        #expect(DecidingCase.all.allSatisfy { !$0.steps.isEmpty })
    }

    @Test("the next digest is the next moment of its cadence")
    func nextDigest() throws {
        let plan = try World().plan
        #expect(plan.nextDigest(after: try World.moment("11-23 17:59")) == (try World.moment("11-23 18:00")))
        #expect(plan.nextDigest(after: try World.moment("11-27 18:00")) == (try World.moment("11-30 18:00")))
    }
}
