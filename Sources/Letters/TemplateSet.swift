import Mustache

/// The templates of one language by name (`request.text`): its own over the English ones over those for all.
struct TemplateSet: Sendable {
    private(set) var sources: [String: Source] = [:]
    private var library = MustacheLibrary()

    /// A template's text and the file that it stands in.
    struct Source: Sendable {
        /// `en/request.text.mustache`.
        var file: String
        var text: String
    }

    /// Whatever cannot be parsed is left out and added to `mistakes`.
    init(_ sources: [String: Source], mistakes: inout Set<TemplateMistake>) {
        self.sources = sources
        for (name, source) in sources {
            do {
                library.register(try Self.template(source, named: name), named: name)
            } catch let error as MustacheTemplate.ParserError {
                mistakes.insert(Self.mistake(error, in: source.file))
            } catch {
                mistakes.insert(
                    TemplateMistake(file: source.file, line: 1, column: 1, message: "is no template"))
            }
        }
    }

    /// The template's text filled in; nil if there is no such template.
    func rendering(_ name: String, _ scope: Scope) -> String? {
        library.render(Value.mustache(scope), withTemplate: name)
    }

    /// What a template's name says of its form decides how values are escaped, in partials too.
    private static func template(_ source: Source, named name: String) throws -> MustacheTemplate {
        _ = contentType
        let type = name.hasSuffix(".text") ? "TEXT" : "ROLLCALL_HTML"
        return try MustacheTemplate(string: "{{%CONTENT_TYPE:\(type)}}\n" + source.text)
    }

    /// Known to Mustache from the first use on.
    private static let contentType: Void = MustacheContentTypes.register(
        EscapedHTML(), named: "ROLLCALL_HTML")

    /// The line before the source's first is ours.
    private static func mistake(_ error: MustacheTemplate.ParserError, in file: String) -> TemplateMistake {
        TemplateMistake(
            file: file, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber,
            message: meaning(of: error.error))
    }

    private static func meaning(of error: any Error) -> String {
        switch error {
        case MustacheTemplate.Error.sectionCloseNameIncorrect:
            "this closes another section than the one that is open"
        case MustacheTemplate.Error.expectedSectionEnd: "a section is not closed: {{/name}} is missing"
        case MustacheTemplate.Error.unfinishedName:
            "a name is not closed: }} is missing, or it has odd letters"
        case MustacheTemplate.Error.invalidSetDelimiter: "a change of delimiters is badly written"
        case MustacheTemplate.Error.illegalTokenInsideInheritSection,
            MustacheTemplate.Error.textInsideInheritSection:
            "between {{<name}} and {{/name}} only {{$blocks}} may stand"
        case MustacheTemplate.Error.transformAppliedToInheritanceSection: "a block's name takes no function"
        case MustacheTemplate.Error.invalidConfigVariableSyntax,
            MustacheTemplate.Error.unrecognisedConfigVariable:
            "there is no such setting"
        default: "a tag is not closed: }} is missing"
        }
    }
}
