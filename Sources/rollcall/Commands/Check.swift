internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Planning
internal import Poll
internal import Store

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Reads the plan and the templates, logs in to both servers, and says what the next poll would do."
    )

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var verbosity: VerbosityOptions

    @Flag(name: .long, help: "Leave the servers alone.")
    var offline = false

    func run() throws {
        let installation = try plan.installation()
        let plan = installation.plan
        Output.line(
            "plan: \(plan.file): \(count(plan.workers.count, "worker")), \(count(plan.tasks.count, "task"))")
        let now = moment.clock()
        for warning in plan.warnings(at: now) { Output.line("warning: \(warning)") }
        let store = try Store(reading: installation.folder)
        Output.line("store: \(installation.folder)\(store == nil ? " (the first poll makes it)" : "")")
        let history = try store?.history(at: now) ?? History(startedAt: now)
        tellDueDates(of: plan, after: history)
        for line in plan.taskLines(at: now, after: history) {
            if let words = line.briefWords { Output.line("\(line.id): \(words)") }
        }
        if !offline { try checkServers(of: installation) }
        try tellNext(installation, at: now)
    }

    /// Where the manager gave more time than the plan, and where the plan counts again.
    private func tellDueDates(of plan: Plan, after history: History) {
        for task in plan.tasks {
            let planned = task.due.map { "the plan says \($0)" } ?? "the plan says no date"
            if let extra = history.extra(for: task), let until = extra.until {
                Output.line("\(task.id) is due on \(until), as was given by hand; \(planned)")
            } else if let until = history.overtaken(for: task)?.until {
                Output.line("\(task.id): \(planned), which counts; \(until), given by hand before, does not")
            }
        }
    }

    private func checkServers(of installation: Installation) throws {
        let effects = Effects.live(clock: moment.clock, isLive: false, log: verbosity.logger)
        for line in try Visit(plan: installation.plan, effects: effects).lines() {
            Output.line(InertText.line(line))
        }
    }

    private func tellNext(_ installation: Installation, at now: Date) throws {
        let store = try installation.rehearsalStore(at: now)
        let history = try store.history(at: now)
        let plan = installation.plan
        let mails = plan.decisions(at: now, after: history).mails
        for mail in mails {
            Output.line(
                InertText.line("the next poll sends: \(mail.kind.rawValue) to \(mail.person): \(mail.reason)")
            )
        }
        if mails.isEmpty { Output.line("the next poll sends nothing") }
        if let next = plan.nextAsks(after: now, history: history).first {
            Output.line("the next request goes to \(next.worker.id) at \(next.at.timestamp)")
        }
    }

    private func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }
}
