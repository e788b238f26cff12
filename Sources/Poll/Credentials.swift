package import Foundation
internal import Glibc
package import Planning
package import Transport

/// Where passwords and tokens come from: asked for once a tick, kept nowhere.
package struct Credentials: Sendable {
    /// The process's environment.
    package var environment: [String: String]
    /// How long a password command may take, in seconds.
    package var patience: TimeInterval = 30

    package init(environment: [String: String]) {
        self.environment = environment
    }

    /// The credential that `secret` names; `name` is `mailbox` or `outgoing`.
    ///
    /// - Throws: `Failure` that says which source failed, without what it printed.
    package func credential(_ secret: Secret, for name: String) throws -> Credential {
        switch secret {
        case .passwordCommand(let command): .password(try firstLine(of: command, for: name))
        case .tokenCommand(let command): .token(try firstLine(of: command, for: name))
        case .passwordFile(let path): .password(try firstLine(ofFile: path, for: name))
        case .environment: .password(try fromSurroundings(name))
        }
    }

    private func fromSurroundings(_ name: String) throws -> String {
        let variable = "ROLLCALL_\(name.uppercased())_PASSWORD"
        if let password = environment[variable], !password.isEmpty { return password }
        if let folder = environment["CREDENTIALS_DIRECTORY"] {
            let path = "\(folder)/\(name)-password"
            if let bytes = FileManager.default.contents(atPath: path) { return try line(bytes, from: path) }
        }
        throw Failure(
            .configuration, "no password for [\(name)]: neither the plan nor $\(variable) gives one",
            remedy: "set password_command or password_file under [\(name)]")
    }

    /// A secret that others can read is none (mode 0600 or less, a regular file).
    private func firstLine(ofFile path: String, for name: String) throws -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let attributes, let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure(
                .configuration, "the password file of [\(name)] cannot be read: \(path)",
                remedy: "write the password into it and give it to the user that runs rollcall")
        }
        guard let mode = attributes[.posixPermissions] as? Int, mode & 0o077 == 0 else {
            throw Failure(
                .configuration, "others can read the password file of [\(name)]: \(path)",
                remedy: "chmod 600 \(path)")
        }
        return try line(bytes, from: path)
    }

    private func firstLine(of command: [String], for name: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--"] + command
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        let shown = "the command for the password of [\(name)] (\(command[0]))"
        do { try process.run() } catch {
            throw Failure(.configuration, "\(shown) cannot be run: \(error.localizedDescription)")
        }
        let bytes = Self.read(output.fileHandleForReading.fileDescriptor, within: patience)
        guard let bytes else {
            process.terminate()
            throw Failure(
                .temporary, "\(shown) gave no answer within \(Int(patience)) s",
                remedy: "run it by hand as the user that runs rollcall: it may be asking a question")
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                .configuration, "\(shown) failed with exit status \(process.terminationStatus)",
                remedy: "run it by hand as the user that runs rollcall")
        }
        return try line(bytes, from: shown)
    }

    /// Everything until end of file, 64 KiB of it kept; nil if that does not come in time.
    private static func read(_ descriptor: Int32, within seconds: TimeInterval) -> Data? {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var bytes = Data()
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return nil }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Int32(left / .milliseconds(1))) >= 0 || errno == EINTR else { return nil }
            guard waiting.revents != 0 else { continue }
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            guard count > 0 else { return nil }
            if bytes.count < 65_536 { bytes.append(contentsOf: chunk[..<count]) }
        }
    }

    private func line(_ bytes: Data, from source: String) throws -> String {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard !line.isEmpty, line.count <= 8192, !line.contains(0),
            let text = String(data: line, encoding: .utf8)
        else {
            throw Failure(
                .configuration, "no password came from \(source)",
                remedy: "its first line must be the password, and nothing else")
        }
        return text
    }
}
