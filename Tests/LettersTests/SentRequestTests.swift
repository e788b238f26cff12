import Mail
import Planning
import Reading
import Testing

@testable import Letters

struct SentRequestTests {
    private let team = Sample.team

    private func request(in mail: OutgoingMessage, tasks: [PlannedTask]) -> ReadingContext.KnownRequest {
        Letters.quotedRequest(
            sentAs: mail.text, questions: team.plan.workers[0].asking.questions, tasks: tasks)
    }

    @Test(
        "what was asked is read back from what was sent",
        arguments: [LetterKind.request, .reminder, .overdue])
    func asked(_ kind: LetterKind) {
        let request = request(in: team.mail(kind), tasks: team.plan.tasks)
        #expect(request.questions == ["Done", "Next", "What is in your way?"])
        #expect(request.tasks.map(\.id) == ["LAND-1", "SHOP-4", "DOC-2"])
        #expect(request.tasks[1].title == team.plan.tasks[1].title)
    }

    @Test("numbers stay as they were sent, though the plan has changed")
    func changed() {
        let request = request(in: team.mail(.request), tasks: Array(team.plan.tasks.dropFirst()))
        #expect(request.tasks.map(\.id) == ["LAND-1", "SHOP-4", "DOC-2"])
        #expect(request.tasks[0].title == "Landing page redesign")
    }

    @Test("a task that is done has no number")
    func done() {
        var team = team
        team.history.tasks["LAND-1"]?.state = .done
        #expect(
            request(in: team.mail(.request), tasks: team.plan.tasks).tasks.map(\.id) == ["SHOP-4", "DOC-2"])
    }

    @Test("another mail asks nothing")
    func other() {
        let request = request(in: team.mail(.told), tasks: team.plan.tasks)
        #expect(request.questions.isEmpty)
        #expect(request.tasks.isEmpty)
    }
}
