package import Foundation
import Glibc

extension FileHandle {
    /// The next line that a program of the rig prints, without its end.
    /// - Throws: `RigError` if the program ends or says nothing for so many seconds: a test fails, and never hangs.
    package func line(of program: String, within seconds: Int = 60) throws -> Data {
        var line = Data()
        while true {
            var descriptor = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, Int32(seconds * 1000)) != 0 else {
                throw RigError(description: "\(program) said nothing for \(seconds) s")
            }
            guard let byte = try read(upToCount: 1), !byte.isEmpty else {
                throw RigError(description: "\(program) has ended")
            }
            if byte == Data([10]) { return line }
            line += byte
        }
    }
}
