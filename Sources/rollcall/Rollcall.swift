internal import ArgumentParser

@main
struct Rollcall: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollcall", abstract: "Asks people how their work goes, by e-mail alone.")
}
