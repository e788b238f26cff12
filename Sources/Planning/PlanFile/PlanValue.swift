import Mail
import TOMLKit

/// A value of the plan file. Each reading of it gives nil, with a complaint, if it is not what was asked for.
struct PlanValue {
    let path: TOMLPath
    private let complaints: Complaints
    private let value: TOMLValue

    init(_ value: TOMLValue, path: TOMLPath, complaints: Complaints) {
        self.value = value
        self.path = path
        self.complaints = complaints
    }

    /// Complains, naming the key.
    func complain(_ message: String) {
        complaints.add(key.map { "\($0): \(message)" } ?? message, at: path)
    }

    private var key: String? {
        for case .key(let key) in path.reversed() { return key }
        return nil
    }

    /// What `parse` makes of the text.
    func parsed<Value>(_ parse: (String) throws(Wrong) -> Value) -> Value? {
        guard let text = string() else { return nil }
        do {
            return try parse(text)
        } catch {
            complain(error.message)
            return nil
        }
    }

    /// What `parse` makes of each text of a list; what is wrong is left out.
    func list<Element>(_ parse: (String) throws(Wrong) -> Element) -> [Element]? {
        elements(named: "a list of texts, as [\"…\"]")?.compactMap { $0.parsed(parse) }
    }

    /// The text, without a complaint if it is none.
    var text: String? { value.string }

    /// The elements, without a complaint if it is no list.
    var array: [PlanValue]? { value.array == nil ? nil : elements(named: "a list") }

    /// The value of `key` in a table, without a complaint.
    subscript(key: String) -> PlanValue? {
        value.table?[key].map { PlanValue($0.tomlValue, path: path + [.key(key)], complaints: complaints) }
    }

    func string() -> String? {
        value.string ?? complainOfType("text in quotes")
    }

    func bool() -> Bool? {
        value.bool ?? complainOfType("true or false")
    }

    func integer(in range: ClosedRange<Int>) -> Int? {
        guard let number = value.int else { return complainOfType("a whole number") }
        if range.contains(number) { return number }
        complain("\(number) is out of range; write a number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// A local date, or the same as text.
    func date() -> CalendarDate? {
        if let date = localDate { return date }
        guard value.type == .string else { return complainOfType("a date, as 2026-12-24") }
        return parsed { text throws(Wrong) in try DateText.parsed(text) }
    }

    /// A list of dates and of texts `A..B`.
    func dateRanges() -> [ClosedRange<CalendarDate>]? {
        elements(named: "a list of dates, as [\"2026-12-24..2027-01-02\"]")?.compactMap { $0.dateRange() }
    }

    /// A date, or a text `A..B`.
    func dateRange() -> ClosedRange<CalendarDate>? {
        if let date = localDate { return date...date }
        guard value.type == .string else {
            return complainOfType("a date or a range, as \"2026-12-24..2027-01-02\"")
        }
        return parsed(DateText.range)
    }

    private var localDate: CalendarDate? {
        value.date.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// - Parameter header: how the table is written, for the complaint.
    func table(header: String) -> TOMLTable? {
        value.table ?? complainOfType("a table, written as \(header)")
    }

    /// - Parameter wanted: what the list is, for the complaint.
    func elements(named wanted: String) -> [PlanValue]? {
        guard let array = value.array else { return complainOfType(wanted) }
        return array.enumerated().map { index, element in
            PlanValue(element.tomlValue, path: path + [.index(index)], complaints: complaints)
        }
    }

    private func complainOfType<Value>(_ wanted: String) -> Value? {
        complain("this is \(Self.name(of: value.type)); it must be \(wanted)")
        return nil
    }

    private static func name(of type: TOMLType) -> String {
        switch type {
        case .table: "a table"
        case .array: "a list"
        case .string: "text"
        case .int, .double: "a number"
        case .bool: "true or false"
        case .date: "a date"
        case .time: "a time"
        case .dateTime: "a date with a time"
        }
    }
}
