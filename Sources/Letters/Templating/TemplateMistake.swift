/// A mistake in a template.
package struct TemplateMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// `en/request.mustache`, within the templates' folder.
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in scalars.
    package var column: Int
    package var message: String

    /// `FILE:LINE:COLUMN: MESSAGE`.
    package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All mistakes of a set of templates, by file and place.
package struct TemplateMistakes: Error, Sendable {
    package var mistakes: [TemplateMistake]
}

extension TemplateMistake: Comparable {
    /// By file and place.
    package static func < (one: TemplateMistake, other: TemplateMistake) -> Bool {
        (one.file, one.line, one.column, one.message) < (other.file, other.line, other.column, other.message)
    }
}
