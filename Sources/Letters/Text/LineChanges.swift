/// What was changed from one text to another, line by line: what went, what came, and a line around each to find it by.
struct LineChanges: Sendable {
    private(set) var lines: [Line] = []
    /// How many changed lines are left out.
    private(set) var left = 0

    enum Line: Hashable, Sendable {
        case removed(String)
        case added(String)
        case same(String)
        /// Some lines that are the same.
        case gap
    }

    /// More lines are not compared one by one, and no more changes shown.
    private static let most = 1000
    private static let shown = 200

    /// Lines that differ in white space alone are the same, and empty ones are none.
    init(from old: String, to new: String) {
        let (old, new) = (Self.lines(of: old), Self.lines(of: new))
        let prefix = zip(old, new).prefix { $0.words == $1.words }.count
        let rest = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed())
        let suffix = rest.prefix { $0.words == $1.words }.count
        let oldMiddle = old.dropFirst(prefix).dropLast(suffix)
        let newMiddle = new.dropFirst(prefix).dropLast(suffix)
        let all =
            new.prefix(prefix).map { Line.same($0.text) } + Self.changes(Array(oldMiddle), Array(newMiddle))
            + new.suffix(suffix).map { Line.same($0.text) }
        show(all)
    }

    private struct Source {
        var text: String
        var words: [Substring]
    }

    private static func lines(of text: String) -> [Source] {
        InertText.source(text).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            return words.isEmpty ? nil : Source(text: words.joined(separator: " "), words: words)
        }
    }

    private static func changes(_ old: [Source], _ new: [Source]) -> [Line] {
        guard old.count <= most, new.count <= most else {
            return old.map { .removed($0.text) } + new.map { .added($0.text) }
        }
        let difference = new.map(\.words).difference(from: old.map(\.words))
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var place = 0
        for (index, line) in old.enumerated() {
            if removed.contains(index) {
                lines.append(.removed(line.text))
                continue
            }
            while added.contains(place) {
                lines.append(.added(new[place].text))
                place += 1
            }
            lines.append(.same(new[place].text))
            place += 1
        }
        return lines + new[place...].map { .added($0.text) }
    }

    private mutating func show(_ all: [Line]) {
        let changed = all.indices.filter { !all[$0].isSame }
        left = max(0, changed.count - Self.shown)
        let kept = Set(changed.prefix(Self.shown).flatMap { [$0 - 1, $0, $0 + 1] })
        for index in all.indices where kept.contains(index) {
            if !all[index].isSame, !changed.prefix(Self.shown).contains(index) { continue }
            if index > 0, !kept.contains(index - 1), !lines.isEmpty { lines.append(.gap) }
            lines.append(all[index])
        }
    }
}

extension LineChanges.Line {
    fileprivate var isSame: Bool { if case .same = self { true } else { false } }
}

extension LineChanges {
    /// `+` before what came, `-` before what went.
    ///
    /// - Parameter more: how what is left out is told.
    func text(more: String?) -> String {
        let shown = lines.map { line in
            switch line {
            case .removed(let text): "- \(text)"
            case .added(let text): "+ \(text)"
            case .same(let text): "  \(text)"
            case .gap: "  ..."
            }
        }
        return (shown + [more].compactMap(\.self)).map { WrappedText.wrapping($0) + "\n" }.joined()
    }

    func html(more: String?) -> String {
        let shown = lines.map { line in
            switch line {
            case .removed(let text): Self.row("removed", "#fde8e6", "-", "<del>\(Self.escaped(text))</del>")
            case .added(let text): Self.row("added", "#e3f5e6", "+", Self.escaped(text))
            case .same(let text): Self.row("muted", nil, "", Self.escaped(text))
            case .gap: Self.row("muted", nil, "", "...")
            }
        }
        return (shown + [more].compactMap(\.self).map { Self.row("muted", nil, "", Self.escaped($0)) })
            .joined()
    }

    private static func row(_ name: String, _ background: String?, _ sign: String, _ text: String) -> String {
        let colour = background.map { "background:\($0)" } ?? "color:#5b6472"
        return
            "<div class=\"\(name)\" style=\"padding:2px 8px;\(colour)\">\(sign)\(sign.isEmpty ? "" : " ")\(text)</div>\n"
    }

    private static func escaped(_ text: String) -> String { EscapedHTML().escapeText(text) }
}
