import TOMLKit

/// A table of the plan file; what is wrong with what is asked of it goes to `complaints`.
struct PlanTable {
    let path: TOMLPath
    let complaints: Complaints
    private let table: TOMLTable
    /// Whether it stands in the plan; of one that does not, no key is missed.
    private let isGiven: Bool

    /// - Parameters:
    ///   - table: nil if it is not in the plan.
    ///   - keys: those that it may have; every other one is a mistake.
    init(_ given: TOMLTable?, path: TOMLPath, keys: [String], complaints: Complaints) {
        let table = given ?? TOMLTable()
        self.table = table
        isGiven = given != nil
        self.path = path
        self.complaints = complaints
        for key in table.keys where !keys.contains(key) {
            let suggestion = complaints.suggestion(for: key, among: keys)
            let message = "the key \(quoted(key)) is not known here"
            complaints.add(
                message + (suggestion.isEmpty ? "; known are \(keys.joined(separator: ", "))" : suggestion),
                at: path + [.key(key)], ofKey: true)
        }
    }

    /// The value of `key`; nil if it is missing.
    subscript(key: String) -> PlanValue? {
        table[key].map { PlanValue($0.tomlValue, path: path + [.key(key)], complaints: complaints) }
    }

    func has(_ key: String) -> Bool { table.contains(key: key) }

    /// The value of `key`; nil, with a complaint, if it is missing.
    func required(_ key: String) -> PlanValue? {
        if let value = self[key] { return value }
        if isGiven { complain("\"\(key)\" is missing") }
        return nil
    }

    /// Complains of the value of `key`, or where it is missing of the table.
    func complain(_ message: String, key: String? = nil) {
        complaints.add(message, at: path + (key.map { [.key($0)] } ?? []))
    }

    /// The table `[key]`; empty if it is missing.
    func child(_ key: String, keys: [String]) -> PlanTable {
        let path = path + [.key(key)]
        let table = self[key].flatMap { $0.table(header: "[\(key)]") }
        return PlanTable(table, path: path, keys: keys, complaints: complaints)
    }

    /// The tables `[[key]]`, in order.
    func children(_ key: String, keys: [String]) -> [PlanTable] {
        guard let value = self[key] else { return [] }
        let elements = value.elements(named: "written as [[\(key)]]") ?? []
        return elements.compactMap { element in
            element.table(header: "[[\(key)]]").map {
                PlanTable($0, path: element.path, keys: keys, complaints: complaints)
            }
        }
    }
}
