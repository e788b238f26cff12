/// Which parts of a mail are its text.
///
/// A section is a stretch of the mail that a reader sees as text or as HTML. One reading is taken everywhere:
/// - every text part of a multipart stands in a section of its own, in order;
/// - of a multipart/alternative the first plain part that is not blank and the last HTML stand in one section;
/// - of a multipart/signed and a multipart/report only the first part is text, of a multipart/encrypted none;
/// - what is named or marked as an attachment is none, unless the mail has no other text.
struct BodySections {
    struct Section {
        /// The parts that show it as text, and those that show it as HTML; either may be empty.
        var plain: [Int] = []
        var html: [Int] = []
    }

    let sections: [Section]
    /// Whether the text stands in a part that is marked as an attachment.
    let isAttached: Bool

    init(_ parts: [Part], isBlank: (Int) -> Bool) {
        let roles = BodyRoles(parts)
        let found = Self.sections(parts, bodies: roles.bodies, isBlank: isBlank)
        isAttached = found.isEmpty && roles.substitute != nil
        sections = isAttached ? Self.sections(parts, bodies: roles.substitutes, isBlank: isBlank) : found
    }

    /// The sections of the root, computed from the leaves upwards: parents stand before their children.
    private static func sections(_ parts: [Part], bodies: Set<Int>, isBlank: (Int) -> Bool) -> [Section] {
        var sections = [[Section]](repeating: [], count: parts.count)
        for index in parts.indices.reversed() {
            let part = parts[index]
            if part.children.isEmpty {
                guard bodies.contains(index) else { continue }
                let isHTML = part.type == "text/html"
                sections[index] = [isHTML ? Section(html: [index]) : Section(plain: [index])]
            } else if part.type == "multipart/alternative" {
                sections[index] = alternative(part.children.map { sections[$0] }, isBlank: isBlank)
            } else {
                sections[index] = part.children.flatMap { sections[$0] }
            }
            for child in part.children { sections[child] = [] }
        }
        return sections.first ?? []
    }

    private static func alternative(_ children: [[Section]], isBlank: (Int) -> Bool) -> [Section] {
        let plain = children.filter { $0.contains { !$0.plain.isEmpty } }
        let html = children.last { $0.contains { !$0.html.isEmpty } }
        let chosen = plain.first { $0.contains { $0.plain.contains { !isBlank($0) } } } ?? plain.first
        let section = Section(
            plain: chosen?.flatMap(\.plain) ?? [],
            html: html?.flatMap { $0.html.isEmpty ? $0.plain : $0.html } ?? [])
        return section.plain.isEmpty && section.html.isEmpty ? [] : [section]
    }
}

/// What each part is to its mail.
struct BodyRoles {
    /// The parts that are text to read.
    private(set) var bodies: Set<Int> = []
    /// The first part that could be read for want of any other.
    private(set) var substitute: Int?

    var substitutes: Set<Int> { substitute.map { [$0] } ?? [] }

    init(_ parts: [Part]) {
        var hidden = Set<Int>()
        for (index, part) in parts.enumerated() {
            if let parent = part.parent {
                if hidden.contains(parent) || Self.isMachinePart(index, of: parts[parent]) {
                    hidden.insert(index)
                }
            }
            if part.type == "multipart/encrypted" { hidden.insert(index) }
            guard part.children.isEmpty, Self.isReadable(part.type), !hidden.contains(index) else { continue }
            if isBody(part, parent: part.parent.map { parts[$0] }) {
                bodies.insert(index)
            } else if substitute == nil {
                substitute = index
            }
        }
    }

    /// QUIRK: some clients name the text itself, so a name alone makes an attachment only of what follows the text.
    private func isBody(_ part: Part, parent: Part?) -> Bool {
        if part.disposition?.value == "attachment" { return false }
        return parent?.type == "multipart/alternative" || bodies.isEmpty || part.fileName == nil
    }

    /// Whether a part says something to machines alone: a signature, a report's fields, the mail reported on.
    private static func isMachinePart(_ index: Int, of parent: Part) -> Bool {
        switch parent.type {
        case "multipart/signed", "multipart/report": parent.children.first != index
        default: false
        }
    }

    static func isReadable(_ type: String) -> Bool {
        switch type {
        case "text/plain", "text/html", "text/markdown", "text/x-markdown", "text/enriched", "text/richtext":
            true
        default: false
        }
    }
}
