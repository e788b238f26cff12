import Foundation
import Planning
import Poll
import TestSupport
import Testing
import Transport

@Suite("Where a password comes from")
struct CredentialsTests {
    /// A password that must show nowhere but where it is used.
    static let canary = "canary-7f3"

    private func password(
        _ secret: Secret, environment: [String: String] = [:], patience: TimeInterval = 20
    ) throws -> String? {
        var credentials = Credentials(environment: environment)
        credentials.patience = patience
        guard case .password(let password) = try credentials.credential(secret, for: "mailbox") else {
            return nil
        }
        return password
    }

    @Test(
        "H189 a command's first line is the password, whatever follows it",
        arguments: [
            ("printf canary-7f3", canary), ("printf 'canary-7f3\\n'", canary),
            ("printf 'canary-7f3\\r\\n'", canary),
            ("printf 'canary-7f3\\nsecond\\n'", canary), ("echo noise >&2; echo canary-7f3", canary),
            ("echo canary-7f3; head -c 1000000 /dev/zero", canary),
            ("printf ' pässwörd $HOME '", " pässwörd $HOME "),
        ])
    func takesFirstLine(_ script: String, _ password: String) throws {
        #expect(try self.password(.passwordCommand(["sh", "-c", script])) == password)
    }

    @Test(
        "H189 a command that gives no password is a failure that shows nothing of what it said",
        arguments: [
            ("true", ExitCode.configuration), ("echo", .configuration), ("exit 3", .configuration),
            ("echo canary-7f3; exit 1", .configuration), ("printf 'canary-7f3\\000x'", .configuration),
            ("printf 'canary-7f3\\377'", .configuration), ("echo canary-7f3; sleep 30", .temporary),
        ])
    func refuses(_ script: String, _ code: ExitCode) throws {
        let failure = #expect(throws: Failure.self) {
            try password(.passwordCommand(["sh", "-c", script]), patience: 1)
        }
        #expect(failure?.code == code)
        #expect(failure?.message.contains("[mailbox]") == true)
        #expect(failure?.message.contains(Self.canary) == false)
        #expect(failure?.remedy?.contains(Self.canary) == false)
    }

    @Test("H182 a command's words reach it as they are: no shell reads them")
    func usesNoShell() throws {
        #expect(try password(.passwordCommand(["printf", "%s", "$(id); `id` && *"])) == "$(id); `id` && *")
    }

    @Test("H190 a password file that others can read, that is a folder or that is not there is refused")
    func refusesFiles() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "password").path
        for mode in [0o644, 0o640, 0o604, 0o620] {
            try Data("\(Self.canary)\n".utf8).write(to: URL(filePath: file))
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
            let failure = #expect(throws: Failure.self) { try password(.passwordFile(file)) }
            #expect(failure?.remedy == "chmod 600 \(file)")
        }
        #expect(throws: Failure.self) { try password(.passwordFile(folder.url.path)) }
        #expect(throws: Failure.self) { try password(.passwordFile(file + "-missing")) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        #expect(try password(.passwordFile(file)) == Self.canary)
    }

    @Test("the environment gives the password, or a systemd credential does, and else it is said how to")
    func asksSurroundings() throws {
        let folder = try TemporaryFolder()
        try Data("\(Self.canary)\n".utf8).write(to: folder.url.appending(path: "mailbox-password"))
        #expect(try password(.environment, environment: ["ROLLCALL_MAILBOX_PASSWORD": "one"]) == "one")
        #expect(
            try password(.environment, environment: ["CREDENTIALS_DIRECTORY": folder.url.path]) == Self.canary
        )
        let failure = #expect(throws: Failure.self) { try password(.environment) }
        #expect(failure?.code == .configuration)
        #expect(failure?.message.contains("$ROLLCALL_MAILBOX_PASSWORD") == true)
    }
}
