/// Values by keys that are hashes already (`WordKey`), so that none is hashed anew. Open addressing.
struct KeyTable<Value: Sendable>: Sendable {
    private struct Slot {
        let key: UInt64
        var value: Value
    }

    private var slots = [Slot?](repeating: nil, count: 8)
    private(set) var count = 0

    init() {}

    init(_ values: some Sequence<(UInt64, Value)>) {
        for (key, value) in values { self[key] = value }
    }

    /// Nil for a key that was never set; a key that was stays.
    subscript(key: UInt64) -> Value? {
        get { slots[place(of: key)]?.value }
        set {
            guard let newValue else { return }
            if count * 2 >= slots.count { grow() }
            let place = place(of: key)
            if slots[place] == nil { count += 1 }
            slots[place] = Slot(key: key, value: newValue)
        }
    }

    /// Where a key stands, or would.
    private func place(of key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: key ^ key >> 29) & (slots.count - 1)
        while let slot = slots[index], slot.key != key { index = (index + 1) & (slots.count - 1) }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot?](repeating: nil, count: old.count * 4)
        for case let slot? in old { slots[place(of: slot.key)] = slot }
    }
}
