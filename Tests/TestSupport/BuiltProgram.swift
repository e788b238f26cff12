package import Foundation
import Glibc

/// The `rollcall` that was built with the running tests, in an environment that holds nothing of this one's.
package struct BuiltProgram: Sendable {
    /// Where it runs; its home too.
    package let folder: URL
    package var environment: [String: String]

    package init(in folder: URL) {
        self.folder = folder
        environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "TZ": "Pacific/Auckland"]
    }

    /// Beside the tests' own executable.
    private static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "rollcall")

    /// Runs it to its end.
    /// - Parameter output: a file that its standard output goes to; nil for one that is read.
    package func run(_ arguments: [String], input: [UInt8] = [], output: String? = nil) throws -> Ended {
        try Running(Self.url, arguments, in: self, input: input, output: output).wait()
    }

    package func start(_ arguments: [String]) throws -> Running {
        try Running(Self.url, arguments, in: self, input: [], output: nil)
    }

    /// How a run ended.
    package struct Ended: Sendable, Equatable {
        /// The exit code; a negative signal if one killed it.
        package var code: Int32
        package var output: String
        package var complaints: String

        package init(code: Int32, output: String = "", complaints: String = "") {
            self.code = code
            self.output = output
            self.complaints = complaints
        }

        /// What cron hears while all is well.
        package static let silence = Ended(code: 0)
    }

    /// A run on its way. What it prints goes to files, so that no pipe can fill up or be kept open by a neighbour.
    package final class Running {
        private let process = Process()
        private let printed: TemporaryFolder

        fileprivate init(
            _ url: URL, _ arguments: [String], in program: BuiltProgram, input: [UInt8], output: String?
        ) throws {
            printed = try TemporaryFolder()
            process.executableURL = url
            process.arguments = arguments
            process.currentDirectoryURL = program.folder
            process.environment = program.environment
            process.standardInput = try printed.file("input", holding: input)
            let own = try printed.file("output")
            process.standardOutput = output.flatMap(FileHandle.init(forWritingAtPath:)) ?? own
            process.standardError = try printed.file("complaints")
            try process.run()
        }

        /// Ends it as a power cut would.
        package func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

        /// - Throws: `RigError` after four minutes, and ends it: no tick may take so long.
        package func wait() throws -> Ended {
            let end = ContinuousClock.now + .seconds(240)
            while process.isRunning, .now < end { Thread.sleep(forTimeInterval: 0.002) }
            guard !process.isRunning else {
                kill()
                throw RigError(description: "rollcall did not end: \(process.arguments ?? [])")
            }
            let status = process.terminationStatus
            return Ended(
                code: process.terminationReason == .exit ? status : -status,
                output: try printed.text("output"),
                complaints: try printed.text("complaints"))
        }
    }
}

extension TemporaryFolder {
    fileprivate func file(_ name: String, holding bytes: [UInt8] = []) throws -> FileHandle {
        let file = url.appending(path: name)
        try Data(bytes).write(to: file)
        return try FileHandle(forUpdating: file)
    }

    fileprivate func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }
}
