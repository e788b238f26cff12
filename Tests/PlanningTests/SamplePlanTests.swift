import Mail
import Planning
import Testing

@Suite("The plan that init writes")
struct SamplePlanTests {
    @Test("loads without a mistake, and names only the brief")
    func loads() throws {
        var asked: [String] = []
        let plan = try Plan(
            source: Plan.samplePlan, file: "/home/dana/rollcall.toml",
            exists: { path in
                asked.append(path)
                return true
            }, contents: { _ in Array(Plan.sampleBrief.utf8) })
        #expect(asked == ["/home/dana/\(Plan.sampleBriefPath)"])
        #expect(plan.workers.map(\.id) == ["maria", "sam"])
        #expect(plan.tasks.map(\.id) == ["LAND-1", "BLOG-1"])
        #expect(plan.workers[0].asking.quiet != nil)
        #expect(plan.workers[0].leave.count == 1)
        #expect(plan.workers[1].asking.due.days == 1)
        #expect(plan.tasks[0].brief?.text == Plan.sampleBrief)
    }

    @Test("every remark that shows a key loads as well")
    func remarksLoad() throws {
        let shown = Plan.samplePlan.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isKey = line.hasPrefix("# ") && (line.contains(" = ") || line.hasPrefix("# ["))
            // Of the three ways to log in only one may stand.
            let isOther = line.contains("password_file") || line.contains("oauth_token")
            return isKey && !isOther ? String(line.dropFirst(2)) : String(line)
        }.joined(separator: "\n")
        let plan = try Plan(
            source: shown, file: "/home/dana/rollcall.toml", exists: { _ in true },
            contents: { _ in Array(Plan.sampleBrief.utf8) })
        #expect(plan.storeFolder == "/var/lib/rollcall")
        #expect(plan.templateFolder == "/home/dana/letters")
        #expect(plan.mailbox.server.caFile == "/home/dana/ca.pem")
        #expect(plan.manager.copies.map(\.name) == ["Lee"])
    }
}
