/// Gathers what is wrong while a plan is read, by path; only if there is something, the source is searched for places.
final class Complaints {
    private(set) var all: [Complaint] = []
    /// What is wrong in the files that the plan names.
    private(set) var ofOtherFiles: [PlanMistake] = []
    private var seen: Set<Complaint> = []

    var isEmpty: Bool { all.isEmpty && ofOtherFiles.isEmpty }

    struct Complaint: Hashable {
        var path: TOMLPath
        /// Whether the key is wrong rather than its value.
        var isOfKey: Bool
        var message: String
    }

    /// The same complaint of one place is made once.
    func add(_ message: String, at path: TOMLPath, ofKey: Bool = false) {
        let complaint = Complaint(path: path, isOfKey: ofKey, message: message)
        if seen.insert(complaint).inserted { all.append(complaint) }
    }

    func add(_ mistake: PlanMistake) { ofOtherFiles.append(mistake) }

    /// `; did you mean "maria"?`, or nothing. Only for the first mistakes, for each compares with all candidates.
    func suggestion(for word: String, among candidates: some Sequence<String>) -> String {
        guard all.count < 50, let near = nearest(to: word, among: candidates) else { return "" }
        return "; did you mean \"\(near)\"?"
    }

    /// The complaints with the bytes from the source's beginning at which they stand.
    func placed(by positions: TOMLPositions) -> [(offset: Int, message: String)] {
        all.map { complaint in
            let place = positions.place(of: complaint.path)
            return (complaint.isOfKey ? place.key : place.value, complaint.message)
        }
    }
}
