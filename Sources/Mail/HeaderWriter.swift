/// Writes header fields: folded at 78 where there is a space to fold at, 998 never exceeded (RFC 5322 section 2.1.1).
struct HeaderWriter {
    private(set) var bytes: [UInt8] = []
    private var column = 0
    private var written: Set<String> = []

    static let lineLength = 78

    /// A field of words, which are of ASCII and have no spaces to fold at.
    mutating func write(_ name: String, words: [String]) {
        begin(name)
        for word in words { place(Array(word.utf8)) }
        end()
    }

    /// A field of text: as it is if it can be, else as encoded words.
    mutating func write(_ name: String, text: String) {
        let words = Words(text)
        begin(name)
        if words.areReadableAsTheyAre {
            for word in words.all { place(word) }
        } else {
            place(encoded: words.line)
        }
        end()
    }

    mutating func write(_ name: String, mailbox: Mailbox) {
        begin(name)
        let address = Array(mailbox.address.description.utf8)
        if let name = mailbox.name.map({ Words($0) }), !name.line.isEmpty {
            if let phrase = name.phrase { place(phrase) } else { place(encoded: name.line) }
            place([UInt8(ascii: "<")] + address + [UInt8(ascii: ">")])
        } else {
            place(address)
        }
        end()
    }

    /// A field of message ids; nothing is written if none of them is one.
    mutating func write(_ name: String, ids: [String]) {
        let ids = ids.filter(Self.isID)
        if !ids.isEmpty { write(name, words: ids) }
    }

    /// A field of the caller's: structured text, which is encoded only if ASCII cannot write it.
    mutating func write(own name: String, value: String) {
        let name = String(
            decoding: name.utf8.filter { (0x21...0x7E).contains($0) && $0 != 0x3A }, as: UTF8.self)
        let key = name.lowercased()
        guard !name.isEmpty, !written.contains(key), !Self.reserved.contains(key) else { return }
        let words = Words(value)
        guard words.areASCII, !words.lookEncoded else { return write(name, text: value) }
        begin(name)
        for word in words.all { place(word) }
        end()
    }

    private static let reserved: Set<String> = [
        "reply-to", "in-reply-to", "references", "mime-version", "content-type", "content-transfer-encoding",
    ]

    private static func isID(_ id: String) -> Bool {
        id.utf8.count <= 900 && id.utf8.count > 2 && id.utf8.first == UInt8(ascii: "<")
            && id.utf8.last == UInt8(ascii: ">") && id.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    private mutating func begin(_ name: String) {
        written.insert(name.lowercased())
        bytes += Array("\(name):".utf8)
        column = name.utf8.count + 1
    }

    private mutating func end() { bytes += [.carriageReturn, .lineFeed] }

    /// Writes a space and the word, on a line of its own if it does not fit.
    private mutating func place(_ word: [UInt8]) {
        if column + 1 + word.count > Self.lineLength, bytes.last != UInt8(ascii: ":") {
            bytes += [.carriageReturn, .lineFeed]
            column = 0
        }
        bytes.append(.space)
        bytes += word
        column += 1 + word.count
    }

    private mutating func place(encoded text: String) {
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let room = Self.lineLength - column - 1
            place(EncodedWord.word(taking: &rest, width: room < 30 ? EncodedWord.maximum : room))
        }
    }
}

/// A value on one line, and the words of it.
private struct Words {
    /// Controls are spaces here, and there is no blank at the ends.
    let line: String
    let all: [[UInt8]]

    init(_ text: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let isBreak = scalar.value == 0x2028 || scalar.value == 0x2029
            scalars.append(isControl || isBreak ? " " : scalar)
        }
        line = String(scalars).trimmingBlanks
        all = line.utf8.split(separator: .space).map { Array($0) }
    }

    /// Whether it is ASCII that fits into lines.
    var areASCII: Bool { all.allSatisfy { $0.isASCII && $0.count <= 900 } }

    var areReadableAsTheyAre: Bool {
        areASCII && all.allSatisfy { $0.count <= HeaderWriter.lineLength - 18 } && !holdsPair("=?")
            && !holdsPair("  ")
    }

    /// Whether a reader would decode what is meant as it stands.
    var lookEncoded: Bool { holdsPair("=?") && holdsPair("?=") }

    /// As a display name: bare, or in quotes; nil if it must be encoded.
    var phrase: [UInt8]? {
        guard areReadableAsTheyAre, line.utf8.count <= 60 else { return nil }
        let bytes = Array(line.utf8)
        if bytes.allSatisfy({ $0.isLetter || $0.isDigit || $0 == .space || $0 == UInt8(ascii: "-") }) {
            return bytes
        }
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in bytes {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
            quoted.append(byte)
        }
        return quoted + [UInt8(ascii: "\"")]
    }

    private func holdsPair(_ pair: StaticString) -> Bool {
        zip(line.utf8, line.utf8.dropFirst()).contains { $0 == pair.bytes[0] && $1 == pair.bytes[1] }
    }
}
