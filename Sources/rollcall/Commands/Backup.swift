internal import ArgumentParser
internal import Foundation
internal import Poll
internal import Store

struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes a consistent copy of the store, while it is in use.")

    @OptionGroup var plan: PlanOption

    @Argument(help: "The copy; it must not exist yet.", completion: .file())
    var file: String

    func run() throws {
        let installation = try plan.installation()
        guard let store = try Store(reading: installation.folder) else {
            throw Failure(
                .noInput, "there is no store to copy yet: \(installation.folder)",
                remedy: "rollcall poll makes it")
        }
        try store.backUp(to: Surroundings.process.absolute(file))
    }
}
