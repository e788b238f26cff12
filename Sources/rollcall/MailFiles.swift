internal import Foundation
internal import Poll

/// Mails from files: one a file, many in an mbox (RFC 4155), every file of a folder, or standard input as `-`.
enum MailFiles {
    /// Hands each mail to `body`, one at a time, so that a large mbox needs no large memory.
    ///
    /// - Throws: `Failure` with `noInput` if something cannot be opened.
    static func forEachMail(in path: String, _ body: (String, [UInt8]) throws -> Void) throws {
        if path == "-" { return try read(FileHandle.standardInput, named: path, body) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.noInput, "there is no such file: \(path)", remedy: "check its name")
        }
        guard isFolder.boolValue else { return try readFile(path, body) }
        for file in try files(in: path) { try readFile(path + "/" + file, body) }
    }

    private static func files(in folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(
                    atPath: folder + "/" + name, isDirectory: &isFolder)
                return exists && !isFolder.boolValue
            }
        } catch {
            throw Failure(.noInput, "the folder cannot be read: \(folder)", remedy: "check who may read it")
        }
    }

    private static func readFile(_ path: String, _ body: (String, [UInt8]) throws -> Void) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(.noInput, "the file cannot be opened: \(path)", remedy: "check who may read it")
        }
        defer { try? handle.close() }
        try read(handle, named: path, body)
    }

    private static func read(
        _ handle: FileHandle, named name: String, _ body: (String, [UInt8]) throws -> Void
    )
        throws
    {
        var splitter = MboxSplitter()
        while let chunk = try handle.read(upToCount: 1 << 16), !chunk.isEmpty {
            try splitter.append([UInt8](chunk)) { try body(name, $0) }
        }
        if let last = splitter.rest { try body(name, last) }
    }
}

/// Cuts a stream at the `From ` lines of an mbox; what does not begin with one is a single mail.
struct MboxSplitter {
    private var bytes: [UInt8] = []
    private var searched = 0

    private static let separator = Array("From ".utf8)

    private var isMbox: Bool { bytes.starts(with: Self.separator) }

    /// The mail that is left at the end of the stream; nil if there was none.
    var rest: [UInt8]? {
        if isMbox { return mail(bytes[...]) }
        return bytes
    }

    mutating func append(_ chunk: [UInt8], _ found: ([UInt8]) throws -> Void) rethrows {
        bytes += chunk
        guard bytes.count >= Self.separator.count, isMbox else { return }
        var start = 0
        while let next = nextSeparator(from: max(start + 1, searched)) {
            try found(mail(bytes[start..<next]))
            start = next
            searched = next + 1
        }
        bytes.removeFirst(start)
        searched = max(1, bytes.count - Self.separator.count - 1)
    }

    /// The next `From ` at the start of a line that follows an empty one.
    private func nextSeparator(from start: Int) -> Int? {
        var index = start
        while index + Self.separator.count <= bytes.count {
            if bytes[index] == Self.separator[0], bytes[index - 1] == UInt8(ascii: "\n"),
                isBlankBefore(index), bytes[index...].starts(with: Self.separator)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    private func isBlankBefore(_ index: Int) -> Bool {
        guard index >= 2 else { return false }
        if bytes[index - 2] == UInt8(ascii: "\n") { return true }
        return index >= 3 && bytes[index - 2] == UInt8(ascii: "\r") && bytes[index - 3] == UInt8(ascii: "\n")
    }

    /// Without its `From ` line, and with `>From ` unquoted.
    private func mail(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var mail: [UInt8] = []
        mail.reserveCapacity(slice.count)
        let lines = slice.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where number > 0 {
            if number > 1 { mail.append(UInt8(ascii: "\n")) }
            let unquoted = line.drop { $0 == UInt8(ascii: ">") }
            let isQuoted = unquoted.count < line.count && unquoted.starts(with: Self.separator)
            mail += isQuoted ? line.dropFirst() : line
        }
        return mail
    }
}
