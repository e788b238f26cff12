package import Mail

/// Days on which nobody works, with their names as far as they are known.
package struct Holidays: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// Empty for a day without a name.
    private var names: [CalendarDate: String] = [:]

    package init(_ days: some Sequence<CalendarDate>) {
        for day in days { add(day) }
    }

    package init(arrayLiteral days: CalendarDate...) {
        self.init(days)
    }

    /// Of a day that two calendars name, the first name stays.
    mutating func add(_ day: CalendarDate, named name: String = "") {
        if names[day, default: ""].isEmpty { names[day] = name }
    }

    mutating func formUnion(_ other: Holidays) {
        for (day, name) in other.names { add(day, named: name) }
    }

    package var count: Int { names.count }
    package var isEmpty: Bool { names.isEmpty }

    package func contains(_ day: CalendarDate) -> Bool { names[day] != nil }

    /// In words, `holiday` or `holiday 'Constitution Day'`; nil if `day` is none.
    package func reason(on day: CalendarDate) -> String? {
        names[day].map { $0.isEmpty ? "holiday" : "holiday '\($0)'" }
    }
}
