/// The way to a value in a TOML document: `worker`, 2, `address`.
typealias TOMLPath = [TOMLStep]

enum TOMLStep: Hashable {
    case key(String)
    /// From 0, into an array or an array of tables.
    case index(Int)
}

/// Where a value stands in the source, in bytes from its beginning.
struct TOMLPlace: Hashable {
    /// Of its key; of the table's header for a table that has one.
    var key: Int
    var value: Int
}
