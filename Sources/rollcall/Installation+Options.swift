internal import Foundation
internal import Poll

extension Surroundings {
    /// This process's.
    static var process: Surroundings {
        Surroundings(
            environment: ProcessInfo.processInfo.environment,
            currentFolder: FileManager.default.currentDirectoryPath)
    }
}

extension PlanOption {
    /// The plan that the option and the surroundings name.
    func installation() throws -> Installation {
        let surroundings = Surroundings.process
        let plan = try surroundings.plan(named: config)
        return try Installation(plan: plan, folder: try surroundings.storeFolder(of: plan))
    }
}
