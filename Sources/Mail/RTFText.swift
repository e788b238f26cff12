/// The text of RTF: what its control words draw is left out, but for line ends, tabs and characters.
struct RTFText {
    private(set) var text = ""

    private struct Group {
        /// Fonts, pictures and what else is no text.
        var isHidden = false
        /// RTF that was made of HTML sets aside what is only there for readers of RTF: of that, line ends alone count.
        var isForRTF = false
        /// How many characters stand behind a `\u` for readers that know no Unicode.
        var substitutes = 1
    }

    private let bytes: [UInt8]
    private var position = 0
    private var group = Group()
    private var outer: [Group] = []
    /// Characters in the code page that were not decoded yet.
    private var pending: [UInt8] = []
    private var codePage = "cp1252"
    private var skipped = 0
    /// The first half of a character beyond U+FFFF.
    private var half: UInt16?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while position < bytes.count { readNext() }
        flush()
    }

    private mutating func readNext() {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "{"):
            flush()
            // Deeper groups are as their outer one is.
            if outer.count < 1000 { outer.append(group) }
        case UInt8(ascii: "}"):
            flush()
            group = outer.popLast() ?? group
        case UInt8(ascii: "\\"): readControl()
        case .carriageReturn, .lineFeed: break
        default: add(byte)
        }
    }

    private mutating func add(_ byte: UInt8) {
        if skipped > 0 {
            skipped -= 1
        } else if !group.isHidden, !group.isForRTF {
            pending.append(byte)
        }
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        text += Charset.decoded(pending, label: codePage).text
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ added: String) {
        flush()
        if !group.isHidden, !group.isForRTF || added == "\n" { text += added }
    }

    private mutating func readControl() {
        guard position < bytes.count else { return }
        let word = bytes[position...].prefix { $0.isLetter }
        guard !word.isEmpty else { return readSymbol() }
        position = word.endIndex
        let sign = position < bytes.count && bytes[position] == UInt8(ascii: "-") ? -1 : 1
        if sign < 0 { position += 1 }
        let digits = bytes[position...].prefix(9).prefix { $0.isDigit }
        position = digits.endIndex
        if position < bytes.count, bytes[position] == .space { position += 1 }
        obey(word.text, digits.isEmpty ? nil : sign * digits.reduce(0) { $0 * 10 + Int($1 & 0xF) })
    }

    private mutating func readSymbol() {
        let symbol = bytes[position]
        position += 1
        switch symbol {
        case UInt8(ascii: "'"):
            let digits = bytes[position...].prefix(2)
            position = digits.endIndex
            if let byte = UInt8(digits.text, radix: 16) { add(byte) }
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(symbol)
        case UInt8(ascii: "~"): add(" ")
        case UInt8(ascii: "*"): group.isHidden = true
        case .carriageReturn, .lineFeed: add("\n")
        default: break
        }
    }

    private mutating func obey(_ word: String, _ number: Int?) {
        switch word {
        case "par", "line", "row", "sect", "page": add("\n")
        case "tab", "cell": add("\t")
        case "bullet": add("\u{2022}")
        case "emdash": add("\u{2014}")
        case "endash": add("\u{2013}")
        case "lquote", "rquote": add("'")
        case "ldblquote", "rdblquote": add("\"")
        case "ansicpg": codePage = "cp\(number ?? 1252)"
        case "uc": group.substitutes = min(8, max(0, number ?? 1))
        case "u": addUnicode(number ?? 0)
        case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer":
            group.isHidden = true
        // RTF that was made of HTML: what stands between the two is drawn by the HTML.
        case "htmlrtf": group.isForRTF = number != 0
        default: break
        }
    }

    /// A unit of UTF-16, as a signed number.
    private mutating func addUnicode(_ number: Int) {
        let unit = UInt16(truncatingIfNeeded: number)
        skipped = group.substitutes
        if UTF16.isLeadSurrogate(unit) {
            half = unit
        } else {
            let units = [half, unit].compactMap(\.self)
            half = nil
            add(String(decoding: units, as: UTF16.self))
        }
    }
}
