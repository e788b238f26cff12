/// One answer of the server, as far as anybody here needs it.
enum IMAPResponse {
    case completed(tag: Int, IMAPStatus)
    case status(IMAPStatus)
    case exists(Int)
    case fetch(FetchAttributes)
    /// Whatever else: RECENT, EXPUNGE, FLAGS, what nobody asked for.
    case other
}

/// Commands out and answers in. Many commands may be under way; their answers come in the order of the commands.
final class IMAPConnection {
    /// Lines are protocol and short; what is long comes as a literal.
    private static let longestLine = 65_536
    /// A server that announces more than this for one string is not believed.
    private static let largestLiteral = 256 << 20
    /// Bytes of answers in a row that nobody asked for, before the server is given up.
    private static let noiseLimit = 64 << 20

    private(set) var wire: Wire
    private(set) var capabilities: Set<String>
    private var commands: [UInt8] = []
    private var lastTag = 0
    private var noise = 0
    private var askedForCapabilities = false

    init(to endpoint: Endpoint, patience: Patience) throws {
        wire = try Wire.connected(to: endpoint, patience: patience)
        capabilities = wire.dialogue.capabilities
    }

    /// The rest of "cannot …" for the errors from here on.
    func begin(_ attempt: String) {
        wire.attempt = attempt
        noise = 0
    }

    /// Puts a command at the end of the next flight and returns its tag.
    func queue(_ command: String) -> Int {
        lastTag += 1
        commands += "R\(lastTag) \(command)\r\n".utf8
        return lastTag
    }

    /// Sends what was queued, in one write.
    func flush() throws {
        try wire.send(commands)
        commands.removeAll(keepingCapacity: true)
    }

    func close() { wire.close() }

    func failure(_ kind: TransportError.Kind, _ words: String, advice: String = "") -> TransportError {
        wire.failure(kind, words, advice: advice)
    }

    func misunderstood(_ what: String) -> TransportError {
        failure(.temporary, "the server's answer is not IMAP: \(what)")
    }
}

extension IMAPConnection {
    /// The next answer. `kept` says how much of a mail of a given size to keep.
    func next(keeping kept: Kept = { _ in 0 }) throws -> IMAPResponse {
        guard noise <= Self.noiseLimit else {
            throw failure(.temporary, "the server floods us with what nobody asked for")
        }
        let line = try line()
        switch line.first {
        case UInt8(ascii: "*"): return try untagged(line, keeping: kept)
        case UInt8(ascii: "R"):
            var scanner = ResponseScanner(line, from: 1)
            guard let tag = scanner.number(upTo: UInt64(lastTag)), let status = IMAPStatus(line: line) else {
                return .other
            }
            return .completed(tag: Int(tag), status)
        // A continuation that nobody waits for, or the rest of a line whose beginning libcurl has read.
        default: return .other
        }
    }

    /// Reads answers until the command with `tag` is done and returns how it ended.
    func completion(of tag: Int, _ each: (IMAPResponse) throws -> Void = { _ in }) throws -> IMAPStatus {
        while true {
            let response = try next()
            switch response {
            case .completed(tag, let status):
                noise = 0
                return status
            case .completed(let other, _) where other > tag:
                throw misunderstood("R\(other) is done before R\(tag)")
            default: try each(response)
            }
        }
    }

    /// Says that the last answer was asked for.
    func accept() { noise = 0 }

    /// What the server can do, asked once where it has not said so since login.
    func can(_ capability: String) throws -> Bool {
        if capabilities.contains(capability) { return true }
        guard !askedForCapabilities else { return false }
        askedForCapabilities = true
        let tag = queue("CAPABILITY")
        try flush()
        while true {
            let line = try line()
            if line.starts(with: "R\(tag) ".utf8) { return capabilities.contains(capability) }
            let words = String(decoding: line, as: UTF8.self).uppercased().split(separator: " ")
            if words.starts(with: ["*", "CAPABILITY"]) { capabilities.formUnion(words.map(String.init)) }
        }
    }

    private func untagged(_ line: [UInt8], keeping kept: Kept) throws -> IMAPResponse {
        var scanner = ResponseScanner(line, from: 1)
        scanner.skipSpaces()
        guard let number = scanner.number(upTo: UInt64(UInt32.max)) else { return try unnumbered(line) }
        scanner.skipSpaces()
        switch scanner.atom() {
        case "EXISTS": return .exists(Int(number))
        case "FETCH": return .fetch(try attributes(&scanner, keeping: kept))
        default: return .other
        }
    }

    private func unnumbered(_ line: [UInt8]) throws -> IMAPResponse {
        guard let status = IMAPStatus(line: line) else {
            try skipLiterals(after: line)
            return .other
        }
        if status.condition == .bye {
            throw failure(.temporary, "the server ended the connection: \(status.words)")
        }
        return .status(status)
    }

    private func skipLiterals(after line: [UInt8]) throws {
        var line = line
        while line.last == UInt8(ascii: "}"), let brace = line.lastIndex(of: UInt8(ascii: "{")) {
            var scanner = ResponseScanner(line, from: brace)
            guard let size = scanner.literalSize() else { return }
            _ = try literalBytes(size, keeping: 0)
            line = try self.line()
        }
    }

    func line() throws -> [UInt8] {
        let line = try wire.line(keeping: Self.longestLine, limit: Self.longestLine)
        noise += line.count + 2
        return line
    }

    func literalBytes(_ count: Int, keeping kept: Int) throws -> [UInt8] {
        guard count <= Self.largestLiteral else {
            throw failure(.temporary, "the server announces \(count) bytes at once, which no mail has")
        }
        noise += count
        return try wire.bytes(count, keeping: kept)
    }
}
