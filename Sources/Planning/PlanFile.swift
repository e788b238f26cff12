/// A mistake in the plan file.
package struct PlanMistake: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in characters.
    package var column: Int
    package var message: String

    /// `FILE:LINE:COLUMN: MESSAGE`.
    package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All mistakes of a plan file, in the order in which they stand in it.
package struct PlanMistakes: Error, Sendable {
    package var mistakes: [PlanMistake]
}

extension Plan {
    /// The plan that `source` (TOML 1.0) describes.
    ///
    /// - Parameters:
    ///   - file: the file's name, for messages; relative paths in the plan start at its folder.
    ///   - exists: whether a file that the plan names can be read.
    /// - Throws: every mistake at once.
    package init(source: String, file: String, exists: (String) -> Bool) throws(PlanMistakes) {
        throw PlanMistakes(mistakes: [])
    }
}
