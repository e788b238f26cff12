internal import Foundation
package import Planning

/// What the process finds around it: where the plan and the store are.
package struct Surroundings: Sendable {
    package var environment: [String: String]
    package var currentFolder: String

    package init(environment: [String: String], currentFolder: String) {
        self.environment = environment
        self.currentFolder = currentFolder
    }

    /// The plan: of the file named, else `$ROLLCALL_CONFIG`, `./rollcall.toml`, the user's and the system's.
    ///
    /// - Throws: `Failure` with `configuration`, all mistakes at once.
    package func plan(named name: String?) throws -> Plan {
        let file = try planFile(named: name)
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure(
                .configuration, "the plan cannot be read: \(file)",
                remedy: "check its name and who may read it, or write one with rollcall init")
        }
        guard let source = String(data: bytes, encoding: .utf8) else {
            throw Failure(.configuration, "the plan is not UTF-8 text: \(file)", remedy: "save it as UTF-8")
        }
        do {
            return try Plan(
                source: source, file: file, exists: FileManager.default.isReadableFile(atPath:),
                contents: Self.contents)
        } catch {
            throw Failure(error)
        }
    }

    /// The beginning of a file that the plan names: a byte more than any of them may have.
    private static func contents(of file: String) -> [UInt8]? {
        guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
        defer { try? handle.close() }
        do { return [UInt8](try handle.read(upToCount: Plan.largestFile + 1) ?? Data()) } catch { return nil }
    }

    private func planFile(named name: String?) throws -> String {
        if let named = name ?? environment["ROLLCALL_CONFIG"], !named.isEmpty { return absolute(named) }
        let home = environment["XDG_CONFIG_HOME"] ?? (environment["HOME"].map { $0 + "/.config" } ?? "")
        let usual = [
            currentFolder + "/rollcall.toml", home + "/rollcall/rollcall.toml", "/etc/rollcall/rollcall.toml",
        ]
        guard let found = usual.first(where: FileManager.default.fileExists(atPath:)) else {
            throw Failure(
                .configuration, "there is no plan: looked for \(usual.joined(separator: ", "))",
                remedy: "write one with rollcall init, or name it with --config")
        }
        return found
    }

    /// Where the store is: as the plan says, else `$STATE_DIRECTORY` (systemd), else the user's state folder.
    package func storeFolder(of plan: Plan) throws -> String {
        if let folder = plan.storeFolder { return folder }
        if let folder = environment["STATE_DIRECTORY"], !folder.isEmpty { return folder }
        if let folder = environment["XDG_STATE_HOME"], !folder.isEmpty { return folder + "/rollcall" }
        if let home = environment["HOME"], !home.isEmpty { return home + "/.local/state/rollcall" }
        throw Failure(
            .configuration, "there is no place for the store: neither the plan nor $HOME names one",
            remedy: "set folder under [store]")
    }

    package func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : currentFolder + "/" + path
    }
}
