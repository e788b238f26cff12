internal import ArgumentParser
internal import Foundation
internal import Planning
internal import Poll

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a commented plan and a sample brief to start from; never overwrites.")

    @Argument(help: "Where to write them.", completion: .directory)
    var folder = "."

    func run() throws {
        let plan = folder + "/rollcall.toml"
        let brief = folder + "/briefs/LAND-1.md"
        for file in [plan, brief] where FileManager.default.fileExists(atPath: file) {
            throw Failure(
                .data, "there is one already, and it stays as it is: \(file)",
                remedy: "name another folder: rollcall init FOLDER")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder + "/briefs", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try write(Plan.samplePlan, to: plan)
            try write(Plan.sampleBrief, to: brief)
        } catch {
            throw Failure(
                .configuration, "the plan cannot be written: \(folder): \(error.localizedDescription)",
                remedy: "name a folder that you may write to: rollcall init FOLDER")
        }
        Output.write(
            """
            Wrote \(plan) and \(brief).

            What to do next:
              1. Put your people, tasks and servers into \(plan).
              2. rollcall check --config \(plan)
                 says what is wrong with it, logs in to both servers, and mails nobody.
              3. rollcall poll --config \(plan) --dry-run
                 shows what would go.
              4. Let cron run "rollcall poll --config \(plan)" every few minutes.
                 The first run takes note of the mails that lie in the mailbox and reads none of them.

            """)
    }

    private func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }
}
