/// The parts of a mail (RFC 2046), flat and in the order in which they stand; parents come before their children.
///
/// A mail that is attached is a part without children: what is in it is somebody else's mail.
struct PartTree {
    private(set) var parts: [Part] = []
    private(set) var problems: [String] = []

    private let bytes: [UInt8]
    private let limits: Limits
    private var headerBudget: Int
    /// The multiparts whose end was not seen yet, outermost first.
    private var open = BoundaryStack()
    /// The part whose body is being passed over.
    private var current: Int?

    init(_ bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
        headerBudget = limits.headerBytes
        var position = openPart(at: 0, parent: nil)
        while let delimiter = open.nextDelimiter(in: bytes, from: position) {
            closeCurrent(at: delimiter.contentEnd)
            close(downTo: delimiter.level, at: delimiter.contentEnd)
            if delimiter.isClosing {
                close(downTo: delimiter.level - 1, at: delimiter.next)
                position = delimiter.next
            } else if parts.count >= limits.parts {
                problems.append("the mail has more than \(limits.parts) parts; the rest was not read")
                open.removeAll()
                return
            } else {
                position = openPart(at: delimiter.next, parent: open.boundaries.last?.part)
            }
        }
        finish()
    }

    /// Reads the header at `start`, adds the part, and says where its body begins.
    private mutating func openPart(at start: Int, parent: Int?) -> Int {
        var parsing = HeaderParsing(bytes, in: start..<bytes.count, budget: headerBudget)
        let header = parsing.header { open.delimiter(bytes[$0]) != nil }
        headerBudget = parsing.budget
        note(parsing.problems)
        let isDigest = parent.map { parts[$0].type == "multipart/digest" } ?? false
        var part = Part(
            header: header, body: parsing.bodyStart..<bytes.count, parent: parent,
            defaultType: isDigest ? "message/rfc822" : "text/plain")
        note(part.contradictions)
        let index = parts.count
        if part.isMultipart { openMultipart(&part, index: index) }
        parts.append(part)
        if let parent { parts[parent].children.append(index) }
        current = index
        return parsing.bodyStart
    }

    private mutating func note(_ found: [String]) {
        for problem in found where !problems.contains(problem) { problems.append(problem) }
    }

    private mutating func openMultipart(_ part: inout Part, index: Int) {
        guard open.boundaries.count < limits.nesting else {
            part.type = "application/octet-stream"
            problems.append("parts are nested more than \(limits.nesting) deep; the innermost were not read")
            return
        }
        guard let boundary = boundary(of: part) else {
            part.type = "text/plain"
            problems.append("a multipart has no boundary that occurs in it; it was read as text")
            return
        }
        open.append(boundary, part: index)
    }

    /// QUIRK: where the boundary is missing or never occurs, the first line that begins with `--` and precedes a
    /// header is taken for it.
    private mutating func boundary(of part: Part) -> [UInt8]? {
        if let declared = part.parameters["boundary"].map({ Array(Array($0.utf8).trimmed) }),
            !declared.isEmpty,
            declared.count <= 998,
            BoundaryStack(declared).nextDelimiter(in: bytes, from: part.body.lowerBound) != nil
        {
            return declared
        }
        guard let guess = BoundaryStack.guess(in: bytes[part.body]) else { return nil }
        problems.append("a multipart's boundary is missing or wrong; another was found in its body")
        return guess
    }

    private mutating func closeCurrent(at end: Int) {
        if let current, !open.boundaries.contains(where: { $0.part == current }) {
            parts[current].end(at: end)
        }
        current = nil
    }

    private mutating func close(downTo level: Int, at end: Int) {
        while open.boundaries.count > level + 1, let last = open.popLast() { parts[last].end(at: end) }
    }

    private mutating func finish() {
        if !open.boundaries.isEmpty { problems.append("the mail ends within a multipart; it may be cut off") }
        open.removeAll()
    }
}

/// One part of a mail: its header, and where its body stands.
struct Part {
    let header: Header
    private(set) var body: Range<Int>
    let parent: Int?
    var children: [Int] = []
    /// `type/subtype` in lower case.
    var type: String
    let parameters: ParameterizedValue
    let disposition: ParameterizedValue?

    init(header: Header, body: Range<Int>, parent: Int?, defaultType: String) {
        self.header = header
        self.body = body
        self.parent = parent
        parameters = ParameterizedValue(header.firstValue("Content-Type") ?? [])
        disposition = header.firstValue("Content-Disposition").map { ParameterizedValue($0) }
        type = Self.type(parameters.value, default: defaultType)
    }

    var isMultipart: Bool { type.hasPrefix("multipart/") }

    var encoding: TransferEncoding {
        TransferEncoding(header.firstValue("Content-Transfer-Encoding") ?? [])
    }

    /// The fields that a part has more than once, and differently each time.
    var contradictions: [String] {
        let names: [StaticString] = ["Content-Type", "Content-Transfer-Encoding"]
        return names.filter { name in
            guard header.count(name) > 1 else { return false }
            let values = header.values(name).map { unfolded($0).map(\.lowercased) }
            return values.contains { $0 != values[0] }
        }.map { "a part has several \($0) fields; the first was read" }
    }

    /// The file name as the mail gives it.
    var fileName: String? { disposition?["filename"] ?? parameters["name"] }

    mutating func end(at end: Int) {
        body = body.lowerBound..<max(body.lowerBound, min(end, body.upperBound))
    }

    /// QUIRK: a type without a slash is `text` or `html`, written by a program that knew no more.
    private static func type(_ value: String, default fallback: String) -> String {
        let slash = UInt8(ascii: "/")
        if value.utf8.count(where: { $0 == slash }) == 1, value.utf8.first != slash, value.utf8.last != slash
        {
            return value
        }
        if value == "html" { return "text/html" }
        return value.hasPrefix("multipart") ? "multipart/mixed" : fallback
    }
}
