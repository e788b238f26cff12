internal import ArgumentParser
internal import Foundation
internal import Letters
internal import Mail
internal import Poll
internal import Reading

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract:
            "Looks for what is wrong with Rollcall itself, and says what to do; changes and sends nothing.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var format: FormatOption
    @OptionGroup var verbosity: VerbosityOptions

    @Flag(name: .long, help: "Leave the servers alone.")
    var offline = false

    func run() throws {
        let effects = Effects.live(clock: moment.clock, isLive: false, log: verbosity.logger)
        let findings = Checkup(try plan.installation(), effects: effects, isOffline: offline).findings()
        switch format.format {
        case .json:
            let report: JSONValue = [
                "code": .integer(Int(findings.code.rawValue)), "findings": .array(findings.map(\.json)),
            ]
            Output.line(report.text)
        case .text: for finding in findings { tell(finding) }
        }
        if findings.code != .done { throw ExitCodeOnly(code: findings.code) }
    }

    private func tell(_ finding: Finding) {
        let level = finding.level.rawValue.padding(toLength: 7, withPad: " ", startingAt: 0)
        Output.line(level + InertText.line("\(finding.subject): \(finding.message)", limit: 1000))
        if let remedy = finding.remedy {
            Output.line(String(repeating: " ", count: 7) + InertText.line(remedy, limit: 500))
        }
    }
}
