/// A mistake in the plan file.
package struct PlanMistake: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in Unicode scalars.
    package var column: Int
    package var message: String

    package init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `FILE:LINE:COLUMN: MESSAGE`.
    package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All mistakes of a plan file, in the order in which they stand in it.
package struct PlanMistakes: Error, Sendable, CustomStringConvertible {
    package var mistakes: [PlanMistake]

    package init(mistakes: [PlanMistake]) {
        self.mistakes = mistakes
    }

    /// One mistake a line.
    package var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
