/// What is wrong with a piece of text in the plan, in words for whoever wrote it, and what would be right.
struct Wrong: Error, Hashable {
    var message: String

    init(_ message: String) {
        self.message = message
    }
}

extension StringProtocol {
    /// Without spaces and tabs at either end.
    var trimmed: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
        let scalars = Array(unicodeScalars)
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: scalars[first...last])
        return String(kept)
    }

    /// What stands before and after the first `separator` (ASCII).
    func halves(around separator: StaticString) -> (String, String)? {
        let bytes = Array(utf8)
        let mark = Array(separator.description.utf8)
        guard bytes.count >= mark.count,
            let place = (0...(bytes.count - mark.count)).first(where: { bytes[$0...].starts(with: mark) })
        else { return nil }
        return (
            String(decoding: bytes[..<place], as: UTF8.self),
            String(decoding: bytes[(place + mark.count)...], as: UTF8.self)
        )
    }
}
