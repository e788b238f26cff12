import Mail

extension PlanReader {
    static let briefKeys = ["accept", "remind", "tell_manager"]

    func briefSettings() -> BriefSettings {
        var settings = BriefSettings()
        if let value = briefTable["remind"] { settings.remind = Self.chase(value) }
        // What is wrong was complained of, and "never" is nil.
        if let value = briefTable["tell_manager"] {
            settings.tellManager = value.parsed(AskingKeys.telling).flatMap(\.self)
        }
        return settings
    }

    private static func chase(_ value: PlanValue) -> [Offset] {
        let offsets = AskingKeys.ladder(value)
        if let early = offsets.first, !early.isPositive {
            value.complain("a brief is chased after it went; write offsets that begin with \"+\"")
        }
        return offsets
    }

    /// - Parameter usual: what `[briefs]` says of acceptance.
    func brief(of task: PlanTable, usual: Brief.Acceptance?) -> Brief? {
        let own = task["accept"]?.parsed(Self.acceptance)
        guard let value = task["brief"] else {
            if task.has("accept") { task.complain("there is no \"brief\" to accept", key: "accept") }
            return nil
        }
        guard let path = path(value), let text = text(of: path, named: value) else { return nil }
        return Brief(path: path, text: text, acceptance: own ?? usual ?? .manager)
    }

    var usualAcceptance: Brief.Acceptance? { briefTable["accept"]?.parsed(Self.acceptance) }

    private static func acceptance(_ text: String) throws(Wrong) -> Brief.Acceptance {
        if let acceptance = Brief.Acceptance(rawValue: text) { return acceptance }
        throw Wrong(
            "\(quoted(text)) is not known; write \"manager\" (you accept each answer) or \"answer\" (it counts by itself)"
        )
    }

    private func text(of path: String, named value: PlanValue) -> String? {
        guard exists(path), let bytes = contents(path) else {
            value.complain("there is no file \(path), or it cannot be read")
            return nil
        }
        guard bytes.count <= Brief.largest else {
            value.complain(
                "\(path) is larger than \(Brief.largest >> 10) KB; a brief is a text that people read")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            value.complain("\(path) is not UTF-8 text; save it as UTF-8")
            return nil
        }
        let lines = Self.lines(of: text)
        guard lines.utf8.contains(where: { $0 > UInt8(ascii: " ") }) else {
            value.complain("\(path) is empty; write what is wanted, or take \"brief\" out")
            return nil
        }
        return lines
    }

    /// Without a byte order mark, and `\n` at the ends of lines.
    private static func lines(of text: String) -> String {
        let unmarked =
            text.unicodeScalars.first == "\u{FEFF}"
            ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        var lines = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in unmarked {
            if scalar != "\n" || !wasReturn { lines.append(scalar == "\r" ? "\n" : scalar) }
            wasReturn = scalar == "\r"
        }
        return String(lines)
    }
}
