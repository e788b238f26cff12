@testable import Mail

/// A mail of the given fields and body, lines ended by CRLF.
func mail(_ fields: [String] = [], _ body: String = "") -> [UInt8] {
    let text = fields.joined(separator: "\n") + "\n\n" + body
    return Array(text.utf8).flatMap { $0 == .lineFeed ? [.carriageReturn, .lineFeed] : [$0] }
}

/// The same, read.
func message(_ fields: [String] = [], _ body: String = "") -> Message { Message(mail(fields, body)) }

/// The bounce that such a mail is, nil if it is none.
func bounce(_ fields: [String], _ body: String) -> Bounce? {
    if case .bounce(let bounce, _) = message(fields, body).kind { bounce } else { nil }
}

/// The fields of an ordinary mail.
let ordinary = [
    "From: Maria Lopez <maria@example.net>", "To: status@example.com", "Subject: Re: Weekly status",
    "Date: Mon, 23 Nov 2026 09:15:00 +0100", "Message-ID: <1@example.net>",
]

/// A small generator of numbers whose sequence its seed decides (SplitMix64).
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
