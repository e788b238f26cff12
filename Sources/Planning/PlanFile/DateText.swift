import Mail

/// Dates as a plan writes them.
enum DateText {
    /// Whether `text` has the form `NNNN-NN-NN`.
    static func hasForm(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10
            && bytes.enumerated().allSatisfy { position, byte in
                position == 4 || position == 7
                    ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }

    static func date(_ text: some StringProtocol) -> CalendarDate? { CalendarDate(iso: text) }

    /// The day that `text` names.
    static func parsed(_ text: some StringProtocol) throws(Wrong) -> CalendarDate {
        if let date = date(text) { return date }
        throw Wrong(hasForm(text) ? impossible(text) : "\"\(text)\" is not a date; write it as 2026-12-24")
    }

    /// `2026-12-24..2027-01-02`, or one day.
    static func range(_ text: String) throws(Wrong) -> ClosedRange<CalendarDate> {
        let (start, end) = text.halves(around: "..") ?? (text, text)
        let first = try parsed(start.trimmed)
        let last = try parsed(end.trimmed)
        guard first <= last else {
            throw Wrong("\"\(text)\" ends before it begins; write the earlier day first")
        }
        return first...last
    }

    /// What is wrong with a date that does not exist.
    static func impossible(_ text: some StringProtocol) -> String {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] > 0, (1...12).contains(numbers[1]) else {
            return "the date \(text) does not exist"
        }
        let length = CalendarDate.length(ofMonth: numbers[1], year: numbers[0])
        return "the date \(text) does not exist: that month has \(length) days"
    }
}
