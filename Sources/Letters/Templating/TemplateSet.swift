import Mustache

/// The templates of one language and one form by name (`request`): its own over the English ones over those for all.
struct TemplateSet: Sendable {
    let form: Form
    private(set) var sources: [String: Source] = [:]
    private var library = MustacheLibrary()

    enum Form: String, CaseIterable, Sendable {
        case text, html
    }

    /// A template's text and the file that it stands in.
    struct Source: Sendable {
        /// `en/request.mustache`.
        var file: String
        var text: String
    }

    /// The templates of `language` among `files`, by their names in the templates' folder.
    ///
    /// `worker-mail.text.mustache` is for text alone; `request.mustache`, which names no form, is for both. Whatever
    /// cannot be parsed is left out and added to `mistakes`.
    init(language: String, form: Form, files: [String: String], mistakes: inout Set<TemplateMistake>) {
        self.form = form
        for folder in ["shared/", "en/", language + "/"] {
            for suffix in ["", "." + form.rawValue] { take(from: folder, suffix, files) }
        }
        for (name, source) in sources { parse(name, source, &mistakes) }
    }

    private mutating func take(from folder: String, _ suffix: String, _ files: [String: String]) {
        let ending = suffix + ".mustache"
        for (file, text) in files where file.hasPrefix(folder) && file.hasSuffix(ending) {
            let name = String(file.dropFirst(folder.count).dropLast(ending.count))
            sources[name] = Source(file: file, text: text.replacing("\r\n", with: "\n"))
        }
    }

    private mutating func parse(_ name: String, _ source: Source, _ mistakes: inout Set<TemplateMistake>) {
        do {
            library.register(try template(source.text), named: name)
        } catch let error as MustacheTemplate.ParserError {
            mistakes.insert(Self.mistake(error, in: source.file))
        } catch {
            mistakes.insert(TemplateMistake(file: source.file, line: 1, column: 1, message: "\(error)"))
        }
    }

    /// The template's text filled in; nil if there is no such template.
    func rendering(_ name: String, _ scope: Scope) -> String? {
        library.render(Value.mustache(scope), withTemplate: name)
    }

    /// The form decides how values are escaped; it is said in each, for Mustache forgets it in partials.
    private func template(_ text: String) throws -> MustacheTemplate {
        _ = Self.contentType
        return try MustacheTemplate(
            string: "{{%CONTENT_TYPE:\(form == .text ? "TEXT" : "ROLLCALL_HTML")}}\n" + text)
    }

    /// Known to Mustache from the first use on.
    private static let contentType: Void = MustacheContentTypes.register(
        EscapedHTML(), named: "ROLLCALL_HTML")
}

extension TemplateSet {
    /// The line before the source's first is ours.
    private static func mistake(_ error: MustacheTemplate.ParserError, in file: String) -> TemplateMistake {
        TemplateMistake(
            file: file, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber,
            message: meaning(of: error.error))
    }

    private static func meaning(of error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "this closes another section than the one that is open"
        case .expectedSectionEnd: "a section is not closed: {{/name}} is missing"
        case .unfinishedName: "a name is not closed: }} is missing, or it has odd letters"
        case .invalidSetDelimiter: "a change of delimiters is badly written"
        case .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "between {{<name}} and {{/name}} only {{$block}}s may stand"
        case .transformAppliedToInheritanceSection: "a block's name takes no function"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "there is no such setting"
        case nil: "a tag is not closed: }} is missing"
        }
    }
}
