import Mail

extension EmailAddress {
    /// The address that `text` is, and nothing but it.
    static func parsed(_ text: String) throws(Wrong) -> EmailAddress {
        if let address = EmailAddress(text) { return address }
        throw Wrong("\(quoted(text)) is not an address; write it as maria@example.net\(hint(text))")
    }

    private static func hint(_ text: String) -> String {
        if text.unicodeScalars.contains(where: \.isControl) { return ", without line breaks or controls" }
        if text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: ">")) {
            return ", without name and angle brackets"
        }
        if text.utf8.contains(UInt8(ascii: " ")) { return ", without spaces" }
        return text.utf8.allSatisfy { $0 < 128 } ? "" : ", in ASCII"
    }
}

extension Mailbox {
    /// `Lee <lee@example.com>` or an address alone.
    static func parsed(_ text: String) throws(Wrong) -> Mailbox {
        try PlainText.check(text)
        guard text.hasSuffix(">"), let (name, address) = text.halves(around: "<") else {
            return Mailbox(address: try EmailAddress.parsed(text))
        }
        let shown = unquoted(name.trimmed)
        return Mailbox(
            name: shown.isEmpty ? nil : shown, address: try EmailAddress.parsed(String(address.dropLast())))
    }

    private static func unquoted(_ name: String) -> String {
        let isQuoted = name.utf8.count >= 2 && name.hasPrefix("\"") && name.hasSuffix("\"")
        return isQuoted ? String(name.dropFirst().dropLast()) : name
    }
}

/// Text of one line that goes into headers and mails.
enum PlainText {
    static func parsed(_ text: String) throws(Wrong) -> String {
        try check(text)
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { throw Wrong("this is empty; write some text") }
        return trimmed
    }

    static func check(_ text: String) throws(Wrong) {
        if text.unicodeScalars.contains(where: \.isControl) {
            throw Wrong("\(quoted(text)) holds a line break or a control character; write one line of text")
        }
    }
}

/// A name of a worker or a task that is safe in file names, mail addresses and on command lines.
enum PlanID {
    static func parsed(_ text: String) throws(Wrong) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, isLetterOrDigit(first), bytes.count <= 64,
            bytes.allSatisfy({ isLetterOrDigit($0) || "._-".utf8.contains($0) })
        else {
            throw Wrong(
                "\(quoted(text)) cannot be an id; write up to 64 letters a to z, digits, \"-\", \"_\" or \".\", a letter or digit first"
            )
        }
        return text
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

/// `text` in quotes, its controls escaped and its length bounded, so that a message stays one line.
func quoted(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(80) {
        if scalar.isControl {
            shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
            shown.unicodeScalars.append(scalar)
        }
    }
    return "\"\(shown)\(text.unicodeScalars.count > 80 ? "…" : "")\""
}

extension Unicode.Scalar {
    /// A control, or a line or paragraph separator.
    var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }
}
