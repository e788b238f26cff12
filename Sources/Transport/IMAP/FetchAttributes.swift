internal import Foundation

/// What one FETCH response says of a mail, as far as we asked (RFC 9051, section 7.5.2).
struct FetchAttributes {
    enum Body {
        /// The first bytes, and how many the server sent.
        case content([UInt8], announced: Int)
        /// NIL: the server has no such mail's text.
        case absent
    }

    var uid: UInt32?
    var flags: MailFlags = []
    var internalDate: Date?
    var size: Int?
    var body: Body?
}

/// How much of a literal to keep, by its size.
typealias Kept = (Int) -> Int

extension IMAPConnection {
    /// The rest of a FETCH response. Nothing of it counts before its closing parenthesis has been read.
    func attributes(_ scanner: inout ResponseScanner, keeping kept: Kept) throws -> FetchAttributes {
        var attributes = FetchAttributes()
        scanner.skipSpaces()
        guard scanner.take("(") else { throw misunderstood("a FETCH without a list") }
        scanner.skipSpaces()
        while !scanner.take(")") {
            let name = scanner.atom()
            scanner.skipSpaces()
            try read(name, into: &attributes, &scanner, keeping: kept)
            scanner.skipSpaces()
        }
        guard scanner.isAtEnd else { throw misunderstood("text after the end of a FETCH") }
        return attributes
    }

    private func read(
        _ name: String, into attributes: inout FetchAttributes, _ scanner: inout ResponseScanner,
        keeping kept: Kept
    ) throws {
        switch name {
        case "UID":
            attributes.uid = try number(&scanner, upTo: UInt64(UInt32.max)).map(UInt32.init)
        case "RFC822.SIZE":
            attributes.size = try number(&scanner, upTo: UInt64(Int.max)).map { Int($0) }
        case "FLAGS": attributes.flags = try flags(&scanner)
        case "INTERNALDATE":
            attributes.internalDate = try string(&scanner) { _ in 64 }.flatMap {
                InternalDate.parsed($0.bytes)
            }
        case "BODY[]", "BODY[]<0>":
            attributes.body =
                try string(&scanner, keeping: kept).map { .content($0.bytes, announced: $0.announced) }
                ?? .absent
        default:
            // After a body, what we did not ask for is more likely the body's own end: the literal was too short.
            guard attributes.body == nil else { throw misunderstood("\(name) after a mail's text") }
            try skipValue(&scanner)
        }
    }

    private func number(_ scanner: inout ResponseScanner, upTo limit: UInt64) throws -> UInt64? {
        guard let number = scanner.number(upTo: limit) else { throw misunderstood("a number out of range") }
        return number > 0 ? number : nil
    }

    private func flags(_ scanner: inout ResponseScanner) throws -> MailFlags {
        var flags: MailFlags = []
        guard scanner.take("(") else { throw misunderstood("FLAGS without a list") }
        while !scanner.take(")") {
            scanner.skipSpaces()
            let name = scanner.atom()
            guard !name.isEmpty || scanner.next == UInt8(ascii: ")") else {
                throw misunderstood("FLAGS without an end")
            }
            flags.formUnion(MailFlags(name: name))
        }
        return flags
    }

    /// An `nstring`: quoted, a literal, or nil for NIL.
    private func string(
        _ scanner: inout ResponseScanner, keeping kept: Kept
    ) throws -> (bytes: [UInt8], announced: Int)? {
        switch scanner.next {
        case UInt8(ascii: "\""):
            guard let bytes = scanner.quoted() else { throw misunderstood("a quoted string without an end") }
            return (bytes, bytes.count)
        case UInt8(ascii: "{"):
            return try literal(&scanner, keeping: kept)
        default:
            guard scanner.atom() == "NIL" else { throw misunderstood("neither a string nor NIL") }
            return nil
        }
    }

    private func literal(
        _ scanner: inout ResponseScanner, keeping kept: Kept
    ) throws -> (bytes: [UInt8], announced: Int) {
        guard let size = scanner.literalSize() else {
            throw misunderstood("a literal of no size that exists")
        }
        let bytes = try literalBytes(size, keeping: kept(size))
        scanner = ResponseScanner(try line())
        guard scanner.next == UInt8(ascii: " ") || scanner.next == UInt8(ascii: ")") else {
            throw misunderstood("a literal that is longer than announced")
        }
        return (bytes, size)
    }

    private func skipValue(_ scanner: inout ResponseScanner) throws {
        var depth = 0
        repeat {
            scanner.skipSpaces()
            switch scanner.next {
            case UInt8(ascii: "("):
                depth += scanner.take("(") ? 1 : 0
            case UInt8(ascii: ")") where depth > 0:
                depth -= scanner.take(")") ? 1 : 0
            case UInt8(ascii: "\""), UInt8(ascii: "{"):
                _ = try string(&scanner) { _ in 0 }
            case nil, UInt8(ascii: ")"): throw misunderstood("an attribute without a value")
            default: _ = scanner.atom()
            }
        } while depth > 0
    }
}
