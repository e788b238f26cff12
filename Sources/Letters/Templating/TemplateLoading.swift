import Planning

/// Parses and checks templates, and gathers their mistakes.
struct TemplateLoading {
    let files: [String: String]
    let isChecked: Bool
    private(set) var mistakes: Set<TemplateMistake> = []
    private var used: Set<String> = []

    init(files: [String: String], isChecked: Bool) {
        self.files = files
        self.isChecked = isChecked
    }

    /// The folders that are languages, all but English.
    var languages: Set<String> {
        Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) })
            .subtracting(["shared", "en"])
    }

    mutating func templates(of language: String) -> LetterTemplates {
        let (text, textCheck) = set(language, .text)
        let (html, htmlCheck) = set(language, .html)
        for (one, other) in [(textCheck, htmlCheck), (htmlCheck, textCheck)] {
            mistakes.formUnion(one.mistakes)
            mistakes.formUnion(
                one.unplaced.filter { other.unplaced.contains($0) || Self.isForOneForm($0.file) })
            used.formUnion(one.used)
        }
        return LetterTemplates(text: text, html: html)
    }

    private mutating func set(_ language: String, _ form: TemplateSet.Form)
        -> (TemplateSet, TemplateCheck)
    {
        let set = TemplateSet(language: language, form: form, files: files, mistakes: &mistakes)
        var check = TemplateCheck(set)
        if isChecked {
            for letter in LetterKind.allCases { check.check(letter) }
        }
        return (set, check)
    }

    private static func isForOneForm(_ file: String) -> Bool {
        TemplateSet.Form.allCases.contains { file.hasSuffix(".\($0.rawValue).mustache") }
    }

    mutating func reportUnused(_ overrides: some Sequence<String>) {
        for file in overrides where !used.contains(file) {
            mistakes.insert(
                TemplateMistake(file: file, line: 1, column: 1, message: "no mail is made of this template"))
        }
    }
}
