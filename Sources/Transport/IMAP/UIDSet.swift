/// UIDs as a command names them: `3:5,9` (RFC 9051, `sequence-set`). Order does not matter; runs are joined.
func uidSet(_ uids: [UInt32]) -> String {
    var runs: [ClosedRange<UInt32>] = []
    for uid in uids.sorted() {
        if let last = runs.last, uid == last.upperBound || uid == last.upperBound &+ 1 {
            runs[runs.count - 1] = last.lowerBound...uid
        } else {
            runs.append(uid...uid)
        }
    }
    return runs.map {
        $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)"
    }
    .joined(separator: ",")
}
