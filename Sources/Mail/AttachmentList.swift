/// What a person would call the attachments of a mail.
///
/// None are: the text, pictures that the HTML shows, the other forms of an alternative, signatures, and what reports
/// say to machines. A mail that is attached is one.
struct AttachmentList {
    private(set) var attachments: [Attachment] = []

    init(_ parts: [Part], bytes: [UInt8], text: MessageText) {
        let shown = ContentIDs(inHTML: text.html ?? "")
        for (index, part) in parts.enumerated() where part.children.isEmpty {
            guard !text.parts.contains(index) || part.disposition?.value == "attachment",
                !Self.isSilent(part, at: index, parent: part.parent.map { parts[$0] }, shown)
            else { continue }
            attachments.append(
                Attachment(
                    name: part.fileName.flatMap(FileName.base), type: part.type,
                    size: part.encoding.decodedCount(bytes[part.body])))
        }
        attachments += text.uuencoded
    }

    private static func isSilent(_ part: Part, at index: Int, parent: Part?, _ shown: ContentIDs) -> Bool {
        if signatures.contains(part.type) || shown.contains(part) { return true }
        switch parent?.type {
        case "multipart/signed": return parent?.children.first != index
        case "multipart/encrypted": return true
        case "multipart/report": return part.type != "message/rfc822"
        case "multipart/alternative": return part.disposition?.value != "attachment"
        case nil: return part.body.isEmpty || isWrapped(part.type)
        default: return isNamelessText(part)
        }
    }

    private static let signatures: Set<String> = [
        "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
        "application/pgp-keys",
    ]

    /// Whether a mail of this type is its text in a wrapping that is not opened.
    private static func isWrapped(_ type: String) -> Bool {
        type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime"
    }

    private static func isNamelessText(_ part: Part) -> Bool {
        BodyRoles.isReadable(part.type) && part.disposition?.value != "attachment" && part.fileName == nil
    }
}

/// The Content-IDs that HTML shows pictures by (RFC 2392).
struct ContentIDs {
    private var ids: Set<[UInt8]> = []

    init(inHTML html: String) {
        let bytes = Array(html.utf8)
        var position = 0
        while let colon = Bytes.index(of: UInt8(ascii: ":"), in: bytes, from: position) {
            position = colon + 1
            guard colon >= 3, bytes[colon - 3..<colon].equals("cid") else { continue }
            let id = bytes[position...].prefix { !"\"'<> )\n&\\".utf8.contains($0) }
            ids.insert(Array(id))
            position = id.endIndex
        }
    }

    func contains(_ part: Part) -> Bool {
        guard !ids.isEmpty, let value = part.header.firstValue("Content-ID") else { return false }
        let id = unfolded(value).filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        return ids.contains(id) || ids.contains(Self.escaped(id))
    }

    /// The id as a `cid:` URL has it.
    private static func escaped(_ id: [UInt8]) -> [UInt8] {
        id.flatMap { $0 == UInt8(ascii: "@") ? Array("%40".utf8) : [$0] }
    }
}
