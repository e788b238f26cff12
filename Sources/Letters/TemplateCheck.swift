/// Finds what would go wrong when a template is filled in: Mustache itself is silent about all of it.
struct TemplateCheck {
    let templates: TemplateSet
    private(set) var mistakes: Set<TemplateMistake> = []
    /// Templates that some mail is made of.
    private(set) var used: Set<String> = []
    private var walked: Set<Walk> = []

    /// One template seen from one place: a partial that stands in two sections is checked twice.
    private struct Walk: Hashable {
        var name: String
        var scopes: [String]
        var inSubject: Bool
    }

    /// A section that is open: what its names mean there.
    private struct Frame {
        var name: String
        /// Nil for sections that open no scope: conditions, `{{^…}}`, `{{<…}}`, `{{$…}}`.
        var scope: Scope?
        /// What `{{.}}` means.
        var value: Value?
    }

    init(_ templates: TemplateSet) {
        self.templates = templates
    }

    mutating func check(_ template: LetterTemplate) {
        guard let source = templates.sources[template.name] else { return }
        if template.form == .text, !source.text.hasPrefix("Subject: ") {
            report(source, 1, 1, "the first line must be the subject: \"Subject: …\"")
        }
        walk(template.name, [Frame(name: template.name, scope: template.example)], path: [])
    }

    /// Recursion ends at a template that is being walked: `path` holds each of them once.
    private mutating func walk(_ name: String, _ outer: [Frame], path: [String]) {
        guard let source = templates.sources[name],
            walked.insert(Walk(name: name, scopes: outer.map(\.name), inSubject: path.isEmpty)).inserted
        else { return }
        used.insert(name)
        var frames = outer
        for tag in TemplateTag.all(in: source.text) {
            let inSubject = path.isEmpty && tag.line == 1 && name.hasSuffix(".text")
            switch tag.kind {
            case .variable: checkText(tag, frames, source, inSubject: inSubject)
            case .section: frames.append(frame(tag, frames, source))
            case .inverted:
                _ = frame(tag, frames, source)
                frames.append(Frame(name: "^" + tag.name))
            case .block: frames.append(Frame(name: "$" + tag.name))
            case .parent:
                enter(tag, frames, source, path + [name])
                frames.append(Frame(name: "<" + tag.name))
            case .partial: enter(tag, frames, source, path + [name])
            case .end: if frames.count > outer.count { frames.removeLast() }
            case .unescaped:
                report(
                    source, tag, "{{{\(tag.name)}}} would let a stranger write markup: use {{\(tag.name)}}")
            case .delimiters: report(source, tag, "the delimiters {{ and }} cannot be changed")
            case .pragma: report(source, tag, "settings are made by the file's name")
            case .comment: break
            }
        }
    }

    private mutating func enter(
        _ tag: TemplateTag, _ frames: [Frame], _ source: TemplateSet.Source, _ path: [String]
    ) {
        if path.contains(tag.name) {
            report(source, tag, "\(tag.name) contains itself")
        } else if templates.sources[tag.name] == nil {
            report(source, tag, "there is no template \(tag.name)")
        } else {
            walk(tag.name, frames, path: path)
        }
    }

    private mutating func checkText(
        _ tag: TemplateTag, _ frames: [Frame], _ source: TemplateSet.Source, inSubject: Bool
    ) {
        switch value(tag.name, frames) {
        case nil: report(source, tag, unknown(tag.name, frames))
        case .flag, .list: report(source, tag, "\(tag.name) is no text: it opens a section {{#\(tag.name)}}")
        case .words where inSubject:
            report(source, tag, "a subject may not hold a worker's words, as \(tag.name) does")
        case .text, .words, .absent: break
        }
    }

    private mutating func frame(
        _ tag: TemplateTag, _ frames: [Frame], _ source: TemplateSet.Source
    ) -> Frame {
        let value = value(tag.name, frames)
        if value == nil { report(source, tag, unknown(tag.name, frames)) }
        switch value {
        case .list(let scopes): return Frame(name: tag.name, scope: scopes.first ?? [:])
        case .text, .words: return Frame(name: tag.name, value: value)
        default: return Frame(name: tag.name)
        }
    }

    private func value(_ name: String, _ frames: [Frame]) -> Value? {
        if name == "." { return frames.last { $0.scope != nil || $0.value != nil }?.value }
        return frames.last { $0.scope?[name] != nil }?.scope?[name]
    }

    private func unknown(_ name: String, _ frames: [Frame]) -> String {
        let known = Set(frames.flatMap { $0.scope.map { Array($0.keys) } ?? [] }).sorted()
        return "there is no \(name) here; there are \(known.joined(separator: ", "))"
    }

    private mutating func report(_ source: TemplateSet.Source, _ tag: TemplateTag, _ message: String) {
        report(source, tag.line, tag.column, message)
    }

    private mutating func report(
        _ source: TemplateSet.Source, _ line: Int, _ column: Int, _ message: String
    ) {
        mistakes.insert(
            TemplateMistake(file: source.file, line: line, column: column, message: message))
    }
}
