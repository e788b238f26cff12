internal import Foundation
internal import Glibc
internal import Planning

/// Who may read and write what: the store and passwords their owner alone, and the plan, which names commands, is written
/// by nobody else.
extension Checkup {
    func lookAtFiles() -> [Finding] {
        let plan = installation.plan
        let secrets = [plan.mailbox.server.secret, plan.outgoing.server.secret].compactMap(\.file)
        let findings =
            [open(plan.file, to: 0o022, remedy: "chmod go-w")].compactMap(\.self)
            + storeFiles.compactMap { open($0, to: 0o077, remedy: "chmod go-rwx") }
            + Set(secrets).sorted().compactMap { open($0, to: 0o077, remedy: "chmod 600") }
        return findings.isEmpty
            ? [.ok("files", "nobody else may read the store or write the plan")] : findings
    }

    private var storeFiles: [String] {
        let folder = installation.folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return [folder]
            + names.filter { $0 == "lock" || $0.hasPrefix("rollcall.sqlite") }.sorted()
            .map { folder + "/" + $0 }
    }

    /// Nil if none of the bits `others` is set, and the file is ours or the system's.
    private func open(_ path: String, to others: mode_t, remedy: String) -> Finding? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        if status.st_uid != geteuid(), status.st_uid != 0 {
            return .wrong(
                "files",
                Failure(
                    .configuration, "it belongs to another user: \(path)",
                    remedy: "chown it to the user that runs rollcall"))
        }
        guard status.st_mode & others != 0 else { return nil }
        let may = others & 0o044 != 0 ? "read or write" : "write"
        return .wrong(
            "files", Failure(.configuration, "others may \(may) \(path)", remedy: "\(remedy) \(path)"))
    }
}

extension Secret {
    /// Where the password stands, if in a file.
    fileprivate var file: String? {
        guard case .passwordFile(let path) = self else { return nil }
        return path
    }
}
