/// Reads a header from the bytes of a mail.
///
/// QUIRK: RFC 7103 asks for tolerance with lines that are no fields. A line without a colon is skipped if a field that
/// mail is known to have follows it; otherwise the header ends there and the line is the body's first.
struct HeaderParsing {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int
    private var fields: [Header.Field] = []
    /// The bytes of header that may still be recorded.
    private(set) var budget: Int
    private(set) var problems: [String] = []

    /// Where the body starts, once the header was read.
    private(set) var bodyStart: Int

    init(_ bytes: [UInt8], in range: Range<Int>, budget: Int) {
        self.bytes = bytes
        self.end = range.upperBound
        self.position = range.lowerBound
        self.budget = budget
        bodyStart = range.upperBound
    }

    /// The header, read until an empty line, a line for which `isEnd` holds, or a line that no header has.
    mutating func header(until isEnd: (Range<Int>) -> Bool = { _ in false }) -> Header {
        let start = position
        fields.reserveCapacity(16)
        skipEnvelopeLine()
        while position < end {
            let (lineEnd, next) = Bytes.line(in: bytes, at: position, to: end)
            let line = position..<lineEnd
            if line.isEmpty {
                bodyStart = next
                break
            }
            if isEnd(line) || !read(line, next: next) {
                bodyStart = position
                break
            }
            position = next
        }
        if position >= end { bodyStart = end }
        budget = max(0, budget - (bodyStart - start))
        return Header(bytes: bytes, fields: fields)
    }

    /// Skips the line `From sender date` that mailbox files put before a mail.
    private mutating func skipEnvelopeLine() {
        let rest = bytes[position..<end]
        guard rest.starts(with: "From ".utf8) || rest.starts(with: ">From ".utf8),
            rest.dropFirst(5).first(where: { !$0.isBlank }) != UInt8(ascii: ":")
        else { return }
        position = rest.line(at: position).next
    }

    /// Takes a line that is not empty; false if it belongs to the body.
    private mutating func read(_ line: Range<Int>, next: Int) -> Bool {
        guard line.upperBound - (fields.first?.name.lowerBound ?? line.lowerBound) <= budget else {
            if problems.last != Self.cut { problems.append(Self.cut) }
            return true
        }
        if bytes[line.lowerBound].isBlank, let last = fields.indices.last {
            fields[last].value = fields[last].value.lowerBound..<line.upperBound
            return true
        }
        if let field = Self.field(bytes, line) {
            fields.append(field)
            return true
        }
        if let field = splitField(line, next: next) {
            fields.append(field)
            return true
        }
        guard next < end, isKnownField(next..<Bytes.line(in: bytes, at: next, to: end).end) else {
            problems.append("the header ends in a line that is no field, without an empty line")
            return false
        }
        problems.append("a line of the header is no field and was skipped")
        return true
    }

    private func isKnownField(_ line: Range<Int>) -> Bool {
        Self.field(bytes, line).map { KnownField.contains(bytes[$0.name]) } ?? false
    }

    /// The field whose name alone stands on `line` and whose colon begins the folded line after it.
    private func splitField(_ line: Range<Int>, next: Int) -> Header.Field? {
        guard next < end, bytes[next].isBlank else { return nil }
        let continuation = next..<Bytes.line(in: bytes, at: next, to: end).end
        guard bytes[continuation].trimmed.first == UInt8(ascii: ":"),
            bytes[line].allSatisfy({ $0 > .space && $0 != 0x7F })
        else { return nil }
        let colon = bytes[continuation].trimmed.startIndex
        return Header.Field(name: line, value: colon + 1..<colon + 1, isRegular: false)
    }

    private static let cut = "the header was cut at the limit of header bytes"

    /// The field that `line` begins; nil if there is no colon or something no name has before it.
    static func field(_ bytes: [UInt8], _ line: Range<Int>) -> Header.Field? {
        var colon = line.lowerBound
        while colon < line.upperBound, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
        guard colon < line.upperBound else { return nil }
        let name = bytes[line.lowerBound..<colon].trimmed
        guard !name.isEmpty, name.allSatisfy({ $0 > .space && $0 != 0x7F }) else { return nil }
        return Header.Field(
            name: name.startIndex..<name.endIndex, value: colon + 1..<line.upperBound,
            isRegular: name.startIndex == line.lowerBound && name.endIndex == colon)
    }
}

/// The fields by which a header is told from text that merely has colons.
enum KnownField {
    private static let names: [StaticString] = [
        "From", "To", "Cc", "Subject", "Date", "Message-ID", "Received", "Return-Path", "Reply-To", "Sender",
        "MIME-Version", "Delivered-To", "In-Reply-To", "References", "Precedence", "Auto-Submitted", "Status",
        "DKIM-Signature", "Authentication-Results", "User-Agent", "Importance", "Thread-Topic",
        "Thread-Index",
    ]
    private static let prefixes: [StaticString] = ["Content-", "X-", "List-", "Resent-", "ARC-"]

    static func contains(_ name: ArraySlice<UInt8>) -> Bool {
        names.contains { name.equals($0) } || prefixes.contains { name.starts(withASCII: $0) }
    }
}
