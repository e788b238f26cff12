package import Planning

extension Plan {
    /// The worker of that id.
    ///
    /// - Throws: `Failure` that names those there are.
    package func worker(named id: String) throws -> Worker {
        guard let worker = workers.first(where: { $0.id == id }) else {
            throw Failure(
                .usage, "there is no worker of that id in the plan: \(id)",
                remedy: "the plan's workers: \(workers.map(\.id).joined(separator: ", "))")
        }
        return worker
    }
}
