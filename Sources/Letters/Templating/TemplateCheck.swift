import Planning

/// Finds what would go wrong when a template is filled in: Mustache itself is silent about all of it.
///
/// It walks a mail's template as Mustache would, through parents, blocks and partials, with an example of every value
/// at hand.
struct TemplateCheck {
    private let templates: TemplateSet
    private(set) var mistakes: Set<TemplateMistake> = []
    /// Files of which some mail is made.
    private(set) var used: Set<String> = []
    /// Blocks that this form has no place for: no mistake if the other form has.
    private(set) var unplaced: Set<TemplateMistake> = []
    private var trees: [String: [TemplateNode]] = [:]
    /// Blocks that were found a place for.
    private var placed: Set<TemplateNode.ID> = []

    /// Where the walk is.
    private struct Place {
        /// The scopes that are open, the innermost last, and what `{{.}}` means in each.
        var scopes: [(scope: Scope, value: Value?)]
        /// Blocks that were handed down to the parent that is being walked.
        var blocks: [String: TemplateNode] = [:]
        /// The templates that are being walked: recursion ends where a name comes again.
        var path: [String] = []
        var inSubject = false
    }

    init(_ templates: TemplateSet) {
        self.templates = templates
    }

    mutating func check(_ letter: LetterKind) {
        var scope = Examples.scope(of: letter)
        if templates.form == .html { scope["subject"] = .text("Status") }
        let name = letter.rawValue
        guard let file = templates.sources[name]?.file else { return }
        walk(name, Place(scopes: [(scope, nil)]))
        guard templates.form == .text, mistakes.isEmpty else { return }
        if let mail = templates.rendering(name, scope), !mail.hasPrefix("Subject: ") {
            mistakes.insert(
                TemplateMistake(
                    file: file, line: 1, column: 1, message: "the mail must begin with \"Subject: …\""))
        }
    }

    private mutating func walk(_ name: String, _ place: Place) {
        guard let source = templates.sources[name] else { return }
        used.insert(source.file)
        let tree = trees[name] ?? TemplateNode.tree(of: source)
        trees[name] = tree
        var place = place
        place.path.append(name)
        walk(tree, place)
    }

    private mutating func walk(_ nodes: [TemplateNode], _ place: Place) {
        for node in nodes { walk(node, place) }
    }

    private mutating func walk(_ node: TemplateNode, _ place: Place) {
        switch node.tag.kind {
        case .variable: checkText(node, place)
        case .section: walk(node.children, opening(node, place))
        case .inverted:
            _ = opening(node, place)
            walk(node.children, place)
        case .block: expand(node, place)
        case .parent: enter(node, handingDown(node, place))
        case .partial: enter(node, place)
        case .unescaped, .unescapedInBraces:
            report(node, "this would let a stranger write markup: use {{name}}, without further marks")
        case .delimiters: report(node, "the delimiters {{ and }} cannot be changed")
        case .pragma: report(node, "a template has no settings: its file's name tells its form")
        case .comment, .end: break
        }
    }
}

// MARK: - Partials, parents and blocks

extension TemplateCheck {
    private mutating func enter(_ node: TemplateNode, _ place: Place) {
        let name = node.tag.name
        if place.path.contains(name) {
            report(node, "\(name) contains itself")
        } else if templates.sources[name] == nil {
            report(node, "there is no template \(name)")
        } else {
            walk(name, place)
            noteUnplaced(node)
        }
    }

    /// The outermost template's block of a name is the one that counts.
    private mutating func handingDown(_ parent: TemplateNode, _ place: Place) -> Place {
        var place = place
        for block in parent.children where block.tag.kind == .block {
            if place.blocks[block.tag.name] == nil {
                place.blocks[block.tag.name] = block
            } else {
                placed.insert(block.id)
            }
        }
        return place
    }

    private mutating func expand(_ node: TemplateNode, _ place: Place) {
        var place = place
        place.inSubject = place.inSubject || node.tag.name == "subject"
        let block = place.blocks[node.tag.name] ?? node
        placed.insert(block.id)
        let mark = "$" + node.tag.name
        guard !place.path.contains(mark) else {
            report(node, "the block \(node.tag.name) contains itself")
            return
        }
        place.path.append(mark)
        walk(block.children, place)
    }

    private mutating func noteUnplaced(_ parent: TemplateNode) {
        for block in parent.children where block.tag.kind == .block && !placed.contains(block.id) {
            unplaced.insert(
                mistake(block, "\(parent.tag.name) has no place for a block \(block.tag.name)"))
        }
    }
}

// MARK: - Names

extension TemplateCheck {
    private mutating func checkText(_ node: TemplateNode, _ place: Place) {
        let name = node.tag.name
        switch value(name, place) {
        case nil: report(node, unknown(name, place))
        case .flag, .list: report(node, "\(name) is no text: it opens a section, {{#\(name)}}")
        case .document where place.inSubject || isFirstLine(node, place):
            report(node, "a subject may not hold a document, as \(name) does")
        case .words where place.inSubject || isFirstLine(node, place):
            report(node, "a subject may not hold words from somebody's mail, as \(name) does")
        case .text, .words, .document, .absent: break
        }
    }

    /// Whether it stands in the subject of a mail that was written without a `subject` block.
    private func isFirstLine(_ node: TemplateNode, _ place: Place) -> Bool {
        templates.form == .text && place.path.count == 1 && node.tag.line == 1
    }

    private mutating func opening(_ node: TemplateNode, _ place: Place) -> Place {
        var place = place
        switch value(node.tag.name, place) {
        case nil: report(node, unknown(node.tag.name, place))
        case .list(let scopes): place.scopes.append((scopes.first ?? [:], nil))
        case .some(.text(let text)): place.scopes.append(([:], .text(text)))
        case .some(.words(let words)): place.scopes.append(([:], .words(words)))
        case .flag, .document, .absent: break
        }
        return place
    }

    private func value(_ name: String, _ place: Place) -> Value? {
        if name == "." { return place.scopes.last?.value }
        return place.scopes.last { $0.scope[name] != nil }?.scope[name]
    }

    private func unknown(_ name: String, _ place: Place) -> String {
        let known = Set(place.scopes.flatMap(\.scope.keys)).subtracting(["subject"]).sorted()
        return "there is no \(name) here, but \(known.joined(separator: ", "))"
    }

    private mutating func report(_ node: TemplateNode, _ message: String) {
        mistakes.insert(mistake(node, message))
    }

    private func mistake(_ node: TemplateNode, _ message: String) -> TemplateMistake {
        TemplateMistake(
            file: node.file, line: node.tag.line, column: node.tag.column, message: message)
    }
}
