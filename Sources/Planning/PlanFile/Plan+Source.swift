import Foundation
import TOMLKit

extension Plan {
    /// The plan that `source` (TOML 1.0) describes.
    ///
    /// Where a key is missing: `digest` "Mon..Fri 18:00", `language` "en", `folders` ["INBOX"], `when_done` "leave",
    /// `largest_mail_mb` 25, `plus_address` false, `per_minute` 20, `per_day` 400, `per_person_per_day` 3, `due` "17:00",
    /// `remind` ["-1h", "+2h", "+1d"], `tell_manager` "+2d" (or "never"), `workdays` "Mon..Fri", no holidays, `quiet` "none",
    /// `questions` ["Done", "Next", "Blockers"], `[tasks] remind` ["-1d", "0d", "+1d", "+3d", "+7d"], of `[briefs]` `accept`
    /// "manager", `remind` ["+1d", "+3d"] and `tell_manager` "+5d", a worker's `timezone` the manager's, and the password
    /// from the environment.
    ///
    /// - Parameters:
    ///   - file: the file's name, for messages; relative paths in the plan start at its folder.
    ///   - exists: whether a file that the plan names can be read.
    ///   - contents: of a file that the plan names and that is read with it: a brief, or a calendar of holidays, of which
    ///     `largestFile` and a byte are enough; nil if it cannot be read.
    /// - Throws: every mistake at once; of the syntax only the first, beside dates that do not exist and text without quotes.
    package init(
        source: String, file: String, exists: (String) -> Bool, contents: (String) -> [UInt8]? = { _ in nil }
    ) throws(PlanMistakes) {
        let bytes = Array(source.utf8)
        if let offset = Self.nul(in: bytes) {
            let message = "a NUL character has no place in a plan; take it out"
            throw PlanMistakes([(offset, message)], in: bytes, file: file)
        }
        let complaints = Complaints()
        let syntax = PlanSyntax(bytes)
        let plan = withoutActuallyEscaping(exists) { exists in
            withoutActuallyEscaping(contents) { contents in
                syntax.table.flatMap {
                    PlanReader(
                        $0, file: file, complaints: complaints, exists: exists, contents: contents
                    ).plan(file: file)
                }
            }
        }
        guard let plan, syntax.mistakes.isEmpty else {
            var found = syntax.mistakes
            let known = Set(found.map(\.offset))
            if !complaints.all.isEmpty {
                found += complaints.placed(by: TOMLPositions(bytes)).filter { !known.contains($0.offset) }
            }
            var mistakes = PlanMistakes(found, in: bytes, file: file)
            mistakes.mistakes += complaints.ofOtherFiles
            throw mistakes
        }
        self = plan
    }

    /// What a file that is read with the plan may have at most, in bytes.
    package static let largestFile = 1 << 20

    /// TOMLKit ends a text at a NUL, so none may reach it, written out or as an escape.
    private static func nul(in bytes: [UInt8]) -> Int? {
        if let offset = bytes.firstIndex(of: 0) { return offset }
        let escapes = ["\\u0000", "\\U00000000"].map { Array($0.utf8) }
        return bytes.indices.first { offset in
            bytes[offset] == UInt8(ascii: "\\") && escapes.contains { bytes[offset...].starts(with: $0) }
        }
    }
}

/// A source as TOMLKit reads it, and where it is no TOML.
struct PlanSyntax {
    /// Nil if it is no TOML.
    private(set) var table: TOMLTable?
    private(set) var mistakes: [(offset: Int, message: String)] = []

    /// A misfit ends TOMLKit's reading. What stands in for it lets what else is wrong be found as well.
    init(_ bytes: [UInt8]) {
        do {
            table = try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
        } catch {
            let misfits = TOMLPositions(bytes).misfits
            mistakes = misfits.map { ($0.offset, $0.message) }
            var repaired = bytes
            for misfit in misfits {
                let end = misfit.offset + misfit.standIn.count
                repaired.replaceSubrange(misfit.offset..<end, with: misfit.standIn)
            }
            readOn(repaired)
        }
    }

    private mutating func readOn(_ bytes: [UInt8]) {
        do {
            table = try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
        } catch {
            guard let error = error as? TOMLParseError else { return }
            mistakes.append((SourceLines.offset(of: error.source.begin, in: bytes), Self.message(error)))
        }
    }

    private static func message(_ error: TOMLParseError) -> String {
        let words =
            error.description.hasPrefix("Error while ")
            ? String(error.description.dropFirst("Error while ".count)) : error.description
        return "this is not TOML: \(words)"
    }
}
