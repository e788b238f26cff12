/// Ends the process under test at a chosen step: each effect burns it by one, and at its end the effect throws.
final class Fuse: @unchecked Sendable {
    struct Burnt: Error {}

    private var left: Int
    private(set) var hasBurnt = false

    /// - Parameter length: how many steps are still taken.
    init(_ length: Int) { left = length }

    func burn() throws {
        left -= 1
        guard left < 0 else { return }
        hasBurnt = true
        throw Burnt()
    }
}
