package import Foundation

extension Date {
    /// ISO 8601 in UTC, to the second, as everything that Rollcall prints writes a moment: `2026-11-27T09:00:00Z`.
    package var timestamp: String {
        let seconds = Int(timeIntervalSince1970.rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - day * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let time = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
        return "\(CalendarDate(daysSinceEpoch: day))T\(time)Z"
    }

    /// The moment that `timestamp` names: `YYYY-MM-DDTHH:MM[:SS]` and `Z` or `±HH:MM`. Nil for anything else.
    package init?(timestamp: some StringProtocol) {
        let bytes = Array(timestamp.utf8)
        guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"),
            let day = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let time = ClockReading(bytes[11...])
        else { return nil }
        self.init(timeIntervalSince1970: Double(day.daysSinceEpoch * 86_400 + time.secondsOfDayUTC))
    }
}

/// `HH:MM[:SS](Z|±HH:MM)` (ISO 8601).
private struct ClockReading {
    let secondsOfDayUTC: Int

    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        guard let hour = Self.two(&rest, below: 24), Self.skip(&rest, ":"),
            let minute = Self.two(&rest, below: 60)
        else { return nil }
        var second = 0
        if Self.skip(&rest, ":") {
            guard let value = Self.two(&rest, below: 60) else { return nil }
            second = value
        }
        guard let offset = Self.offset(&rest), rest.isEmpty else { return nil }
        secondsOfDayUTC = hour * 3600 + minute * 60 + second - offset
    }

    private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
        if skip(&rest, "Z") || skip(&rest, "z") { return 0 }
        let sign = skip(&rest, "+") ? 1 : skip(&rest, "-") ? -1 : 0
        guard sign != 0, let hours = two(&rest, below: 24), skip(&rest, ":"),
            let minutes = two(&rest, below: 60)
        else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }

    private static func two(_ rest: inout ArraySlice<UInt8>, below limit: Int) -> Int? {
        guard rest.count >= 2 else { return nil }
        let digits = rest.prefix(2)
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        rest = rest.dropFirst(2)
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        return value < limit ? value : nil
    }

    private static func skip(_ rest: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
