import Foundation

/// A proxy before one of the loopback servers that cuts the line at a chosen moment (`Scripts/cutting-proxy`).
package final class CuttingProxy {
    /// When the line is cut.
    package enum Moment {
        /// When so many bytes have come from the server.
        case afterBytes(Int)
        /// When the server answers the final dot of a mail, over TLS from the first byte.
        case afterFinalDot(certificate: String, key: String)
    }

    /// What follows the cut.
    package enum Ending: String { case stall, close }

    package let port: Int
    private let process = Process()
    private let lines: Pipe

    /// - Parameter times: how many connections are cut; later ones pass.
    package init(before port: Int, _ moment: Moment, then ending: Ending, times: Int = 1) throws {
        lines = Pipe()
        process.executableURL = repository.appending(path: "Scripts/cutting-proxy")
        process.arguments = ["\(port)", "\(times)", ending.rawValue] + moment.arguments
        process.standardInput = Pipe()
        process.standardOutput = lines
        try process.run()
        self.port = Int(try Self.line(from: lines)) ?? 0
    }

    deinit { process.terminate() }

    /// Waits until a line has been cut.
    package func waitForCut() throws {
        guard try Self.line(from: lines) == "cut" else { throw RigError(description: "nothing was cut") }
    }

    private static func line(from pipe: Pipe) throws -> String {
        String(decoding: try pipe.fileHandleForReading.line(of: "the cutting proxy"), as: UTF8.self)
    }
}

extension CuttingProxy.Moment {
    fileprivate var arguments: [String] {
        switch self {
        case .afterBytes(let count): ["bytes", "\(count)"]
        case .afterFinalDot(let certificate, let key): ["dot", certificate, key]
        }
    }
}
