/// The text in a winmail.dat, in which Outlook wraps mails for readers that it takes for its own kind (MS-OXTNEF).
///
/// Whatever is broken ends the reading; what was read until then is kept.
struct TNEFBody {
    private(set) var plain: String?
    private(set) var html: String?

    static func isWrapping(_ part: Part) -> Bool {
        ["application/ms-tnef", "application/vnd.ms-tnef"].contains(part.type)
            || part.fileName?.lowercased() == "winmail.dat"
    }

    private var codePage = "cp1252"
    private var properties = MAPIText()

    /// - Parameter limit: how many bytes of text may be made of it.
    init(_ bytes: [UInt8], limit: Int) {
        var reader = LittleEndianReader(bytes[...])
        guard reader.number(4) == 0x223E_9F78, reader.number(2) != nil else { return }
        var body: ArraySlice<UInt8>?
        while reader.number(1) != nil, let attribute = reader.number(4), let length = reader.number(4),
            let data = reader.bytes(length), reader.number(2) != nil
        {
            switch attribute {
            case 0x0006_9007: codePage = Self.codePage(data)
            case 0x0002_800C: body = data
            case 0x0006_9003: properties = MAPIText(data)
            default: continue
            }
        }
        read(body, limit)
    }

    private mutating func read(_ body: ArraySlice<UInt8>?, _ limit: Int) {
        html = properties.html.map { Self.text($0.prefix(limit), Self.label(inHTML: $0) ?? codePage) }
        plain =
            properties.wideBody.map { Self.text($0.prefix(limit), "utf-16le") }
            ?? properties.body.map { Self.text($0.prefix(limit), codePage) }
            ?? body.map { Self.text($0.prefix(limit), codePage) }
        guard plain?.isBlank ?? true, html?.isBlank ?? true, let rtf = properties.compressedRTF else {
            return
        }
        plain = RTFText(CompressedRTF.bytes(rtf, limit: limit)).text
    }

    private static func codePage(_ data: ArraySlice<UInt8>) -> String {
        var reader = LittleEndianReader(data)
        return "cp\(reader.number(4) ?? 1252)"
    }

    private static func label(inHTML html: ArraySlice<UInt8>) -> String? {
        html.prefix(16).contains(0) ? "utf-16le" : TextDecoding.charset(inHTML: Array(html.prefix(2048)))
    }

    private static func text(_ bytes: ArraySlice<UInt8>, _ label: String) -> String {
        let utf8 = Charset.utf8(Array(bytes), label: label).bytes.filter { $0 != 0 }
        return ArraySlice(LineEnds.normalized(utf8)).normalizedText
    }
}

/// The properties of a mail in a winmail.dat that hold its text.
private struct MAPIText {
    private(set) var body: ArraySlice<UInt8>?
    private(set) var wideBody: ArraySlice<UInt8>?
    private(set) var html: ArraySlice<UInt8>?
    private(set) var compressedRTF: ArraySlice<UInt8>?

    init() {}

    init(_ data: ArraySlice<UInt8>) {
        var reader = LittleEndianReader(data)
        guard reader.number(4) != nil else { return }
        while let type = reader.number(2), let id = reader.number(2) {
            guard id < 0x8000 || Self.skipName(&reader), let value = Self.value(type, &reader) else { return }
            switch (id, type) {
            case (0x1000, 0x1E): body = value
            case (0x1000, 0x1F): wideBody = value
            case (0x1013, 0x102), (0x1013, 0x1E): html = value
            case (0x1009, 0x102): compressedRTF = value
            default: continue
            }
        }
    }

    /// A property that has no number of its own is named: by a GUID, and a number or a text.
    private static func skipName(_ reader: inout LittleEndianReader) -> Bool {
        guard reader.bytes(16) != nil, let kind = reader.number(4), let length = reader.number(4) else {
            return false
        }
        return kind == 0 || reader.padded(length) != nil
    }

    /// The last of a property's values; of a size that the type tells, or one that stands before it.
    private static func value(_ type: Int, _ reader: inout LittleEndianReader) -> ArraySlice<UInt8>? {
        let single = type & ~0x1000
        let isLong = [0x0D, 0x1E, 0x1F, 0x102].contains(single)
        guard let count = isLong || type != single ? reader.number(4) : 1 else { return nil }
        var value = ArraySlice<UInt8>()
        for _ in 0..<count {
            guard let size = isLong ? reader.number(4) : size(of: single), let next = reader.padded(size)
            else {
                return nil
            }
            value = next
        }
        return value
    }

    private static func size(of type: Int) -> Int? {
        switch type {
        case 0x02, 0x03, 0x04, 0x0A, 0x0B: 4
        case 0x05, 0x06, 0x07, 0x14, 0x40: 8
        case 0x48: 16
        default: nil
        }
    }
}

/// Numbers and runs of bytes one after the other; nil past the end.
struct LittleEndianReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func number(_ size: Int) -> Int? {
        bytes(size).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// What is followed by as many bytes as make its size a multiple of four.
    mutating func padded(_ count: Int) -> ArraySlice<UInt8>? {
        guard let value = bytes(count) else { return nil }
        rest = rest.dropFirst((4 - count % 4) % 4)
        return value
    }
}
