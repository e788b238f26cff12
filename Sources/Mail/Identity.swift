extension Message {
    /// 32 bytes that tell whether two deliveries are of the same mail: equal if the same mail came twice, or by way of
    /// another folder, alias or list copy of the same bytes; different if anything in it that its sender wrote differs.
    ///
    /// SHA-256 over the header fields that are no trace of the way, in order, and over the body; names in lower case,
    /// values unfolded, line ends as `\n`, blanks at the ends of lines and empty lines at the end left out. Not counted
    /// are Received, Return-Path, Delivered-To, the results of checks, the marks of mailboxes, and the mailbox file's
    /// `From ` line.
    package static func identity(of bytes: [UInt8]) -> [UInt8] {
        var parsing = HeaderParsing(bytes, in: 0..<bytes.count, budget: .max)
        let header = parsing.header()
        var content: [UInt8] = []
        content.reserveCapacity(bytes.count)
        for field in header.fields where !isTrace(header.name(of: field)) {
            content += header.name(of: field).lazy.map(\.lowercased)
            content.append(UInt8(ascii: ":"))
            content += withoutBlankRuns(header.value(of: field))
            content.append(.lineFeed)
        }
        content.append(.lineFeed)
        appendLines(bytes[parsing.bodyStart...], to: &content)
        return Digest.sha256(content)
    }

    /// A value as relays leave it: refolding may change where its blanks and breaks are, not its words.
    private static func withoutBlankRuns(_ value: ArraySlice<UInt8>) -> [UInt8] {
        Array(value.split { $0.isBlank || $0.isLineBreak }.joined(separator: [.space]))
    }

    private static func appendLines(_ body: ArraySlice<UInt8>, to content: inout [UInt8]) {
        var emptyLines = 0
        var position = body.startIndex
        while position < body.endIndex {
            let (end, next) = body.line(at: position)
            var last = end
            while last > position, body[last - 1].isBlank { last -= 1 }
            if last == position {
                emptyLines += 1
            } else {
                content += repeatElement(.lineFeed, count: emptyLines)
                emptyLines = 0
                content += body[position..<last]
                content.append(.lineFeed)
            }
            position = next
        }
    }

    private static func isTrace(_ name: ArraySlice<UInt8>) -> Bool {
        traces.contains { name.equals($0) } || tracePrefixes.contains { name.starts(withASCII: $0) }
    }

    private static let traces: [StaticString] = [
        "Received", "Return-Path", "Delivered-To", "Envelope-To", "Delivery-Date", "Authentication-Results",
        "Received-SPF", "DKIM-Filter", "Status", "Content-Length", "Lines", "Old-Return-Path", "Errors-To",
    ]

    /// Further fields that servers and mailboxes add on delivery; what a sender's client writes is not among them.
    private static let tracePrefixes: [StaticString] = [
        "ARC-", "X-Original-To", "X-Envelope-", "X-Delivered-To", "X-Received", "X-Status", "X-Keywords",
        "X-UID",
        "X-Mozilla-", "X-Spam", "X-Virus-", "X-Gmail-Labels", "X-GM-", "X-Google-Smtp-Source", "X-Forwarded-",
        "X-Authentication-", "X-Sieve", "X-Evolution", "X-Account-", "X-IMAP", "X-RZG-", "X-Antivirus",
        "X-Spamd-",
        "X-Rspamd-", "X-MS-Exchange-", "X-Microsoft-Antispam", "X-Forefront-", "X-EOPAttributedMessage",
        "X-Proofpoint-", "X-Barracuda-", "X-Loop", "Resent-",
    ]
}
