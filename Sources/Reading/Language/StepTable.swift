/// The edges of the vocabulary's trie: from a node, over a word, to the next node. Open addressing over keys that are
/// hashes already, for every word of every reply is looked up here.
struct StepTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        /// 0 for an empty slot: nothing leads to the root.
        var next: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << 10)
    private var count = 0

    func next(from node: Int32, _ word: UInt64) -> Int32? {
        let key = Self.key(node, word)
        var index = place(of: key)
        while slots[index].next != 0 {
            if slots[index].key == key { return slots[index].next }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func insert(from node: Int32, _ word: UInt64, to next: Int32) {
        if count * 2 >= slots.count { grow() }
        put(Slot(key: Self.key(node, word), next: next))
        count += 1
    }

    private mutating func put(_ slot: Slot) {
        var index = place(of: slot.key)
        while slots[index].next != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.next != 0 { put(slot) }
    }

    private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 20) & (slots.count - 1) }

    private static func key(_ node: Int32, _ word: UInt64) -> UInt64 {
        let mixed = (word ^ UInt64(bitPattern: Int64(node)) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }
}
