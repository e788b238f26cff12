import Foundation

extension MailServers {
    /// The flags of the mails in somebody's inbox as Maildir writes them, `S` for seen, in order of arrival.
    package func flagged(of address: String) -> [String] {
        let parts = address.split(separator: "@").map(String.init)
        let maildir = URL(filePath: self["MAIL_ROOT"]).appending(path: "\(parts[1])/\(parts[0])/Maildir")
        let files = ["new", "cur"].flatMap { name in
            (try? FileManager.default.contentsOfDirectory(atPath: maildir.appending(path: name).path)) ?? []
        }
        return files.sorted().map { file in
            file.split(separator: ",", omittingEmptySubsequences: false).last.map { last in
                file.contains(":2,") ? String(last) : ""
            } ?? ""
        }
    }
}
