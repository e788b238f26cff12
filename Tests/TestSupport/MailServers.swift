package import Foundation
import Glibc

/// A private Dovecot and Postfix (`Scripts/mail-servers`), which take any user of any domain with one password.
/// They end with this process at the latest.
package final class MailServers: Sendable {
    /// One pair for all tests of a process: each test writes to people of its own.
    package static let shared: Result<MailServers, any Error> = Result {
        let servers = try MailServers()
        atexit {
            if let servers = try? MailServers.shared.get() { servers.stop() }
        }
        return servers
    }

    private let folder: TemporaryFolder
    private let settings: [String: String]
    private let delivered = Counter()

    package init() throws {
        folder = try TemporaryFolder()
        try run(
            Self.script, ["start", folder.url.path, "--with", "\(ProcessInfo.processInfo.processIdentifier)"])
        let text = try String(contentsOf: folder.url.appending(path: "servers.env"), encoding: .utf8)
        var settings: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            settings[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        self.settings = settings
    }

    deinit { stop() }

    /// Ends both servers and forgets their mail; a second time does nothing.
    package func stop() {
        _ = try? run(Self.script, ["stop", folder.url.path])
        folder.remove()
    }

    private static let script = repository.appending(path: "Scripts/mail-servers")

    /// A line of servers.env; empty if there is none of that name.
    package subscript(name: String) -> String { settings[name] ?? "" }

    package var host: String { self["HOST"] }
    package var password: String { self["PASSWORD"] }
    package var caFile: String { self["CA_FILE"] }

    /// A number of servers.env; 0 if there is none of that name.
    package func port(_ name: String) -> Int { Int(self[name]) ?? 0 }
}

extension MailServers {
    /// Puts a mail into somebody's folder, as if it had arrived at that time. UIDs follow the order of these calls.
    package func deliver(
        _ mail: [UInt8], to address: String, folder: String = "INBOX", arrived: Date = Date()
    ) throws {
        let arrivals = try maildir(address, folder).appending(path: "new")
        let file = arrivals.appending(path: "\(1_700_000_000 + delivered.next()).M0P0.rig")
        try Data(mail).write(to: file)
        try FileManager.default.setAttributes(
            [.modificationDate: arrived, .ownerAccountID: owner.user, .groupOwnerAccountID: owner.group],
            ofItemAtPath: file.path)
    }

    /// The mails in somebody's folder, in order of arrival; none if there is no such folder yet.
    package func mails(of address: String, folder: String = "INBOX") -> [[UInt8]] {
        let maildir = place(address, folder)
        let files = ["new", "cur"].flatMap { name in
            (try? FileManager.default.contentsOfDirectory(
                at: maildir.appending(path: name), includingPropertiesForKeys: nil)) ?? []
        }
        return files.sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }
    }

    /// The mails of somebody once there are so many, or after ten seconds: delivery goes on after a mail was accepted.
    package func arrived(_ count: Int, for address: String) -> [[UInt8]] {
        let end = ContinuousClock.now + .seconds(10)
        while mails(of: address).count < count, .now < end {
            Thread.sleep(forTimeInterval: 0.01)
        }
        return mails(of: address)
    }

    /// Makes the server renumber somebody's folder, which it has opened before: UIDVALIDITY grows by one, and UIDs
    /// begin with 1 again.
    package func renumber(_ address: String, folder: String = "INBOX") throws {
        let maildir = try maildir(address, folder)
        let list = maildir.appending(path: "dovecot-uidlist")
        // Its first line: "3 V1700000000 N2 G…".
        let header = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")[0].split(
            separator: " ")
        let validity = (Int(header[1].dropFirst()) ?? 0) + 1
        for file in try FileManager.default.contentsOfDirectory(at: maildir, includingPropertiesForKeys: nil)
        where file.lastPathComponent.hasPrefix("dovecot") {
            try FileManager.default.removeItem(at: file)
        }
        try Data("3 V\(validity) N1\n".utf8).write(to: list)
        try FileManager.default.setAttributes(
            [.ownerAccountID: owner.user, .groupOwnerAccountID: owner.group], ofItemAtPath: list.path)
    }

    /// Somebody's folder, made if it is not there; the server may be making it at the same time.
    private func maildir(_ address: String, _ folder: String) throws -> URL {
        let maildir = place(address, folder)
        let root = place(address, "INBOX")
        let home = root.deletingLastPathComponent()
        for path in [home.deletingLastPathComponent(), home, root, maildir]
            + ["cur", "new", "tmp"].map({ maildir.appending(path: $0) })
        where mkdir(path.path, 0o700) == 0 {
            chown(path.path, uid_t(owner.user), gid_t(owner.group))
        }
        return maildir
    }

    private func place(_ address: String, _ folder: String) -> URL {
        let parts = address.split(separator: "@").map(String.init)
        let root = URL(filePath: self["MAIL_ROOT"]).appending(path: parts[1]).appending(path: parts[0])
            .appending(path: "Maildir")
        return folder == "INBOX" ? root : root.appending(path: "." + folder)
    }

    private var owner: (user: Int, group: Int) { (port("MAIL_UID"), port("MAIL_GID")) }
}
